import type { CheckedPeriod, UseCheck } from '../assess/assessment.js'
import type { Catalog } from './catalog.js'
import { explainBasis } from './explain-basis.js'
import { calendarYear, chartOf, explainYear, windowFrom } from './explain-year.js'
import type { Explanation } from './explanation.js'
import { explainGiven } from './readings-at-work.js'
import { say, under } from './say.js'

/** A check for article 15 or 16 in words: the answer, and every period with whether it counts. */
export function explainUseCheck(catalog: Catalog, check: UseCheck): Explanation {
  const { use, clause, learner, asOf, regulation, status, periods, readings } = check
  const isWindow = use === 'talentProgram' && readings.recentYear === 'rolling'
  return {
    kind: 'explanation',
    language: catalog.language,
    title: catalog.titles.useCheck,
    lines: [
      say(catalog, catalog.heading.useCheck[use](learner, asOf)),
      ...explainBasis(catalog, regulation),
      say(catalog, answerOf(catalog, check), { clause, about: { kind: use } }),
      ...periods.flatMap(({ from, to, counts, result }) => {
        const year = explainYear(catalog, result, isWindow ? windowFrom(from, regulation) : calendarYear(result.year, regulation))
        // Where the condition does not apply, no year counts for it.
        if (status === 'notApplicable') return year
        const text = catalog.period[counts ? 'counts' : 'countsNot'](from, to)
        return [say(catalog, text, { clause, about: { kind: 'period', from, to } }), ...under(year)]
      }),
      ...explainGiven(catalog, readings, use === 'talentProgram' ? ['recentYear'] : []),
    ],
    chart: chartOf(catalog, periods.map(({ result }) => result), isWindow ? 'period' : 'year'),
  }
}

function answerOf({ useCheck }: Catalog, { use, status, periods }: UseCheck): string {
  if (status !== 'unmet' && status !== 'unknown') return useCheck[use][status]
  const decisive = periods.filter(({ counts, result }) => counts && result.status === status)
  if (use === 'examiner') return useCheck.examiner[status](decisive.map(({ result }) => result.year))
  // Article 16 looks at one period.
  const [{ result }] = decisive as [CheckedPeriod]
  return status === 'unmet' ? useCheck.talentProgram.unmet(result.gaps) : useCheck.talentProgram.unknown
}
