/** The parts of src/ that are mutated, each small enough for one bounded run. */
export const parts = {
  rules: ['src/rules/**/*.ts'],
  values: ['src/values/**/*.ts'],
  assess: ['src/assess/**/*.ts', '!src/assess/article-*-alone.ts', '!src/assess/clause.ts'],
  alone: ['src/assess/article-*-alone.ts', 'src/assess/clause.ts'],
  ledger: ['src/ledger/**/*.ts', '!src/ledger/json-schema.ts'],
  compare: ['src/compare/**/*.ts'],
  plan: ['src/plan/**/*.ts'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** The name of a part. */
export type Part = keyof typeof parts

/** What came of a part. */
export interface PartSummary {
  readonly killed: number
  readonly timeout: number
  /** Mutants that no test noticed: file, what stood there, what stood there instead. */
  readonly survived: readonly { readonly file: string; readonly line: number; readonly original: string; readonly replacement: string }[]
}
