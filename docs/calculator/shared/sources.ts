// Where rows come from. All that a page holds is these, what was mended in them, and the settings: everything else follows from them.

/** Something that was brought to the page. */
export type Source =
  | { readonly kind: 'text'; readonly name: string; readonly text: string }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: ArrayBuffer }
  | { readonly kind: 'rows'; readonly name: string; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'demo' }

/** A cell that was mended; rows and columns from 0. */
export interface CellEdit {
  readonly sheet: number
  readonly row: number
  readonly column: number
  readonly text: string
}
