import { describe, expect, it } from 'vitest'
import { compareReadings, surveyReadings } from '../../src/compare/index.js'
import type { CompareOptions } from '../../src/compare/index.js'
import { parseLedger } from '../../src/index.js'
import type { CreditRecord, Ledger, InputError } from '../../src/index.js'
import { readingIds } from '../../src/regulation/reading-answers.js'
import { asked, people } from '../../examples/people.js'
import { exam, general, ledgerOf, project, training } from '../support/given.js'

async function issuesOf(ledgers: unknown, options: unknown): Promise<unknown> {
  try {
    await surveyReadings(ledgers as Ledger[], options as CompareOptions)
  } catch (error) {
    return (error as InputError).issues.map(({ path, code }) => [path.join('.'), code])
  }
  return []
}

describe('a survey of readings', () => {
  it('counts, per reading, the people whose answers depend on it, as their comparisons say', async () => {
    const survey = await surveyReadings(people, asked)
    const compared = people.map((ledger) => compareReadings(ledger, asked).questions)
    expect(survey.people).toBe(people.length)
    expect(survey.decisive.map(({ reading }) => reading).sort()).toEqual([...readingIds].sort())
    for (const { reading, people: count, questions } of survey.decisive) {
      const hanging = compared.map((all) => all.filter(({ decisive }) => decisive.includes(reading)))
      expect([reading, count]).toEqual([reading, hanging.filter(({ length }) => length > 0).length])
      const topics = hanging.flat().map(({ about }) => JSON.stringify(about))
      expect(questions.map(({ about, people: some }) => [JSON.stringify(about), some]).sort())
        .toEqual([...new Set(topics)].map((topic) => [topic, topics.filter((other) => other === topic).length]).sort())
    }
  })

  it('lists the reading that matters to most people first, and so with its questions; ties as the tables have them', async () => {
    const { decisive } = await surveyReadings(people, asked)
    const places = decisive.map(({ reading, people: count }) => [-count, readingIds.indexOf(reading)] as const)
    expect(places).toEqual([...places].sort((a, b) => a[0] - b[0] || a[1] - b[1]))
    expect(decisive.find(({ reading }) => reading === 'firstYear'))
      .toEqual({ reading: 'firstYear', people: 5, questions: [{ about: { kind: 'year', year: 2020 }, people: 5 }] })
    expect(decisive.find(({ reading }) => reading === 'earlyYears')?.questions).toEqual([
      { about: { kind: 'earliestDate' }, people: 4 }, { about: { kind: 'promotion' }, people: 3 },
    ])
    expect(decisive.find(({ reading }) => reading === 'examCredits')?.questions.map(({ about }) => about)).toEqual([
      { kind: 'year', year: 2020 }, { kind: 'year', year: 2022 }, { kind: 'year', year: 2024 }, { kind: 'talentProgram' },
    ])
  })

  it('lists questions that hang for as many as compareReadings does: years, the promotion, its date, article 16', async () => {
    const specials = (year: number): CreditRecord[] => [
      exam(`${year}-e`, `${year}-03-01`, '18.01', general),
      training(`${year}-t`, `${year}-04-01`, 'municipal', { subject: 'professional' }), project(`${year}-p`, `${year}-05-01`, 'municipal', { subject: 'professional' }),
    ]
    // One whose years depend on the special cap, the later first; one whose promotion does.
    const [years, promotion] = [
      ledgerOf(specials(2024)),
      ledgerOf(specials(2024), { certificates: [{ level: 'juniorWorker', issuedOn: '2024-01-01', initial: true }], exemptYears: [{ year: 2024 }] }),
    ]
    const options = { asOf: '2024-12-31', promotion: { normalYears: 1 }, vary: ['specialCapScope'] } as const
    const survey = await surveyReadings([years, ledgerOf(specials(2023)), promotion], options)
    expect(survey.decisive[0]?.questions).toEqual([
      { about: { kind: 'year', year: 2023 }, people: 1 }, { about: { kind: 'year', year: 2024 }, people: 1 },
      { about: { kind: 'promotion' }, people: 1 }, { about: { kind: 'earliestDate' }, people: 1 }, { about: { kind: 'talentProgram' }, people: 1 },
    ])
  })

  it('counts whoever has robust answers only', async () => {
    const nobody = parseLedger({ learner: 'L-001', records: [], dutyFrom: 2022 })
    const survey = await surveyReadings([nobody, ...people], { ...asked, vary: ['truncation'] })
    expect(survey).toMatchObject({ people: 8, robust: 7, varied: ['truncation'], decisive: [{ reading: 'truncation', people: 1 }] })
  })

  it('takes a list, a generator or an async generator, one ledger at a time', async () => {
    let open = 0
    async function* register(): AsyncGenerator<Ledger> {
      for (const ledger of people) {
        open += 1
        expect(open).toBe(1)
        yield await Promise.resolve(ledger)
        open -= 1
      }
    }
    const expected = await surveyReadings(people, asked)
    expect(await surveyReadings(register(), asked)).toEqual(expected)
    expect(await surveyReadings(new Set(people), asked)).toEqual(expected)
    expect(await surveyReadings(people.values(), asked)).toEqual(expected)
  })

  it('says so of nobody', async () => {
    expect(await surveyReadings([], { ...asked, vary: ['fraudBar'] })).toMatchObject({
      kind: 'survey', people: 0, robust: 0, decisive: [{ reading: 'fraudBar', people: 0, questions: [] }],
    })
  })

  it('refuses what is no collection and options that cannot be, before it reads a ledger', async () => {
    expect(await issuesOf(7, { asOf: '2024-13-01', vary: ['nothing'] })).toEqual([
      ['ledgers', 'type'], ['options.asOf', 'date'], ['options.vary.0', 'unknownReading'],
    ])
    expect(await issuesOf(null, asked)).toEqual([['ledgers', 'type']])
    expect(await issuesOf({}, asked)).toEqual([['ledgers', 'type']])
  })

  it('refuses a ledger that nobody checked, by its place', async () => {
    expect(await issuesOf([people[0], { ...people[0] }], asked)).toEqual([['ledgers.1', 'unchecked']])
  })
})
