// An application for the next level (art. 14), and what stands against it (art. 22).
import type { Assessment } from '../assess/assessment.js'
import { namedRegulation } from './amended-figures.js'
import type { Catalog } from './catalog.js'
import type { Line } from './explanation.js'
import { say } from './say.js'

/** Whether one may apply, and why; `exact`: the credits are all there can be, not only those known of. */
export function explainPromotion(catalog: Catalog, promotion: Assessment['promotion'], regulation: string, exact: boolean): Line[] {
  const about = { kind: 'promotion' } as const
  if (promotion.status === 'notApplicable') {
    return [say(catalog, catalog.notApplicable[promotion.reason], { clause: '14', about })]
  }
  const { status, surplus, yearsEarly, finding } = promotion
  const sentence = status === 'notYet' && !exact ? catalog.notYetAsKnown : catalog.promotionStatus[status]
  return [
    say(catalog, sentence(promotion), { clause: status === 'barred' ? '22' : '14', about }),
    ...(finding && status !== 'barred' ? [say(catalog, catalog.findingWithoutBar, { clause: '22', about, depth: 1 })] : []),
    ...[
      catalog.normalPeriod(promotion),
      // Whoever has waited the normal years needs no credits to apply.
      ...(status === 'normal' ? [] : [
        catalog.threshold[!exact ? 'known' : surplus > 0 ? 'exceeded' : 'missing'](promotion),
        ...(addsUpYears(regulation) ? [catalog.thresholdByYears] : []),
        catalog.yearsEarly[exact ? (yearsEarly > 0 ? 'some' : 'none') : yearsEarly > 0 ? 'someAsKnown' : 'noneAsKnown'](promotion),
        ...(exact ? [] : [catalog.creditsMayBeMore]),
      ]),
    ].map((text) => say(catalog, text, { clause: '14', about, depth: 1 })),
  ]
}

/** Whether the annual total changes from a day on, so that the required total may add up different ones. */
function addsUpYears(regulation: string): boolean {
  return namedRegulation(regulation).amended.some(({ name, from }) => name === 'annualTotal' && from !== null)
}
