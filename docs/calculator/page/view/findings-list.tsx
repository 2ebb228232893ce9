import type { JSX } from 'preact'
import type { FindingView } from '../../shared/rows.js'
import { words } from '../state/look.js'
import { showCell } from '../state/view.js'
import { mend, results } from '../state/work.js'
import { columnLetters } from './column-letters.js'

/** More of them nobody reads, and a browser takes its time over. */
const MOST_LISTED = 100

/** Everything found, the gravest first; each leads to its cell. */
export function FindingsList(): JSX.Element {
  const say = words.value
  const { reading } = results.value
  const findings = (reading?.findings ?? []).slice(0, MOST_LISTED)
  const all = reading === null ? 0 : reading.counts.error + reading.counts.warning + reading.counts.note
  return (
    <section class="findings" aria-labelledby="findings-heading" tabIndex={0}>
      <h2 id="findings-heading">{say.findingsHeading}<span class="count">{all.toLocaleString()}</span></h2>
      {reading !== null && reading.settingsProblem !== '' && <p class="doubt-note">{reading.settingsProblem}</p>}
      {findings.length === 0 && <p class="plain">{say.noFindings}</p>}
      {findings.length < all && <p class="hint">{say.moreFindings(findings.length, all)}</p>}
      <ul>{findings.map((finding, index) => <Finding key={index} finding={finding} />)}</ul>
    </section>
  )
}

function Finding({ finding }: { readonly finding: FindingView }): JSX.Element {
  const say = words.value
  const { severity, severityText, sheet: of, sheetName, row, column, message, suggestion } = finding
  const show = (): void => {
    showCell(of, row, column)
    document.querySelector<HTMLElement>('.grid')?.focus({ preventScroll: true })
  }
  return (
    <li class={severity}>
      <button type="button" class="finding" onClick={show}>
        <span class={`pill ${severity}`}>{severityText}</span>
        <span class="place">{say.place(sheetName, row + 1, column < 0 ? '' : columnLetters(column))}</span>
        <span class="message">{message}</span>
      </button>
      {suggestion !== '' && row >= 0 && column >= 0 && (
        <button type="button" class="small" onClick={() => { show(); mend({ kind: 'cell', sheet: of, row, column, text: suggestion }) }}>{say.useSuggestion(suggestion)}</button>
      )}
    </li>
  )
}
