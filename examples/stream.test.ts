// The command as a program: order, errors, exit codes, backpressure; and the work divided in any way gives the same.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess, parseLedger } from 'jinhua-skill-credits'
import { makeLearners } from './bench/learners.js'
import { answerLine } from './stream/answer-line.js'
import { partOf } from './stream/part-of.js'
import { runs } from '../test/properties/runs.js'

const program = fileURLToPath(new URL('stream/stream.ts', import.meta.url))
const start = (...args: string[]): ReturnType<typeof spawn> => spawn(process.execPath, ['--import', 'tsx', program, ...args], { stdio: ['pipe', 'pipe', 'pipe'] })
const ASKED = ['--as-of', '2024-12-31', '--normal-years', '4'] as const
const options = { asOf: '2024-12-31', promotion: { normalYears: 4 } }

async function run(input: string, ...args: string[]): Promise<{ lines: unknown[]; code: unknown; said: string }> {
  const child = start(...args)
  let [out, said] = ['', '']
  child.stdout?.setEncoding('utf8').on('data', (text: string) => { out += text })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => { said += text })
  child.stdin?.end(input)
  const [code] = await once(child, 'close') as [unknown]
  return { lines: out.split('\n').slice(0, -1).map((line) => JSON.parse(line) as unknown), code, said }
}

const learners = makeLearners(60)
const lines = learners.map((learner) => JSON.stringify(learner))
const answers = learners.map((learner) => assess(parseLedger(learner), options))

describe('the command', () => {
  it('answers line by line, in order, and ends with 0', async () => {
    const { lines: given, code } = await run(`${lines.join('\n')}\n`, ...ASKED)
    expect(given).toEqual(JSON.parse(JSON.stringify(answers)))
    expect(code).toBe(0)
  })

  it('puts an error in the place of each line that it refuses, goes on, and ends with 1', async () => {
    const identity = JSON.stringify({ learner: '11010519491231002X', records: [] })
    const bad = JSON.stringify({ learner: 'L-9', records: [{ id: 'r', date: '2024-02-30', kind: 'exam', subject: 'general', credits: 3 }] })
    const { lines: given, code } = await run([lines[0], 'no JSON', bad, '', identity, 'null', lines[1]].join('\n'), ...ASKED, '--short')
    expect(given).toHaveLength(7)
    expect(given[0]).toMatchObject({ learner: 'L-0', promotion: answers[0]?.promotion.status })
    expect(given[1]).toMatchObject({ error: { code: 'json' } })
    expect(given[2]).toMatchObject({ learner: 'L-9', error: { issues: [{ code: 'date', path: ['ledger', 'records', 0, 'date'] }] } })
    expect(given[3]).toMatchObject({ error: { code: 'json' } })
    expect(given[4]).toMatchObject({ learner: null, error: { issues: [{ code: 'personalData' }] } })
    expect(given[5]).toMatchObject({ learner: null, error: { code: 'input' } })
    expect(given[6]).toMatchObject({ learner: 'L-1' })
    expect(JSON.stringify(given)).not.toContain('11010519491231002X')
    expect(code).toBe(1)
  })

  it('takes options with a line, and refuses those that cannot be', async () => {
    const [own, wrong] = [{ asOf: '2023-12-31' }, { asOf: 'today' }].map((mine) => JSON.stringify({ ledger: learners[0], options: mine }))
    const { lines: given, code } = await run(`${own ?? ''}\n${wrong ?? ''}\n`, ...ASKED)
    expect(given[0]).toMatchObject({ asOf: '2023-12-31', promotion: { reason: 'notAsked' } })
    expect(given[1]).toMatchObject({ error: { issues: [{ path: ['options', 'asOf'], code: 'date' }] } })
    expect(code).toBe(1)
  })

  it('leaves nothing beside a ledger unread, and repeats none of it', () => {
    const answered = (line: object): string => answerLine(JSON.stringify(line), { options, short: true }).text
    const beside = (more: object): unknown => JSON.parse(answered({ ledger: learners[0], ...more }))
    expect(beside({ optoins: { asOf: '2023-12-31' } })).toEqual({ error: { code: 'line', message: expect.any(Object) as unknown } })
    expect(JSON.stringify(beside({ '11010519491231002X': 1 }))).not.toContain('11010519491231002X')
    expect(beside({ options: null, note: null })).toEqual(JSON.parse(answered(learners[0]!)))
  })

  it('called wrongly, says so and ends with 2', async () => {
    const { lines: given, code, said } = await run('', '--as-off', 'x')
    expect([given, code]).toEqual([[], 2])
    expect(said).toContain('--as-off')
  })

  it('answers each line before the next one comes', async () => {
    const child = start(...ASKED, '--short')
    for (const line of lines.slice(0, 3)) {
      child.stdin?.write(`${line}\n`)
      const [answer] = await once(child.stdout as NodeJS.ReadableStream, 'data') as [Buffer]
      expect(JSON.parse(answer.toString('utf8'))).toMatchObject({ learner: (JSON.parse(line) as { learner: string }).learner })
    }
    child.stdin?.end()
    expect(await once(child, 'close')).toEqual([0, null])
  })

  it('takes no more lines while nobody reads its answers', async () => {
    const child = start(...ASKED)
    const input = child.stdin as NodeJS.WritableStream & { writableNeedDrain: boolean }
    const line = `${lines[0] ?? ''}\n`
    let taken = 0
    let last = Date.now()
    // Far more than pipes and buffers hold: it must stop taking long before.
    const MOST = 4000
    while (taken < MOST && Date.now() - last < 2000) {
      if (input.writableNeedDrain) await new Promise((resolve) => { setTimeout(resolve, 10) })
      else {
        input.write(line)
        taken += 1
        last = Date.now()
      }
    }
    expect(taken).toBeLessThan(MOST)
    let out = ''
    child.stdout?.setEncoding('utf8').on('data', (text: string) => { out += text })
    input.end()
    expect(await once(child, 'close')).toEqual([0, null])
    expect(out.split('\n').length - 1).toBe(taken)
  })

  it('ends quietly when its reader has enough', async () => {
    const child = start(...ASKED)
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(`${Array.from({ length: 40 }, () => lines.join('\n')).join('\n')}\n`)
    await once(child.stdout as NodeJS.ReadableStream, 'data')
    child.stdout?.destroy()
    expect(await once(child, 'close')).toEqual([0, null])
  })
})

describe('work divided by a hash of the learner', () => {
  const whole = lines.map((line) => answerLine(line, { options, short: false }).text).sort()

  it('gives the same merged result in 1 to 64 parts and for any order of the lines', () => {
    const order = fc.shuffledSubarray(lines, { minLength: lines.length })
    fc.assert(fc.property(fc.integer({ min: 1, max: 64 }), order, (parts, shuffled) => {
      const divided = Array.from({ length: parts }, (): string[] => [])
      for (const line of shuffled) divided[partOf((JSON.parse(line) as { learner: string }).learner, parts)]?.push(line)
      const merged = divided.flatMap((part) => part.map((line) => answerLine(line, { options, short: false }).text))
      expect(merged.sort()).toEqual(whole)
    }), runs(30))
  })

  it('sends every line of a learner to one part, and nearly as many learners to each', () => {
    const counts = Array.from({ length: 16 }, () => 0)
    for (let number = 0; number < 16_000; number += 1) counts[partOf(`JH${number}`, 16)]! += 1
    expect(Math.min(...counts)).toBeGreaterThan(800)
    expect(Math.max(...counts)).toBeLessThan(1200)
  })
})
