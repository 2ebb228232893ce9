// All words that tables are read by: the library's, and beside them those of one factory.
import type { PublicationTier, Subject, Tier } from '../../ledger/ledger.js'
import type { IssuePath } from '../../ledger/issues.js'
import { issue, refuse } from '../../ledger/issues.js'
import type { Bilingual } from '../../regulation/readings.js'
import type { Level } from '../../regulation/levels.js'
import { wordKey } from '../cell/cell.js'
import type { Columns, Field, FieldNames } from './headings.js'
import { fieldNames, personColumns, recordColumns, totalColumns } from './headings.js'
import { nearest } from './nearest.js'
import type { RowKind, Word, WordReader, Words } from './words.js'
import {
  besideKind, besideLevel, besidePublication, besideSubject, besideTier, kindWords, levelIn, levelWords, publicationTierWords, reader,
  subjectWords, tierWords, yesWords,
} from './words.js'

/** Further words for each word of the library. */
type More<Key extends string> = { readonly [K in Key]?: readonly string[] }

/** The words of one factory, beside the library's. */
export interface WordsOfOne {
  readonly kind?: More<RowKind>
  readonly subject?: More<Subject>
  readonly tier?: More<Tier>
  readonly publicationTier?: More<PublicationTier>
  readonly level?: More<Level>
  readonly heading?: More<Field>
}

/** The tables whose cells hold words, by what is looked for. */
export type WordTable = 'kind' | 'subject' | 'tier' | 'publicationTier' | 'level' | 'yes'

/** Readers of words, the names of columns, and the word that is nearest to an unknown one. */
export interface Vocabulary {
  readonly read: {
    readonly kind: WordReader<RowKind>
    readonly subject: WordReader<Subject>
    readonly tier: WordReader<Tier>
    readonly publicationTier: WordReader<PublicationTier>
    readonly level: WordReader<Level>
    readonly yes: WordReader<'yes' | 'no'>
  }
  readonly records: FieldNames
  readonly certificates: FieldNames
  readonly totals: FieldNames
  readonly nearest: (table: WordTable, text: string) => Bilingual | undefined
}

const TABLES = {
  kind: kindWords, subject: subjectWords, tier: tierWords, publicationTier: publicationTierWords, level: levelWords, yes: yesWords,
} as const

function extended<Key extends string>(words: Words<Key>, more: More<Key> = {}): Words<Key> {
  const entries = (Object.entries(words) as [Key, Word][]).map(([key, word]) =>
    [key, { ...word, others: [...word.others, ...(more[key] ?? [])] }])
  return Object.fromEntries(entries) as Words<Key>
}

/** The library's words and a caller's. */
export function vocabularyOf(more: WordsOfOne = {}): Vocabulary {
  const kind = extended(kindWords, more.kind)
  const subject = extended(subjectWords, more.subject)
  const tier = extended(tierWords, more.tier)
  const publicationTier = extended(publicationTierWords, more.publicationTier)
  const level = extended(levelWords, more.level)
  const headings = more.heading as Readonly<Record<string, readonly string[]>> | undefined
  const tables = { kind, subject, tier, publicationTier, level, yes: yesWords }
  return {
    read: {
      kind: reader(kind, besideKind),
      subject: reader(subject, besideSubject),
      tier: reader(tier, besideTier),
      publicationTier: reader(publicationTier, besidePublication),
      level: reader(level, besideLevel, levelIn),
      yes: reader(yesWords),
    },
    records: fieldNames(recordColumns, headings),
    certificates: fieldNames(personColumns, headings),
    totals: fieldNames(totalColumns, headings),
    nearest: (table, text) => nearest<string>(text, tables[table]),
  }
}

/** The library's words alone. */
export const vocabulary = vocabularyOf()

const COLUMNS: readonly Columns[] = [recordColumns, personColumns, totalColumns]

/** The words of the library that a table of words has; those of headings are fields. */
function keysOf(table: string): readonly string[] | undefined {
  if (table === 'heading') return COLUMNS.flatMap((columns) => Object.keys(columns))
  return table !== 'yes' && Object.hasOwn(TABLES, table) ? Object.keys(TABLES[table as keyof typeof TABLES]) : undefined
}

/** What a word of a caller stands for already. */
function meanings(table: string, word: string): readonly (string | undefined)[] {
  if (table === 'heading') return [vocabulary.records, vocabulary.certificates, vocabulary.totals].map((names) => names.get(wordKey(word)))
  return [vocabulary.read[table as Exclude<WordTable, 'yes'>](word)]
}

/** Refuses words of a caller that cannot be, or that stand for something else already. */
export function checkWords(more: unknown, path: IssuePath): void {
  if (typeof more !== 'object' || more === null) { refuse([issue(path, 'type')]); return }
  refuse(Object.entries(more).flatMap(([table, words], index) => {
    const keys = keysOf(table)
    if (keys === undefined) return [issue([...path, index], 'unknownKey')]
    if (typeof words !== 'object' || words === null) return [issue([...path, table], 'type')]
    const owners = new Map<string, string>()
    return Object.entries(words as Readonly<Record<string, unknown>>).flatMap(([key, list], place) => {
      if (!keys.includes(key)) return [issue([...path, table, place], 'unknownKey')]
      if (!Array.isArray(list)) return [issue([...path, table, key], 'type')]
      return (list as unknown[]).flatMap((word, at) => {
        const here: IssuePath = [...path, table, key, at]
        if (typeof word !== 'string' || word.trim() === '') return [issue(here, 'type')]
        const elsewhere = [...meanings(table, word), owners.get(word)].some((owner) => owner !== undefined && owner !== key)
        owners.set(word, key)
        return elsewhere ? [issue(here, 'unknownChoice', { zh: '这个词已另有含义', en: 'this word stands for something else already' })] : []
      })
    })
  }))
}
