// Tables that stand once: what was measured or counted is in the English page, and the Chinese page takes it from there, with its words
// in Chinese. In the sources a link stands in its place.
import { inChinese } from './table-words.js'

const TAKEN = /<!-- taken: ((?:generated|measured): [\w -]+?) -->\n[\s\S]*?<!-- end -->/g

/** The names of the blocks that a page takes, as the other page has them. */
export const takenBlocks = (text: string): string[] => [...text.matchAll(TAKEN)].map(({ 1: name = '' }) => name)

/** A block of a page beside the folder of this language, between its marks, with links that lead from inside that folder. */
export function blockOf(text: string, name: string): string {
  const open = `<!-- ${name} -->\n`
  const start = text.indexOf(open)
  if (start < 0) throw new Error(`there is no ${name} to take`)
  return text.slice(start + open.length, text.indexOf('<!-- end -->', start)).trim().replaceAll('](', '](../')
}

/** A page with the blocks that it takes from the other one, in its own words. */
export const withTaken = (text: string, other: string): string =>
  text.replace(TAKEN, (_, name: string) => inChinese(blockOf(other, name)))
