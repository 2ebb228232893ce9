// How many study days, and how many hours, earn credits offline: general subjects as theory, professional ones as theory or practice,
// never more in a day than its caps leave. Hours and credits in hundredths.
import { offlineClaim } from '../rules/article-10-conversion.js'
import { dailyCap } from '../rules/article-10-daily-caps.js'
import type { Law } from '../rules/law.js'
import type { Hundredths } from '../values/quantity.js'
import { shareRoundedDown, shareRoundedUp } from '../values/quantity.js'
import { greatestUpTo } from './greatest.js'

/** The most hours a ledger takes for one record on one day, in hundredths. */
const MAX_HOURS = 2400

/** No year has more days. */
export const MAX_DAYS = 366

/** What a day without other offline learning holds, in hours, and what an hour is worth. */
export interface DayRoom {
  readonly practice: Hundredths
  /** The hours of theory beside so many hours of practice. */
  readonly theoryBeside: (practiceHours: Hundredths) => Hundredths
  /** The most hours of practice beside so many hours of theory. */
  readonly practiceBeside: (theoryHours: Hundredths) => Hundredths
  readonly theoryRate: number
  readonly practiceRate: number
}

/** The room of a day under every one of the laws of that day. */
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
function remembered(answer: (hours: Hundredths) => Hundredths): (hours: Hundredths) => Hundredths {
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
  readonly generalTheory: Hundredths
  readonly professionalTheory: Hundredths
  readonly professionalPractice: Hundredths
}

/** What is to be learned: so many general credits, and the professional ones that meet the year beside so many general ones. */
export interface Wish {
  readonly general: Hundredths
  readonly professionalBeside: (general: Hundredths) => Hundredths
}

/** Study days, the credits they bring, and the credits wished that they do not hold. */
export interface FilledDays {
  /** The days with learning on them, each with its place among the rooms. */
  readonly days: readonly { readonly place: number; readonly study: StudyDay }[]
  /** How many rooms were given. */
  readonly span: number
  readonly hours: Hundredths
  readonly brought: { readonly general: Hundredths; readonly professional: Hundredths }
  readonly leftOver: { readonly general: Hundredths; readonly professional: Hundredths }
}

type Part = keyof StudyDay

interface Filling {
  readonly room: DayRoom
  readonly hours: { -readonly [P in Part]: StudyDay[P] }
}

const RATE: { readonly [P in Part]: (room: DayRoom) => number } = {
  generalTheory: ({ theoryRate }) => theoryRate,
  professionalTheory: ({ theoryRate }) => theoryRate,
  professionalPractice: ({ practiceRate }) => practiceRate,
}

/**
 * Fills days of the rooms given. General theory first takes the room that practice cannot use, then the least further room;
 * professional learning takes the mode that is worth more an hour as far as it fits, and the other for the rest.
 */
export function fillDays(rooms: readonly DayRoom[], { general, professionalBeside }: Wish): FilledDays {
  const days = rooms.map((room): Filling => ({ room, hours: { generalTheory: 0, professionalTheory: 0, professionalPractice: 0 } }))

  const theoryOnly = ({ room }: Filling): Hundredths => room.theoryBeside(0)
  const besidePractice = ({ room }: Filling): Hundredths => room.theoryBeside(room.practice)
  let generalLeft = general
  for (const most of [besidePractice, theoryOnly]) generalLeft = fillPart(days, 'generalTheory', generalLeft, most)
  const broughtGeneral = trimmed(days, ['generalTheory'], general)

  const professional = professionalBeside(broughtGeneral + generalLeft)
  const practice = ({ room, hours }: Filling): Hundredths => room.practiceBeside(hours.generalTheory + hours.professionalTheory)
  const theory = ({ room, hours }: Filling): Hundredths => room.theoryBeside(hours.professionalPractice) - hours.generalTheory
  let professionalLeft = professional
  for (const part of partsByWorth(rooms)) {
    professionalLeft = fillPart(days, part, professionalLeft, part === 'professionalPractice' ? practice : theory)
  }
  const broughtProfessional = trimmed(days, ['professionalTheory', 'professionalPractice'], professional)

  const used = days.map(({ hours }, place) => ({ place, study: hours })).filter(({ study }) => hoursOf(study) > 0)
  return {
    days: used,
    span: rooms.length,
    hours: used.reduce((sum, { study }) => sum + hoursOf(study), 0),
    brought: { general: broughtGeneral, professional: broughtProfessional },
    leftOver: { general: generalLeft, professional: professionalLeft },
  }
}

const hoursOf = (day: StudyDay): Hundredths => day.generalTheory + day.professionalTheory + day.professionalPractice

/** The parts of professional learning, the one worth more an hour on the first day before the other. */
function partsByWorth([first]: readonly DayRoom[]): readonly ('professionalPractice' | 'professionalTheory')[] {
  return first === undefined || first.practiceRate >= first.theoryRate
    ? ['professionalPractice', 'professionalTheory']
    : ['professionalTheory', 'professionalPractice']
}

/** Fills one part of the days up to the most of each; gives the credits left over. */
function fillPart(days: readonly Filling[], part: Part, wished: Hundredths, mostOf: (day: Filling) => Hundredths): Hundredths {
  let left = wished
  for (const day of days) {
    const rate = RATE[part](day.room)
    const more = Math.min(shareRoundedUp(left, 1, rate), mostOf(day) - day.hours[part])
    day.hours[part] += more
    left = Math.max(0, left - more * rate)
  }
  return left
}

/** What some parts bring, without the hours beyond what is wished: there are such only where rates change. */
function trimmed(days: readonly Filling[], parts: readonly Part[], wished: Hundredths): Hundredths {
  const creditsOf = (part: Part): Hundredths => days.reduce((sum, { room, hours }) => sum + hours[part] * RATE[part](room), 0)
  let brought = parts.reduce((sum, part) => sum + creditsOf(part), 0)
  for (const part of parts) {
    for (const { room, hours } of days) {
      const rate = RATE[part](room)
      const tooMany = Math.min(hours[part], shareRoundedDown(Math.max(0, brought - wished), 1, rate))
      hours[part] -= tooMany
      brought -= tooMany * rate
    }
  }
  return brought
}

/** Whether the days hold all that was wished. */
export function isComplete({ leftOver }: FilledDays): boolean {
  return leftOver.general === 0 && leftOver.professional === 0
}

/** The plan of fewest days, and the one of fewest hours, on the first of the days given; null where these are not enough. */
export function leastEfforts(
  rooms: readonly DayRoom[], wish: Wish,
): { readonly fewestDays: FilledDays; readonly fewestHours: FilledDays } | null {
  const filled = (count: number): FilledDays => fillDays(rooms.slice(0, count), wish)
  const longest = filled(rooms.length)
  if (!isComplete(longest)) return null
  // Days after the last with learning on it add nothing: no count beyond it need be tried.
  const most = (longest.days[longest.days.length - 1]?.place ?? -1) + 1
  const least = (holds: (count: number) => boolean): number => leastCount(most, holds)
  return {
    fewestDays: filled(least((count) => isComplete(filled(count)))),
    // More days never take more hours: with as many as there are, they are fewest.
    fewestHours: filled(least((count) => isComplete(filled(count)) && filled(count).hours === longest.hours)),
  }
}

/** The least count of days of which something holds, where it holds from there on. */
function leastCount(most: number, holds: (count: number) => boolean): number {
  return most - greatestUpTo(most, (fewer) => holds(most - fewer))
}
