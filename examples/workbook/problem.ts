// What stops the command: said in one line, in both languages, never as a stack trace.
import type { Bilingual } from 'jinhua-skill-credits'

/** Something that the person at the keyboard can put right. */
export class Problem extends Error {
  constructor(readonly words: Bilingual) {
    super(`${words.zh} · ${words.en}`)
    this.name = 'Problem'
  }
}
