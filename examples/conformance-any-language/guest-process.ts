// A guest in any language: a process that says first which calls it answers, and then answers one line with one line.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Answer, Call } from 'jinhua-skill-credits/conformance'

interface Reply { readonly id: number; readonly output?: unknown; readonly error?: string }

/** A guest at work. */
export interface Guest {
  readonly calls: readonly Call[]
  readonly answer: (...asked: Parameters<Answer>) => Promise<unknown>
  readonly end: () => Promise<void>
}

/** Starts a guest's command and waits for its first line. */
export async function startGuest(command: string, ...args: readonly string[]): Promise<Guest> {
  const process = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = new Promise((resolve) => process.once('close', resolve))
  const notStarted = new Promise<never>((_, reject) => process.once('error', reject))
  // Whoever waits for a line hears of it; nobody may be waiting.
  notStarted.catch(() => undefined)
  // A guest that is gone is found out by the answer that does not come.
  process.stdin.on('error', () => undefined)
  const lines = createInterface({ input: process.stdout })[Symbol.asyncIterator]()
  const next = async (): Promise<unknown> => {
    const line = await Promise.race([lines.next(), notStarted])
    if (line.done === true) throw new Error(`${command} ended without an answer`)
    return JSON.parse(line.value)
  }

  const { calls } = await next() as { readonly calls: readonly Call[] }
  let id = 0
  return {
    calls,
    answer: async (call, input) => {
      id += 1
      process.stdin.write(`${JSON.stringify({ id, call, input })}\n`)
      const reply = await next() as Reply
      if (reply.id !== id) throw new Error(`asked ${id}, answered ${reply.id}`)
      if (reply.error !== undefined) throw new Error(reply.error)
      return reply.output
    },
    end: async () => {
      process.stdin.end()
      await ended
    },
  }
}
