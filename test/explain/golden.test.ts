// The six people of the demo, word for word. The files are read by people: a changed sentence is a change to be looked at.
import { describe, expect, it } from 'vitest'
import { assess } from '../../src/assess/assess.js'
import { explain } from '../../src/explain/explain.js'
import { renderText } from '../../src/explain/render-text.js'
import { planPromotion } from '../../src/plan/plan-promotion.js'
import { planYear } from '../../src/plan/plan-year.js'
import { asked, people } from './people.js'

describe.each(['zh', 'en'] as const)('in %s', (locale) => {
  it('the six people are explained as their golden file says', async () => {
    const texts = people.map((ledger) => renderText(explain(assess(ledger, asked), { locale })))
    await expect(texts.join('\n')).toMatchFileSnapshot(`golden/six-people.${locale}.txt`)
  })

  it('their plans at the end of November read as the golden file says', async () => {
    const texts = people.flatMap((ledger) => [
      renderText(explain(planYear(ledger, { ...asked, asOf: '2024-11-30', year: 2025 }), { locale })),
      renderText(explain(planPromotion(ledger, { ...asked, asOf: '2022-11-30' }), { locale })),
    ])
    await expect(texts.join('\n')).toMatchFileSnapshot(`golden/plans.${locale}.txt`)
  })
})
