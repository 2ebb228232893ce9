// Files that one takes away, each written by a worker of its own: the page goes on meanwhile, and a cancel ends it at once.
import { signal } from '@preact/signals'
import type { ExportFile, ExportKind } from '../../shared/messages.js'
import type { Told } from './engine.js'
import { Engine } from './engine.js'
import { words } from './look.js'
import { settings } from './settings.js'
import type { TimedProgress } from './work.js'
import { edits, notice, sources } from './work.js'

/** How far the file is that is being written; null: none is. */
export const saving = signal<TimedProgress | null>(null)
/** The last file written, for those who do not see the browser say so. */
export const savedName = signal('')

let writer: Engine | null = null

/** Saves a file about some people; about all where none are named. */
export function save(what: ExportKind, keys: readonly string[] | null): void {
  stopSaving()
  savedName.value = ''
  saving.value = { part: 'opening', done: 0, of: 0, perSecond: null, since: performance.now() }
  const made: Engine = new Engine(
    (message) => { if (made === writer) take(message) },
    () => { if (made === writer) fail(words.value.failed) },
  )
  writer = made
  made.send({ say: 'export', task: { what, keys, sources: sources.value, edits: edits.value, settings: settings.value } })
}

/** Puts an end to the file that is being written. */
export function stopSaving(): void {
  writer?.end()
  writer = null
  saving.value = null
}

function take(message: Told): void {
  if (message.say === 'progress') saving.value = { ...message.progress, since: performance.now() }
  else if (message.say === 'problem') fail(message.text)
  else if (message.say === 'broken') fail(words.value.failed)
  else if (message.say === 'file') {
    stopSaving()
    hand(message.file)
  }
}

function fail(why: string): void {
  stopSaving()
  notice.value = why
}

/** How long a browser may take to fetch what it was handed. */
const KEPT_MS = 60_000

function hand({ name, type, bytes }: ExportFile): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([bytes], { type }))
  link.download = name
  link.click()
  setTimeout(() => { URL.revokeObjectURL(link.href) }, KEPT_MS)
  savedName.value = name
}
