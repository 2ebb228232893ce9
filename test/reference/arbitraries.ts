import fc from 'fast-check'
import type { AssessOptions } from '../../src/assess/assessment.js'
import type { Certificate, LedgerInput } from '../../src/ledger/ledger.js'
import type { Level } from '../../src/regulation/levels.js'
import { readingIds, readings, type ReadingId, type Readings } from '../../src/regulation/readings.js'
import { dayAfter, everyDay } from './calendar.js'

/**
 * Days on which rules meet: the eve of the regulation, its first days, the ends of years, leap days. Few, so that
 * records, certificates, findings and the day of the assessment often fall on one another.
 */
const DAYS = [
  '2019-12-31', '2020-01-01', '2020-02-29', '2020-10-08', '2020-10-09', '2020-10-10', '2020-10-11', '2020-10-12',
  '2020-12-30', '2020-12-31', '2021-01-01', '2021-01-02', '2021-06-01', '2021-06-02', '2021-06-03', '2021-10-09',
  '2021-10-10', '2021-12-30', '2021-12-31', '2022-01-01', '2022-01-02', '2022-02-28', '2022-03-01', '2022-06-01',
  '2022-06-02', '2022-12-31', '2023-01-01', '2023-02-28', '2023-03-01', '2023-12-31', '2024-01-01', '2024-02-28',
  '2024-02-29', '2024-03-01', '2024-12-31', '2025-01-01',
] as const

const FIRST_AS_OF = '2020-10-10'

/** One year gets most of the records, so that its caps fill. */
const BUSY_DAYS = ['2021-01-01', '2021-06-01', '2021-06-02', '2021-06-03', '2021-12-30', '2021-12-31'] as const

const twoDigits = (value: number): string => String(value).padStart(2, '0')

const anyDay = fc
  .tuple(fc.integer({ min: 2018, max: 2027 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => `${year}-${twoDigits(month)}-${twoDigits(day)}`)

export const day: fc.Arbitrary<string> = fc.oneof(
  { weight: 14, arbitrary: fc.constantFrom(...BUSY_DAYS) },
  { weight: 9, arbitrary: fc.constantFrom(...DAYS) },
  { weight: 2, arbitrary: anyDay },
)

/** Days just before and after which something of the busy year is decided. */
const DECISIVE_DAYS = [
  '2021-12-30', '2021-12-31', '2022-01-01', '2022-06-01', '2022-06-02', '2023-06-01', '2023-12-31',
] as const

/** Days of assessment; also late ones, when all is known. */
export const asOf: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...DECISIVE_DAYS) },
  { weight: 3, arbitrary: fc.constantFrom(...DAYS.filter((one) => one >= FIRST_AS_OF)) },
  { weight: 2, arbitrary: anyDay.filter((one) => one >= FIRST_AS_OF) },
)

/** A number of hundredths as someone may write it: 3.3, '3.3', '3.30' or '00003.30'. */
const written = (hundredths: number): fc.Arbitrary<number | string> => {
  const value = hundredths / 100
  const full = value.toFixed(2)
  return fc.constantFrom(value, value, String(value), full, full.padStart('99999.99'.length, '0'))
}

/** Small amounts, amounts around the figures of the text, and huge ones. */
const NEAR_FIGURES = [
  408, 409, 410, 1361, 1799, 1800, 1801, 2041, 5999, 6000, 6001, 8999, 9000, 9001, 18001,
] as const

const hundredthsOfCredits = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 600 }) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 20 }).map((credits) => credits * 300) },
  { weight: 2, arbitrary: fc.constantFrom(...NEAR_FIGURES) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 1_000_000 }) },
)
const credits = hundredthsOfCredits.chain(written)

const subject = fc.constantFrom('general', 'professional')

/** A key left out may be written as null or undefined. */
const absent = fc.constantFrom(undefined, null)

const often = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined, freq: 4 })
const seldom = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined | null> =>
  fc.oneof({ weight: 4, arbitrary: absent }, { weight: 1, arbitrary: value })

type Day = fc.Arbitrary<string>
type Learning = fc.Arbitrary<object>

interface Days {
  readonly date: string
  readonly until?: string
  readonly days?: readonly string[]
}

const daysLater = (first: string, count: number): string => {
  let later = first
  for (let passed = 0; passed < count; passed += 1) later = dayAfter(later)
  return later
}

const fewDays = fc.integer({ min: 0, max: 4 })
const aYearOrSo = fc.constantFrom(30, 82, 83, 364, 365)

const byUntil = (day: Day): fc.Arbitrary<Days> => fc
  .tuple(day, fc.oneof({ weight: 9, arbitrary: fewDays }, { weight: 1, arbitrary: aYearOrSo }))
  .map(([date, more]): Days => ({ date, until: daysLater(date, more) }))

/** Days apart from each other: in a row, a week or half a year apart. */
const byDays = (day: Day): fc.Arbitrary<Days> => fc
  .tuple(day, fc.array(fc.constantFrom(1, 1, 2, 2, 7, 180, 366), { maxLength: 5 }))
  .map(([date, steps]): Days => {
    const days = [date]
    for (const step of steps) days.push(daysLater(days.at(-1) ?? date, step))
    return { date, days }
  })

const courseDays = (day: Day): fc.Arbitrary<Days> => fc.oneof(
  { weight: 6, arbitrary: day.map((date): Days => ({ date })) },
  { weight: 2, arbitrary: byUntil(day) },
  { weight: 2, arbitrary: byDays(day) },
)

const countDays = ({ date, until, days }: Days): number => days?.length ?? everyDay(date, until ?? date).length

/** At most 24 hours a day: a few minutes in all, some hours a day, the whole day. */
const hoursFor = (course: Days): fc.Arbitrary<number | string> => {
  const count = countDays(course)
  const most = Math.min(2400 * count, 1_000_000)
  return fc.oneof(
    { weight: 2, arbitrary: fc.integer({ min: 1, max: 300 }) },
    { weight: 5, arbitrary: fc.tuple(fc.integer({ min: 1, max: 16 }), fc.integer({ min: -2, max: 2 }))
      .map(([half, more]) => Math.min(most, half * 50 * count + more)) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: most }) },
    { weight: 1, arbitrary: fc.constant(most) },
  ).chain(written)
}

const offline = (day: Day): Learning => courseDays(day).chain((course) => fc.record({
  kind: fc.constant('offline'),
  date: fc.constant(course.date),
  mode: fc.constantFrom('theory', 'practice'),
  subject,
  hours: hoursFor(course),
  until: course.until === undefined ? absent : fc.constant(course.until),
  days: course.days === undefined ? absent : fc.constant(course.days),
  waiver: seldom(fc.constant({ by: '某区人力社保局', reason: '集中培训' })),
}))

const credited = (kind: 'online' | 'exam', day: Day): Learning =>
  fc.record({ kind: fc.constant(kind), date: day, subject, credits })

const TIERS = { national: 6000, provincial: 4800, municipal: 3600, county: 2400 } as const
const PUBLICATION_TIERS = { core: 6000, provincial: 4800, other: 2400 } as const

const route = fc.oneof(
  fc.record({ route: fc.constantFrom('training', 'project'), tier: fc.constantFrom(...keys(TIERS)) }),
  fc.record({ route: fc.constant('publication'), tier: fc.constantFrom(...keys(PUBLICATION_TIERS)) }),
  fc.record({
    route: fc.constant('competition'),
    tier: fc.constantFrom(...keys(TIERS)),
    rank: fc.constantFrom(1, 2, 2, 3, 3, 4, 5),
  }),
)

const special = (day: Day): Learning => route.chain((where) => {
  const most = where.route === 'publication'
    ? PUBLICATION_TIERS[where.tier]
    : TIERS[where.tier]
  return fc.record({
    kind: fc.constant('special'),
    date: day,
    subject: fc.oneof({ weight: 4, arbitrary: subject }, { weight: 1, arbitrary: absent }),
    recognized: seldom(fc.oneof(fc.integer({ min: 1, max: most }), fc.constant(most)).chain(written)),
  }).map((rest) => ({ ...where, ...rest }))
})

/** Of its own, or shared with others. */
const activity = fc.oneof(
  { weight: 1, arbitrary: absent },
  { weight: 1, arbitrary: fc.constantFrom('甲班', '乙班') },
)

/** A record of any kind, without id and activity. */
export const learning: Learning = fc.oneof(
  { weight: 5, arbitrary: offline(day) },
  { weight: 2, arbitrary: credited('online', day) },
  { weight: 2, arbitrary: credited('exam', day) },
  { weight: 4, arbitrary: special(day) },
)

const CROWDED_DAYS = [
  ['2021-06-01', '2021-06-02'],
  ['2021-06-01', '2021-06-02', '2021-06-03'],
  ['2020-10-12', '2020-12-30', '2020-12-31'],
] as const

/** Two or three days of one year with much on them: several pools overflow at once, with both subjects in each. */
const crowd: fc.Arbitrary<readonly object[]> = fc
  .tuple(fc.constantFrom(...CROWDED_DAYS), fc.constantFrom([1, 0], [0, 1], [2, 1]))
  .chain(([days, [offlines = 1, specials = 1]]) => fc.array(fc.oneof(
    { weight: offlines, arbitrary: offline(fc.constantFrom(...days)) },
    { weight: specials, arbitrary: special(fc.constantFrom(...days)) },
  ), { minLength: 5, maxLength: 14, size: 'max' }))

/** Credits of some years, in round sums that reach a threshold exactly. */
const savings: fc.Arbitrary<readonly object[]> = fc.array(fc.record({
  kind: fc.constantFrom('online', 'exam'),
  date: day,
  subject,
  credits: fc.constantFrom(45, 89.99, 90, 90.01, 180, '270.00'),
  activity,
}), { minLength: 1, maxLength: 4 })

/** Ids whose order differs by locale, by code point and by code unit: 😀 begins with a code unit below that of ～. */
const IDS = ['1', '10', '2', 'A', 'Z', 'a', 'b', 'z', 'É', 'é', 'ß', '丙', '甲', '😀', '～', ' '] as const

const anything: fc.Arbitrary<readonly object[]> = fc.array(fc.tuple(learning, activity), { maxLength: 14, size: 'max' })
  .map((all) => all.map(([one, shared]) => ({ ...one, activity: shared })))

const records = fc
  .tuple(
    fc.oneof({ weight: 6, arbitrary: anything }, { weight: 3, arbitrary: crowd }, { weight: 1, arbitrary: savings }),
    fc.shuffledSubarray([...IDS], { minLength: IDS.length }),
  )
  .map(([all, ids]) => all.map((one, index) => ({ ...one, id: ids[index] ?? String(index) })))

const LEVELS: readonly Level[] = [
  'apprentice', 'juniorWorker', 'intermediateWorker', 'seniorWorker', 'technician', 'seniorTechnician',
  'specialGradeTechnician', 'chiefTechnician',
]

const issueDay = fc.oneof(
  { weight: 3, arbitrary: day },
  { weight: 1, arbitrary: fc.constantFrom('2012-02-29', '2016-02-29', '2018-06-01') },
)

/** Up to four, rising, written in any order. */
const certificates: fc.Arbitrary<Certificate[]> = fc.tuple(
  fc.uniqueArray(issueDay, { maxLength: 4 }),
  fc.shuffledSubarray([...LEVELS], { minLength: 4, maxLength: 4 }),
  fc.constantFrom(true, false, undefined),
  fc.boolean(),
).map(([days, some, initial, backwards]) => {
  const rising = LEVELS.filter((level) => some.includes(level))
  const issued = [...days].sort().map((issuedOn, index): Certificate => ({
    level: rising[index] ?? 'chiefTechnician',
    issuedOn,
    ...(index === 0 && initial !== undefined ? { initial } : {}),
  }))
  return backwards ? issued.reverse() : issued
})

const findingsOn = (ids: readonly string[]): fc.Arbitrary<object[]> => fc.array(
  fc.tuple(day, fc.constantFrom(undefined, 0, 1, 200), seldom(fc.subarray([...ids]).map((some) => some.slice(0, 3))))
    .map(([decidedOn, daysUntilLifted, voided]) => ({
      decidedOn,
      liftedOn: daysUntilLifted === undefined ? undefined : daysLater(decidedOn, daysUntilLifted),
      records: voided,
    })),
  { maxLength: 2 },
)

const aYear = fc.integer({ min: 2018, max: 2026 })

/** A ledger that `parseLedger` accepts. */
export const ledger: fc.Arbitrary<LedgerInput> = records.chain((all) => fc.record({
  learner: fc.constantFrom('L-001', '王'),
  records: fc.constant(all),
  certificates: often(certificates),
  findings: fc.oneof({ weight: 2, arbitrary: absent }, { weight: 1, arbitrary: findingsOn(all.map(({ id }) => id)) }),
  dutyFrom: seldom(aYear),
  exemptYears: seldom(fc.array(fc.record({ year: aYear }), { maxLength: 2 })),
})) as fc.Arbitrary<unknown> as fc.Arbitrary<LedgerInput>

/** The answers to one reading, the default among them. */
export const answersTo = (reading: ReadingId): string[] => Object.keys(readings[reading].answers)

/** Any answer to each reading; now and then a reading is left out. */
export const anyReadings: fc.Arbitrary<Partial<Readings>> = fc.record(
  Object.fromEntries(readingIds.map((reading) => [reading, fc.constantFrom(...answersTo(reading))])),
  { requiredKeys: [] },
)

const years = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 5 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 30 }) },
)

const normalYears = fc.oneof(
  years,
  fc.record(Object.fromEntries(LEVELS.map((level) => [level, years])), { requiredKeys: [] }),
)

const promotion = fc.record(
  { normalYears, by: fc.constantFrom('levelRecognition', 'qualificationExam') },
  { requiredKeys: ['normalYears'] },
)

/** Options under any readings, with or without a question about promotion. */
export const options: fc.Arbitrary<AssessOptions> = fc.record(
  { asOf, readings: anyReadings, promotion },
  { requiredKeys: ['asOf', 'readings'] },
)

function keys<K extends string>(table: { readonly [key in K]: unknown }): K[] {
  return Object.keys(table) as K[]
}
