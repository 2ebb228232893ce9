import { describe, expect, it } from 'vitest'
import { diffAssessments } from '../../src/compare/index.js'
import { amend, assess, jinhua64, parseLedger } from '../../src/index.js'
import type { Assessment, AssessOptions, CreditRecord, Ledger, LedgerInput, InputError } from '../../src/index.js'
import { asked, people } from '../../examples/people.js'

const law: CreditRecord = { id: 'law', date: '2024-03-01', kind: 'online', subject: 'general', credits: 20 }
const exam: CreditRecord = { id: 'exam', date: '2024-04-01', kind: 'exam', subject: 'professional', credits: 70 }
const theory: CreditRecord = { id: 'theory', date: '2024-05-01', kind: 'offline', mode: 'theory', subject: 'professional', hours: 7 }

const ledgerOf = (records: CreditRecord[], more: Partial<LedgerInput> = {}): Ledger => parseLedger({ learner: 'L-001', records, ...more })
const enough = ledgerOf([law, exam])
const assessed = (ledger: Ledger, options: Partial<AssessOptions> = {}): Assessment => assess(ledger, { asOf: '2024-12-31', ...options })

function issuesOf(before: unknown, after: unknown): unknown {
  try {
    diffAssessments(before as Assessment, after as Assessment)
  } catch (error) {
    return (error as InputError).issues.map(({ path, code }) => [path.join('.'), code])
  }
  return []
}

describe('what changes between two assessments of one person', () => {
  it('nothing, between an assessment and itself', () => {
    for (const ledger of people) {
      const assessment = assess(ledger, asked)
      expect(diffAssessments(assessment, assessment)).toEqual({
        kind: 'diff',
        learner: ledger.learner,
        regulation: { before: jinhua64.id, after: jinhua64.id },
        asOf: { before: '2024-12-31', after: '2024-12-31' },
        readings: [],
        changes: [],
        firstFigure: null,
      })
    }
  })

  it('article 9: a year is no longer met if 90 becomes 100, and the figure that does it is the total required', () => {
    const regulation = amend(jinhua64, { annualTotal: 100 })
    const figure = { of: { kind: 'year', year: 2024 }, figure: 'requirements.total.required', clause: '9.total', before: 90, after: 100 }
    expect(diffAssessments(assessed(enough), assessed(enough, { regulation }))).toMatchObject({
      regulation: { before: '金人社发〔2020〕64号', after: '金人社发〔2020〕64号 (annualTotal: 100)' },
      changes: [{ about: { kind: 'year', year: 2024 }, before: 'met', after: 'unmet', figure }],
      firstFigure: figure,
    })
  })

  it('article 10: under another reading a daily cap cuts more of a record, which is the first figure', () => {
    const waived = ledgerOf([law, { ...exam, credits: 56 }, { ...theory, waiver: { by: '某区人力社保局', reason: '集中培训' } }])
    expect(diffAssessments(assessed(waived), assessed(waived, { readings: { dailyCapForce: 'absolute' } }))).toMatchObject({
      readings: [{ reading: 'dailyCapForce', before: 'waivable', after: 'absolute' }],
      changes: [{
        about: { kind: 'year', year: 2024 },
        before: 'met',
        after: 'unmet',
        figure: { figure: 'requirements.total.actual', clause: '9.total', before: 90, after: 88 },
      }],
      firstFigure: { of: { kind: 'record', id: 'theory' }, figure: 'cuts.dailyCap', clause: '10.theory', before: 0, after: 2 },
    })
  })

  it('a cut that is gone has its clause all the same', () => {
    const before = assessed(ledgerOf([theory]))
    const after = assessed(ledgerOf([{ ...theory, hours: 6 }]))
    expect(diffAssessments(before, after).firstFigure).toMatchObject({ figure: 'claimed', clause: '10.theory', before: 14, after: 12 })
    expect(diffAssessments(before, assessed(ledgerOf([theory]), { regulation: amend(jinhua64, { dailyTheory: 14 }) })).firstFigure)
      .toEqual({ of: { kind: 'record', id: 'theory' }, figure: 'cuts.dailyCap', clause: '10.theory', before: 2, after: 0 })
  })

  it('a record and a year that only one of them has', () => {
    const fewer = assessed(ledgerOf([exam]))
    const early = { ...law, id: 'a', date: '2023-03-01' }
    const more = assessed(ledgerOf([early, exam]))
    expect(diffAssessments(fewer, more)).toMatchObject({
      changes: [{
        about: { kind: 'year', year: 2023 },
        before: null,
        after: 'unmet',
        figure: { figure: 'requirements.total.required', clause: '9.total', before: null, after: 90 },
      }],
      firstFigure: { of: { kind: 'record', id: 'a' }, figure: 'claimed', clause: '10.online', before: null, after: 20 },
    })
    expect(diffAssessments(more, fewer)).toMatchObject({
      changes: [{ before: 'unmet', after: null, figure: { before: 90, after: null } }],
      firstFigure: { of: { kind: 'record', id: 'a' }, before: 20, after: null },
    })
  })

  it('records are gone through in canonical order, by date and then by id', () => {
    const twin = { ...law, id: 'b' }
    const last = { ...law, id: 'c' }
    const first = diffAssessments(assessed(ledgerOf([exam, last, twin])), assessed(ledgerOf([{ ...exam, credits: 60 }, last]))).firstFigure
    expect(first?.of).toEqual({ kind: 'record', id: 'b' })
  })

  it('article 20: a further certificate changes the level account and with it the promotion', () => {
    const certificates = [{ level: 'juniorWorker', issuedOn: '2021-12-01' }] as const
    const promoted = [...certificates, { level: 'intermediateWorker', issuedOn: '2024-03-15' }] as const
    const promotion = { normalYears: 4 }
    const records = [{ ...exam, credits: 400 }]
    const before = assessed(ledgerOf(records, { certificates }), { promotion })
    const after = assessed(ledgerOf(records, { certificates: promoted }), { promotion })
    const figure = { of: { kind: 'promotion' }, figure: 'normalDate', clause: '14', before: '2025-12-01', after: '2028-03-15' }
    expect(diffAssessments(before, after)).toMatchObject({
      changes: [
        { about: { kind: 'promotion' }, before: 'early', after: 'notYet', figure },
        { about: { kind: 'earliestDate' }, before: '2023-12-01', after: '2026-03-15', figure },
      ],
      firstFigure: { of: { kind: 'level' }, figure: 'since', clause: '20' },
    })
  })

  it('article 14: what one surplus is worth changes the years early', () => {
    const ledger = people[0]!
    const perYear = assess(ledger, { ...asked, readings: { earlyYears: 'perYearOfSurplus' } })
    const figure = { of: { kind: 'promotion' }, figure: 'yearsEarly', clause: '14', before: 1, after: 0 }
    expect(diffAssessments(assess(ledger, asked), perYear)).toMatchObject({
      changes: [
        { about: { kind: 'promotion' }, before: 'early', after: 'notYet', figure },
        { about: { kind: 'earliestDate' }, before: '2024-06-18', after: '2025-06-18', figure },
      ],
      firstFigure: figure,
    })
  })

  it('a promotion not asked about has no date, and an answer can change without a figure', () => {
    const certificates = [{ level: 'juniorWorker', issuedOn: '2021-12-01' }] as const
    const findings = [{ decidedOn: '2022-01-01' }]
    const ledger = ledgerOf([], { certificates, findings })
    const promotion = { normalYears: 1 }
    expect(diffAssessments(assessed(ledger), assessed(ledger, { promotion })).changes).toMatchObject([
      { about: { kind: 'promotion' }, before: 'notApplicable', after: 'barred' },
      { about: { kind: 'earliestDate' }, before: null, after: '2022-12-01' },
    ])
    const examsOnly = assessed(ledger, { promotion, readings: { fraudBar: 'qualificationExamsOnly' } })
    expect(diffAssessments(assessed(ledger, { promotion }), examsOnly)).toMatchObject({
      changes: [{ about: { kind: 'promotion' }, before: 'barred', after: 'normal', figure: null }],
      firstFigure: null,
    })
  })

  it.each([
    ['its kind alone', { kind: 'assessment' }], ['a year that is none', { ...assessed(enough), years: [null] }],
  ])('refuses one that is not whole, by its name: %s', (_, given) => {
    const whole = assessed(enough)
    expect(issuesOf(given, whole)).toEqual([['before', 'type']])
    expect(issuesOf(whole, given)).toEqual([['after', 'type']])
    expect(issuesOf(given, given)).toEqual([['before', 'type']])
  })

  it('refuses what is no assessment, and the assessments of two people', () => {
    const assessment = assessed(enough)
    expect(issuesOf(null, 'assessment')).toEqual([['before', 'type'], ['after', 'type']])
    expect(issuesOf({ kind: 'diff' }, assessment)).toEqual([['before.kind', 'unknownChoice']])
    expect(issuesOf(assessment, { ...assessment, learner: 'L-002' })).toEqual([['after.learner', 'unknownChoice']])
  })
})
