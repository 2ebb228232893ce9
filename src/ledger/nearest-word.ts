// Which of our words a misspelled one was perhaps meant to be.

const LONGEST = 40

/** One slip in four characters, two in eight or more. */
const slipsAllowed = (word: string): number => Math.min(2, Math.floor(word.length / 4))

/** The word that differs from a given one by a slip or two; undefined where none does. */
export function nearestWord(given: string, words: readonly string[]): string | undefined {
  if (given.length > LONGEST) return undefined
  const written = plain(given)
  let [nearest, fewest]: [string | undefined, number] = [undefined, Number.POSITIVE_INFINITY]
  for (const word of words) {
    // Each character more or fewer is a slip.
    if (Math.abs(word.length - written.length) > slipsAllowed(word)) continue
    const slips = slipsBetween(written, plain(word))
    if (slips <= slipsAllowed(word) && slips < fewest) [nearest, fewest] = [word, slips]
  }
  return nearest
}

/** Written alike, however words are joined. */
const plain = (word: string): string => word.toLowerCase().replace(/[_\- ]/g, '')

/** The least number of characters to change, add or leave out, two neighbors exchanged counting as one. */
function slipsBetween(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, index) => index)]
  const at = (row: number, column: number): number => (rows[row] as number[])[column] as number
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    rows.push(row)
    for (let j = 1; j <= b.length; j += 1) {
      const changed = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      // Before the first character there is none, which is like no other.
      const exchanged = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : changed
      row.push(Math.min(changed, exchanged, at(i - 1, j) + 1, (row[j - 1] as number) + 1))
    }
  }
  return at(a.length, b.length)
}
