// A million learners: what they cost, that a run which was killed twice ends in the same rows, and whom an open reading or an amendment
// touches. Each run is a process of its own; what the folder holds already is not done again. With --write into docs/performance.md.
//   npx tsx examples/city/million.ts --folder /tmp/million [--learners 1000000] [--stages plain,killed,tenthSurvey,survey] [--write]
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { intoDocs } from '../bench/into-docs.js'
import { figure, markdownTable } from '../bench/report.js'
import { build } from './build.js'
import type { Summary } from './job.js'
import type { Reading } from './read-alone.js'
import { ROWS_A_STEP } from './split.js'

const { values: flags } = parseArgs({
  options: {
    folder: { type: 'string', default: '/tmp/million' }, learners: { type: 'string', default: '1000000' }, stages: { type: 'string', default: 'plain,killed,tenthSurvey,survey' },
    write: { type: 'boolean', default: false },
  },
})
const stages = flags.stages.split(',')
/** What memory may grow by, from a tenth of the rows to all. */
const MOST_GROWTH = 1.2
const TENTH = 10

const main = build()
mkdirSync(flags.folder, { recursive: true })
const at = (...names: string[]): string => join(flags.folder, ...names)
const run = (...args: string[]): string => execFileSync(process.execPath, [main, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
const json = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T
const short = (count: number): string => Math.round(count).toLocaleString('en')

function city(name: string, learners: number): string {
  if (!existsSync(at(name, 'truth.json'))) run('generate', '--learners', String(learners), '--city', at(name))
  return at(name)
}

function assessed(name: string, from: string, ...more: string[]): Summary {
  const summary = at(name, 'summary.json')
  if (!existsSync(summary)) {
    // What is measured is a run of its own, from beginning to end.
    rmSync(at(name), { recursive: true, force: true })
    run('assess', '--city', from, '--out', at(name), ...more)
  }
  run('check', '--city', from, '--out', at(name))
  return json<Summary>(summary)
}

function reading(name: string, from: string): Reading {
  const file = at(`${name}.json`)
  if (!existsSync(file)) writeFileSync(file, run('read', '--city', from))
  return json<Reading>(file)
}

const rowOf = (name: string, { learners, records, seconds, peakMB, dividingMB }: Summary, alone: Reading): string[] => {
  const clock = seconds.divide + seconds.assess
  return [
    name, short(learners), short(records), figure(clock), figure(learners / clock), figure(seconds.processor), figure(seconds.processor / learners * 1_000_000),
    figure(seconds.processor / alone.processor), figure(dividingMB), figure(peakMB),
  ]
}

/** Steps of the records' division and parts that stand finished, with the time of each. */
function finished(out: string): Standing {
  const folders = ['divided/records.started', 'divided/records', 'parts'].map((name) => join(out, name)).filter((folder) => existsSync(folder))
  return Object.fromEntries(folders.flatMap((folder) => readdirSync(folder).filter((name) => /^(?:step|part)-/.test(name)).map((name) => [name, statSync(join(folder, name)).mtimeMs] as const)))
}
const count = (standing: Standing, kind: string): number => Object.keys(standing).filter((name) => name.startsWith(kind)).length
const holds = (folder: string, start: string): string | undefined => (existsSync(folder) ? readdirSync(folder).find((name) => name.startsWith(start)) : undefined)

type Standing = Readonly<Record<string, number>>
interface Attempt {
  readonly ended: string
  /** What stood when it began, and when it ended. */
  readonly found: Standing
  readonly left: Standing
  readonly peakMB: number
}
interface Interrupted {
  readonly attempts: readonly Attempt[]
  readonly summary: Summary
  readonly same: string
}

async function killed(out: string, args: readonly string[], ended: string, due: () => boolean): Promise<Attempt> {
  const found = finished(out)
  const job = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'ignore', 'inherit'] })
  const gone = new Promise((resolve) => { job.on('exit', resolve) })
  while (!due()) {
    if (job.exitCode !== null) throw new Error(`the run ended before it could be killed ${ended}`)
    await wait(5)
  }
  const peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${String(job.pid)}/status`, 'utf8'))?.[1])
  job.kill('SIGKILL')
  await gone
  return { ended, found, left: finished(out), peakMB: peak / 1024 }
}

/** Killed in the middle of the division, and again in the middle of the assessment. */
async function interrupted(from: string, records: number): Promise<Interrupted> {
  const out = at('killed')
  const kept = at('killed.json')
  if (existsSync(kept)) return json<Interrupted>(kept)
  rmSync(out, { recursive: true, force: true })
  const args = ['assess', '--city', from, '--out', out, '--keep']
  const halfway = Math.floor(records / ROWS_A_STEP / 2)
  const dividing = await killed(out, args, 'killed while it divides', () => {
    const step = join(out, 'divided/records.started', `.step-${halfway}`)
    return holds(step, 'part=') !== undefined
  })
  const assessing = await killed(out, args, 'killed while it assesses', () => {
    const parts = join(out, 'parts')
    if (!existsSync(join(out, 'job.json')) || count(finished(out), 'part') < json<{ division: { parts: number } }>(join(out, 'job.json')).division.parts / 2) return false
    const half = holds(parts, '.part-')
    // A kill may come between two parts, or at the very start of one.
    return half !== undefined && holds(join(parts, half), 'annual-') !== undefined
  })
  const found = finished(out)
  run(...args)
  const summary = json<Summary>(join(out, 'summary.json'))
  const attempts = [dividing, assessing, { ended: 'ran to its end', found, left: finished(out), peakMB: summary.peakMB }]
  for (const { found: before, ended } of attempts) {
    const end = finished(out)
    for (const [name, time] of Object.entries(before)) if (end[name] !== time) throw new Error(`${name} was done again by the run that ${ended}`)
  }
  rmSync(join(out, 'divided'), { recursive: true })
  const same = run('compare', '--out', at('whole'), '--with', out).trim()
  writeFileSync(kept, JSON.stringify({ attempts, summary, same }))
  return { attempts, summary, same }
}

const learners = Number(flags.learners)
const [all, tenth] = [city('city', learners), city('tenth-city', learners / TENTH)]
const [small, whole] = [assessed('tenth', tenth), assessed('whole', all)]
const alone = reading('reading', all)
const growth = whole.peakMB / small.peakMB
if (growth > MOST_GROWTH) throw new Error(`memory grows ${growth.toFixed(2)} times from a tenth of the rows to all`)
const killing = stages.includes('killed') ? await interrupted(all, whole.records) : null
const ASKED = ['--survey', '--amend', 'annualTotal=100', '--from', '2026-01-01'] as const
const tenthSurvey = stages.includes('tenthSurvey') ? assessed('tenth-asked', tenth, ...ASKED) : null
const survey = stages.includes('survey') ? assessed('asked', all, ...ASKED) : null
const told = survey !== null ? 'asked' : tenthSurvey !== null ? 'tenth-asked' : 'whole'

function toldOfKilling({ attempts, summary: { learners: resumed, records, refused }, same }: Interrupted): string[] {
  return [
    markdownTable(['the same again', 'steps of the division found', 'left', 'parts found', 'left', 'peak MB'], attempts.map(({ ended, found, left, peakMB }) =>
      [ended, count(found, 'step'), count(left, 'step'), count(found, 'part'), count(left, 'part'), figure(peakMB)].map(String))),
    `No step and no part that stood when a run was killed was written again; what was under way then, one step and one part, was. In the end ${same} as without a kill `
    + `(${short(resumed)} learners, ${short(records)} records, ${short(refused)} refused).`,
  ]
}

const text = [
  `Node ${process.version}, ${cpus()[0]?.model ?? ''}, ${availableParallelism()} cores, DuckDB limited to 2 GB; other work ran beside it, so processor time is what to go by. Reading all columns alone took ${figure(alone.processor)} s of it.`,
  markdownTable(['', 'learners', 'records', 's', 'learners a second', 's of processor time', 'µs of it a learner', '× reading alone', 'MB while dividing', 'peak MB'], [
    rowOf('a tenth', small, reading('tenth-reading', tenth)), rowOf('all', whole, alone),
    ...(tenthSurvey === null ? [] : [rowOf('a tenth, with the survey and the amendment', tenthSurvey, reading('tenth-reading', tenth))]),
    ...(survey === null ? [] : [rowOf('all, with the survey and the amendment', survey, alone)]),
  ]),
  `Peak memory for ${short(whole.records)} rows is ${growth.toFixed(2)} × that for ${short(small.records)}. Each of these runs was held to its truth.`,
  ...(killing === null ? [] : toldOfKilling(killing)),
  ['```text', run('report', '--out', at(told)).trimEnd(), '```'].join('\n'),
].join('\n\n')
console.log(text)
if (flags.write) intoDocs('city-million', text)
