// A person as one line of the list.
import type { Assessment, Locale } from 'jinhua-skill-credits'
import type { TableLearner } from 'jinhua-skill-credits/tables'
import { doubtWords, wordTables } from 'jinhua-skill-credits/tables'
import type { PersonRow } from '../shared/person.js'
import { yearView } from './year-view.js'

/** A person, read and assessed. */
export interface Assessed {
  readonly learner: TableLearner
  readonly name: string
  readonly assessment: Assessment
}

/** From when on one may apply; null where nobody can say, or where a finding stands against it. */
export function earliestOf(promotion: Assessment['promotion']): string | null {
  switch (promotion.status) {
    case 'early':
    case 'normal':
    case 'notYet':
      return promotion.earliestDate
    case 'barred':
    case 'unknown':
    case 'notApplicable':
      return null
  }
}

/** A line of the list, for a year. */
export function personRow({ learner, name, assessment: { years, promotion, level } }: Assessed, year: number, locale: Locale): PersonRow {
  const result = years.find((one) => one.year === year)
  const code = promotion.status === 'notApplicable' ? promotion.reason : promotion.status
  return {
    key: learner.ledger.learner,
    name,
    year: result === undefined ? null : yearView(result, locale),
    statusText: wordTables.statuses[result?.status ?? 'notListed'][locale],
    promotion: wordTables.promotions[code][locale],
    promotionStatus: code,
    earliest: earliestOf(promotion) ?? '',
    doubts: doubtWords(learner.doubts, locale),
    levelText: level === null ? '' : wordTables.levels[level.level][locale],
  }
}
