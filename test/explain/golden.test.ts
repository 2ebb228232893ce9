// The people of the demo, word for word. The files are read by people: a changed sentence is a change to be looked at.
import { describe, expect, it } from 'vitest'
import { assess } from '../../src/doors/assess.js'
import { explain } from '../../src/explain/explain.js'
import { renderText } from '../../src/explain/render-text.js'
import { planPromotion } from '../../src/plan/plan-promotion.js'
import { planYear } from '../../src/plan/plan-year.js'
import { readingIds } from '../../src/regulation/reading-answers.js'
import { parseLedger } from '../../src/ledger/parse-ledger.js'
import { cases, surveys } from './cases.js'
import { asked, people } from './people.js'

describe.each(['zh', 'en'] as const)('in %s', (locale) => {
  it('the people of the demo are explained as their golden file says', async () => {
    const texts = people.map((ledger) => renderText(explain(assess(ledger, asked), { locale })))
    await expect(texts.join('\n')).toMatchFileSnapshot(`golden/demo-people.${locale}.txt`)
  })

  it('their plans, by what their ledgers held in September, read as the golden file says', async () => {
    const asOf = '2024-09-30'
    const texts = people.flatMap((ledger) => {
      const then = parseLedger({ ...ledger, records: ledger.records.filter(({ date }) => date <= asOf) })
      return [planYear(then, { ...asked, asOf, vary: readingIds }), planPromotion(then, { ...asked, asOf })]
        .map((plan) => renderText(explain(plan, { locale })))
    })
    await expect(texts.join('\n')).toMatchFileSnapshot(`golden/plans.${locale}.txt`)
  })
  it.each(Object.entries({ ...cases, surveys }))('%s read as their golden file says', async (about, results) => {
    const texts = results.map((result) => renderText(explain(result, { locale })))
    await expect(texts.join('\n')).toMatchFileSnapshot(`golden/${about}.${locale}.txt`)
  })
})
