// Worker threads: each takes the next task as it finishes one.
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

export const cores = availableParallelism

/** More than a slice needs. Without a limit, how much a worker's heap grows depends on how much memory the machine has. */
const HEAP = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 } as const

type Reply = { readonly result: unknown } | { readonly error: string }

export class Pool<Task, Result> {
  private readonly idle: Worker[] = []
  private readonly workers: Worker[]
  private readonly waiting: ((worker: Worker) => void)[] = []

  constructor(size: number) {
    this.workers = Array.from({ length: size }, () => new Worker(new URL('./worker.mjs', import.meta.url), { resourceLimits: HEAP }))
    this.idle.push(...this.workers)
  }

  async run(task: Task): Promise<Result> {
    const worker = this.idle.pop() ?? await new Promise<Worker>((resolve) => { this.waiting.push(resolve) })
    try {
      return await new Promise<Result>((resolve, reject) => {
        const done = (): void => {
          worker.off('message', onMessage)
          worker.off('error', onError)
        }
        const onMessage = (reply: Reply): void => {
          done()
          if ('error' in reply) reject(new Error(reply.error))
          else resolve(reply.result as Result)
        }
        const onError = (error: Error): void => {
          done()
          reject(error)
        }
        worker.on('message', onMessage)
        worker.on('error', onError)
        worker.postMessage(task)
      })
    } finally {
      const next = this.waiting.shift()
      if (next === undefined) this.idle.push(worker)
      else next(worker)
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.map(async (worker) => worker.terminate()))
  }
}
