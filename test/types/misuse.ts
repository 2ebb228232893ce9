// What must not compile, does not: each line below an expectation is an error, and `tsc`, which reads this file with the rest,
// fails where it is none. Nothing here is run.
import {
  amend, assess, checkAnnual, checkExaminer, checkTalentProgram, clause, earlyPromotion, jinhua64, ledgersFromRows, offlineCredits,
  parseLedger, resetOnPromotion, specialRouteCredits, sumCredits, theoryCredits,
} from '../../src/index.js'
import type { AssessOptions, CreditRecord, Ledger, LedgerInput, OfflineSession, Readings, SpecialItem } from '../../src/index.js'

type Misuse = (ledger: Ledger, options: AssessOptions) => readonly unknown[]

export const aLedgerThatNobodyChecked: Misuse = (_, options) => [
  // @ts-expect-error: a literal is not a checked ledger
  assess({ learner: 'L', records: [] }, options),
  // @ts-expect-error: nor is a ledger as one writes it
  assess({ learner: 'L', records: [] } satisfies LedgerInput as LedgerInput, options),
  // @ts-expect-error: nor for the use checks
  checkTalentProgram({ learner: 'L', records: [] }, options),
  // @ts-expect-error: a copy with other records has not been checked, whatever it was copied from
  ((ledger: LedgerInput): Ledger => ({ ...ledger, records: [] }))({ learner: 'L', records: [] }),
  // @ts-expect-error: nor has one to whose records something was added
  (ledger: Ledger, extra: CreditRecord): Ledger => ({ ...ledger, records: [...ledger.records, extra] }),
  // @ts-expect-error: nor one with other certificates
  (ledger: Ledger): Ledger => ({ ...ledger, certificates: [] }),
  // @ts-expect-error: nor one of another person
  (ledger: Ledger): Ledger => ({ ...ledger, learner: 'M' }),
]

export const optionsThatCannotBe: Misuse = (ledger, options) => [
  // @ts-expect-error: options are required
  assess(ledger),
  // @ts-expect-error: asOf is required
  assess(ledger, { readings: {} }),
  // @ts-expect-error: a date is text, not a Date
  assess(ledger, { asOf: new Date(0) }),
  // @ts-expect-error: no such answer
  assess(ledger, { ...options, readings: { truncation: 'alphabetical' } }),
  // @ts-expect-error: an answer to another reading
  assess(ledger, { ...options, readings: { truncation: 'perMode' } }),
  // @ts-expect-error: no such reading
  assess(ledger, { ...options, readings: { weather: 'fine' } }),
  // @ts-expect-error: normal years are required where article 14 is asked for
  assess(ledger, { ...options, promotion: { by: 'levelRecognition' } }),
  // @ts-expect-error: no such level
  assess(ledger, { ...options, promotion: { normalYears: { master: 3 } } }),
  // @ts-expect-error: no such way of applying
  assess(ledger, { ...options, promotion: { normalYears: 3, by: 'appointment' } }),
  // @ts-expect-error: no such option
  assess(ledger, { ...options, locale: 'zh' }),
  // @ts-expect-error: a regulation is made by amend, not named
  assess(ledger, { ...options, regulation: '64' }),
  // @ts-expect-error: the window of years is required
  checkExaminer(ledger, options),
  // @ts-expect-error: the last year of the window is required
  checkExaminer(ledger, { ...options, from: 2022 }),
]

const day = { id: 'a', date: '2024-05-06' } as const

export const recordsThatCannotBe: readonly CreditRecord[] = [
  // @ts-expect-error: an online course has credits, not hours
  { ...day, kind: 'online', subject: 'general', hours: 1 },
  // @ts-expect-error: offline learning has a mode
  { ...day, kind: 'offline', subject: 'general', hours: 1 },
  // @ts-expect-error: offline learning has a subject
  { ...day, kind: 'offline', mode: 'theory', hours: 1 },
  // @ts-expect-error: no such subject
  { ...day, kind: 'exam', subject: 'public', credits: 1 },
  // @ts-expect-error: no such kind
  { ...day, kind: 'lecture', subject: 'general', credits: 1 },
  // @ts-expect-error: a competition has a place
  { ...day, kind: 'special', route: 'competition', tier: 'national' },
  // @ts-expect-error: a training has none
  { ...day, kind: 'special', route: 'training', tier: 'national', rank: 1 },
  // @ts-expect-error: a publication has tiers of its own
  { ...day, kind: 'special', route: 'publication', tier: 'national' },
  // @ts-expect-error: and a project has not these
  { ...day, kind: 'special', route: 'project', tier: 'core' },
  // @ts-expect-error: a waiver says who and why
  { ...day, kind: 'offline', mode: 'theory', subject: 'general', hours: 1, waiver: { by: 'x' } },
  // @ts-expect-error: a record has an id
  { date: '2024-05-06', kind: 'online', subject: 'general', credits: 1 },
]

export const ledgersThatCannotBe: readonly LedgerInput[] = [
  // @ts-expect-error: a learner is required
  { records: [] },
  // @ts-expect-error: no such level
  { learner: 'L', records: [], certificates: [{ level: 'master', issuedOn: '2024-05-06' }] },
  // @ts-expect-error: a finding has a day
  { learner: 'L', records: [], findings: [{ records: ['a'] }] },
  // @ts-expect-error: exempt years say the year
  { learner: 'L', records: [], exemptYears: [2024] },
  // @ts-expect-error: no such field
  { learner: 'L', records: [], name: '某某' },
]

export const articlesAlone: Misuse = () => [
  // @ts-expect-error: hours are required
  theoryCredits(),
  // @ts-expect-error: hours are a number or text
  theoryCredits([6]),
  // @ts-expect-error: a session has a mode
  offlineCredits([{ date: '2024-05-06', hours: 1 } satisfies Partial<OfflineSession>]),
  // @ts-expect-error: sessions are a list
  offlineCredits({ date: '2024-05-06', mode: 'theory', hours: 1 }),
  // @ts-expect-error: what is waived says so by waived here
  offlineCredits([{ date: '2024-05-06', mode: 'theory', hours: 1, waiver: { by: 'x', reason: 'y' } }]),
  // @ts-expect-error: a competition has a place
  specialRouteCredits([{ date: '2024-05-06', route: 'competition', tier: 'county' }]),
  // @ts-expect-error: a publication has tiers of its own
  specialRouteCredits([{ date: '2024-05-06', route: 'publication', tier: 'county' }]),
  // @ts-expect-error: a training has no place
  ((item: SpecialItem) => item)({ date: '2024-05-06', route: 'training', tier: 'county', rank: 1 }),
  // @ts-expect-error: general and professional credits are required
  checkAnnual({ total: 90 }),
  // @ts-expect-error: the day asked for belongs to assess
  checkAnnual({ total: 90, general: 18, professional: 60 }, { asOf: '2024-12-31' }),
  // @ts-expect-error: the level is required
  earlyPromotion({ since: '2021-06-01', credits: 1, normalYears: 4, asOf: '2024-06-01' }),
  // @ts-expect-error: a finding is yes or no here
  earlyPromotion({ level: 'technician', since: '2021-06-01', credits: 1, normalYears: 4, asOf: '2024-06-01', finding: [] }),
  // @ts-expect-error: the day of the certificate is named
  resetOnPromotion([], '2024-06-30'),
  // @ts-expect-error: amounts are given one by one
  sumCredits([0.1, 0.2]),
  // @ts-expect-error: amounts are numbers
  sumCredits('0.1'),
  // @ts-expect-error: no such place in the text
  clause('25'),
  // @ts-expect-error: articles are named, not counted
  clause(9),
  // @ts-expect-error: no such figure
  amend(jinhua64, { weeklyTotal: 1 }),
  // @ts-expect-error: a share is a fraction
  amend(jinhua64, { professionalShare: 0.66 }),
  // @ts-expect-error: a figure is a number
  amend(jinhua64, { annualTotal: '100' }),
]

export const resultsAreReadOnly: Misuse = (ledger, options) => {
  const result = assess(ledger, options)
  // @ts-expect-error: a result does not change
  result.asOf = '2024-01-01'
  // @ts-expect-error: nor do its lists
  result.records[0] = result.records[1]
  // @ts-expect-error: nor a checked ledger
  ledger.records = []
  // @ts-expect-error: nor the figures of the text
  jinhua64.figures.annualTotal.value = 1
  return [result]
}

/** A new answer to a reading must not compile until every table of answers knows it; this table lacks one. */
// @ts-expect-error: an answer is missing
export const everyAnswer: Readonly<Record<Readings['firstYear'], number>> = { notAssessed: 1, full: 2 }

export const whatCompiles: Misuse = (ledger, options) => [
  assess(parseLedger({}), options),
  assess(ledger, { asOf: '2024-12-31', readings: { truncation: 'chronological' }, promotion: { normalYears: { technician: 4 } }, regulation: amend(jinhua64, { annualTotal: 100, professionalShare: [3, 4] }) }),
  checkExaminer(ledger, { ...options, from: 2022, to: 2024 }),
]

const rowsOf = [{ emp: 1n, rec: 'a', day: new Date(0), kind: 'online', amount: '3.50' }] as const
const inColumns = { learner: 'emp', id: 'rec', date: 'day', kind: 'kind', credits: 'amount' } as const

export const columnsThatCannotBe: Misuse = () => [
  ledgersFromRows(rowsOf, { ...inColumns, credits: ({ amount }) => amount, subject: () => 'general' }, { dateObjects: 'utc' }),
  // @ts-expect-error: no row has this column
  ledgersFromRows(rowsOf, { ...inColumns, credits: 'credits' }),
  // @ts-expect-error: records have no such field
  ledgersFromRows(rowsOf, { ...inColumns, level: 'kind' }),
  // @ts-expect-error: there is no record without an id
  ledgersFromRows(rowsOf, { learner: 'emp', date: 'day', kind: 'kind' }),
  // @ts-expect-error: nor has a row of certificates
  ledgersFromRows(rowsOf, inColumns, { certificates: { rows: [{ emp: 1, grade: 'x', on: 'x' }], columns: { learner: 'emp', level: 'level', issuedOn: 'on' } } }),
]
