import type { UseCheck } from '../assess/assessment.js'
import type { Catalog } from './catalog.js'
import { explainBasis } from './explain-basis.js'
import { chartOf, explainYear } from './explain-year.js'
import type { Explanation } from './explanation.js'
import { say, under } from './say.js'

/** A check for article 15 or 16 in words: the answer, and every period with whether it counts. */
export function explainUseCheck(catalog: Catalog, check: UseCheck): Explanation {
  const { use, clause, status, periods } = check
  return {
    kind: 'explanation',
    language: catalog.language,
    title: catalog.titles.useCheck,
    lines: [
      say(catalog, catalog.useCheck[use][status], { clause, about: { kind: use } }),
      explainBasis(catalog),
      ...periods.flatMap(({ from, to, counts, result }) => [
        say(catalog, catalog.period[counts ? 'counts' : 'countsNot'](from, to), { clause, about: { kind: 'period', from, to } }),
        ...under(explainYear(catalog, result)),
      ]),
    ],
    chart: chartOf(catalog, periods.map(({ result }) => result)),
  }
}
