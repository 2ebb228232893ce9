// What page and worker say to each other. A question bears a number and is answered once; the rest is told as it happens.
import type { Locale, ReadingId } from 'jinhua-skill-credits'
import type { Course, PersonRow, PersonView, WhatIfView } from './person.js'
import type { FormView, ReadingView, RowsView } from './rows.js'
import type { Settings } from './settings.js'
import type { Edit, Source } from './sources.js'

/** What the page asks to be answered. */
export interface Questions {
  readonly form: { readonly ask: { readonly locale: Locale }; readonly answer: FormView }
  readonly rows: { readonly ask: { readonly sheet: number; readonly from: number; readonly to: number }; readonly answer: RowsView }
  readonly person: { readonly ask: { readonly key: string }; readonly answer: PersonView | null }
  readonly whatIf: { readonly ask: { readonly key: string; readonly course: Course }; readonly answer: WhatIfView | null }
  readonly people: { readonly ask: { readonly keys: readonly string[] }; readonly answer: readonly PersonView[] }
}

export type QuestionName = keyof Questions

export type ExportKind = 'workbook' | 'years' | 'records'

export interface ExportFile {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** A file to be written, by a worker of its own: it begins from what was brought, and can be ended at any moment. */
export interface ExportTask {
  readonly what: ExportKind
  /** Whom it is about; null: everybody. */
  readonly keys: readonly string[] | null
  readonly sources: readonly Source[]
  readonly edits: readonly Edit[]
  readonly settings: Settings
}

/** What the page says. */
export type ToWorker =
  | { readonly say: 'open'; readonly sources: readonly Source[]; readonly edits: readonly Edit[]; readonly settings: Settings }
  | { readonly say: 'edit'; readonly edit: Edit }
  | { readonly say: 'undo' }
  | { readonly say: 'set'; readonly settings: Settings }
  | { readonly say: 'export'; readonly task: ExportTask }
  | { readonly say: 'ask'; readonly id: number; readonly name: QuestionName; readonly ask: Questions[QuestionName]['ask'] }

/**
 * How far the work is: `perSecond` where no count comes before the end, and the page can only tell by the pace so far; `of` 0 where
 * nothing at all can be told.
 */
export interface Progress {
  readonly part: 'opening' | 'reading' | 'assessing' | 'comparing' | 'planning' | 'layingOut' | 'writing' | 'packing'
  readonly done: number
  readonly of: number
  readonly perSecond: number | null
}

/** What the worker says. */
export type FromWorker =
  | { readonly say: 'progress'; readonly progress: Progress }
  | { readonly say: 'preview'; readonly people: readonly PersonRow[] }
  | { readonly say: 'reading'; readonly reading: ReadingView }
  | { readonly say: 'people'; readonly from: number; readonly of: number; readonly people: readonly PersonRow[] }
  | { readonly say: 'decisive'; readonly from: number; readonly decisive: readonly (readonly ReadingId[])[] }
  | { readonly say: 'done' }
  | { readonly say: 'file'; readonly file: ExportFile }
  | { readonly say: 'problem'; readonly text: string }
  | { readonly say: 'broken' }
  | { readonly say: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly say: 'failed'; readonly id: number; readonly text: string }
