/** The greatest whole number from 0 to `most` of which something holds, where it holds of 0, and of every number up to that one. */
export function greatestUpTo(most: number, holds: (value: number) => boolean): number {
  let [yes, no] = [0, most + 1]
  while (no - yes > 1) {
    const middle = Math.floor((yes + no) / 2)
    if (holds(middle)) yes = middle
    else no = middle
  }
  return yes
}
