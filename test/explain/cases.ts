// Results of every kind for people of every sort, by what their golden file is about: what an office would have to say to them.
import { compareReadings } from '../../src/compare/compare-readings.js'
import { diffAssessments } from '../../src/compare/diff-assessments.js'
import { surveyReadings } from '../../src/compare/survey-readings.js'
import { assess } from '../../src/doors/assess.js'
import { checkExaminer } from '../../src/doors/check-examiner.js'
import { checkTalentProgram } from '../../src/doors/check-talent-program.js'
import type { Explicable } from '../../src/explain/explain.js'
import type { LedgerInput } from '../../src/ledger/ledger.js'
import { parseLedger } from '../../src/ledger/parse-ledger.js'
import { planPromotion } from '../../src/plan/plan-promotion.js'
import { planYear } from '../../src/plan/plan-year.js'
import { whatWouldSettle } from '../../src/plan/what-would-settle.js'
import { amend, defineRegulation, jinhua64 } from '../../src/regulation/figures.js'
import { readingIds } from '../../src/regulation/reading-answers.js'

type Subject = 'general' | 'professional'

function on(date: string, credits: number, subject: Subject = 'professional', kind: 'online' | 'exam' = 'online'): LedgerInput['records'][number] {
  return { id: `${date}-${subject}-${kind}`, date, kind, subject, credits }
}

const person = (learner: string, records: LedgerInput['records'], more: Partial<LedgerInput> = {}) => parseLedger({ learner, records, ...more })

const normally = { promotion: { normalYears: 4 } } as const
const today = { ...normally, asOf: '2024-06-30' } as const

/** Closed years on paper, one year with gaps. */
const paperRecords = [
  on('2023-03-10', 60), on('2023-11-20', 12, 'professional', 'exam'), on('2024-05-06', 88), on('2024-06-03', 20, 'general', 'exam'),
]
const paper: Partial<LedgerInput> = {
  totals: [{ year: 2021, general: 18, professional: 78, exam: 6 }, { year: 2022, general: 20, professional: 75 }],
  incompleteYears: [2023],
  certificates: [{ level: 'intermediateWorker', issuedOn: '2021-06-18' }],
}
const onPaper = person('P-1', paperRecords, paper)
/** A promotion in a closed year, a year of which every record may be missing. */
const promotedOnPaper = person('P-2', [on('2023-05-05', 100)], {
  totals: [{ year: 2021, general: 18, professional: 78, exam: 6 }],
  incompleteYears: [2022],
  certificates: [{ level: 'juniorWorker', issuedOn: '2020-11-01' }, { level: 'intermediateWorker', issuedOn: '2021-06-18' }],
})
/** Totals that fall short, that say nothing, and that cannot be told from before the certificate. */
const shortOnPaper = person('P-3', [on('2024-03-01', 95), on('2024-03-02', 18, 'general', 'exam')], {
  totals: [
    { year: 2021, general: 0, professional: 0, exam: 0 }, { year: 2022, general: 10, professional: 70, unclassified: 12 },
    { year: 2023, general: 30, professional: 42, exam: 2 },
  ],
  incompleteYears: [2024],
  certificates: [{ level: 'seniorWorker', issuedOn: '2020-05-20' }, { level: 'technician', issuedOn: '2023-09-01' }],
})
/** Highly skilled, excused for a year, once short of an exam alone. */
const worker = person('W-1', [
  on('2023-02-02', 72), on('2023-02-03', 18, 'general'), on('2024-02-02', 50), on('2024-03-03', 10, 'general', 'exam'), on('2024-12-05', 5, 'general'),
  { id: 'theory', date: '2024-04-01', kind: 'offline', mode: 'theory', subject: 'professional', hours: 7 },
  { id: 'training', date: '2024-04-04', kind: 'special', route: 'training', tier: 'municipal', recognized: 40 },
  { id: 'practice', date: '2024-05-01', until: '2024-05-03', kind: 'offline', mode: 'practice', subject: 'professional', hours: 20 },
], { dutyFrom: 2022, exemptYears: [{ year: 2022 }], certificates: [{ level: 'seniorWorker', issuedOn: '2022-02-01' }] })
const nobody = person('N-1', [])
/** Fills a day's cap: a record that is missing may take some of it. */
const onCappedDay = { id: 'theory', date: '2023-03-01', kind: 'offline', mode: 'theory', subject: 'professional', hours: 6 } as const
const met = person('M-1', [on('2024-02-02', 72), on('2024-02-03', 18, 'general', 'exam')])
const metForSome = person('M-2', [on('2024-02-02', 72), on('2024-02-03', 60, 'general', 'exam')])
const examMissing = person('M-3', [on('2024-02-02', 72), on('2024-02-03', 18, 'general')])
const technician = person('T-1', paperRecords, { ...paper, certificates: [{ level: 'technician', issuedOn: '2020-11-01' }] })
const found = person('F-1', [], {
  certificates: [{ level: 'intermediateWorker', issuedOn: '2021-03-01' }], findings: [{ decidedOn: '2023-01-01', liftedOn: '2024-06-01' }],
})

const stricter = amend(jinhua64, { annualTotal: 100, annualGeneral: 20 }, { from: '2024-01-01' })
const everyFigure = amend(amend(stricter, {
  theoryRate: 3, dailyTheory: 10, 'training.municipal': 30, competitionPlaces: 2, yearsEarlyFromTechnician: 2,
}, { from: '2024-01-01' }), { professionalShare: [1, 2] })
/** Figures of one credit; two that set one requirement, changed on different days; one changed twice. */
const small = amend(amend(amend(jinhua64, { annualGeneral: 1, professionalShare: [1, 2] }, { from: '2023-01-01' }), {
  annualTotal: 2, annualGeneral: 2,
}, { from: '2024-01-01' }), { professionalShare: [3, 4] }, { from: '2022-01-01' })
const smallest = person('S-1', [on('2022-02-01', 1), on('2023-02-02', 1, 'general'), on('2024-02-02', 1, 'general', 'exam')], {
  certificates: [{ level: 'seniorWorker', issuedOn: '2022-02-01' }],
})
const elsewhere = defineRegulation({ id: '某市〔2018〕1号', inForce: '2018-01-01', figures: { annualTotal: 72, annualGeneral: 8 } })

/** By golden file. */
export const cases: Readonly<Record<string, readonly Explicable[]>> = {
  'partly-known': [
    assess(onPaper, today),
    assess(promotedOnPaper, { ...today, readings: { resetScope: 'levelAndYear' } }),
    assess(shortOnPaper, { ...today, readings: { professionalShare: 'ofEarned' } }),
    assess(shortOnPaper, { ...today, asOf: '2024-12-31' }),
    planYear(onPaper, { asOf: '2024-06-30', year: 2022 }),
    planYear(onPaper, { asOf: '2024-06-30', year: 2023 }),
    planYear(onPaper, { asOf: '2023-06-30', year: 2023 }),
    planYear(promotedOnPaper, { asOf: '2024-06-30', year: 2021, readings: { resetScope: 'levelAndYear' } }),
    planPromotion(onPaper, today),
    planPromotion(promotedOnPaper, { ...normally, asOf: '2022-03-31' }),
  ],
  'what-would-settle': [
    whatWouldSettle(onPaper, today),
    whatWouldSettle(onPaper, { ...today, readings: { professionalShare: 'ofEarned', recentYear: 'rolling' } }),
    whatWouldSettle(promotedOnPaper, { ...today, readings: { resetScope: 'levelAndYear' } }),
    whatWouldSettle(person('P-4', [], { totals: [{ year: 2023, general: 20, professional: 75 }] }), {
      asOf: '2023-06-30', readings: { recentYear: 'rolling' },
    }),
    whatWouldSettle(nobody, today),
    whatWouldSettle(shortOnPaper, { ...today, readings: { professionalShare: 'ofEarned' } }),
    whatWouldSettle(person('P-5', [on('2023-02-02', 72), on('2023-02-03', 18, 'general', 'exam')], { incompleteYears: [2023] }), {
      asOf: '2024-06-30', readings: { truncation: 'chronological' },
    }),
    whatWouldSettle(
      person('P-7', [on('2023-02-02', 55), on('2023-02-03', 23, 'general', 'exam'), onCappedDay], { incompleteYears: [2023] }),
      { asOf: '2024-06-30', readings: { truncation: 'chronological' } },
    ),
    whatWouldSettle(person('P-6', [], {
      totals: [{ year: 2022, general: 18, professional: 72, exam: 2 }],
      certificates: [{ level: 'juniorWorker', issuedOn: '2020-06-01' }, { level: 'intermediateWorker', issuedOn: '2022-12-31' }],
    }), { asOf: '2024-06-30', readings: { resetScope: 'levelAndYear' } }),
  ],
  'use-checks': [
    checkExaminer(worker, { asOf: '2024-11-30', from: 2021, to: 2024 }),
    checkExaminer(worker, { asOf: '2024-11-30', from: 2022, to: 2022 }),
    checkExaminer(worker, { asOf: '2023-12-31', from: 2023, to: 2023, readings: { examCredits: 'notRequired' } }),
    checkExaminer(technician, { asOf: '2024-06-30', from: 2021, to: 2024 }),
    checkExaminer(nobody, { asOf: '2024-06-30', from: 2023, to: 2023 }),
    checkTalentProgram(worker, { asOf: '2024-11-30' }),
    checkTalentProgram(worker, { asOf: '2024-11-30', readings: { recentYear: 'rolling' } }),
    checkTalentProgram(met, { asOf: '2024-12-31', regulation: stricter }),
    checkTalentProgram(met, { asOf: '2024-12-31' }),
    checkTalentProgram(onPaper, { asOf: '2024-06-30' }),
    checkTalentProgram(nobody, { asOf: '2021-06-30' }),
  ],
  comparisons: [
    compareReadings(worker, { ...normally, asOf: '2024-11-30' }),
    compareReadings(worker, { ...normally, asOf: '2024-11-30', vary: [], regulation: stricter }),
    compareReadings(onPaper, today),
    diffAssessments(
      assess(worker, { ...normally, asOf: '2024-11-30' }),
      assess(worker, { ...normally, asOf: '2024-12-31', readings: { fraudBar: 'qualificationExamsOnly' }, regulation: everyFigure }),
    ),
    diffAssessments(assess(worker, today), assess(worker, today)),
    diffAssessments(assess(worker, { ...normally, asOf: '2023-12-31' }), assess(worker, { asOf: '2024-12-31' })),
    diffAssessments(assess(worker, { asOf: '2024-12-31' }), assess(worker, { ...normally, asOf: '2023-12-31' })),
    diffAssessments(assess(nobody, today), assess(nobody, { ...today, readings: { examCredits: 'notRequired' } })),
    diffAssessments(
      assess(person('L-1', [], { certificates: [{ level: 'seniorWorker', issuedOn: '2022-02-01' }] }), today),
      assess(person('L-1', [], { certificates: [{ level: 'seniorWorker', issuedOn: '2022-03-01' }] }), today),
    ),
    diffAssessments(assess(found, { ...normally, asOf: '2024-05-31' }), assess(found, { ...normally, asOf: '2024-06-01' })),
  ],
  'odd-plans': [
    planYear(worker, { asOf: '2024-10-31' }),
    planYear(worker, { asOf: '2024-10-31', vary: readingIds }),
    planYear(worker, { asOf: '2025-06-30', year: 2024 }),
    planYear(nobody, { asOf: '2020-10-31', vary: ['firstYear'] }),
    planYear(nobody, { asOf: '2021-10-31', year: 2020, vary: ['firstYear'] }),
    planYear(nobody, { asOf: '2024-12-30' }),
    planYear(met, { asOf: '2024-10-31', vary: ['examCredits'] }),
    planYear(met, { asOf: '2024-10-31', vary: readingIds, regulation: elsewhere }),
    planYear(metForSome, { asOf: '2024-10-31', vary: readingIds }),
    planYear(metForSome, { asOf: '2025-10-31', year: 2024, vary: readingIds }),
    planYear(examMissing, { asOf: '2024-10-31' }),
    planYear(examMissing, { asOf: '2024-10-31', readings: { examCredits: 'notRequired' }, vary: readingIds }),
    planYear(nobody, { asOf: '2024-10-31', readings: { examCredits: 'notRequired' }, vary: ['examCredits'] }),
    planYear(person('E-1', [], { exemptYears: [{ year: 2024 }] }), { asOf: '2024-10-31' }),
    planPromotion(worker, { ...normally, asOf: '2022-11-30' }),
    planYear(person('M-4', [on('2024-02-02', 71), on('2024-02-03', 18, 'general', 'exam')]), { asOf: '2024-10-31' }),
    planPromotion(worker, { ...normally, asOf: '2025-06-30' }),
    planPromotion(found, { asOf: '2025-01-31', promotion: { normalYears: 5 } }),
    planPromotion(found, { asOf: '2023-12-31', promotion: { normalYears: 5 } }),
  ],
  'amended-figures': [
    assess(worker, { ...today, regulation: stricter }),
    assess(worker, { ...today, asOf: '2025-12-31', regulation: everyFigure }),
    assess(worker, { ...today, regulation: amend(elsewhere, { annualTotal: 80 }, { from: '2024-01-01' }) }),
    assess(smallest, { ...today, regulation: small }),
    assess(nobody, { ...today, regulation: amend(jinhua64, { competitionPlaces: 0 }) }),
    planPromotion(worker, { ...today, regulation: stricter }),
    planYear(worker, { asOf: '2024-10-31', regulation: stricter }),
  ],
}

/** A group of people surveyed; none at all. */
export const surveys = [
  await surveyReadings([worker, onPaper, promotedOnPaper], today),
  await surveyReadings([met, worker], { ...today, vary: ['examCredits', 'fraudBar'] }),
  await surveyReadings([], today),
]
