import type { JSX } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { FindingView, SheetView } from '../../shared/rows.js'
import { words } from '../state/look.js'
import { active, editing, findingsByRow, firstTyped, rowAt, sheet } from '../state/rows.js'
import { mend, results, undo } from '../state/work.js'
import { columnLetters } from './column-letters.js'
import { useWindow } from './virtual.js'

const ROW = 28

/** The sheet in view, cell by cell; keys move, Enter edits. */
export function RowsGrid(): JSX.Element | null {
  const say = words.value
  const view = results.value.reading?.sheets[sheet.value]
  const count = view?.rows ?? 0
  const { scroller, from, to, onScroll, show } = useWindow(count, ROW, ROW)
  const { row, column } = active.value
  useEffect(() => {
    show(row)
    if (scroller.current !== null && view !== undefined) showColumn(scroller.current, view, column)
  }, [row, column, sheet.value])
  if (view === undefined) return null
  const go = (rows: number, columns: number): void => {
    active.value = { row: Math.max(0, Math.min(count - 1, row + rows)), column: Math.max(0, Math.min(view.width - 1, column + columns)) }
  }
  const edit = (typed: string | null): void => {
    firstTyped.value = typed
    editing.value = true
  }
  const keys = (event: KeyboardEvent): void => {
    if (editing.value) {
      // Quick fingers: the field is not there yet.
      if (isLetter(event)) firstTyped.value = (firstTyped.value ?? '') + event.key
      return
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? ROW) / ROW) - 2)
    const MOVES: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
      ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], PageDown: [page, 0], PageUp: [-page, 0],
      Home: [0, -view.width], End: [0, view.width],
    }
    const move = MOVES[event.key]
    if (move !== undefined) go(...move)
    else if (event.key === 'Enter' || event.key === 'F2') edit(null)
    else if (event.key === 'Delete') mend({ kind: 'cell', sheet: sheet.value, row, column, text: '' })
    else if (event.key === 'z' && (event.ctrlKey || event.metaKey)) undo()
    else if (isLetter(event)) edit(event.key)
    else return
    event.preventDefault()
  }
  const leave = (): void => {
    editing.value = false
    scroller.current?.focus({ preventScroll: true })
  }
  // What a column is stays in view, however far down one is.
  const headings = view.headingRow === null ? [] : rowAt(view.headingRow - 1) ?? []
  const indexes = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
  return (
    <div
      class="grid" ref={scroller} onScroll={onScroll} onKeyDown={keys} tabIndex={0} role="grid" aria-label={view.name}
      aria-rowcount={count} aria-colcount={view.width} aria-activedescendant={cellId(row, column)} data-columns={Math.min(view.width, 60)}
    >
      <div class="grid-row letters" aria-hidden="true" style={{ width: widthOf(view) }}>
        <span class="number" />
        {view.fields.map((field, index) => <span key={index} class={`grid-cell ${wideness(field)}`}><b>{columnLetters(index)}</b>{headings[index]}</span>)}
      </div>
      <div role="presentation" class="grid-rows" style={{ height: `${count * ROW}px`, width: widthOf(view) }}>
        {indexes.map((index) => <GridRow key={index} view={view} row={index} onDone={leave} />)}
      </div>
      <span class="hidden">{say.mendHint}</span>
    </div>
  )
}

const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => key.length === 1 && !ctrlKey && !metaKey && !altKey
const cellId = (row: number, column: number): string => `cell-${row}-${column}`

const WIDE = new Set(['title', 'registrar', 'days'])
const SLIM = new Set(['rank', 'hours', 'credits', 'lineNumber', 'year', 'general', 'professional', 'exam'])
const wideness = (field: string): string => (WIDE.has(field) ? 'broad' : SLIM.has(field) ? 'slim' : '')
const WIDTHS: Readonly<Record<string, number>> = { broad: 200, slim: 64, '': 108 }
const NUMBER_WIDTH = 52
const widthOf = ({ fields }: SheetView): string => `${fields.reduce((sum, field) => sum + (WIDTHS[wideness(field)] ?? 0), NUMBER_WIDTH)}px`

/** Brings a column out from under the row numbers, and from beyond the edge. */
function showColumn(scroller: HTMLElement, { fields }: SheetView, column: number): void {
  const width = (field = ''): number => WIDTHS[wideness(field)] ?? 0
  const left = fields.slice(0, column).reduce((sum, field) => sum + width(field), 0)
  const beyond = left + width(fields[column]) - (scroller.scrollLeft + scroller.clientWidth - NUMBER_WIDTH)
  if (left < scroller.scrollLeft) scroller.scrollLeft = left
  else if (beyond > 0) scroller.scrollLeft += beyond + NUMBER_WIDTH
}

function GridRow({ view, row, onDone }: { readonly view: SheetView; readonly row: number; readonly onDone: () => void }): JSX.Element {
  const cells = rowAt(row)
  const found = findingsByRow.value.get(row) ?? []
  const isHeading = view.headingRow === row + 1
  const leftOut = found.some((one) => one.leftOut)
  const classes = ['grid-row', ...(isHeading ? ['headings'] : []), ...(leftOut ? ['left-out'] : [])]
  const whole = found.filter(({ column }) => column < 0)
  return (
    <div role="row" class={classes.join(' ')} aria-rowindex={row + 1} style={{ transform: `translateY(${row * ROW}px)` }}>
      <span role="rowheader" class={`number ${whole[0]?.severity ?? ''}`} title={whole.map(({ message }) => message).join('\n')}>{row + 1}</span>
      {view.fields.map((field, column) => (
        <GridCell
          key={column} row={row} column={column} field={field} text={cells?.[column] ?? ''} isHeading={isHeading}
          found={found.filter((one) => one.column === column)} onDone={onDone}
        />
      ))}
    </div>
  )
}

function GridCell({ row, column, field, text, isHeading, found, onDone }: {
  readonly row: number
  readonly column: number
  readonly field: string
  readonly text: string
  readonly isHeading: boolean
  readonly found: readonly FindingView[]
  readonly onDone: () => void
}): JSX.Element {
  const isActive = active.value.row === row && active.value.column === column
  // The second click, or the second touch: phones know no double click that is not a zoom.
  const begin = (): void => {
    if (editing.value) return
    firstTyped.value = null
    editing.value = true
  }
  const classes = ['grid-cell', wideness(field), ...(isActive ? ['active'] : []), found[0]?.severity ?? '', ...(field === '' ? ['unread'] : [])]
  return (
    <div
      role={isHeading ? 'columnheader' : 'gridcell'} id={cellId(row, column)} class={classes.join(' ')} aria-colindex={column + 1} aria-selected={isActive}
      aria-invalid={found.some(({ severity }) => severity === 'error') ? 'true' : undefined}
      title={found.length === 0 ? text : found.map(({ message }) => message).join('\n')}
      onClick={() => { if (isActive) begin(); else active.value = { row, column } }}
    >
      {isActive && editing.value ? <CellInput row={row} column={column} field={field} text={text} onDone={onDone} /> : text}
    </div>
  )
}

function CellInput({ row, column, field, text, onDone }: {
  readonly row: number
  readonly column: number
  readonly field: string
  readonly text: string
  readonly onDone: () => void
}): JSX.Element {
  const say = words.value
  const input = useRef<HTMLInputElement>(null)
  const { reading } = results.value
  const choices = reading?.sheets[sheet.value]?.headingRow === row + 1 ? reading.headings : reading?.words[field]
  const take = (): void => {
    const next = input.current?.value ?? text
    if (editing.value && next !== text) mend({ kind: 'cell', sheet: sheet.value, row, column, text: next })
  }
  const typed = firstTyped.peek()
  useLayoutEffect(() => {
    input.current?.focus()
    if (typed === null) input.current?.select()
    else input.current?.setSelectionRange(typed.length, typed.length)
  }, [])
  return (
    <>
      <input
        ref={input} defaultValue={typed ?? text} aria-label={`${say.editCell} ${say.cellLabel(row + 1, columnLetters(column))}`} list={choices === undefined ? undefined : 'cell-words'}
        autocomplete="off" spellcheck={false}
        onBlur={() => { take(); editing.value = false }}
        onKeyDown={(event) => {
          event.stopPropagation()
          if (event.key === 'Enter') { event.preventDefault(); take(); onDone() }
          if (event.key === 'Escape') { event.preventDefault(); onDone() }
        }}
      />
      {choices !== undefined && <datalist id="cell-words">{choices.map((word) => <option key={word} value={word} />)}</datalist>}
    </>
  )
}
