// Ledgers on which readings tell: caps are full, a certificate parts the year, and under some readings the years and the
// promotion are exactly at what is required, or a hundredth short of it, so that whatever a reading moves turns an answer.
import fc from 'fast-check'
import { assess, parseLedger } from '../../src/index.js'
import type { AssessOptions, CreditRecord, Ledger, LedgerInput } from '../../src/index.js'
import type { ReadingId } from '../../src/regulation/reading-answers.js'
import { readingIds } from '../../src/regulation/reading-answers.js'
import { anyReadings } from '../reference/arbitraries.js'

/** A person, the options, and the readings to vary. */
export interface OnTheBrink {
  readonly ledger: Ledger
  readonly asked: AssessOptions & { readonly vary: readonly ReadingId[] }
}

/** A few days of a year: few, so that modes meet on a day, and on either side of a certificate. */
const DAYS = ['10-20', '10-21', '11-05', '11-06', '12-01', '12-02'] as const
const CERTIFICATE_DAYS = ['10-20', '10-21', '11-05', '12-01'] as const

const subject = fc.constantFrom('general', 'professional')
const activity = fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.constantFrom('a', 'b') })

const offline = fc.record({
  kind: fc.constant('offline'),
  mode: fc.constantFrom('theory', 'practice'),
  subject,
  hours: fc.integer({ min: 1, max: 8 }),
  waiver: fc.option(fc.constant({ by: '某区人力社保局', reason: '集中培训' }), { nil: undefined, freq: 3 }),
})
const special = fc.record({
  kind: fc.constant('special'),
  route: fc.constantFrom('training', 'project'),
  tier: fc.constantFrom('national', 'provincial', 'municipal', 'county'),
  subject: fc.option(subject, { nil: undefined, freq: 2 }),
})
const online = fc.record({ kind: fc.constant('online'), subject, credits: fc.integer({ min: 1, max: 30 }) })

const learningIn = (year: number): fc.Arbitrary<object> => fc.record({
  of: fc.oneof({ weight: 4, arbitrary: offline }, { weight: 4, arbitrary: special }, { weight: 1, arbitrary: online }),
  day: fc.constantFrom(...DAYS),
  activity,
}).map(({ of, day, activity: shared }) => ({ ...of, date: `${year}-${day}`, activity: shared }))

const numbered = (records: readonly object[]): CreditRecord[] => records.map((record, index) => ({ ...record, id: `${index}` }) as CreditRecord)

const year = fc.constantFrom(2020, 2021)

const person: fc.Arbitrary<LedgerInput> = year.chain((busy) => fc.record({
  learner: fc.constant('L-001'),
  records: fc.tuple(fc.array(learningIn(busy), { minLength: 3, maxLength: 9, size: 'max' }), fc.array(learningIn(2022), { maxLength: 3 }))
    .map((records) => numbered(records.flat())),
  certificates: fc.tuple(fc.constantFrom(...CERTIFICATE_DAYS), fc.boolean(), fc.boolean()).map(([day, promoted, initial]) => [
    ...(promoted ? [{ level: 'juniorWorker' as const, issuedOn: '2018-06-01', initial }] : []),
    { level: 'intermediateWorker' as const, issuedOn: `${busy}-${day}`, ...(promoted ? {} : { initial }) },
  ]),
  findings: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.constant([{ decidedOn: '2022-03-01' }]) }),
}))

const asOf = fc.constantFrom('2021-12-31', '2022-06-01', '2022-11-30', '2022-12-31')

const CREDITING = readingIds.filter((id) => !['professionalShare', 'examCredits', 'recentYear', 'fraudBar'].includes(id))

const vary = fc.oneof(
  fc.shuffledSubarray([...readingIds], { minLength: 4, maxLength: 6 }),
  fc.shuffledSubarray(CREDITING, { minLength: 4, maxLength: 6 }),
)

/** Which of the amounts lacking are added, and how many hundredths too few. */
const shortOf = fc.record({
  general: fc.integer({ min: 0, max: 1 }),
  professional: fc.integer({ min: 0, max: 1 }),
  total: fc.integer({ min: 0, max: 1 }),
  promotion: fc.integer({ min: 0, max: 1 }),
  which: fc.constantFrom('years', 'promotion'),
})

/** People on the brink. */
export const onTheBrink: fc.Arbitrary<OnTheBrink> = fc.tuple(
  person, asOf, anyReadings, anyReadings, vary, fc.integer({ min: 1, max: 3 }), shortOf,
).map(([input, day, readings, brink, some, normalYears, short]) => {
  const asked = { asOf: day, readings, promotion: { normalYears } }
  const { years, promotion } = assess(parseLedger(input), { ...asked, readings: { ...readings, ...brink } })
  const toYears = years.flatMap(({ year: of, requirements }) => {
    const general = requirements.general.missing - short.general / 100
    const professional = requirements.professional.missing - short.professional / 100
    const total = requirements.total.missing - Math.max(0, general) - Math.max(0, professional) - short.total / 100
    const date = `${of}-12-01`
    return [
      { kind: 'online', date, subject: 'general', credits: general },
      { kind: 'online', date, subject: 'professional', credits: professional },
      { kind: 'exam', date, subject: 'professional', credits: total },
    ]
  })
  const missing = 'missing' in promotion ? promotion.missing - short.promotion / 100 : 0
  const toPromotion = [{ kind: 'exam', date: '2021-12-30', subject: 'general', credits: missing }]
  const added = (short.which === 'years' ? toYears : toPromotion)
    .map((record) => ({ ...record, credits: Math.round(record.credits * 100) / 100 }))
    .filter(({ credits, date }) => credits > 0 && date <= day)
  return { ledger: parseLedger({ ...input, records: numbered([...input.records, ...added]) }), asked: { ...asked, vary: some } }
})
