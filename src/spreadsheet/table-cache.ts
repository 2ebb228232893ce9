// Hosts that keep state call a function once for every cell, each time with the whole table. What was read of a table is kept
// as long as its cells are the same ones: compared cell by cell, which is far cheaper than reading them and mistakes nothing.

/** How many tables are kept: those of a workbook with a sheet for each of some years. */
const MOST_KEPT = 8

interface Kept<Value> {
  readonly ranges: readonly unknown[]
  readonly value: Value
}

/** How a host's ranges are known again, and what is kept of them for that. */
export interface Knowing {
  readonly keep: (range: unknown) => unknown
  readonly same: (kept: unknown, range: unknown) => boolean
}

/** By their cells, one by one: a host may write new values into the rows that it handed over. */
export const byCells: Knowing = {
  keep: (range) => (Array.isArray(range) ? range.map((row: unknown) => (Array.isArray(row) ? [...(row as unknown[])] : row)) : range),
  same: sameCells,
}

/** By themselves, else by their cells: for a host that never writes into what it handed over. */
export const byThemselves: Knowing = {
  keep: (range) => range,
  same: (kept, range) => kept === range || sameCells(kept, range),
}

/** Keeps the values of the ranges last asked for. */
export function keeper<Value>({ keep, same }: Knowing): (ranges: readonly unknown[], make: () => Value) => Value {
  let kept: readonly Kept<Value>[] = []
  return (ranges, make) => {
    const found = kept.find((one) => one.ranges.every((range, index) => same(range, ranges[index])))
    const used = found ?? { ranges: ranges.map(keep), value: make() }
    if (kept[0] !== used) kept = [used, ...kept.filter((one) => one !== used)].slice(0, MOST_KEPT)
    return used.value
  }
}

function sameCells(some: unknown, others: unknown): boolean {
  if (!Array.isArray(some) || !Array.isArray(others)) return Object.is(some, others)
  if (some.length !== others.length) return false
  for (let index = 0; index < some.length; index += 1) {
    if (!sameRow(some[index], others[index])) return false
  }
  return true
}

function sameRow(some: unknown, others: unknown): boolean {
  if (!Array.isArray(some) || !Array.isArray(others)) return Object.is(some, others)
  if (some.length !== others.length) return false
  for (let index = 0; index < some.length; index += 1) {
    // NaN equals itself here; 0 and -0 are one cell.
    if (some[index] !== others[index] && !Object.is(some[index], others[index])) return false
  }
  return true
}
