// A file about everybody, or about those named: all is read and assessed once more, in a worker that has nothing else to do.
import type { ExportTask, FromWorker, Progress } from '../shared/messages.js'
import type { Said } from './export-files.js'
import { exportFile } from './export-files.js'
import { Session } from './session.js'

/** Does a task; says how far it is, and at the end the file, or why there is none. */
export async function exportTask({ what, keys, sources, edits, settings }: ExportTask, tell: (message: FromWorker) => void): Promise<void> {
  const session = new Session((message) => { if (message.say === 'progress' || message.say === 'problem') tell(message) }, false)
  await session.open(sources, edits, settings)
  const at = session.atHand
  if (at === null) return
  const wanted = keys === null ? null : new Set(keys)
  const people = wanted === null ? at.people : at.people.filter(({ learner }) => wanted.has(learner.ledger.learner))
  tell({ say: 'file', file: await exportFile(at, what, people, nowAndThen(tell)) })
}

const PAUSE_MS = 80

/** Tells of each part when it begins, and then no more often than an eye can follow. */
function nowAndThen(tell: (message: FromWorker) => void): Said {
  let last: { readonly part: Progress['part']; readonly at: number } | null = null
  return (part, done, of) => {
    const now = performance.now()
    if (last?.part === part && now - last.at < PAUSE_MS) return
    last = { part, at: now }
    tell({ say: 'progress', progress: { part, done, of, perSecond: null } })
  }
}
