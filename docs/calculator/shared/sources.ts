// Where rows come from. All that a page holds is these, what was mended in them, in order, and the settings: everything else follows.

/** Something that was brought to the page. */
export type Source =
  | { readonly kind: 'text'; readonly name: string; readonly text: string }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: ArrayBuffer }
  | { readonly kind: 'rows'; readonly name: string; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'demo' }

/** Something mended in the rows; rows and columns from 0, as they stand at that moment. */
export type Edit =
  | { readonly kind: 'cell'; readonly sheet: number; readonly row: number; readonly column: number; readonly text: string }
  | { readonly kind: 'insert'; readonly sheet: number; readonly row: number; readonly cells: readonly string[] }
  | { readonly kind: 'remove'; readonly sheet: number; readonly row: number }
