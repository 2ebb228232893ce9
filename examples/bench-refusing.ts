// npm run bench:refusing: what refusing costs beside accepting as many good records: at most five times the time and the memory.
//   npm run bench:refusing                      every input, each in a process of its own
//   npx tsx examples/bench-refusing.ts 100000   with so many records
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { safeParseLedger } from 'jinhua-skill-credits'

const MOST = 5
const MEGABYTE = 2 ** 20
const [count = '200000', only] = process.argv.slice(2)
const size = Number(count)

const items = (make: (index: number) => unknown): unknown[] => Array.from({ length: size }, (_, index) => make(index))
const good = (index: number): object => ({ id: `${index}`, date: '2024-05-06', kind: 'online', subject: 'general', credits: 1 })
const strangers = (): object => Object.fromEntries(items((index) => index).map((index) => [`k${String(index)}`, 1]))
const course = { date: '2024-01-01', until: '2024-12-31', kind: 'offline', mode: 'theory', subject: 'general', hours: 100 }

/** The records accepted, and as many of each kind that is refused. */
const INPUTS: Readonly<Record<string, () => unknown>> = {
  good: () => ({ learner: 'L', records: items(good) }),
  empty: () => ({ learner: 'L', records: items(() => ({})) }),
  kindAlone: () => ({ learner: 'L', records: items(() => ({ kind: 'offline' })) }),
  oneId: () => ({ learner: 'L', records: items(() => good(0)) }),
  lastOneBad: () => ({ learner: 'L', records: items((index) => (index === size - 1 ? {} : good(index))) }),
  longCourses: () => ({ learner: 'L', records: items((index) => ({ ...course, id: `${index}` })) }),
  namedNumbers: () => ({ learner: 'L', records: [], findings: [{ decidedOn: '2024-05-06', records: items((index) => index) }] }),
  wrongField: () => ({ learner: 'L', records: items((index) => ({ ...good(index), credits: -1 })) }),
  misspelled: () => ({ learner: 'L', records: items((index) => ({ ...good(index), creditz: 1 })) }),
  misspelledKeys: () => ({ learner: 'L', records: [{ ...good(0), ...Object.fromEntries(items((index) => [`credits_${String(index)}`, 1]) as [string, 1][]) }] }),
  keysOfLedger: () => ({ learner: 'L', records: [], ...strangers() }),
  unknownKeys: () => ({ learner: 'L', records: [{ ...good(0), ...strangers() }] }),
}

interface Cost {
  readonly milliseconds: number
  readonly megabytes: number
}

function costOf(make: () => unknown): Cost {
  const input = make()
  const before = process.memoryUsage().rss
  // Processor time, the collector's included: the clock misleads on a busy machine.
  const start = process.cpuUsage()
  const { success } = safeParseLedger(input)
  const { user, system } = process.cpuUsage(start)
  const milliseconds = (user + system) / 1000
  if (success !== (only === 'good')) throw new Error(`${only ?? ''} was ${success ? 'taken' : 'refused'}`)
  // The most that was ever held, in kilobytes.
  return { milliseconds, megabytes: process.resourceUsage().maxRSS / 1024 - before / MEGABYTE }
}

function measured(name: string): Cost {
  const { stdout, stderr, status } = spawnSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), count, name], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${name}: ${stderr}`)
  return JSON.parse(stdout) as Cost
}

const make = only === undefined ? undefined : INPUTS[only]
if (make !== undefined) {
  process.stdout.write(JSON.stringify(costOf(make)))
} else {
  const accepting = measured('good')
  console.log(`${size} records`)
  let worst = 0
  for (const name of Object.keys(INPUTS)) {
    const { milliseconds, megabytes } = measured(name)
    const [time, memory] = [milliseconds / accepting.milliseconds, megabytes / accepting.megabytes]
    worst = Math.max(worst, time, memory)
    console.log(`${name.padEnd(14)}${milliseconds.toFixed(0).padStart(7)} ms ×${time.toFixed(2)}${megabytes.toFixed(0).padStart(7)} MB ×${memory.toFixed(2)}`)
  }
  if (worst > MOST) throw new Error(`refusing costs more than ${MOST} times accepting`)
}
