// What was brought, what was mended, and what has come of it. New data is worked on beside the old, which stays until it is done.
import { batch, effect, signal } from '@preact/signals'
import type { ReadingId } from 'jinhua-skill-credits'
import type { Progress, QuestionName, Questions } from '../../shared/messages.js'
import type { PersonRow } from '../../shared/person.js'
import type { ReadingView } from '../../shared/rows.js'
import type { Settings } from '../../shared/settings.js'
import type { Edit, Source } from '../../shared/sources.js'
import type { Told } from './engine.js'
import { Engine } from './engine.js'
import { words } from './look.js'
import { forgetSettings, settings } from './settings.js'

/** Something in a moment, with when it was said: a progress bar goes on by the pace. */
export interface TimedProgress extends Progress {
  readonly since: number
}

/** What has come of the rows so far. */
export interface Results {
  readonly reading: ReadingView | null
  readonly people: readonly PersonRow[]
  /** People of the first rows, before all are read. */
  readonly isPreview: boolean
  readonly decisive: readonly (readonly ReadingId[])[]
  readonly progress: TimedProgress | null
  /** Whether everybody is assessed. */
  readonly isDone: boolean
  /** Rises whenever everybody is assessed anew. */
  readonly version: number
}

/** All that one can go back to. */
interface Work {
  readonly engine: Engine
  readonly sources: readonly Source[]
  readonly edits: readonly Edit[]
  readonly results: Results
  readonly settings: Settings
}

const NOTHING: Results = { reading: null, people: [], isPreview: false, decisive: [], progress: null, isDone: false, version: 0 }

export const sources = signal<readonly Source[]>([])
export const edits = signal<readonly Edit[]>([])
export const results = signal<Results>(NOTHING)
/** What went wrong, or was done, in a sentence. */
export const notice = signal('')

let engine: Engine | null = null
let before: Work | null = null

function newEngine(): Engine {
  const made: Engine = new Engine((message) => { if (made === engine) take(message) }, () => { if (made === engine) fail() })
  return made
}

function fail(): void {
  if (before !== null) cancel()
  else results.value = { ...results.value, progress: null }
  notice.value = words.value.failed
}

/** The worker at hand; a page without data has one too, for its form. */
function atHand(): Engine {
  engine ??= newEngine()
  return engine
}

function take(message: Told): void {
  const now = results.value
  switch (message.say) {
    case 'progress': {
      const { progress } = message
      const ended = progress.part === 'comparing' && progress.done === progress.of
      results.value = { ...now, progress: ended ? null : { ...progress, since: performance.now() } }
      break
    }
    case 'preview':
      results.value = { ...now, people: message.people, isPreview: true, decisive: [], isDone: false }
      break
    case 'reading':
      results.value = { ...now, reading: message.reading, decisive: [], isDone: false }
      break
    case 'people': {
      const { from, of, people } = message
      // People of before stay in view until those of now take their places.
      const rest = now.isPreview || now.version === 0 ? [] : now.people.slice(from + people.length, of)
      results.value = { ...now, people: [...now.isPreview ? [] : now.people.slice(0, from), ...people, ...rest], isPreview: false }
      break
    }
    case 'decisive':
      results.value = { ...now, decisive: [...now.decisive, ...message.decisive] }
      break
    case 'done':
      settle()
      results.value = { ...results.value, people: now.people.slice(0, now.reading?.people ?? 0), isDone: true, version: now.version + 1 }
      break
    case 'problem':
      // What was read stays, whatever is asked of it; what cannot be read leaves what was before.
      if (now.reading !== null) results.value = { ...now, progress: null, isDone: true }
      else if (before === null) forget()
      else cancel()
      notice.value = message.text
      break
    case 'broken':
      fail()
      break
    case 'file':
      // Only a worker that writes a file has one to give.
  }
}

/** What was before is not gone back to any more. */
function settle(): void {
  before?.engine.end()
  before = null
}

/** Opens sources in place of those there are. */
export function open(next: readonly Source[], mended: readonly Edit[] = []): void {
  const held: Work | null = engine === null || sources.value.length === 0 ? null
    : { engine, sources: sources.value, edits: edits.value, results: results.value, settings: settings.value }
  if (before !== null || held === null) engine?.end()
  else before = held
  batch(() => {
    sources.value = next
    edits.value = mended
    results.value = NOTHING
    notice.value = ''
  })
  engine = newEngine()
  engine.send({ say: 'open', sources: next, edits: mended, settings: settings.value })
}

/** Brings further sources. */
export function add(...more: readonly Source[]): void {
  open([...sources.value, ...more], edits.value)
}

/** Puts an end to what is being opened; what was before is there again. */
export function cancel(): void {
  if (results.value.isDone) return
  engine?.end()
  const back = before
  before = null
  batch(() => {
    engine = back?.engine ?? null
    sources.value = back?.sources ?? []
    edits.value = back?.edits ?? []
    results.value = back === null ? NOTHING : { ...back.results, progress: null }
    notice.value = words.value.canceled
  })
  // What it had not come to, or has been asked since, it is asked now: while another was at work nobody listened to it.
  if (back === null || (back.settings === settings.value && back.results.decisive.length === back.results.people.length)) return
  results.value = { ...results.value, isDone: false }
  back.engine.send({ say: 'set', settings: settings.value })
}

/** Forgets all data. */
export function forget(): void {
  settle()
  engine?.end()
  engine = null
  batch(() => {
    sources.value = []
    edits.value = []
    results.value = NOTHING
    notice.value = ''
    forgetSettings()
  })
}

/** Mends the rows. */
export function mend(edit: Edit): void {
  edits.value = [...edits.value, edit]
  results.value = { ...results.value, isDone: false }
  atHand().send({ say: 'edit', edit })
}

/** Takes the last edit back. */
export function undo(): void {
  if (edits.value.length === 0) return
  edits.value = edits.value.slice(0, -1)
  results.value = { ...results.value, isDone: false }
  atHand().send({ say: 'undo' })
}

/** Asks the worker. */
export function ask<Q extends QuestionName>(name: Q, question: Questions[Q]['ask']): Promise<Questions[Q]['answer']> {
  return atHand().ask(name, question)
}

// Other settings: the same rows, assessed anew.
effect(() => {
  const next = settings.value
  if (engine === null || results.peek().reading === null) return
  results.value = { ...results.peek(), isDone: false }
  engine.send({ say: 'set', settings: next })
})
