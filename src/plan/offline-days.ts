// How many study days, and how many hours, earn credits offline: general subjects as theory, professional ones as theory or practice,
// never more in a day than its caps leave. Hours and credits in hundredths.
import { offlineClaim } from '../rules/article-10-conversion.js'
import { dailyCap } from '../rules/article-10-daily-caps.js'
import type { Law } from '../rules/law.js'
import { shareRoundedDown, shareRoundedUp } from '../values/quantity.js'
import { greatestUpTo } from './greatest.js'

/** The most hours a ledger takes for one record on one day, in hundredths. */
const MAX_HOURS = 2400

/** No year has more days. */
export const MAX_DAYS = 366

/** What a day without other offline learning holds, in hours, and what an hour is worth. */
export interface DayRoom {
  readonly practice: number
  /** The hours of theory beside so many hours of practice. */
  readonly theoryBeside: (practiceHours: number) => number
  /** The most hours of practice beside so many hours of theory. */
  readonly practiceBeside: (theoryHours: number) => number
  readonly theoryRate: number
  readonly practiceRate: number
}

/** The room of a day under every one of some laws of the same figures. */
export function dayRoom(laws: readonly [Law, ...Law[]]): DayRoom {
  const [law] = laws
  const [theoryRate, practiceRate] = [offlineClaim('theory', 1, law), offlineClaim('practice', 1, law)]
  const scopes = [...new Map(laws.map((each) => [each.readings.dailyCapScope, each])).values()]
  const practice = Math.min(MAX_HOURS, shareRoundedDown(dailyCap('practice', 0, law), 1, practiceRate))
  const theoryBeside = remembered((hours) => Math.min(MAX_HOURS, ...scopes.map((each) =>
    shareRoundedDown(dailyCap('theory', hours * practiceRate, each), 1, theoryRate))))
  return {
    practice,
    theoryBeside,
    practiceBeside: remembered((theory) => greatestUpTo(practice, (hours) => theoryBeside(hours) >= theory)),
    theoryRate,
    practiceRate,
  }
}

/** A function that is asked the same of day after day. */
function remembered(answer: (hours: number) => number): (hours: number) => number {
  const known = new Map<number, number>()
  return (hours) => {
    const before = known.get(hours)
    if (before !== undefined) return before
    const now = answer(hours)
    known.set(hours, now)
    return now
  }
}

/** The hours of one study day. */
export interface StudyDay {
  readonly generalTheory: number
  readonly professionalTheory: number
  readonly professionalPractice: number
}

/** Study days, and what of the wish they do not hold. */
export interface FilledDays {
  readonly days: readonly StudyDay[]
  readonly hours: number
  /** General hours, and professional credits, left over. */
  readonly leftOver: { readonly generalHours: number; readonly professional: number }
}

/**
 * Fills so many days. General theory first takes the room that practice cannot use, then the least further room; professional
 * learning takes the mode that is worth more an hour as far as it fits, and the other for the rest.
 */
export function fillDays(count: number, generalHours: number, professional: number, room: DayRoom): FilledDays {
  const days = Array.from({ length: count }, () => ({ generalTheory: 0, professionalTheory: 0, professionalPractice: 0 }))
  const left = { generalHours, professional }

  for (const most of [room.theoryBeside(room.practice), room.theoryBeside(0)]) {
    for (const day of days) {
      const more = Math.min(left.generalHours, most - day.generalTheory)
      day.generalTheory += more
      left.generalHours -= more
    }
  }

  const practice = (): void => {
    for (const day of days) {
      const fits = room.practiceBeside(day.generalTheory + day.professionalTheory)
      day.professionalPractice = Math.min(fits, shareRoundedUp(left.professional, 1, room.practiceRate))
      left.professional = Math.max(0, left.professional - day.professionalPractice * room.practiceRate)
    }
  }
  const theory = (): void => {
    for (const day of days) {
      const fits = room.theoryBeside(day.professionalPractice) - day.generalTheory
      day.professionalTheory = Math.min(fits, shareRoundedUp(left.professional, 1, room.theoryRate))
      left.professional = Math.max(0, left.professional - day.professionalTheory * room.theoryRate)
    }
  }
  for (const fill of room.practiceRate >= room.theoryRate ? [practice, theory] : [theory, practice]) fill()

  const used = days.filter((day) => hoursOf(day) > 0)
  return { days: used, hours: used.reduce((sum, day) => sum + hoursOf(day), 0), leftOver: left }
}

const hoursOf = (day: StudyDay): number => day.generalTheory + day.professionalTheory + day.professionalPractice

/** Whether the days hold all that was wished. */
export function isComplete({ leftOver }: FilledDays): boolean {
  return leftOver.generalHours === 0 && leftOver.professional === 0
}

/** The plan of fewest days, and the one of fewest hours; null where no year has days enough. */
export function leastEfforts(
  generalHours: number, professional: number, room: DayRoom,
): { readonly fewestDays: FilledDays; readonly fewestHours: FilledDays } | null {
  const filled = (count: number): FilledDays => fillDays(count, generalHours, professional, room)
  const longest = filled(MAX_DAYS)
  if (!isComplete(longest)) return null
  return {
    fewestDays: filled(leastCount((count) => isComplete(filled(count)))),
    // More days never take more hours: with as many as there are, they are fewest.
    fewestHours: filled(leastCount((count) => isComplete(filled(count)) && filled(count).hours === longest.hours)),
  }
}

/** The least count of days of which something holds, where it holds from there on. */
function leastCount(holds: (count: number) => boolean): number {
  return MAX_DAYS - greatestUpTo(MAX_DAYS, (fewer) => holds(MAX_DAYS - fewer))
}
