import type { Readings, Regulation } from '../../src/index.js'
import type { Law } from '../../src/rules/law.js'
import { lawsOf } from '../../src/rules/law.js'
import { dayNumber } from '../../src/values/plain-date.js'

/** The law of one day: that of the day in force, unless it says otherwise. */
export function lawOf(regulation?: Regulation | null, readings?: Partial<Readings> | null, day?: string): Law {
  const laws = lawsOf(regulation, readings)
  return laws.on(dayNumber(day ?? laws.regulation.inForce))
}
