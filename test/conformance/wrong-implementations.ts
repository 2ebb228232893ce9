/**
 * Typical mistakes, each as the library with one rule done wrong. A vector that `catches` a mistake fails under it, and a
 * vector that fails under it says so.
 */
import { vi } from 'vitest'
import type * as Admit from '../../src/assess/admit.js'
import type { OfflineCredits, OfflineSession } from '../../src/doors/offline-credits.js'
import type { UseCheck } from '../../src/assess/assessment.js'
import type * as CreditPeriod from '../../src/assess/credit-period.js'
import type * as Facts from '../../src/assess/facts.js'
import type * as JudgePromotion from '../../src/assess/judge-promotion.js'
import type * as JudgeYear from '../../src/assess/judge-year.js'
import type { answer, Answer } from '../../src/conformance/answer.js'
import type { MistakeId } from '../../src/conformance/mistakes.js'
import type { Call, Vector } from '../../src/conformance/vector.js'
import type { Certificate, CreditRecord } from '../../src/ledger/ledger.js'
import type * as AnnualRequirement from '../../src/rules/article-09-annual-requirement.js'
import type * as SameActivity from '../../src/rules/article-10-11-same-activity.js'
import type * as Truncation from '../../src/rules/article-10-11-truncation.js'
import type * as Conversion from '../../src/rules/article-10-conversion.js'
import type * as DailyCaps from '../../src/rules/article-10-daily-caps.js'
import type * as SpecialRoutes from '../../src/rules/article-11-special-routes.js'
import type * as EarlyApplication from '../../src/rules/article-14-early-application.js'
import type * as TalentPrograms from '../../src/rules/article-16-talent-programs.js'
import type * as Reset from '../../src/rules/article-20-reset-on-promotion.js'
import type * as Fraud from '../../src/rules/article-22-fraud.js'
import type * as InForce from '../../src/rules/article-24-in-force.js'
import type * as LawModule from '../../src/rules/law.js'
import type * as ExactSum from '../../src/values/exact-sum.js'
import type * as PlainDates from '../../src/values/plain-date.js'
import { dayNumber, plainDate, yearOf } from '../../src/values/plain-date.js'
import type * as Quantities from '../../src/values/quantity.js'

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

/** The offline slices of a year on other days than their own. */
const onOtherDays = (dayOf: (slice: Admit.Slice) => number, times: number): WrongModule =>
  wrong<typeof CreditPeriod>('assess/credit-period', (right) => ({
    creditPeriod: (slices, year, law) => right.creditPeriod(
      slices.map((slice) => (slice.record.kind === 'offline' ? { ...slice, day: dayOf(slice) } : slice)), year, timesDailyCaps(law, times)),
  }))

const timesDailyCaps = (law: LawModule.Law, times: number): LawModule.Law => {
  const { dailyTheory, dailyPractice } = law.figures
  return { ...law, figures: { ...law.figures, dailyTheory: dailyTheory * times, dailyPractice: dailyPractice * times } }
}

/** Records in another order than the canonical one. */
const inOrderOf = (orderOf: (records: readonly CreditRecord[]) => readonly CreditRecord[]): WrongModule =>
  wrong<typeof Admit>('assess/admit', (right) => ({
    admit: (ledger, asOf, law) => {
      const { entries, slicesByYear, firstYear } = right.admit(ledger, asOf, law)
      const order = orderOf(ledger.records).map(({ id }) => entries.findIndex(({ record }) => record.id === id))
      const reordered = (slices: readonly Admit.Slice[]): Admit.Slice[] => order.flatMap((place, entry) =>
        slices.filter((slice) => slice.entry === place).map((slice) => ({ ...slice, entry })))
      return {
        entries: order.map((place) => entries[place]!),
        slicesByYear: new Map([...slicesByYear].map(([year, slices]) => [year, reordered(slices)])),
        firstYear,
      }
    },
  }))

const FAR = 1_000_000
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
  }, library(onOtherDays(({ day, entry }) => day + entry * FAR, 1))),
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
    truncate: (pools, general) => right.truncate(pools, general, 'chronological'),
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
    ranksTooLow: (special) => special.route === 'competition' && special.rank >= 3,
  }))),
  everyPlaceCounts: library(wrong<typeof SpecialRoutes>('rules/article-11-special-routes', () => ({ ranksTooLow: () => false }))),
  otherPublicationsAs36: library(wrong<typeof LawModule>('rules/law', (right) => ({
    lawOf: (regulation, readings) => {
      const law = right.lawOf(regulation, readings)
      return { ...law, figures: { ...law.figures, 'publication.other': law.figures['training.municipal'] } }
    },
  }))),
  floatTwoThirds: library(wrong<typeof Quantities>('values/quantity', (right) => ({
    shareRoundedUp: (amount, numerator, denominator) => denominator === 3
      ? Math.ceil(right.credits(amount) * numerator / denominator * 100)
      : right.shareRoundedUp(amount, numerator, denominator),
  }))),
  twoThirdsAs067: library(wrong<typeof LawModule>('rules/law', (right) => ({
    lawOf: (regulation, readings) => ({ ...right.lawOf(regulation, readings), professionalShare: [67, 100] }),
  }))),
  floorInsteadOfCeil: library(wrong<typeof Quantities>('values/quantity', (right) => ({ shareRoundedUp: right.shareRoundedDown }))),
  professionalIsTheRest: library(wrong<typeof AnnualRequirement>('rules/article-09-annual-requirement', (right) => ({
    yearFigures: (part, law) => {
      const figures = right.yearFigures(part, law)
      return { ...figures, professional: figures.total - figures.general }
    },
  }))),
  exemptIsJudged: library(wrong<typeof JudgeYear>('assess/judge-year', (right) => ({
    judgeYear: (facts, year, totals, law) => {
      const { notAssessedBecause, ...result } = right.judgeYear(facts, year, totals, law)
      if (notAssessedBecause === 'exempt' && result.gaps.length === 0) return { ...result, status: 'met' }
      return notAssessedBecause === undefined ? result : { ...result, notAssessedBecause }
    },
  }))),
  missingExamIsZero: answers({
    checkAnnual: (input, right) => {
      const totals = input['totals'] as { readonly exam?: unknown } | null
      return right('checkAnnual', totals === null ? input : { ...input, totals: { ...totals, exam: totals.exam ?? 0 } })
    },
  }),
  onlineCountsAsExam: library(wrong<typeof JudgeYear>('assess/judge-year', (right) => ({
    totalsOf: (slices, outcomes, law) => {
      const totals = right.totalsOf(slices, outcomes, law)
      const online = outcomes.credited.filter((_, index) => slices[index]?.record.kind === 'online')
      return { ...totals, exam: online.reduce((total, amount) => total + amount, totals.exam) }
    },
  }))),
  pendingIsUnmet: library(wrong<typeof JudgeYear>('assess/judge-year', (right) => ({
    judgeYear: (facts, year, totals, law) => {
      const result = right.judgeYear(facts, year, totals, law)
      return result.status === 'pending' ? { ...result, status: 'unmet' } : result
    },
  }))),
  binarySum: library(
    wrong<typeof ExactSum>('values/exact-sum', () => ({ exactSum: inBinary })),
    wrong<typeof JudgeYear>('assess/judge-year', (right) => ({
      totalsOf: (slices, outcomes, law) => {
        const subjectIs = (subject: string): number[] => slices.flatMap(({ record }, index) =>
          ((record.subject ?? law.readings.specialSubject) === subject ? [(outcomes.credited[index] ?? 0) / 100] : []))
        const totals = right.totalsOf(slices, outcomes, law)
        return { ...totals, general: inBinary(subjectIs('general')) * 100, professional: inBinary(subjectIs('professional')) * 100 }
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
      ? { ...law, figures: { ...law.figures, yearsEarlyFromTechnician: law.figures.yearsEarlyToSeniorWorker } }
      : law),
  }))),
  normalYearsOfCurrentLevel: library(wrong<typeof JudgePromotion>('assess/judge-promotion', (right) => ({
    judgeApplication: (facts, credits, asked, law) => {
      const current = facts.certificates.at(-1)
      if (asked === undefined || current === undefined || typeof asked.normalYears === 'number') {
        return right.judgeApplication(facts, credits, asked, law)
      }
      return right.judgeApplication(facts, credits, { ...asked, normalYears: asked.normalYears[current.level] ?? {} }, law)
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
    resetInYear: (day, promotions, law) => {
      const year = (some: number): number => yearOf(plainDate(some))
      return right.resetInYear(day, promotions.filter((issued) => year(issued) === year(day)), law)
    },
  }))),
  resetKeepsIssueDay: library(wrong<typeof Reset>('rules/article-20-reset-on-promotion', (right) => ({
    isKept: (day, issued) => day >= issued,
    resetInYear: (day, promotions, law) => right.resetInYear(day + 1, promotions, law),
  }))),
  firstKeepsAll: library(wrong<typeof Facts>('assess/facts', (right) => ({
    factsOf: (ledger, asOf, law) => {
      const facts = right.factsOf(ledger, asOf, law)
      return facts.certificates.length === 1 ? { ...facts, clearedThrough: null } : facts
    },
  }))),
  liftedRevives: library(wrong<typeof Fraud>('rules/article-22-fraud', (right) => ({
    voidedRecords: (findings, asOf) =>
      right.voidedRecords(findings.filter(({ liftedOn }) => liftedOn === undefined || liftedOn > asOf), asOf),
  }))),
  beforeEffectCounts: library(wrong<typeof InForce>('rules/article-24-in-force', () => ({ firstDayInForce: () => -FAR }))),
}
