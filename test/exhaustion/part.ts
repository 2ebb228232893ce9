/** A part of all cases: PART/PARTS. */
export interface Part { readonly part: number; readonly parts: number }

/** Reads 3/8; null where that is no part. */
export function partOf(text: string): Part | null {
  const [, part, parts] = /^(\d+)\/(\d+)$/.exec(text)?.map(Number) ?? []
  return part !== undefined && parts !== undefined && part >= 1 && part <= parts ? { part, parts } : null
}

/** The numbers of the cases of a part: from the first to before the end. All parts together have every case once. */
export function rangeOf({ part, parts }: Part, cases: number): { readonly first: number; readonly end: number } {
  return { first: Math.floor(cases * (part - 1) / parts), end: Math.floor(cases * part / parts) }
}
