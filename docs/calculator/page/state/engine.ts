// The worker, as the page knows it: questions with answers, and what it tells on its own.
import type { FromWorker, QuestionName, Questions, ToWorker } from '../../shared/messages.js'

/** What the worker says that is no answer. */
export type Told = Exclude<FromWorker, { readonly say: 'answer' | 'failed' }>

interface Waiting {
  readonly settle: (answer: unknown) => void
  readonly fail: (error: Error) => void
}

let workerUrl: string | null = null

/** The worker's program stands in the page itself, so that one file is enough. */
function urlOfWorker(): string {
  workerUrl ??= URL.createObjectURL(new Blob([document.getElementById('worker')?.textContent ?? ''], { type: 'text/javascript' }))
  return workerUrl
}

/** A worker at work. */
export class Engine {
  private readonly worker = new Worker(urlOfWorker())
  private readonly waiting = new Map<number, Waiting>()
  private last = 0

  constructor(told: (message: Told) => void, failed: () => void) {
    this.worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.say !== 'answer' && data.say !== 'failed') {
        told(data)
        return
      }
      const waiting = this.waiting.get(data.id)
      this.waiting.delete(data.id)
      if (data.say === 'answer') waiting?.settle(data.answer)
      else waiting?.fail(new Error(data.text))
    }
    this.worker.onerror = failed
  }

  send(message: ToWorker): void {
    this.worker.postMessage(message)
  }

  ask<Q extends QuestionName>(name: Q, ask: Questions[Q]['ask']): Promise<Questions[Q]['answer']> {
    this.last += 1
    const id = this.last
    return new Promise((settle, fail) => {
      this.waiting.set(id, { settle: settle as (answer: unknown) => void, fail })
      this.send({ say: 'ask', id, name, ask })
    })
  }

  end(): void {
    this.worker.terminate()
  }
}
