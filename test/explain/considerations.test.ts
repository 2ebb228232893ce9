import { describe, expect, it } from 'vitest'
import { assess } from '../../src/doors/assess.js'
import { considerations } from '../../src/explain/considerations.js'
import { parseLedger } from '../../src/ledger/parse-ledger.js'
import { asked, people } from './people.js'

describe('considerations (art. 12, 13, 17, 18, 19)', () => {
  const assessment = assess(people[1]!, asked)

  it('lists the articles that only weigh, each with the note that no right follows', () => {
    const all = considerations(assessment)
    expect(all.map(({ clause }) => clause)).toEqual(['12', '13', '17', '18', '19'])
    for (const { note } of all) {
      expect(note).toEqual({
        zh: '供有关部门权衡的因素，不产生当然的权利', en: 'a consideration for the authority to weigh: no right follows from it',
      })
    }
  })

  it('gives article 13 the learning and the tests of every year, and the level account', () => {
    const figures = considerations(assessment).find(({ clause }) => clause === '13')!.figures
    expect(figures.filter(({ year }) => year === 2022 || year === null)).toEqual([
      { name: 'status', year: 2022, value: 'unmet', exact: true, clause: '9' },
      { name: 'total', year: 2022, value: 91.74, exact: true, clause: '9.total' },
      { name: 'professional', year: 2022, value: 79.9, exact: true, clause: '9.professional' },
      { name: 'exam', year: 2022, value: 2.5, exact: true, clause: '9.exam' },
      { name: 'levelCredits', year: null, value: 403.58, exact: true, clause: '20' },
    ])
  })

  it('gives article 18 the special routes, and article 12 no level account where there is none', () => {
    const names = (clause: string, of = assessment): string[] =>
      [...new Set(considerations(of).find((each) => each.clause === clause)!.figures.map(({ name }) => name))]
    expect(names('18')).toEqual(['status', 'total', 'professional', 'special'])
    expect(names('12')).toContain('levelCredits')
    expect(names('12', assess(parseLedger({ learner: 'L', records: [] }), asked))).not.toContain('levelCredits')
  })

  it('says of what is known in part that it is not all, and gives the most that can stand', () => {
    const partly = assess(parseLedger({
      learner: 'L',
      records: [{ id: 'a', date: '2023-03-01', kind: 'online', subject: 'general', credits: 5 }],
      certificates: [{ level: 'juniorWorker', issuedOn: '2020-11-01' }, { level: 'intermediateWorker', issuedOn: '2021-06-01' }],
      totals: [{ year: 2021, general: 20, professional: 70 }],
      incompleteYears: [2023],
    }), { asOf: '2023-12-31' })
    const figures = considerations(partly).find(({ clause }) => clause === '13')!.figures
    expect(figures.filter(({ name, year }) => name === 'exam' || year === null || (year === 2023 && name === 'total'))).toEqual([
      { name: 'exam', year: 2020, value: 0, exact: true, clause: '9.exam' },
      { name: 'exam', year: 2021, value: null, exact: false, clause: '9.exam' },
      { name: 'exam', year: 2022, value: 0, exact: true, clause: '9.exam' },
      { name: 'total', year: 2023, value: 5, exact: false, clause: '9.total' },
      { name: 'exam', year: 2023, value: 0, exact: false, clause: '9.exam' },
      { name: 'levelCredits', year: null, value: 5, exact: false, clause: '20' },
      { name: 'mostLevelCredits', year: null, value: null, exact: false, clause: '20' },
    ])
  })

  it('has no figure that the assessment does not have', () => {
    for (const ledger of people) {
      const of = assess(ledger, asked)
      for (const { name, year, value } of considerations(of).flatMap(({ figures }) => figures)) {
        const result = of.years.find((each) => each.year === year)
        if (name === 'levelCredits' || name === 'mostLevelCredits') expect(value).toBe(name === 'levelCredits' ? of.level!.credits : of.level!.most)
        else expect(value).toBe(name === 'status' ? result!.status : result!.credits[name])
      }
    }
  })
})
