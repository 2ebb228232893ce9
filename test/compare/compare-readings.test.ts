import { describe, expect, it } from 'vitest'
import { compareReadings } from '../../src/compare/index.js'
import type { CompareOptions, ReadingQuestion } from '../../src/compare/index.js'
import { assess, checkTalentProgram, parseLedger } from '../../src/index.js'
import type { LedgerInput, InputError } from '../../src/index.js'
import { defaultReadings, readingIds } from '../../src/regulation/reading-answers.js'
import { asked, people } from '../../examples/people.js'

const [first] = people

function questions(input: Partial<LedgerInput>, options: CompareOptions): readonly ReadingQuestion[] {
  return compareReadings(parseLedger({ learner: 'L-001', records: [], ...input }), options).questions
}

function issuesOf(options: unknown): unknown {
  try {
    compareReadings(first!, options as CompareOptions)
  } catch (error) {
    return (error as InputError).issues.map(({ path, code }) => [path.join('.'), code])
  }
  return []
}

describe('a comparison of readings', () => {
  it('varies all fourteen readings where none are named: 24,576 combinations', () => {
    const compared = compareReadings(first!, asked)
    expect(compared.varied).toEqual(readingIds)
    expect(compared.combinations).toBe(24_576)
    for (const { answers } of compared.questions) {
      expect(answers.reduce((sum, { combinations }) => sum + combinations, 0)).toBe(24_576)
    }
  })

  it('asks about the years that an assessment lists, about articles 14 and 16, and answers as they do', () => {
    for (const ledger of people) {
      const { years, promotion } = assess(ledger, asked)
      expect(compareReadings(ledger, asked).questions.map(({ about, answer }) => ({ ...about, answer }))).toEqual([
        ...years.map(({ year, status }) => ({ kind: 'year', year, answer: status })),
        ...(promotion.status === 'notApplicable' ? [] : [
          { kind: 'promotion', answer: promotion.status }, { kind: 'earliestDate', answer: promotion.earliestDate },
        ]),
        { kind: 'talentProgram', answer: checkTalentProgram(ledger, asked).status },
      ])
    }
  })

  it('starts from the readings given, fills them in, and gives changes against them only', () => {
    const ledger = parseLedger({ learner: 'L-001', records: [], certificates: [{ level: 'juniorWorker', issuedOn: '2020-12-01' }] })
    const readings = { firstYear: 'full' } as const
    const compared = compareReadings(ledger, { asOf: '2020-12-31', readings, vary: ['firstYear'] })
    expect(compared.readings).toEqual({ ...defaultReadings, ...readings })
    expect(compared.questions[0]).toEqual({
      about: { kind: 'year', year: 2020 },
      answer: 'unmet',
      robust: false,
      answers: [
        { answer: 'unmet', combinations: 2, readings: {} },
        { answer: 'notAssessed', combinations: 1, readings: { firstYear: 'notAssessed' } },
      ],
      decisive: ['firstYear'],
    })
  })

  it('varies what is named, in the order of the table, whatever the order and however often it is named', () => {
    const compared = compareReadings(first!, { ...asked, vary: ['fraudBar', 'firstYear', 'fraudBar'] })
    expect(compared.varied).toEqual(['firstYear', 'fraudBar'])
    expect(compared.combinations).toBe(6)
  })

  it('varies nothing where nothing is to be varied: one combination, and all is robust', () => {
    const compared = compareReadings(first!, { ...asked, vary: [] })
    expect(compared.combinations).toBe(1)
    expect(compared.questions.every(({ robust, answers, decisive }) => robust && answers.length === 1 && decisive.length === 0)).toBe(true)
  })

  it('takes null for what is left out', () => {
    const nothing = { ...asked, readings: null, regulation: null, vary: null } as unknown as CompareOptions
    expect(compareReadings(first!, nothing)).toEqual(compareReadings(first!, asked))
    expect(questions({}, { asOf: '2024-12-31', promotion: null } as unknown as CompareOptions)).toHaveLength(2)
  })

  it('survives JSON', () => {
    const compared = compareReadings(first!, asked)
    expect(JSON.parse(JSON.stringify(compared))).toEqual(compared)
  })

  it('leaves out the questions of article 14 where it does not apply', () => {
    const { length } = questions({ certificates: [{ level: 'seniorTechnician', issuedOn: '2021-01-01' }] }, { ...asked, asOf: '2021-12-31' })
    expect(length).toBe(2)
  })

  it('refuses options that cannot be, with every problem', () => {
    expect(issuesOf({ asOf: '2020-10-09', vary: ['firstYear', 'secondYear', 3, null], varied: 1 })).toEqual([
      ['options.vary.1', 'unknownReading'], ['options.vary.2', 'type'], ['options.vary.3', 'missing'], ['options.2', 'unknownKey'],
      ['options.asOf', 'range'],
    ])
    expect(issuesOf({ asOf: '2024-12-31', vary: 'firstYear' })).toEqual([['options.vary', 'type']])
    expect(issuesOf(undefined)).toEqual([['options', 'missing']])
  })
})

describe('what a reading can act on', () => {
  const question = (kind: ReadingQuestion['about']['kind'], all: readonly ReadingQuestion[]): ReadingQuestion =>
    all.find(({ about }) => about.kind === kind)!

  it('article 20: how 2020 is read decides which special credits stand after a certificate of that year', () => {
    // Of the cap of 60, 18 or 4.09 credits are kept for the general course before the certificate, the rest for what came after.
    const all = questions({
      certificates: [{ level: 'juniorWorker', issuedOn: '2020-11-05' }],
      records: [
        { id: '1', date: '2020-10-20', kind: 'special', route: 'training', tier: 'national', subject: 'general' },
        { id: '2', date: '2020-12-01', kind: 'special', route: 'project', tier: 'national', subject: 'professional' },
        { id: '3', date: '2021-06-01', kind: 'exam', subject: 'general', credits: 34.1 },
      ],
    }, { asOf: '2021-11-01', promotion: { normalYears: 1 }, vary: ['firstYear'] })
    expect(question('earliestDate', all)).toMatchObject({ decisive: ['firstYear'], answers: [
      { answer: '2021-11-05', readings: {} }, { answer: '2020-11-05', readings: { firstYear: 'proRata' } },
    ] })
  })

  it('article 10: a day of practice in two subjects, over its cap, leaves it to the reading which subject is cut', () => {
    const practice = { date: '2024-05-01', kind: 'offline', mode: 'practice', hours: 4 } as const
    const all = questions({
      records: [
        { id: '1', date: '2024-03-01', kind: 'exam', subject: 'professional', credits: 66 },
        { id: '2', date: '2024-04-01', kind: 'online', subject: 'general', credits: 6 },
        { id: '3', ...practice, subject: 'professional' },
        { id: '4', ...practice, subject: 'general' },
      ],
    }, { asOf: '2024-12-31' })
    expect(question('year', all)).toMatchObject({ answer: 'met', decisive: ['truncation'] })
  })

  it('gives the smallest change that yields an answer, of as small ones that of the earlier readings', () => {
    const all = questions({
      records: [
        { id: '1', date: '2024-03-01', kind: 'exam', subject: 'professional', credits: 59 },
        { id: '2', date: '2024-04-01', kind: 'online', subject: 'general', credits: 31 },
        { id: '3', date: '2024-05-01', kind: 'special', route: 'publication', tier: 'other', recognized: 2 },
      ],
    }, { asOf: '2024-12-31' })
    expect(question('year', all)).toMatchObject({
      answer: 'met',
      answers: [{ answer: 'met', combinations: 6144 }, { answer: 'unmet', combinations: 18432, readings: { professionalShare: 'ofEarned' } }],
      decisive: ['professionalShare', 'specialSubject'],
    })
  })

  it('article 14: from a certificate of 29 February, how one surplus is read decides between two years without that day', () => {
    // 450 exceed 4 × 90 by one full 90.
    const all = questions({
      certificates: [{ level: 'juniorWorker', issuedOn: '2020-02-29' }],
      records: [{ id: '1', date: '2021-03-01', kind: 'online', subject: 'professional', credits: 450 }],
    }, { asOf: '2022-02-28', promotion: { normalYears: 4 }, readings: { earlyYears: 'perYearOfSurplus' }, vary: ['earlyYears'] })
    expect(question('earliestDate', all)).toMatchObject({ decisive: ['earlyYears'], answers: [
      { answer: '2023-02-28', readings: {} }, { answer: '2022-02-28', readings: { earlyYears: 'upToMaximum' } },
    ] })
    expect(question('promotion', all).answers.map(({ answer }) => answer)).toEqual(['notYet', 'early'])
  })

  it('article 22: a finding counts for an application only, and not where every reading bars it', () => {
    const person = { certificates: [{ level: 'juniorWorker', issuedOn: '2021-01-01' }], findings: [{ decidedOn: '2021-06-01' }] } as const
    const by = (route: 'levelRecognition' | 'qualificationExam') =>
      question('promotion', questions(person, { asOf: '2021-12-31', promotion: { normalYears: 1, by: route } }))
    expect(by('levelRecognition')).toMatchObject({ robust: false, decisive: ['fraudBar'] })
    expect(by('qualificationExam')).toMatchObject({ answer: 'barred', robust: true, decisive: [] })
  })
})
