// Article 15: highly skilled workers who seek or renew the roles of examiner, judge or quality supervisor must meet the
// annual minimum in every year.
import type { Level } from '../regulation/levels.js'
import { levels } from '../regulation/levels.js'

/** The result of one year, as far as this article looks. */
export interface ExaminedYear {
  readonly status: 'met' | 'unmet' | 'pending' | 'unknown' | 'notAssessed'
  /** Whether the year is over by the day of the check. */
  readonly complete: boolean
}

/** Whether the article speaks of a holder of this level: 高级工 and above are highly skilled. */
export function isHighlySkilled(level: Level): boolean {
  return levels.some((row) => row.level === level && row.highlySkilled)
}

/** Whether a year counts: it is over, and it is assessed. */
export function yearCounts({ status, complete }: ExaminedYear): boolean {
  return complete && status !== 'notAssessed'
}

/**
 * Whether all years that count are met: one that is not decides, then one of which too little is known; where none counts, nothing is
 * decided.
 */
export function everyYearMet(years: readonly ExaminedYear[]): 'met' | 'unmet' | 'unknown' | 'notAssessed' {
  const counting = years.filter(yearCounts)
  if (counting.length === 0) return 'notAssessed'
  if (counting.some(({ status }) => status === 'unmet')) return 'unmet'
  return counting.some(({ status }) => status === 'unknown') ? 'unknown' : 'met'
}
