import type { JSX } from 'preact'
import type { Against } from '../../shared/person.js'

/** In units of the drawing. */
const WIDTH = 100
const HEIGHT = 8
/** Where the requirement stands, unless bars are drawn to one scale. */
const REQUIRED_AT = 0.75

/** An amount against its requirement, drawn; the figures stand beside it. `most`: what the whole length stands for. */
export function AmountBar({ against: { actual, required, met }, most = required / REQUIRED_AT }: {
  readonly against: Against
  readonly most?: number
}): JSX.Element {
  const x = (amount: number): number => (most === 0 ? 0 : Math.round((Math.min(amount, most) / most) * WIDTH * 100) / 100)
  const mark = Math.min(x(required), WIDTH - 1)
  return (
    <svg class={met ? 'amount-bar met' : 'amount-bar short'} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <rect class="track" x="0" y="1.5" width={WIDTH} height="5" rx="1" />
      <rect class="fill" x="0" y="1.5" width={x(actual)} height="5" rx="1" />
      {required > 0 && <rect class="mark" x={mark} y="0" width="1" height={HEIGHT} />}
    </svg>
  )
}
