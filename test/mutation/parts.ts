/** The parts of src/ that are mutated, each small enough for one bounded run. */
export const parts = {
  rules: ['src/rules/*.ts'],
  values: ['src/values/*.ts'],
  assess: ['src/assess/*.ts'],
  doors: ['src/doors/*.ts'],
  ledger: ['src/ledger/*.ts', '!src/ledger/json-schema.ts'],
  rows: ['src/ledger/rows/*.ts'],
  compare: ['src/compare/*.ts'],
  plan: ['src/plan/*.ts'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** The name of a part. */
export type Part = keyof typeof parts

/** What no vector calls, with the folder of its own tests, which alone watch it. */
export const withoutVectors: Partial<Readonly<Record<Part, string>>> = { rows: 'ledger/rows', compare: 'compare', plan: 'plan' }

/** How long a property searches for what most changes break, in parts of its own length. */
export const SHORT = '0.01'

/** A change that no test noticed: what stood there, and what stood there instead. */
export interface Survivor { readonly file: string; readonly line: number; readonly original: string; readonly replacement: string }

/** What came of a part. */
export interface PartSummary {
  readonly mutants: number
  readonly noticedByVectors: number
  readonly survived: readonly Survivor[]
}
