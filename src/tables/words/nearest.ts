// The known word nearest to an unknown one, for a finding to propose.
import type { Bilingual } from '../../regulation/readings.js'
import { wordKey } from '../cell/cell.js'
import type { Word, Words } from './words.js'

/** Below it, two words have too little in common for one to be meant by the other. */
const NEAR = 0.5

/** How much two words have in common: twice the signs of both over all signs. */
function likeness(some: string, other: string): number {
  const left = Array.from(other)
  const both = Array.from(some).filter((sign) => {
    const place = left.indexOf(sign)
    if (place >= 0) left.splice(place, 1)
    return place >= 0
  }).length
  return 2 * both / (some.length + other.length)
}

/** The word as we write it that is nearest to a text; undefined where none is near. */
export function nearest<Key extends string>(text: string, words: Words<Key>): Bilingual | undefined {
  const key = wordKey(text)
  let [best, most]: [Word | undefined, number] = [undefined, 0]
  for (const word of Object.values<Word>(words)) {
    for (const form of [word.zh, word.en, ...word.others]) {
      const like = likeness(key, wordKey(form))
      if (like > most) [best, most] = [word, like]
    }
  }
  return best !== undefined && most >= NEAR ? { zh: best.zh, en: best.en } : undefined
}
