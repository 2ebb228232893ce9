/**
 * Typical mistakes, each as the library with one rule done wrong. A vector that `catches` a mistake fails under it, and a
 * vector that fails under it says so.
 */
import { vi } from 'vitest'
import type * as Admit from '../../src/assess/admit.js'
import type { OfflineCredits } from '../../src/doors/offline-credits.js'
import type { OfflineSession } from '../../src/ledger/arguments.js'
import type { LedgerEntry } from '../../src/ledger/entries.js'
import { isWaived, lastDay } from '../../src/ledger/entries.js'
import type { AnnualResult, Assessment, UseCheck } from '../../src/assess/assessment.js'
import type * as CreditPeriod from '../../src/assess/credit-period.js'
import type * as Facts from '../../src/assess/facts.js'
import type * as JudgePromotion from '../../src/assess/judge-promotion.js'
import type * as JudgeYear from '../../src/assess/judge-year.js'
import type { answer, Answer } from '../../src/conformance/answer.js'
import type { MistakeId } from '../../src/conformance/mistakes.js'
import type { Call, Vector } from '../../src/conformance/vector.js'
import type { Certificate, CreditRecord, LedgerInput, YearTotals } from '../../src/ledger/ledger.js'
import type { Regulation } from '../../src/regulation/figures.js'
import type * as AnnualRequirement from '../../src/rules/article-09-annual-requirement.js'
import type * as SameActivity from '../../src/rules/article-10-11-same-activity.js'
import type * as Truncation from '../../src/rules/article-10-11-truncation.js'
import type * as Conversion from '../../src/rules/article-10-conversion.js'
import type * as DailyCaps from '../../src/rules/article-10-daily-caps.js'
import type * as SpecialRoutes from '../../src/rules/article-11-special-routes.js'
import type * as EarlyApplication from '../../src/rules/article-14-early-application.js'
import type * as Examiners from '../../src/rules/article-15-examiners.js'
import type * as TalentPrograms from '../../src/rules/article-16-talent-programs.js'
import type * as Reset from '../../src/rules/article-20-reset-on-promotion.js'
import type * as Fraud from '../../src/rules/article-22-fraud.js'
import type * as InForce from '../../src/rules/article-24-in-force.js'
import type * as LawModule from '../../src/rules/law.js'
import type * as ExactSum from '../../src/values/exact-sum.js'
import type * as PlainDates from '../../src/values/plain-date.js'
import { dayNumber, lastDayOf, plainDate, yearOf, yearOfDay } from '../../src/values/plain-date.js'
import type * as Quantities from '../../src/values/quantity.js'

const waived = (entry: LedgerEntry): LedgerEntry =>
  ({ ...entry, further: { last: lastDay(entry), days: null, activity: null, ...entry.further, waived: true } })

/** A module of src/ by its path, with some of its functions done wrong. */
interface WrongModule {
  readonly path: string
  readonly change: (right: object) => object
}

const wrong = <M extends object>(path: string, change: (right: M) => Partial<M>): WrongModule =>
  ({ path, change: (right) => change(right as M) })

/** The library, loaded anew with a module done wrong. */
const library = (...modules: readonly WrongModule[]) => async (): Promise<typeof answer> => {
  vi.resetModules()
  for (const { path, change } of modules) {
    vi.doMock(`../../src/${path}.js`, async (importRight) => {
      const right: object = await importRight()
      return { ...right, ...change(right) }
    })
  }
  const loaded = await import('../../src/conformance/answer.js')
  for (const { path } of modules) vi.doUnmock(`../../src/${path}.js`)
  return loaded.answer
}

/** The library with some of its answers made wrong. */
const answers = (
  changes: Partial<Record<Call, (input: Vector['input'], right: typeof answer) => unknown>>, load = library(),
) => async (): Promise<Answer> => {
  const right = await load()
  return (call, input) => changes[call]?.(input, right) ?? right(call, input)
}

const FIGURES = { dailyPractice: 18, annualTotal: 90 }
const WORKING_DAYS = 5
const WEEK = 7
/** 1970-01-01, day 0, was a Thursday. */
const mondayOf = (day: number): number => day - ((day + 3) % WEEK)
const inHundredths = (credits: number): number => Math.round(credits * 100) / 100
const sum = (amounts: readonly number[]): number => inHundredths(amounts.reduce((total, amount) => total + amount, 0))

/** Offline credits, where nothing is waived, with the days of each mode pooled and held against one cap. */
const pooledBy = (keyOf: (date: string) => number, capOf: (dailyCaps: readonly number[]) => number) =>
  (input: Vector['input'], right: typeof answer): OfflineCredits => {
    const result = right('offlineCredits', input) as OfflineCredits
    if ((input['sessions'] as OfflineSession[]).some(({ waived }) => waived === true)) return result
    const pools = (['theory', 'practice'] as const).flatMap((mode) => {
      const days = result.days.filter((day) => day[mode].claimed > 0)
      const keys = [...new Set(days.map(({ date }) => keyOf(date)))]
      return keys.map((key) => {
        const pool = days.filter(({ date }) => keyOf(date) === key).map((day) => day[mode])
        return Math.min(sum(pool.map(({ claimed }) => claimed)), capOf(pool.map(({ cap }) => cap ?? 0)))
      })
    })
    return { ...result, credited: sum(pools) }
  }

/** The offline slices of a year on other days than their own; `lawDayOf` gives the day whose law holds on such a day. */
const onOtherDays = (dayOf: (slice: Admit.Slice) => number, times: number, lawDayOf = (day: number): number => day): WrongModule =>
  wrong<typeof CreditPeriod>('assess/credit-period', (right) => ({
    creditPeriod: (slices, account, laws) => right.creditPeriod(
      slices.map((slice) => (slice.entry.kind === 'offline' ? { ...slice, day: dayOf(slice) } : slice)),
      account,
      { ...laws, on: (day) => timesDailyCaps(laws.on(lawDayOf(day)), times) },
    ),
  }))

const withFigures = (law: LawModule.Law, figures: Partial<LawModule.Law['figures']>): LawModule.Law =>
  ({ ...law, figures: { ...law.figures, ...figures } })

const timesDailyCaps = (law: LawModule.Law, times: number): LawModule.Law => {
  const { dailyTheory, dailyPractice } = law.figures
  return withFigures(law, { dailyTheory: dailyTheory * times, dailyPractice: dailyPractice * times })
}

/** Another law than that of the day. */
const underLaw = (change: (law: LawModule.Law) => LawModule.Law): WrongModule =>
  wrong<typeof LawModule>('rules/law', (right) => ({
    lawsOf: (...given) => {
      const laws = right.lawsOf(...given)
      return { ...laws, on: (day) => change(laws.on(day)), in: (year) => change(laws.in(year)) }
    },
  }))

/** Records in another order than the canonical one. */
const inOrderOf = (orderOf: (records: readonly CreditRecord[]) => readonly CreditRecord[]): WrongModule =>
  wrong<typeof Admit>('assess/admit', (right) => ({
    admit: (ledger, asOf, laws) => {
      const { entries, claimed, leftOut, slicesByYear, firstYear } = right.admit(ledger, asOf, laws)
      const order = orderOf(ledger.records).map(({ id }) => entries.findIndex((entry) => entry.id === id))
      const reordered = (slices: readonly Admit.Slice[]): Admit.Slice[] => order.flatMap((before, place) =>
        slices.filter((slice) => slice.place === before).map((slice) => ({ ...slice, place })))
      return {
        entries: order.map((place) => entries[place]!),
        claimed: order.map((place) => claimed[place]!),
        leftOut: new Map(order.flatMap((before, place) => leftOut.has(before) ? [[place, leftOut.get(before)!] as const] : [])),
        slicesByYear: new Map([...slicesByYear].map(([year, slices]) => [year, reordered(slices)])),
        firstYear,
      }
    },
  }))

const FAR = 1_000_000

const LEDGER_CALLS = ['assess', 'checkExaminer', 'checkTalentProgram'] as const

/** The library, given other ledgers than those it is asked about; what is checked before is as it should be. */
const givenLedgers = (change: (ledger: LedgerInput, input: Vector['input']) => LedgerInput): (() => Promise<Answer>) => {
  const changed = (call: Call) => (input: Vector['input'], right: typeof answer): unknown =>
    right(call, { ...input, ledger: change(input['ledger'] as LedgerInput, input) })
  return answers(Object.fromEntries(LEDGER_CALLS.map((call) => [call, changed(call)])))
}

/** The library under other regulations than those it is given. */
const givenRegulations = (change: (regulation: Regulation) => Regulation) => async (): Promise<Answer> => {
  const right = await library()()
  return (call, input) => {
    const options = input['options'] as { readonly regulation?: Regulation | null } | null | undefined
    return right(call, options?.regulation ? { ...input, options: { ...options, regulation: change(options.regulation) } } : input)
  }
}

/** Something wrong in every year that is judged. */
const inYears = (change: (result: AnnualResult) => AnnualResult): WrongModule =>
  wrong<typeof JudgeYear>('assess/judge-year', (right) => ({
    judgeYear: (...asked) => change(right.judgeYear(...asked)),
    assessedYear: (...asked) => change(right.assessedYear(...asked)),
  }))

/** The library with something wrong in its assessments. */
const inAssessments = (change: (assessment: Assessment, input: Vector['input']) => Assessment): (() => Promise<Answer>) =>
  answers({ assess: (input, right) => change(right('assess', input) as Assessment, input) })

/** Sessions of a call, as far as they are any. */
const sessionsOf = (input: Vector['input']): readonly OfflineSession[] => {
  const { sessions } = input
  return Array.isArray(sessions) ? (sessions as (OfflineSession | null)[]).filter((session) => session !== null) : []
}

/** The credits of a course whose hours are converted day by day; null where the rate stays. */
const convertedByDay = (course: Extract<CreditRecord, { kind: 'offline' }>, { figures }: Regulation): number | null => {
  const rateOn = (day: string): number => figures[`${course.mode}Rate`].values.filter(({ from }) => from <= day).at(-1)?.value ?? 0
  const first = dayNumber(course.date)
  const length = course.until === undefined ? 1 : dayNumber(course.until) - first + 1
  const days = course.days ?? Array.from({ length }, (_, index) => plainDate(first + index))
  const rates = days.map(rateOn)
  return new Set(rates).size === 1 ? null : sum(rates.map((rate) => Number(course.hours) / days.length * rate))
}

const inBinary = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)

/** How to load a library that makes a mistake. */
export const wrongImplementations: { readonly [M in MistakeId]: () => Promise<Answer> } = {
  capPerWeek: answers(
    { offlineCredits: pooledBy((date) => mondayOf(dayNumber(date)), (caps) => WORKING_DAYS * Math.max(...caps)) },
    library(onOtherDays(({ day }) => mondayOf(day), WORKING_DAYS)),
  ),
  capAfterSum: answers({ offlineCredits: pooledBy(() => 0, sum) }),
  capPerRecord: answers({
    offlineCredits: (input, right) => {
      const result = right('offlineCredits', input) as OfflineCredits
      const alone = (input['sessions'] as object[]).map((session) =>
        (right('offlineCredits', { ...input, sessions: [session] }) as OfflineCredits).credited)
      return { ...result, credited: sum(alone) }
    },
  }, library(onOtherDays(({ day, place }) => day + place * FAR, 1, (day) => day % FAR))),
  oneDailyCap: answers({
    offlineCredits: (input, right) => {
      const result = right('offlineCredits', input) as OfflineCredits
      if ((input['sessions'] as OfflineSession[]).some(({ waived }) => waived === true)) return result
      const days = result.days.map(({ theory, practice }) => Math.min(theory.credited + practice.credited, FIGURES.dailyPractice))
      return { ...result, credited: sum(days) }
    },
  }),
  sixHoursIgnored: library(wrong<typeof DailyCaps>('rules/article-10-daily-caps', (right) => ({
    dailyCap: (mode, _, law) => right.dailyCap(mode, 0, law),
    theoryCap: (_, law) => right.theoryCap(0, law),
  }))),
  binaryConversion: library(wrong<typeof Conversion>('rules/article-10-conversion', (right) => ({
    // 1.1 hours are 110.00000000000001 hundredths then.
    offlineClaim: (mode, hours, law) => right.offlineClaim(mode, hours / 100 * 100, law),
  }))),
  spreadRounded: library(wrong<typeof Conversion>('rules/article-10-conversion', () => ({
    shareOfDay: (claimed, days) => Math.round(claimed / days),
  }))),
  courseOnFirstDay: library(wrong<typeof Conversion>('rules/article-10-conversion', () => ({
    shareOfDay: (claimed, _, index) => (index === 0 ? claimed : 0),
  }))),
  cutsByDate: library(wrong<typeof Truncation>('rules/article-10-11-truncation', (right) => ({
    truncate: (pools, needed, law) =>
      right.truncate(pools, needed, { ...law, readings: { ...law.readings, truncation: 'chronological' } }),
  }))),
  inputOrder: library(inOrderOf((records) => records)),
  idsByLocale: library(inOrderOf((records) => [...records].sort((a, b) =>
    dayNumber(a.date) - dayNumber(b.date) || a.id.localeCompare(b.id, 'en', { numeric: true })))),
  duplicatesCount: library(wrong<typeof SameActivity>('rules/article-10-11-same-activity', () => ({ displacedClaims: () => [] }))),
  examIsTheCourse: library(wrong<typeof SameActivity>('rules/article-10-11-same-activity', (right) => ({
    displacedClaims: (claims) => right.displacedClaims(claims.map((claim) => (claim.kind === 'exam' ? { ...claim, kind: 'online' } : claim))),
  }))),
  specialCapPerRoute: library(wrong<typeof SpecialRoutes>('rules/article-11-special-routes', () => ({
    specialPool: (route) => ['training', 'project', 'publication', 'competition'].indexOf(route),
    oneCapForAll: () => false,
  }))),
  thirdPlaceDropped: library(wrong<typeof SpecialRoutes>('rules/article-11-special-routes', () => ({
    ranksTooLow: (route, rank) => route === 'competition' && rank >= 3,
  }))),
  everyPlaceCounts: library(wrong<typeof SpecialRoutes>('rules/article-11-special-routes', () => ({ ranksTooLow: () => false }))),
  otherPublicationsAs36: library(underLaw((law) => withFigures(law, { 'publication.other': law.figures['training.municipal'] }))),
  floatTwoThirds: library(wrong<typeof Quantities>('values/quantity', (right) => ({
    shareRoundedUp: (amount, numerator, denominator) => denominator === 3
      ? Math.ceil(right.credits(amount) * numerator / denominator * 100)
      : right.shareRoundedUp(amount, numerator, denominator),
  }))),
  twoThirdsAs067: library(underLaw((law) => ({ ...law, professionalShare: [67, 100] }))),
  floorInsteadOfCeil: library(wrong<typeof Quantities>('values/quantity', (right) => ({ shareRoundedUp: right.shareRoundedDown }))),
  professionalIsTheRest: library(wrong<typeof AnnualRequirement>('rules/article-09-annual-requirement', (right) => ({
    yearFigures: (part, law) => {
      const figures = right.yearFigures(part, law)
      return { ...figures, professional: figures.total - figures.general }
    },
  }))),
  exemptIsJudged: library(inYears(({ notAssessedBecause, ...result }) => {
    if (notAssessedBecause === 'exempt' && result.gaps.length === 0) return { ...result, status: 'met' }
    return notAssessedBecause === undefined ? result : { ...result, notAssessedBecause }
  })),
  missingExamIsZero: answers({
    checkAnnual: (input, right) => {
      const totals = input['totals'] as { readonly exam?: unknown } | null
      return right('checkAnnual', totals === null ? input : { ...input, totals: { ...totals, exam: totals.exam ?? 0 } })
    },
  }),
  onlineCountsAsExam: library(wrong<typeof JudgeYear>('assess/judge-year', (right) => ({
    sumsOf: (slices, outcomes, law) => {
      const sums = right.sumsOf(slices, outcomes, law)
      const online = outcomes.credited.filter((_, index) => slices[index]?.entry.kind === 'online')
      return { ...sums, exam: online.reduce((total, amount) => total + amount, sums.exam ?? 0) }
    },
  }))),
  pendingIsUnmet: library(inYears((result) => (result.status === 'pending' ? { ...result, status: 'unmet' } : result))),
  binarySum: library(
    wrong<typeof ExactSum>('values/exact-sum', () => ({ exactSum: inBinary })),
    wrong<typeof JudgeYear>('assess/judge-year', (right) => ({
      sumsOf: (slices, outcomes, law) => {
        const subjectIs = (subject: string): number[] => slices.flatMap(({ entry }, index) =>
          ((entry.subject ?? law.readings.specialSubject) === subject ? [(outcomes.credited[index] ?? 0) / 100] : []))
        const sums = right.sumsOf(slices, outcomes, law)
        return { ...sums, general: inBinary(subjectIs('general')) * 100, professional: inBinary(subjectIs('professional')) * 100 }
      },
    })),
  ),
  reachedInsteadOfExceeded: library(wrong<typeof EarlyApplication>('rules/article-14-early-application', (right) => ({
    judgePromotion: (facts, law) => {
      const result = right.judgePromotion(facts, law)
      if (result.credits !== result.threshold) return result
      return { ...right.judgePromotion({ ...facts, credits: facts.credits + 1 }, law), credits: result.credits, surplus: 0, missing: 0 }
    },
  }))),
  currentLevelForTarget: library(wrong<typeof EarlyApplication>('rules/article-14-early-application', (right) => ({
    judgePromotion: (facts, law) => right.judgePromotion(facts, facts.target === 'technician'
      ? withFigures(law, { yearsEarlyFromTechnician: law.figures.yearsEarlyToSeniorWorker })
      : law),
  }))),
  normalYearsOfCurrentLevel: library(wrong<typeof JudgePromotion>('assess/judge-promotion', (right) => ({
    judgeApplication: (facts, known, asked, laws) => {
      const current = facts.certificates.at(-1)
      if (asked === undefined || current === undefined || typeof asked.normalYears === 'number') {
        return right.judgeApplication(facts, known, asked, laws)
      }
      return right.judgeApplication(facts, known, { ...asked, normalYears: asked.normalYears[current.level] ?? {} }, laws)
    },
  }))),
  yearsByYearNumber: library(wrong<typeof PlainDates>('values/plain-date', () => ({ fullYears: (from, to) => yearOf(to) - yearOf(from) }))),
  leapDayIsMarch: library(wrong<typeof PlainDates>('values/plain-date', () => {
    const addYears: typeof PlainDates.addYears = (date, years) =>
      plainDate(dayNumber([String(yearOf(date) + years), ...date.split('-').slice(1)].join('-')))
    const fullYears: typeof PlainDates.fullYears = (from, to) => {
      const years = yearOf(to) - yearOf(from)
      return addYears(from, years) <= to ? years : years - 1
    }
    return { addYears, fullYears }
  })),
  averageOfYears: answers({
    checkExaminer: (input, right) => {
      const check = right('checkExaminer', input) as UseCheck
      const counting = check.periods.filter(({ counts }) => counts)
      const total = sum(counting.map(({ result }) => result.credits.total))
      return check.status === 'unmet' && total >= FIGURES.annualTotal * counting.length ? { ...check, status: 'met' } : check
    },
  }),
  levelOfTheWindow: answers({
    checkExaminer: ({ ledger, options }, right) => {
      const { certificates, ...rest } = (ledger ?? {}) as { readonly certificates?: readonly Certificate[] | null }
      const known = certificates?.filter(({ issuedOn }) => yearOf(issuedOn) <= Number((options as { readonly to?: unknown }).to))
      return right('checkExaminer', known === undefined ? { ledger, options } : { ledger: { ...rest, certificates: known }, options })
    },
  }),
  windowClosedAtStart: library(wrong<typeof TalentPrograms>('rules/article-16-talent-programs', (right) => ({
    recentYear: (asOf, law) => {
      const period = right.recentYear(asOf, law)
      return period.kind === 'window' ? { ...period, from: plainDate(dayNumber(period.from) - 1) } : period
    },
  }))),
  resetByCalendarYear: library(wrong<typeof Reset>('rules/article-20-reset-on-promotion', (right) => ({
    isCleared: (day, promotions) => right.isCleared(day, promotions.filter((issued) => yearOfDay(issued) === yearOfDay(day))),
  }))),
  resetKeepsIssueDay: library(wrong<typeof Reset>('rules/article-20-reset-on-promotion', (right) => ({
    isKept: (day, issued) => day >= issued,
    isCleared: (day, promotions) => right.isCleared(day + 1, promotions),
  }))),
  firstKeepsAll: library(wrong<typeof Facts>('assess/facts', (right) => ({
    factsOf: (...given) => {
      const facts = right.factsOf(...given)
      return facts.certificates.length === 1 ? { ...facts, clearedThrough: null } : facts
    },
  }))),
  liftedRevives: library(wrong<typeof Fraud>('rules/article-22-fraud', (right) => ({
    voidedRecords: (findings, asOf) =>
      right.voidedRecords(findings.filter(({ liftedOn }) => liftedOn === undefined || liftedOn > asOf), asOf),
  }))),
  beforeEffectCounts: library(wrong<typeof InForce>('rules/article-24-in-force', () => ({ firstDayInForce: () => -FAR }))),
  lastFigure: givenRegulations((regulation) => ({
    ...regulation,
    figures: Object.fromEntries(Object.entries(regulation.figures).map(([name, figure]) =>
      [name, { ...figure, values: [{ from: regulation.inForce, value: figure.values.at(-1)?.value }] }])) as unknown as Regulation['figures'],
  })),
  courseRateByDay: inAssessments((assessment, { ledger, options }) => {
    const { regulation } = options as { readonly regulation?: Regulation | null }
    if (!regulation) return assessment
    const records = assessment.records.map((assessed) => {
      const record = (ledger as LedgerInput).records.find(({ id }) => id === assessed.id)
      const claimed = record?.kind === 'offline' ? convertedByDay(record, regulation) : null
      return claimed === null ? assessed : { ...assessed, claimed, credited: claimed }
    })
    return { ...assessment, records }
  }),
  capOfFirstDay: library(wrong<typeof CreditPeriod>('assess/credit-period', (right) => ({
    creditPeriod: (slices, account, laws) => right.creditPeriod(slices, account, {
      ...laws, on: (day) => laws.on(slices.find((slice) => slice.day === day)?.entry.first ?? day),
    }),
  }))),
  twoThirdsOfHours: library(wrong<typeof DailyCaps>('rules/article-10-daily-caps', (right) => ({
    theoryCap: (practice, law) => right.theoryCap(practice, withFigures(law, { theoryRate: 2, practiceRate: 3 })),
  }))),
  raisedInMidYear: library(wrong<typeof LawModule>('rules/law', (right) => ({
    lawsOf: (...given) => {
      const laws = right.lawsOf(...given)
      return { ...laws, in: (year) => laws.on(dayNumber(lastDayOf(year))) }
    },
  }))),
  thresholdOfOneValue: library(wrong<typeof EarlyApplication>('rules/article-14-early-application', (right) => ({
    judgePromotion: (facts, law) =>
      right.judgePromotion({ ...facts, threshold: right.requiredPeriod(facts, law).years * law.figures.annualTotal }, law),
  }))),
  tierIgnored: library(wrong<typeof SpecialRoutes>('rules/article-11-special-routes', () => ({ beyondTier: () => 0 }))),
  firstYearIs2020: library(wrong<typeof InForce>('rules/article-24-in-force', () => ({ firstYearInForce: () => 2020 }))),
  waiverFreesDay: answers({
    offlineCredits: (input, right) => {
      const free = new Set(sessionsOf(input).filter(({ waived }) => waived === true).map(({ date }) => date))
      return right('offlineCredits', free.size === 0 ? input : {
        ...input, sessions: sessionsOf(input).map((session) => (free.has(session.date) ? { ...session, waived: true } : session)),
      })
    },
  }, library(wrong<typeof CreditPeriod>('assess/credit-period', (right) => ({
    creditPeriod: (slices, ...rest) => {
      const free = new Set(slices.filter(({ entry }) => isWaived(entry)).map(({ day }) => day))
      return right.creditPeriod(
        slices.map((slice) => (free.has(slice.day) ? { ...slice, entry: waived(slice.entry) } : slice)), ...rest)
    },
  })))),
  waivedTakesRoom: answers({
    offlineCredits: (input, right) => {
      const result = right('offlineCredits', input) as OfflineCredits
      if (!sessionsOf(input).some(({ waived }) => waived === true)) return result
      const pooled = sessionsOf(input).map((session) => (session.mode === 'practice' ? { ...session, waived: false } : session))
      const { days } = right('offlineCredits', { ...input, sessions: pooled }) as OfflineCredits
      return { ...result, days: result.days.map((day, index) => ({ ...day, theory: days[index]?.theory })) }
    },
  }, library(wrong<typeof CreditPeriod>('assess/credit-period', (right) => ({
    creditPeriod: (slices, account, laws) => right.creditPeriod(slices, account, {
      ...laws,
      on: (day) => {
        const law = laws.on(day)
        const { dailyTheory, dailyPractice } = law.figures
        const waived = slices.filter(({ entry, ...slice }) => slice.day === day && isWaived(entry) && entry.mode === 'practice')
        const taken = Math.min(dailyPractice, waived.reduce((total, { amount }) => total + amount, 0))
        return law.readings.dailyCapScope === 'perMode' || law.readings.dailyCapForce === 'absolute' ? law
          : withFigures(law, { dailyTheory: Math.max(0, dailyTheory - Math.ceil(taken * 2 / 3)) })
      },
    }),
  })))),
  cutExamSatisfies: inAssessments((assessment) => {
    const sat = (year: number): boolean =>
      assessment.records.some(({ kind, date, cuts }) =>
        kind === 'exam' && yearOf(date) === year && cuts.every(({ reason }) => reason !== 'afterAsOf'))
    const years = assessment.years.map((result) => {
      if (result.requirements.exam.met !== false || !sat(result.year)) return result
      const gaps = result.gaps.filter((gap) => gap !== 'exam')
      const status = gaps.length === 0 && result.status === 'unmet' ? 'met' : result.status
      return { ...result, gaps, status, requirements: { ...result.requirements, exam: { ...result.requirements.exam, met: true } } }
    })
    return { ...assessment, years }
  }),
  noNeedIfNotAssessed: library(wrong<typeof Facts>('assess/facts', (right) => ({
    calendarAccount: (facts, year, laws) => {
      const account = right.calendarAccount(facts, year, laws)
      const firstYear = year === account.law.inForce.year && laws.readings.firstYear === 'notAssessed'
      const notAssessed = facts.exemptYears.has(year) || year < (facts.dutyFrom ?? year) || firstYear
      return notAssessed ? { ...account, generalRequired: () => 0 } : account
    },
  }))),
  largestFirst: library(wrong<typeof Truncation>('rules/article-10-11-truncation', (right) => ({
    keepEarliest: (pool) => {
      const order = [...pool.claims.keys()].sort((a, b) => pool.claims[b]!.amount - pool.claims[a]!.amount)
      const kept = right.keepEarliest({ ...pool, claims: order.map((place) => pool.claims[place]!) })
      return order.map((_, place) => kept[order.indexOf(place)]!)
    },
  }))),
  noCertificateFirst: inAssessments((assessment) => (assessment.level === null
    ? { ...assessment, promotion: { status: 'notApplicable', reason: 'noCertificate' } }
    : assessment)),
  untilOfOneDay: inAssessments((assessment) => ({
    ...assessment, records: assessment.records.map((record) => ({ until: record.date, ...record })),
  })),
  postsNotExamined: library(wrong<typeof Examiners>('rules/article-15-examiners', (right) => ({
    isHighlySkilled: (level) => right.isHighlySkilled(level) && level !== 'specialGradeTechnician' && level !== 'chiefTechnician',
  }))),
  lowerCaseUnseen: answers({
    parseLedger: (input, right) => {
      const ledger = input['ledger'] as LedgerInput | null
      const unseen = typeof ledger?.learner === 'string' && ledger.learner.endsWith('x')
      return right('parseLedger', unseen ? { ledger: { ...ledger, learner: 'L-001' } } : input)
    },
  }),
  totalsIgnored: givenLedgers(({ totals: _, ...ledger }) => ledger),
  missingExamOfTotalsIsZero: givenLedgers((ledger) => (ledger.totals
    ? { ...ledger, totals: ledger.totals.map((totals): YearTotals => ({ exam: 0, ...totals })) }
    : ledger)),
  totalsBesideRecords: answers({
    parseLedger: (input, right) => {
      const ledger = input['ledger'] as LedgerInput | null
      if (!ledger?.totals) return right('parseLedger', input)
      const { records, totals } = ledger
      const days = records.flatMap((record) => [record.date, record.kind === 'offline' ? record.until ?? record.date : record.date])
      const years = new Set(days.map(yearOf))
      const apart = totals.filter(({ year }) => !years.has(year))
      return { ...right('parseLedger', { ledger: { ...ledger, totals: apart } }) as LedgerInput, totals }
    },
  }),
  totalsKnownEarly: library(wrong<typeof Facts>('assess/facts', (right) => ({
    factsOf: (...given) => {
      const facts = right.factsOf(...given)
      return { ...facts, totals: new Map([...facts.totals].map(([year, totals]) => [year, { ...totals, known: true }])) }
    },
  }))),
  ownYearWhole: library(wrong<typeof Reset>('rules/article-20-reset-on-promotion', (right) => ({
    standingOf: (sum, clearedIn) => right.standingOf(sum, sum.year === clearedIn ? null : clearedIn),
  }))),
  promotionInTotals: library(wrong<typeof AnnualRequirement>('rules/article-09-annual-requirement', (right) => ({
    yearStatus: (evidence, year, law) => right.yearStatus(evidence === 'totalsPartlyReset' ? 'totals' : evidence, year, law),
  }))),
  lowerEndOnly: inAssessments((assessment) => {
    const { asOf, promotion } = assessment
    if (promotion.status !== 'unknown') return assessment
    return { ...assessment, promotion: { ...promotion, status: asOf >= promotion.earliestDate ? 'early' : 'notYet' } }
  }),
  gapsIgnored: givenLedgers(({ incompleteYears: _, ...ledger }) => ledger),
  windowIgnoresTotals: givenLedgers(({ totals, ...ledger }, { options }) => {
    const asked = options as { readonly readings?: { readonly recentYear?: string } | null } | null
    return asked?.readings?.recentYear === 'rolling' || !totals ? ledger : { ...ledger, totals }
  }),
}
