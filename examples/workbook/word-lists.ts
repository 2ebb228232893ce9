// The words one may choose from, on a sheet of their own: a list within a cell's rule holds 255 characters and no more.
import type { Locale } from 'jinhua-skill-credits'
import { wordsByField } from 'jinhua-skill-credits/tables'
import { reportSheets } from './own-sheets.js'
import type { Page } from './page.js'
import { columnLetters, quoted } from './page.js'

/** The sheet of words, and where the words of a column stand on it. */
export interface WordLists {
  readonly page: Page
  readonly sourceOf: (field: string) => string | undefined
}

const TITLES: Readonly<Record<keyof ReturnType<typeof wordsByField>, { zh: string; en: string }>> = {
  kind: { zh: '类别', en: 'Kind' }, subject: { zh: '科目', en: 'Subject' }, tier: { zh: '层级', en: 'Tier' },
  level: { zh: '等级', en: 'Level' }, initial: { zh: '首次取证', en: 'Initial' },
}

/** The lists in one language. */
export function wordLists(locale: Locale): WordLists {
  const lists = Object.entries(wordsByField(locale)) as [keyof typeof TITLES, readonly string[]][]
  const name = reportSheets.words[locale]
  const above = [name]
  const longest = Math.max(...lists.map(([, words]) => words.length))
  const rows = Array.from({ length: longest }, (_, index) => lists.map(([, words]) => words[index] ?? null))
  const first = above.length + 2
  return {
    page: { name, above, rows: [lists.map(([field]) => TITLES[field][locale]), ...rows], headings: 1, filter: false },
    sourceOf: (field) => {
      const at = lists.findIndex(([key]) => key === field)
      const column = columnLetters(at)
      return at < 0 ? undefined : `${quoted(name)}!$${column}$${first}:$${column}$${first + (lists[at]?.[1].length ?? 1) - 1}`
    },
  }
}
