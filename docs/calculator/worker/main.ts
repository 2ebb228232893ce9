// The worker: rows come in, results go out; nothing else does, by the page's policy.
import './jitless.js'
import type { FromWorker, QuestionName, Questions, ToWorker } from '../shared/messages.js'
import { exportTask } from './export-task.js'
import type { Assessed } from './person-row.js'
import { formView } from './form-view.js'
import { personView } from './person-view.js'
import { rowsView } from './rows-view.js'
import { Session } from './session.js'
import { whatIf } from './what-if.js'

const scope = globalThis as unknown as {
  onmessage: ((event: { readonly data: ToWorker }) => void) | null
  readonly postMessage: (message: FromWorker, transfer?: readonly ArrayBuffer[]) => void
  readonly addEventListener: (type: 'unhandledrejection', listener: () => void) => void
}
// A fault of ours must not look like work without end.
scope.addEventListener('unhandledrejection', () => { scope.postMessage({ say: 'broken' }) })
const session = new Session((message) => { scope.postMessage(message) })

type Answerers = { readonly [Q in QuestionName]: (ask: Questions[Q]['ask']) => Questions[Q]['answer'] | Promise<Questions[Q]['answer']> }

const ANSWERERS: Answerers = {
  form: ({ locale }) => formView(locale),
  rows: ({ sheet, from, to }) => {
    const at = session.atHand
    return at === null ? { sheet, from, rows: [] } : rowsView(at.sheets, sheet, from, to)
  },
  person: ({ key }) => viewOf(session.person(key)),
  people: ({ keys }) => keys.flatMap((key) => viewOf(session.person(key)) ?? []),
  whatIf: ({ key, course }) => {
    const [at, person] = [session.atHand, session.person(key)]
    return at === null || person === undefined ? null : whatIf(person, at.asked.options, course, at.settings.locale)
  },
}

function viewOf(person: Assessed | undefined): Questions['person']['answer'] {
  const at = session.atHand
  return at === null || person === undefined ? null : personView(person, at.asked.options, at.asked.year, at.settings.locale)
}

async function answer(name: QuestionName, id: number, ask: Questions[QuestionName]['ask']): Promise<void> {
  try {
    const answerer = ANSWERERS[name] as (ask: Questions[QuestionName]['ask']) => unknown
    scope.postMessage({ say: 'answer', id, answer: await answerer(ask) })
  } catch (error) {
    scope.postMessage({ say: 'failed', id, text: String(error) })
  }
}

scope.onmessage = ({ data }) => {
  switch (data.say) {
    case 'open':
      void session.open(data.sources, data.edits, data.settings)
      break
    case 'edit':
      void session.edit(data.edit)
      break
    case 'undo':
      void session.undo()
      break
    case 'set':
      void session.set(data.settings)
      break
    case 'export':
      void exportTask(data.task, (message) => { scope.postMessage(message, message.say === 'file' ? [message.file.bytes.buffer] : []) })
      break
    case 'ask':
      void answer(data.name, data.id, data.ask)
  }
}
