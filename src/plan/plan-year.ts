import type { AssessOptions } from '../assess/assessment.js'
import type { Facts } from '../assess/facts.js'
import { creditPeriod } from '../assess/credit-period.js'
import { calendarAccount, factsOf, promotionsIn } from '../assess/facts.js'
import { choice, list, optional, quantity, year as yearSchema } from '../ledger/check.js'
import { checkedOptions, optionsWith } from '../ledger/check-options.js'
import { entriesOf, lastDay } from '../ledger/entries.js'
import type { Ledger, Quantity } from '../ledger/ledger.js'
import { readingIds } from '../regulation/reading-answers.js'
import type { ReadingId } from '../regulation/reading-answers.js'
import { isCleared, resetsYear } from '../rules/article-20-reset-on-promotion.js'
import type { Law, Laws } from '../rules/law.js'
import { lawsOf } from '../rules/law.js'
import { dayNumber, firstDayOf, lastDayOf, plainDate, yearOf } from '../values/plain-date.js'
import type { Hundredths } from '../values/quantity.js'
import { credits, hundredths } from '../values/quantity.js'
import type { PlanAssumption } from './assumption.js'
import { assumptionsWhere } from './assumption.js'
import type { DayRoom, FilledDays, Wish } from './offline-days.js'
import { dayRoom, fillDays, leastEfforts, MAX_DAYS } from './offline-days.js'
import { changedAnswers, lawsLeftOpen } from './open-readings.js'
import { scheduleOf } from './schedule.js'
import { specialRoom } from './special-room.js'
import type { Addition, YearUnder } from './trial-year.js'
import { isSatisfied, yearUnderEach } from './trial-year.js'
import {
  generalCredits, generalRoomOf, leastGeneral, needsOf, professionalBeside, professionalCredits,
} from './year-needs.js'
import type { OfflineEffort, PlannedAlready, StrictestReadings, YearPlan, YearPlanStatus } from './year-plan.js'

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

/** Names of readings may be repeated. */
const MOST_VARIED = 1000

const takeOptions = /* @__PURE__ */ optionsWith({
  year: optional(yearSchema),
  examCredits: optional(quantity),
  vary: optional(list(choice(readingIds as unknown as [ReadingId, ...ReadingId[]], 'unknownReading'), MOST_VARIED)),
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
 * @throws InputError - for a ledger that `parseLedger` did not make or options that cannot be, with every problem
 * @remarks Articles 9, 10 and 11, and 20 and 24 where they bear on the year. Of a year of which too little is known the plan goes by what
 *   is known and lists what it takes for granted (`assumed`).
 * @example
 * planYear(ledger, { asOf: '2025-03-31' }).needs
 * //=> { credits: 90, general: 18, professional: 60, free: 12, exam: true }
 */
export function planYear(ledger: Ledger, options: YearPlanOptions): YearPlan {
  const { asOf, regulation, readings, vary = [], ...asked } = checkedOptions(ledger, options, takeOptions)
  const given = lawsOf(regulation, readings)
  const year = asked.year ?? yearOf(asOf)
  const varied = readingIds.filter((id) => vary.includes(id))
  const end = lastDayOf(year)
  const facts = factsOf(ledger, asOf > end ? asOf : end, given)
  const laws = lawsLeftOpen(facts, year, given, varied)
  const years = yearUnderEach(facts, year, laws) as [YearUnder, ...YearUnder[]]

  const result = years[0].trial([])
  const needs = needsOf(years)
  const left = facts.totals.has(year) ? [] : daysLeft(facts, year, asOf, laws)
  const free = withoutOfflineLearning(left, ledger)
  const rooms = roomsOf(free, year, laws)
  const study = leastStudy(years, needs.exam ? hundredths(asked.examCredits ?? DEFAULT_EXAM_CREDITS) : 0, rooms)
  const { fewestDays, fewestHours } = study
  const enough = fewestDays !== null && fewestDays.span <= free.length
  const status = statusOf(years, left.length > 0)
  const isPlanned = status === 'reachable' || (status === 'unknown' && left.length > 0)
  const work = workOn(rooms.slice(0, enough ? fewestDays.span : free.length), study)
  const taken = new Set(ledger.records.map(({ id }) => id))

  return {
    kind: 'yearPlan',
    regulation: given.regulation.id,
    asOf,
    learner: ledger.learner,
    year,
    readings: given.readings,
    varied,
    status,
    result,
    assumed: assumedOf(facts, year, years),
    alreadyPlanned: plannedAlready(facts, year, asOf, given),
    needs,
    examCredits: credits(study.exam),
    offline: fewestDays?.span === 0 ? null : { fewestDays: effortOf(fewestDays), fewestHours: effortOf(fewestHours) },
    days: { left: left.length, free: free.length, enough },
    special: specialRoom(facts, year, given),
    generalRoom: status === 'met' || status === 'reachable' ? inCredits(generalRoomOf(years, work.brought)) : null,
    schedule: isPlanned ? scheduleOf({
      year,
      days: work.days.map(({ place, study: day }) => ({ date: plainDate(free[place] as number), study: day })),
      online: work.online,
      onlineDate: plainDate(free[work.days[work.days.length - 1]?.place ?? -1] ?? left[0] as number),
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
  const open = results.filter((result) => !isSatisfied(result))
  if (open.length === 0) return results[0]?.status === 'notAssessed' ? 'notAssessed' : 'met'
  // Under every answer that fails it may be met already, by what is not known.
  if (open.every(({ status }) => status === 'unknown')) return 'unknown'
  return anyDayLeft ? 'reachable' : 'notReachable'
}

/** What the figures of a year take for granted, under any of the laws that assess it. */
function assumedOf(facts: Facts, year: number, years: readonly YearUnder[]): PlanAssumption[] {
  const assessed = years.map(({ laws, trial }) => ({ laws, result: trial([]) })).filter(({ result }) => result.status !== 'notAssessed')
  return assumptionsWhere({
    noneMissing: assessed.some(({ result }) => result.incomplete),
    noExam: assessed.some(({ result }) => result.requirements.exam.met === null),
    nothingReset: assessed.some(({ laws, result }) => result.basis === 'totals' && promotionsIn(facts, year).length > 0 && resetsYear(laws.in(year))),
  })
}

/** What the ledger lists after the day of the plan. */
function plannedAlready(facts: Facts, year: number, asOf: string, laws: Laws): PlannedAlready {
  const slices = facts.slicesByYear.get(year) ?? []
  const { credited } = creditPeriod(slices, calendarAccount(facts, year, laws), laws)
  const today = dayNumber(asOf)
  const places = new Set<number>()
  let sum = 0
  slices.forEach(({ entry, place }, index) => {
    if (lastDay(entry) <= today) return
    places.add(place)
    sum += credited[index] as Hundredths
  })
  return { records: places.size, credits: credits(sum) }
}

/** The day numbers of the year after `asOf` whose credits stand: no promotion clears them. */
function daysLeft(facts: Facts, year: number, asOf: string, laws: readonly [Laws, ...Laws[]]): number[] {
  const inYear = laws.map((each) => each.in(year)) as [Law, ...Law[]]
  const first = Math.max(dayNumber(asOf) + 1, dayNumber(firstDayOf(year)))
  const last = dayNumber(lastDayOf(year))
  const clearing = inYear.some(resetsYear) ? promotionsIn(facts, year) : []
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
    .filter((day) => !isCleared(day, clearing))
}

function withoutOfflineLearning(days: readonly number[], ledger: Ledger): number[] {
  const taken = new Set<number>()
  for (const entry of entriesOf(ledger)) {
    if (entry.kind !== 'offline') continue
    const listed = entry.further?.days ?? null
    if (listed !== null) for (const day of listed) taken.add(day)
    else for (let day = entry.first; day <= lastDay(entry); day += 1) taken.add(day)
  }
  return days.filter((day) => !taken.has(day))
}

/** The rooms of the free days, and of as many more as a year has: what a year with days enough would hold. */
function roomsOf(free: readonly number[], year: number, laws: readonly [Laws, ...Laws[]]): DayRoom[] {
  const known = new Map<Law, DayRoom>()
  const roomOn = (day: number): DayRoom => {
    const law = laws[0].on(day)
    const room = known.get(law) ?? dayRoom(laws.map((each) => each.on(day)) as [Law, ...Law[]])
    known.set(law, room)
    return room
  }
  const further = roomOn(dayNumber(lastDayOf(year)))
  return Array.from({ length: MAX_DAYS }, (_, index) => (index < free.length ? roomOn(free[index] as number) : further))
}

/** What is to be learned offline, once the exam has brought its credits. */
interface Study {
  /** The exam's credits; 0 where none is needed. */
  readonly exam: Hundredths
  readonly brought: readonly Addition[]
  readonly wish: Wish
  readonly fewestDays: FilledDays | null
  readonly fewestHours: FilledDays | null
}

/** The least study there is: an exam may be in either subject, whichever leaves fewer days, then hours. */
function leastStudy(years: readonly YearUnder[], exam: Hundredths, rooms: readonly DayRoom[]): Study {
  const inProfessional = studyBeside({ kind: 'exam', subject: 'professional', amount: exam }, years, rooms)
  if (exam === 0) return inProfessional
  const inGeneral = studyBeside({ kind: 'exam', subject: 'general', amount: exam }, years, rooms)
  return takesLess(inGeneral, inProfessional) ? inGeneral : inProfessional
}

function studyBeside(exam: Addition, years: readonly YearUnder[], rooms: readonly DayRoom[]): Study {
  const brought = [exam]
  const wish = {
    general: leastGeneral(years, brought),
    professionalBeside: (general: Hundredths) => professionalBeside(years, brought, general),
  }
  return { exam: exam.amount, brought, wish, ...leastEfforts(rooms, wish) ?? { fewestDays: null, fewestHours: null } }
}

function takesLess({ fewestDays: one }: Study, { fewestDays: other }: Study): boolean {
  if (one === null || other === null) return one !== null
  return one.days.length < other.days.length || (one.days.length === other.days.length && one.hours < other.hours)
}

/** The work of some study days, and online what they do not hold. */
interface Work {
  readonly days: FilledDays['days']
  readonly online: readonly Addition[]
  /** All that the plan brings. */
  readonly brought: readonly Addition[]
}

function workOn(rooms: readonly DayRoom[], { brought, wish }: Study): Work {
  const { days, brought: offline, leftOver } = fillDays(rooms, wish)
  return {
    days,
    online: [...brought, generalCredits(leftOver.general), professionalCredits(leftOver.professional)],
    brought: [
      ...brought, generalCredits(offline.general + leftOver.general), professionalCredits(offline.professional + leftOver.professional),
    ],
  }
}

/** The readings that ask most: credits first, then an exam; of several, those that change the fewest answers. */
function strictestOf(years: readonly [YearUnder, ...YearUnder[]], underAll: number): StrictestReadings {
  const given = years[0].laws.readings
  const asked = years.map((year) => ({ ...needsOf([year]), changed: changedAnswers(given, year.laws.readings) }))
  const changes = ({ changed }: { changed: object }): number => Object.keys(changed).length
  const [strictest] = [...asked].sort((a, b) =>
    b.credits - a.credits || Number(b.exam) - Number(a.exam) || changes(a) - changes(b)) as [(typeof asked)[number]]
  const byGiven = asked[0]?.credits as number
  return { readings: strictest.changed, credits: strictest.credits, adds: credits(hundredths(underAll) - hundredths(byGiven)) }
}
