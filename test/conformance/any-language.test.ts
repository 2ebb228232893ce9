import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Guest, GuestOptions } from '../../examples/conformance-any-language/guest-process.js'
import { startGuest } from '../../examples/conformance-any-language/guest-process.js'
import { calls, runConformance, vectors } from '../../src/conformance/index.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const example = fileURLToPath(new URL('../../examples/conformance-any-language/', import.meta.url))
// Where the tests decide, a missing Python is a failure like any other.
const noPython = process.env['CI'] === undefined && spawnSync('python3', ['--version']).status !== 0

describe('a guest in another language', () => {
  it.skipIf(noPython)('Python: articles 9 to 11, without a gap (skipped only where there is no python3 and no CI)', async () => {
    const guest = await startGuest('python3', [`${example}guest.py`])
    const { failures, passes } = await runConformance(guest.answer, { calls: guest.calls })
    await guest.end()
    expect(failures).toEqual([])
    expect(JSON.parse(readFileSync(`${example}known-gaps.json`, 'utf8'))).toEqual({})
    expect(passes.length).toBeGreaterThan(150)
  })

  it.skipIf(noPython)('the runner prints the table that the README shows (skipped only where there is no python3 and no CI)', () => {
    const { stdout, status } = spawnSync(
      process.execPath, ['--import', 'tsx', `${example}run.ts`, 'python3', `${example}guest.py`], { cwd: root, encoding: 'utf8' },
    )
    console.log(stdout)
    const readme = readFileSync(`${example}README.md`, 'utf8')
    const [, shown] = /<!-- table -->\n```text\n([\s\S]*?)```/.exec(readme) ?? []
    const [table] = stdout.split('\n\n')
    expect(shown).toBe(`${table}\n\n${stdout.trimEnd().split('\n').at(-1)}\n`)
    expect(status).toBe(0)
  })

  it.each([
    ['the front door, imported', ['import', 'front']], ['the front door, required', ['require', 'front']],
    ['./conformance, imported', ['import', 'conformance']], ['./conformance, required', ['require', 'conformance']],
  ])('this library as built answers every vector: %s', async (_, way) => {
    const guest = await startGuest(process.execPath, [`${example}guest.mjs`, ...way])
    const { passes, failures } = await runConformance(guest.answer, { calls: guest.calls })
    await guest.end()
    expect(guest.calls).toEqual(calls)
    expect(failures).toEqual([])
    expect(passes).toHaveLength(vectors.length)
  })
})

/** A guest that begins with a line, and then does something at each line it is asked. */
const guestThat = (...then: readonly string[]): string[] => {
  const [first = '', eachLine = ''] = then.length > 1 ? then : ['{"calls":["theoryCredits"]}', ...then]
  return ['-e', `
    const say = (...lines) => console.log(lines.join('\\n'))
    say(${JSON.stringify(first)})
    require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
      const { id } = JSON.parse(line)
      ${eachLine}
    })`]
}
const start = (script: readonly string[], options?: GuestOptions): Promise<Guest> => startGuest(process.execPath, script, options)
const ask = ({ answer }: Guest): Promise<unknown> => answer('theoryCredits', { hours: 1 })

describe('a guest that goes wrong', () => {
  it('does not start', async () => {
    await expect(startGuest('no-such-command-here', [])).rejects.toThrow('no-such-command-here')
  })

  it('ends at once, or midway: every question that follows is told so', async () => {
    const gone = await start(['-e', 'console.log(JSON.stringify({ calls: [] }))'])
    await expect(ask(gone)).rejects.toThrow('ended without an answer')
    await gone.end()
    const midway = await start(guestThat('if (id === 2) process.exit(1); say(JSON.stringify({ id, output: 2 }))'))
    const { passes, failures } = await runConformance(midway.answer, { calls: midway.calls, filter: ({ call }) => call === 'theoryCredits' })
    expect(passes).toEqual([])
    expect(failures[0]).toMatchObject({ actual: 2 })
    expect(failures.length).toBeGreaterThan(2)
    for (const { actual } of failures.slice(1)) expect(actual).toEqual({ thrown: `${process.execPath} ended without an answer` })
    await midway.end()
  })

  it('hangs: it is killed, and the failure says so', async () => {
    const hanging = await start(guestThat('say(JSON.stringify({ id: id - 1, output: 2 }))'), { limit: 200 })
    await expect(ask(hanging)).rejects.toThrow('gave no answer within 200 ms and was killed')
    await expect(ask(hanging)).rejects.toThrow('ended without an answer')
    await hanging.end()
  })

  it('hangs before its first line', async () => {
    await expect(start(['-e', 'setInterval(() => {}, 1000)'], { start: 200 })).rejects.toThrow('gave no answer within 200 ms and was killed')
  })

  it('ignores the end of its input, and so does what it started itself: it is killed', async () => {
    const deaf = 'setInterval(() => {}, 1000); process.stdin.resume()'
    const guest = await start(['-e', `
      require('node:child_process').spawn(process.execPath, ['-e', 'setTimeout(() => {}, 5000)'], { stdio: ['ignore', 'inherit', 'ignore'] })
      console.log('{"calls":[]}'); ${deaf}`], { grace: 200 })
    await guest.end()
    await expect(ask(guest)).rejects.toThrow('ended without an answer')
  })

  it('begins with what is no list of calls: the run does not start', async () => {
    await expect(start(guestThat('Welcome!', ''))).rejects.toThrow('not JSON: Welcome!')
    await expect(start(guestThat('null', ''))).rejects.toThrow('not an object: null')
    await expect(start(guestThat('{"calls":"theoryCredits"}', ''))).rejects.toThrow('the first line must be {"calls": […]}')
    await expect(start(guestThat('{}', ''))).rejects.toThrow('the first line must be {"calls": […]}')
    await expect(start(guestThat('{"calls":["theoryCredits","addCredits",7]}', ''))).rejects.toThrow('no such call: "addCredits", 7')
  })

  it('is refused by the runner in a sentence', () => {
    const { stdout, stderr, status } = spawnSync(
      process.execPath, ['--import', 'tsx', `${example}run.ts`, process.execPath, ...guestThat('{"calls":["addCredits"]}', '')], { cwd: root, encoding: 'utf8' },
    )
    expect([stdout, stderr.trim(), status]).toEqual(['', 'Error: no such call: "addCredits"', 2])
  })

  it.each([
    ['breaks', 'say(JSON.stringify({ id, error: "not yet" }))', 'not yet'],
    ['breaks, and says more than a text', 'say(JSON.stringify({ id, error: { code: 7 } }))', '{"code":7}'],
    ['answers a question to come', 'say(JSON.stringify({ id: 7, output: 2 }))', 'asked 1, answered 7'],
    ['answers none by its id', 'say(JSON.stringify({ output: 2 }))', 'asked 1, answered undefined'],
    ['answers garbage', 'say("12 credits")', 'not JSON: 12 credits'],
    ['answers null', 'say("null")', 'not an object: null'],
  ])('%s: the vector fails, with what it said', async (_, eachLine, message) => {
    const guest = await start(guestThat(eachLine))
    await expect(ask(guest)).rejects.toThrow(message)
    await guest.end()
  })

  it('says a line too many: the next answer is the next question’s', async () => {
    const twice = await start(guestThat('say(JSON.stringify({ id, output: id }), JSON.stringify({ id, output: 100 }))'))
    expect(await ask(twice)).toBe(1)
    expect(await ask(twice)).toBe(2)
    await twice.end()
    const chatty = await start(guestThat('say(...(id === 1 ? ["working"] : []), JSON.stringify({ id, output: id, error: null }))'))
    await expect(ask(chatty)).rejects.toThrow('not JSON: working')
    expect(await ask(chatty)).toBe(2)
    await chatty.end()
  })
})
