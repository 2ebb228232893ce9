import { jinhua64 } from '../regulation/figures.js'
import { namedRegulation } from './amended-figures.js'
import type { Catalog } from './catalog.js'
import type { Line } from './explanation.js'
import { say, under } from './say.js'

/** What a result rests on: the text, since when it is in force, and which of its figures were changed, from which day on. */
export function explainBasis(catalog: Catalog, regulation: string): Line[] {
  const { text, amended } = namedRegulation(regulation)
  const isAmended = amended.length > 0
  const basis = text === jinhua64.id
    ? catalog.basis.text(text, jinhua64.inForce, isAmended)
    : catalog.basis.otherText(text, isAmended)
  return [
    say(catalog, basis, { clause: '24', about: { kind: 'text' } }),
    ...under(amended.map((figure) => say(catalog, catalog.basis.amended(figure), {
      clause: jinhua64.figures[figure.name].clause, about: { kind: 'figure', figure: figure.name },
    }))),
  ]
}
