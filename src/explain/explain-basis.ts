import { jinhua64 } from '../regulation/figures.js'
import type { Catalog } from './catalog.js'
import type { Line } from './explanation.js'
import { say } from './say.js'

/** What the text is and since when; said once in every explanation. Another id than the text's own is of amended figures. */
export function explainBasis(catalog: Catalog, regulation: string = jinhua64.id): Line {
  const text = catalog.basis(regulation, jinhua64.inForce, regulation !== jinhua64.id)
  return say(catalog, text, { clause: '24', about: { kind: 'text' } })
}
