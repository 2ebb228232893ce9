import type { AssessOptions } from '../assess/assessment.js'
import { courseDays } from '../assess/admit.js'
import type { Facts } from '../assess/facts.js'
import { calendarAccount, factsOf } from '../assess/facts.js'
import { choice, list, quantity, year as yearSchema } from '../ledger/check.js'
import { optionIssuesWith } from '../ledger/check-options.js'
import { refuse } from '../ledger/issues.js'
import type { Ledger, Quantity } from '../ledger/ledger.js'
import { readingIds } from '../regulation/readings.js'
import type { ReadingId } from '../regulation/readings.js'
import { resetInYear } from '../rules/article-20-reset-on-promotion.js'
import { firstDayInForce } from '../rules/article-24-in-force.js'
import type { Law } from '../rules/law.js'
import { lawOf } from '../rules/law.js'
import { dayNumber, firstDayOf, lastDayOf, plainDate, yearOf } from '../values/plain-date.js'
import { credits, hundredths, shareRoundedUp } from '../values/quantity.js'
import type { DayRoom, FilledDays } from './offline-days.js'
import { dayRoom, fillDays, leastEfforts } from './offline-days.js'
import { changedAnswers, lawsLeftOpen } from './open-readings.js'
import { scheduleOf } from './schedule.js'
import { specialRoom } from './special-room.js'
import type { Addition, YearUnder } from './trial-year.js'
import { isSatisfied, yearUnder } from './trial-year.js'
import {
  generalCredits, generalRoomOf, leastGeneral, needsOf, professionalBeside, professionalCredits,
} from './year-needs.js'
import type { OfflineEffort, StrictestReadings, YearPlan, YearPlanStatus } from './year-plan.js'

/** What one asks of a plan for a year. */
export interface YearPlanOptions extends AssessOptions {
  /** The calendar year; that of `asOf` where left out. */
  readonly year?: number
  /** The credits of the online special exam to be planned, where one is needed; 1 where left out. */
  readonly examCredits?: Quantity
  /** Readings to be left open: the plan then holds under every answer to them. None where left out; `readingIds` for all. */
  readonly vary?: readonly ReadingId[]
}

const DEFAULT_EXAM_CREDITS = 1

const optionIssues = optionIssuesWith({
  year: yearSchema.nullish(),
  examCredits: quantity.nullish(),
  vary: list(choice(readingIds as [ReadingId, ...ReadingId[]]), Number.MAX_SAFE_INTEGER).nullish(),
})

/**
 * Plans what a year still needs: the least credits and how they split, the fewest days and hours that earn them offline, and a
 * schedule of records that meets the year when it is added to the ledger.
 *
 * The year is taken as the ledger stands on its 31 December: what it lists after `asOf` counts as planned already. Offline learning
 * is planned on days after `asOf` on which the ledger has none, general subjects as theory, professional ones as theory or
 * practice, within the daily caps; what these days cannot hold is planned online. Adding the schedule makes the year `met` on
 * 31 December; with a hundredth less in any part (of an hour offline, of a credit else), the exam apart, it is not.
 * The days and hours are the fewest under figures by which an hour of practice is worth no less than one of theory.
 *
 * @param ledger - a ledger that `parseLedger` has checked
 * @param options - as for `assess`; the calendar year; the credits of an exam; the readings to be left open
 * @returns plain data: credits in credits, efforts in days and hours of study
 * @throws InputError - for options that cannot be, with every problem
 * Articles 9, 10 and 11, and 20 and 24 where they bear on the year.
 * @example
 * planYear(ledger, { asOf: '2025-03-31' }).needs
 * //=> { credits: 90, general: 18, professional: 60, free: 12, exam: true }
 */
export function planYear(ledger: Ledger, options: YearPlanOptions): YearPlan {
  refuse(optionIssues(options))
  const { asOf } = options
  const law = lawOf(options.regulation, options.readings)
  const year = options.year ?? yearOf(asOf)
  const varied = readingIds.filter((id) => (options.vary ?? []).includes(id))
  const end = lastDayOf(year)
  const facts = factsOf(ledger, asOf > end ? asOf : end, law)
  const laws = lawsLeftOpen(facts, year, law, varied)
  const years = laws.map((each) => yearUnder(facts, year, each)) as [YearUnder, ...YearUnder[]]

  const result = years[0].trial([])
  const needs = needsOf(years)
  const left = daysLeft(facts, year, asOf, laws)
  const free = withoutOfflineLearning(left, ledger)
  const study = leastStudy(years, needs.exam ? hundredths(options.examCredits ?? DEFAULT_EXAM_CREDITS) : 0, dayRoom(laws))
  const { fewestDays, fewestHours } = study
  const enough = fewestDays !== null && fewestDays.days.length <= free.length
  const status = statusOf(years, left.length > 0)
  const work = workOn(enough ? fewestDays.days.length : free.length, years, study)
  const taken = new Set(ledger.records.map(({ id }) => id))

  return {
    kind: 'yearPlan',
    regulation: law.regulation.id,
    asOf,
    learner: ledger.learner,
    year,
    readings: law.readings,
    varied,
    status,
    result,
    needs,
    examCredits: credits(study.exam),
    offline: { fewestDays: effortOf(fewestDays), fewestHours: effortOf(fewestHours) },
    days: { left: left.length, free: free.length, enough },
    special: specialRoom(facts, year, law),
    generalRoom: status === 'met' || status === 'reachable' ? inCredits(generalRoomOf(years, work.brought)) : null,
    schedule: status === 'reachable' ? scheduleOf({
      year,
      days: work.days.map((day, index) => ({ date: plainDate(free[index] as number), study: day })),
      online: work.online,
      onlineDate: plainDate(work.days.length > 0 ? free[work.days.length - 1] as number : left[0] as number),
    }, taken) : [],
    strictest: varied.length > 0 ? strictestOf(years, needs.credits) : null,
  }
}

function inCredits(amount: number | null): number | null {
  return amount === null ? null : credits(amount)
}

function effortOf(filled: FilledDays | null): OfflineEffort | null {
  return filled === null ? null : { days: filled.days.length, hours: credits(filled.hours) }
}

function statusOf(years: readonly [YearUnder, ...YearUnder[]], anyDayLeft: boolean): YearPlanStatus {
  const results = years.map(({ trial }) => trial([]))
  if (results.every(isSatisfied)) return results[0]?.status === 'notAssessed' ? 'notAssessed' : 'met'
  return anyDayLeft ? 'reachable' : 'notReachable'
}

/** The day numbers of the year after `asOf` whose credits stand: the rules are in force, and no promotion clears them. */
function daysLeft(facts: Facts, year: number, asOf: string, laws: readonly [Law, ...Law[]]): number[] {
  const first = Math.max(dayNumber(asOf) + 1, dayNumber(firstDayOf(year)), firstDayInForce(laws[0]))
  const last = dayNumber(lastDayOf(year))
  const { promotions } = calendarAccount(facts, year, laws[0])
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
    .filter((day) => !laws.some((law) => resetInYear(day, promotions, law)))
}

function withoutOfflineLearning(days: readonly number[], { records }: Ledger): number[] {
  const taken = new Set(records.flatMap((record) => (record.kind === 'offline' ? courseDays(record) : [])))
  return days.filter((day) => !taken.has(day))
}

/** What is to be learned offline, once the exam has brought its credits. */
interface Study {
  /** The exam's credits, in hundredths; 0 where none is needed. */
  readonly exam: number
  readonly brought: readonly Addition[]
  readonly general: number
  readonly generalHours: number
  readonly room: DayRoom
  readonly fewestDays: FilledDays | null
  readonly fewestHours: FilledDays | null
}

/** The least study there is: an exam may be in either subject, whichever leaves fewer days, then hours. */
function leastStudy(years: readonly YearUnder[], exam: number, room: DayRoom): Study {
  const inProfessional = studyBeside({ kind: 'exam', subject: 'professional', amount: exam }, years, room)
  if (exam === 0) return inProfessional
  const inGeneral = studyBeside({ kind: 'exam', subject: 'general', amount: exam }, years, room)
  return takesLess(inGeneral, inProfessional) ? inGeneral : inProfessional
}

function studyBeside(exam: Addition, years: readonly YearUnder[], room: DayRoom): Study {
  const brought = [exam]
  const general = leastGeneral(years, brought)
  const generalHours = shareRoundedUp(general, 1, room.theoryRate)
  const professional = professionalBeside(years, brought, generalHours * room.theoryRate)
  const efforts = leastEfforts(generalHours, professional, room) ?? { fewestDays: null, fewestHours: null }
  return { exam: exam.amount, brought, general, generalHours, room, ...efforts }
}

function takesLess({ fewestDays: one }: Study, { fewestDays: other }: Study): boolean {
  if (one === null || other === null) return one !== null
  return one.days.length < other.days.length || (one.days.length === other.days.length && one.hours < other.hours)
}

/** The work of so many study days, and online what they do not hold. */
interface Work {
  readonly days: FilledDays['days']
  readonly online: readonly Addition[]
  /** All that the plan brings. */
  readonly brought: readonly Addition[]
}

function workOn(count: number, years: readonly YearUnder[], { brought, general, generalHours, room }: Study): Work {
  const { leftOver: { generalHours: hoursLeft } } = fillDays(count, generalHours, 0, room)
  const offlineGeneral = (generalHours - hoursLeft) * room.theoryRate
  const onlineGeneral = Math.max(0, general - offlineGeneral)
  const professional = professionalBeside(years, brought, offlineGeneral + onlineGeneral)
  const { days, leftOver } = fillDays(count, generalHours, professional, room)
  const offlineProfessional = days.reduce((sum, { professionalTheory, professionalPractice }) =>
    sum + professionalTheory * room.theoryRate + professionalPractice * room.practiceRate, 0)
  return {
    days,
    online: [...brought, generalCredits(onlineGeneral), professionalCredits(leftOver.professional)],
    brought: [
      ...brought, generalCredits(offlineGeneral + onlineGeneral), professionalCredits(offlineProfessional + leftOver.professional),
    ],
  }
}

/** The readings that ask most: credits first, then an exam; of several, those that change the fewest answers. */
function strictestOf(years: readonly [YearUnder, ...YearUnder[]], underAll: number): StrictestReadings {
  const given = years[0].law.readings
  const asked = years.map((year) => ({ ...needsOf([year]), changed: changedAnswers(given, year.law.readings) }))
  const changes = ({ changed }: { changed: object }): number => Object.keys(changed).length
  const [strictest] = [...asked].sort((a, b) =>
    b.credits - a.credits || Number(b.exam) - Number(a.exam) || changes(a) - changes(b)) as [(typeof asked)[number]]
  const byGiven = asked[0]?.credits as number
  return { readings: strictest.changed, credits: strictest.credits, adds: credits(hundredths(underAll) - hundredths(byGiven)) }
}
