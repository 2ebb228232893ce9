// The rows in view, a chunk at a time from the worker, and the cell that is at work.
import { computed, signal } from '@preact/signals'
import type { FindingView } from '../../shared/rows.js'
import { ask, results } from './work.js'

export interface Place {
  readonly row: number
  readonly column: number
}

export const sheet = signal(0)
export const active = signal<Place>({ row: 0, column: 0 })
export const editing = signal(false)
/** What was typed to begin with, in place of what stands there. */
export const firstTyped = signal<string | null>(null)

const CHUNK = 100
const chunks = signal<ReadonlyMap<number, readonly (readonly string[])[]>>(new Map())
let asking = new Set<number>()
let generation = 0

const shown = computed(() => ({ sheet: sheet.value, reading: results.value.reading }))

// Other rows, or the same ones mended: nothing known of them holds.
shown.subscribe(() => {
  generation += 1
  asking = new Set()
  void refresh([...chunks.peek().keys()])
})

async function refresh(known: readonly number[]): Promise<void> {
  const mine = generation
  const next = new Map<number, readonly (readonly string[])[]>()
  for (const chunk of known.slice(-3)) {
    asking.add(chunk)
    const { rows } = await ask('rows', { sheet: sheet.peek(), from: chunk * CHUNK, to: (chunk + 1) * CHUNK })
    if (mine !== generation) return
    next.set(chunk, rows)
  }
  if (mine === generation) chunks.value = next
}

/** A row, or nothing while it is on its way. */
export function rowAt(row: number): readonly string[] | null {
  const chunk = Math.floor(row / CHUNK)
  const rows = chunks.value.get(chunk)
  if (rows !== undefined) return rows[row % CHUNK] ?? []
  if (!asking.has(chunk)) {
    asking.add(chunk)
    const mine = generation
    void ask('rows', { sheet: sheet.peek(), from: chunk * CHUNK, to: (chunk + 1) * CHUNK }).then(({ rows: got }) => {
      if (mine === generation) chunks.value = new Map(chunks.peek()).set(chunk, got)
    })
  }
  return null
}

/** What was found in the sheet in view, by row. */
export const findingsByRow = computed((): ReadonlyMap<number, readonly FindingView[]> => {
  const found = new Map<number, FindingView[]>()
  for (const finding of results.value.reading?.findings ?? []) {
    if (finding.sheet !== sheet.value) continue
    const known = found.get(finding.row)
    if (known === undefined) found.set(finding.row, [finding])
    else known.push(finding)
  }
  return found
})
