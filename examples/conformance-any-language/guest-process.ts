// A guest in any language: a process that says first which calls it answers, and then answers one line with one line.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Answer, Call } from 'jinhua-skill-credits/conformance'
import { calls as knownCalls } from 'jinhua-skill-credits/conformance'

/** How long a guest is waited for, in milliseconds. One that takes longer is killed. */
export interface GuestOptions {
  /** For its first line, while it starts; 30 seconds where left out. */
  readonly start?: number
  /** For each answer; 10 seconds where left out. */
  readonly limit?: number
  /** For its end, once its input has ended; 2 seconds where left out. */
  readonly grace?: number
}

/** A guest at work. */
export interface Guest {
  readonly calls: readonly Call[]
  readonly answer: (...asked: Parameters<Answer>) => Promise<unknown>
  readonly end: () => Promise<void>
}

/** The most of a guest's line that a message repeats. */
const SHOWN = 80

/** Starts a guest's command and waits for its first line. */
export async function startGuest(command: string, args: readonly string[], options: GuestOptions = {}): Promise<Guest> {
  const { start = 30_000, limit = 10_000, grace = 2_000 } = options
  const process = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = new Promise((resolve) => process.once('close', resolve))
  const notStarted = new Promise<never>((_, reject) => process.once('error', reject))
  // Whoever waits for a line hears of it; nobody may be waiting.
  notStarted.catch(() => undefined)
  // A guest that is gone is found out by the answer that does not come.
  process.stdin.on('error', () => undefined)
  const reader = createInterface({ input: process.stdout })
  const lines = reader[Symbol.asyncIterator]()

  const kill = (): void => {
    process.kill('SIGKILL')
    // What the guest itself started may hold its output open: nobody waits for that.
    reader.close()
    process.stdout.destroy()
  }

  const next = async (): Promise<unknown> => {
    const line = await Promise.race([lines.next(), notStarted])
    if (line.done === true) throw new Error(`${command} ended without an answer`)
    try {
      return JSON.parse(line.value)
    } catch {
      throw new Error(`not JSON: ${line.value.slice(0, SHOWN)}`)
    }
  }

  const within = async <T>(most: number, waitedFor: Promise<T>): Promise<T> => {
    let timer: NodeJS.Timeout | undefined
    const tooLate = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new Error(`${command} gave no answer within ${most} ms and was killed`))
        kill()
      }, most)
    })
    try {
      return await Promise.race([waitedFor, tooLate])
    } finally {
      clearTimeout(timer)
    }
  }

  let id = 0
  const replyTo = async (asked: number): Promise<unknown> => {
    let reply = replyFrom(await next())
    // An earlier answer's line too many, or one that came after something else was taken for it.
    while (typeof reply.id === 'number' && reply.id < asked) reply = replyFrom(await next())
    if (reply.id !== asked) throw new Error(`asked ${asked}, answered ${JSON.stringify(reply.id)}`)
    // Null means left out: some languages write every field.
    if (reply.error !== undefined && reply.error !== null) {
      throw new Error(typeof reply.error === 'string' ? reply.error : JSON.stringify(reply.error))
    }
    return reply.output
  }

  try {
    const calls = callsFrom(await within(start, next()))
    return {
      calls,
      answer: async (call, input) => {
        id += 1
        process.stdin.write(`${JSON.stringify({ id, call, input })}\n`)
        return within(limit, replyTo(id))
      },
      end: async () => {
        process.stdin.end()
        const timer = setTimeout(kill, grace)
        await ended
        clearTimeout(timer)
      },
    }
  } catch (refused) {
    kill()
    throw refused
  }
}

interface Reply { readonly id?: unknown; readonly output?: unknown; readonly error?: unknown }

function replyFrom(line: unknown): Reply {
  if (typeof line !== 'object' || line === null) throw new Error(`not an object: ${JSON.stringify(line).slice(0, SHOWN)}`)
  return line
}

function callsFrom(line: unknown): readonly Call[] {
  const { calls } = replyFrom(line) as { readonly calls?: unknown }
  if (!Array.isArray(calls)) throw new Error('the first line must be {"calls": […]}, with the names of the calls that the guest answers')
  const unknown = calls.filter((call: unknown) => !knownCalls.some((known) => known === call))
  if (unknown.length > 0) throw new Error(`no such call: ${unknown.map((call: unknown) => JSON.stringify(call)).join(', ')}`)
  return calls as Call[]
}
