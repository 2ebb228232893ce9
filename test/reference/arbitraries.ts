import fc from 'fast-check'
import type { AssessOptions } from '../../src/assess/assessment.js'
import { jinhua64, type FigureName } from '../../src/regulation/figures.js'
import type { Certificate, LedgerInput } from '../../src/ledger/ledger.js'
import type { Level } from '../../src/regulation/levels.js'
import type { ReadingId, Readings } from '../../src/regulation/reading-answers.js'
import { readings } from '../../src/regulation/readings.js'
import { readingIds } from '../../src/regulation/reading-answers.js'
import { dayAfter, everyDay, yearOf } from './calendar.js'
import type { FigureValue, PartialLedger, Regulation } from './contract.js'

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

type Recognized = (tier: number) => fc.Arbitrary<number>

const withinTier: Recognized = (tier) => fc.oneof(fc.integer({ min: 1, max: tier }), fc.constant(tier))

/** Also beyond the tier, by a hundredth or by much. */
const anyRecognized: Recognized = (tier) => fc.oneof(
  withinTier(tier), fc.constantFrom(tier + 1, tier + 700, 2 * tier, 10_000), fc.integer({ min: tier + 1, max: 12_000 }),
)

const special = (day: Day, recognized = withinTier): Learning => route.chain((where) => {
  const tier = where.route === 'publication'
    ? PUBLICATION_TIERS[where.tier]
    : TIERS[where.tier]
  return fc.record({
    kind: fc.constant('special'),
    date: day,
    subject: fc.oneof({ weight: 4, arbitrary: subject }, { weight: 1, arbitrary: absent }),
    recognized: seldom(recognized(tier).chain(written)),
  }).map((rest) => ({ ...where, ...rest }))
})

/** Of its own, or shared with others. */
const activity = fc.oneof(
  { weight: 1, arbitrary: absent },
  { weight: 1, arbitrary: fc.constantFrom('甲班', '乙班') },
)

const learningOn = (day: Day, recognized?: Recognized): Learning => fc.oneof(
  { weight: 5, arbitrary: offline(day) },
  { weight: 2, arbitrary: credited('online', day) },
  { weight: 2, arbitrary: credited('exam', day) },
  { weight: 4, arbitrary: special(day, recognized) },
)

/** A record of any kind, without id and activity. */
export const learning = learningOn(day)

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

const recordsOf = (learning: Learning): fc.Arbitrary<(object & { readonly id: string })[]> => {
  const anything = fc.array(fc.tuple(learning, activity), { maxLength: 14, size: 'max' })
    .map((all): readonly object[] => all.map(([one, shared]) => ({ ...one, activity: shared })))
  return fc
    .tuple(
      fc.oneof({ weight: 6, arbitrary: anything }, { weight: 3, arbitrary: crowd }, { weight: 1, arbitrary: savings }),
      fc.shuffledSubarray([...IDS], { minLength: IDS.length }),
    )
    .map(([all, ids]) => all.map((one, index) => ({ ...one, id: ids[index] ?? String(index) })))
}

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

const ledgerOf = (
  all: readonly (object & { readonly id: string })[], partlyKnown: { readonly [key: string]: fc.Arbitrary<unknown> },
): fc.Arbitrary<object> => fc.record({
  learner: fc.constantFrom('L-001', '王'),
  records: fc.constant(all),
  certificates: often(certificates),
  findings: fc.oneof({ weight: 2, arbitrary: absent }, { weight: 1, arbitrary: findingsOn(all.map(({ id }) => id)) }),
  dutyFrom: seldom(aYear),
  exemptYears: seldom(fc.array(fc.record({ year: aYear }), { maxLength: 2 })),
  ...partlyKnown,
})

/** A ledger that `parseLedger` accepts, known whole, with nothing recognized above its tier. */
export const ledger = recordsOf(learning)
  .chain((all) => ledgerOf(all, {})) as fc.Arbitrary<unknown> as fc.Arbitrary<LedgerInput>

/** Amounts of a year about the figures of the text and of others, with 0 among them. */
const yearlyHundredths = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(0, 1, 1799, 1800, 1801, 3000, 3001) },
  { weight: 4, arbitrary: fc.constantFrom(5999, 6000, 6001, 7200, 9000, 9001, 18_000) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 20_000 }) },
)

const writtenOrNone = (hundredths: number): fc.Arbitrary<number | string> =>
  hundredths === 0 ? fc.constant(0) : written(hundredths)

/** A part of a year's total: none of it, a hundredth, all of it, or anything between. */
const partOf = (total: number): fc.Arbitrary<unknown> => fc.oneof(
  { weight: 2, arbitrary: absent },
  { weight: 1, arbitrary: fc.constantFrom(0, Math.min(1, total), total).chain(writtenOrNone) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: total }).chain(writtenOrNone) },
)

/** General and professional credits: any, or such as just meet, or just miss, what the text requires. */
const subjects = fc.oneof(
  { weight: 1, arbitrary: fc.tuple(yearlyHundredths, yearlyHundredths) },
  { weight: 1, arbitrary: fc.constantFrom<[number, number]>(
    [1800, 7200], [3000, 6000], [1801, 7200], [3000, 5999], [2999, 6000], [1799, 7201], [9000, 18_000], [18_000, 9000],
  ) },
)

const totalsOf = (year: number): fc.Arbitrary<object> => fc
  .tuple(subjects, fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: yearlyHundredths }))
  .chain(([[general, professional], unclassified]) => fc.record({
    year: fc.constant(year),
    general: writtenOrNone(general),
    professional: writtenOrNone(professional),
    unclassified: unclassified === 0 ? fc.constantFrom(0, undefined, null) : written(unclassified),
    exam: partOf(general + professional + unclassified),
    sinceCertificate: partOf(general + professional + unclassified),
  }))

const closeYear = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 2020, max: 2023 }) },
  { weight: 1, arbitrary: fc.integer({ min: 2017, max: 2027 }) },
)
const someYears = fc.uniqueArray(closeYear, { minLength: 1, maxLength: 3 })
const noYears = fc.constant<number[]>([])

/** Years known by their totals, and years with gaps; most ledgers have neither. */
const partlyKnownYears = fc.oneof(
  { weight: 11, arbitrary: fc.tuple(noYears, noYears) },
  { weight: 3, arbitrary: fc.tuple(someYears, noYears) },
  { weight: 3, arbitrary: fc.tuple(noYears, someYears) },
  { weight: 2, arbitrary: fc.tuple(someYears, someYears) },
)

/** Written as a list, where it is empty also not at all. */
const listOf = <T>(items: readonly fc.Arbitrary<T>[]): fc.Arbitrary<unknown> =>
  items.length === 0 ? fc.constantFrom([], undefined, null) : fc.tuple(...items)

/** Any ledger that `parseLedger` accepts: also one known only in part, and records recognized above their tier. */
export const anyLedger = fc.tuple(recordsOf(learningOn(day, anyRecognized)), partlyKnownYears)
  .chain(([all, [closed, gaps]]) => {
    const isClosed = (date: string): boolean => closed.includes(yearOf(date))
    return ledgerOf(all.filter((one) => !daysWritten(one).some(isClosed)), {
      totals: listOf(closed.map(totalsOf)),
      incompleteYears: listOf(gaps.filter((year) => !closed.includes(year)).map((year) => fc.constant(year))),
    })
  }) as fc.Arbitrary<unknown> as fc.Arbitrary<PartialLedger>

/** Days in every year in which the record has a day: between the first and the last day of a course lies no whole year. */
function daysWritten(record: object): readonly string[] {
  const { date, until, days } = record as { date: string; until?: string | null; days?: readonly string[] | null }
  return days ?? [date, until ?? date]
}

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

type Values = fc.Arbitrary<FigureValue>

const whole = (min: number, max: number): Values => fc.integer({ min, max })

/** Mostly whole credits. */
const credit = (min: number, max: number): Values => fc.oneof(
  { weight: 4, arbitrary: whole(min, max) },
  { weight: 1, arbitrary: fc.integer({ min: min * 100, max: max * 100 }).map((hundredths) => hundredths / 100) },
)

/** Figures another place may have. */
const VALUES: { readonly [name in FigureName]: Values } = {
  annualTotal: credit(60, 120),
  annualGeneral: credit(1, 40),
  professionalShare: fc.constantFrom<FigureValue>([1, 2], [2, 3], [3, 4], [3, 7], [4, 6]),
  theoryRate: whole(1, 4),
  dailyTheory: credit(6, 15),
  practiceRate: whole(1, 5),
  dailyPractice: credit(12, 24),
  annualSpecial: credit(20, 100),
  'training.national': credit(40, 80),
  'training.provincial': credit(30, 60),
  'training.municipal': credit(20, 50),
  'training.county': credit(10, 36),
  'project.national': credit(40, 80),
  'project.provincial': credit(30, 60),
  'project.municipal': credit(20, 50),
  'project.county': credit(10, 36),
  'publication.core': credit(40, 80),
  'publication.provincial': credit(30, 60),
  'publication.other': credit(10, 48),
  'competition.national': credit(40, 80),
  'competition.provincial': credit(30, 60),
  'competition.municipal': credit(20, 50),
  'competition.county': credit(10, 36),
  competitionPlaces: whole(0, 4),
  yearsEarlyToSeniorWorker: whole(1, 2),
  yearsEarlyFromTechnician: whole(1, 2),
}

/** Days on and next to which a figure that changes decides. */
const AMENDMENT_DAYS = [
  '2018-07-01', '2019-01-01', '2020-10-11', '2020-12-31', '2021-01-01', '2021-01-02', '2021-06-01', '2021-06-02', '2021-06-03',
  '2021-12-31', '2022-01-01', '2022-01-02', '2022-06-01', '2022-06-02', '2022-12-31', '2023-01-01', '2023-06-01', '2024-02-29',
  '2024-06-01', '2025-01-01',
] as const

const FORCE_DAYS = ['2020-10-10', '2018-01-01', '2019-07-01', '2020-12-31', '2021-01-01', '2021-03-15', '2021-12-31'] as const

const enacted = Object.entries(jinhua64.figures) as [FigureName, (typeof jinhua64.figures)[FigureName]][]

/** One to three values, the first from the day in force. */
const datedValues = (inForce: string, value: Values): fc.Arbitrary<object> => fc
  .uniqueArray(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...AMENDMENT_DAYS) }, { weight: 1, arbitrary: anyDay })
    .filter((from) => from > inForce), { maxLength: 2 })
  .chain((days) => fc.tuple(...[inForce, ...days.sort()].map((from) => value.map((one) => ({ from, value: one })))))

/** Figures of another place, some of them changing on a day, in force from a day of its own. */
export const anyRegulation = fc
  .oneof({ weight: 2, arbitrary: fc.constant('2020-10-10') }, { weight: 3, arbitrary: fc.constantFrom(...FORCE_DAYS) })
  .chain((inForce) => fc.record({
    id: fc.constant('某市〔2018〕1号'),
    inForce: fc.constant(inForce),
    figures: fc.record(Object.fromEntries(enacted.map(([name, { clause, unit, values: [first] }]) => [name, fc.record({
      clause: fc.constant(clause),
      unit: fc.constant(unit),
      values: fc.oneof(
        { weight: 2, arbitrary: fc.constant([{ from: inForce, value: first!.value }]) },
        { weight: 3, arbitrary: datedValues(inForce, VALUES[name]) },
      ),
    })]))),
  })) as fc.Arbitrary<unknown> as fc.Arbitrary<Regulation>

/** Options under any readings, with or without a question about promotion. */
export const options: fc.Arbitrary<AssessOptions> = fc.record(
  { asOf, readings: anyReadings, promotion },
  { requiredKeys: ['asOf', 'readings'] },
)

/** Options under any readings and any regulation. */
export const optionsElsewhere = anyRegulation.chain((regulation) => fc.record(
  {
    asOf: fc.oneof(
      { weight: 6, arbitrary: asOf },
      { weight: 1, arbitrary: fc.constantFrom(...DAYS) },
      { weight: 1, arbitrary: fc.constant(regulation.inForce) },
    ).filter((one) => one >= regulation.inForce),
    readings: anyReadings,
    promotion,
    regulation: fc.constant(regulation),
  },
  { requiredKeys: ['asOf', 'readings', 'regulation'] },
)) as fc.Arbitrary<unknown> as fc.Arbitrary<AssessOptions>

function keys<K extends string>(table: { readonly [key in K]: unknown }): K[] {
  return Object.keys(table) as K[]
}
