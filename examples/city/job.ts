// The job: divide, assess part by part, add up. A part's results stand in a folder that is renamed into place when all of it is
// written; what an interruption left half-done is in another folder, and is thrown away. So a part is there once, whole, or not at all.
import {
  closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { ChangesSurvey, ReadingsSurvey } from 'jinhua-skill-credits/compare'
import { mergeChanges, mergeSurveys } from 'jinhua-skill-credits/compare'
import type { SliceTask } from './assess-slice.js'
import { inDatabase, numberOf } from './duckdb.js'
import { cores, Pool } from './pool.js'
import { Progress } from './progress.js'
import { fingerprint, sourceOf, split } from './split.js'
import type { InputName, OutputName } from './tables.js'
import { outputNames, quoted } from './tables.js'
import type { Asked, PlainCounts, SliceCounts } from './tally.js'
import { addCounts } from './tally.js'

export interface JobFlags {
  readonly from: string
  readonly to: string
  readonly asked: Asked
  readonly workers?: number
  readonly memoryMB?: number
  readonly parts?: number
  /** Keeps the divided tables when all is done. */
  readonly keep?: boolean
}

export interface Summary extends PlainCounts {
  readonly survey: ReadingsSurvey | null
  readonly changes: ChangesSurvey | null
  /** By the clock; and of processor time, in all threads, from the start of the process. */
  readonly seconds: { readonly divide: number; readonly assess: number; readonly processor: number }
  /** Of the whole process, its workers and DuckDB, since it started; and so far as it was when the tables were divided. */
  readonly peakMB: number
  readonly dividingMB: number
  readonly workers: number
  readonly parts: number
  /** Parts that an earlier run had finished. */
  readonly resumed: number
}

/** So many that a slice takes the same memory, however large the city. */
const ROWS_A_PART = 500_000
const DEFAULT_MEMORY_MB = 2048
/** Dividing needs no more. DuckDB fills what it is given before it writes. */
const MOST_FOR_DIVIDING_MB = 512
const SLICES_A_WORKER = 2

/** The whole results, wherever they stand. */
export const resultFiles = (to: string, name: OutputName): string => `read_parquet(${quoted(join(to, 'parts', '*', `${name}-*.parquet`))})`

export async function runJob({ from, to, asked, workers = cores(), memoryMB = DEFAULT_MEMORY_MB, parts, keep = false }: JobFlags): Promise<Summary> {
  mkdirSync(join(to, 'parts'), { recursive: true })
  const free = lock(to)
  const scratch = join(to, 'scratch')
  rmSync(scratch, { recursive: true, force: true })
  mkdirSync(scratch)
  const start = performance.now()
  const source = sourceOf(from, 'records')
  if (source === undefined) throw new Error(`${from} holds no records.parquet, no records.csv and no such folder`)
  const divided = join(to, 'divided')
  const { division, unfinished } = await inDatabase({ memoryMB: Math.min(memoryMB, MOST_FOR_DIVIDING_MB), threads: workers, folder: scratch }, async (connection) => {
    const division = describe(to, { asked, inputs: fingerprint(from) }, {
      parts: parts ?? Math.max(1, Math.ceil(await numberOf(connection, `SELECT count(*) FROM ${source.sql}`) / ROWS_A_PART)),
      slices: SLICES_A_WORKER * workers,
    })
    const unfinished = Array.from({ length: division.parts }, (_, part) => part).filter((part) => !existsSync(partOf(to, part)))
    if (unfinished.length > 0) await split(connection, from, divided, division, dividing())
    return { division, unfinished }
  })
  const dividedAt = performance.now()
  const dividingMB = peakMB()

  const pool = new Pool<SliceTask, SliceCounts>(workers)
  const resumed = division.parts - unfinished.length
  const progress = new Progress('assessing', division.parts, resumed)
  let done = resumed
  progress.show(done)
  try {
    for (const part of unfinished) {
      const half = join(to, 'parts', `.part-${part}`)
      rmSync(half, { recursive: true, force: true })
      mkdirSync(half)
      const limits = { memoryMB: Math.floor(memoryMB / workers), threads: 1, folder: scratch }
      const slices = await Promise.all(Array.from({ length: division.slices }, async (_, slice) =>
        pool.run({ kind: 'assess', divided, to: half, part, slice, asked, limits })))
      writeFileSync(join(half, 'counts.json'), JSON.stringify(addSlices(slices)))
      for (const file of readdirSync(half)) settle(join(half, file))
      settle(half)
      renameSync(half, partOf(to, part))
      settle(join(to, 'parts'))
      done += 1
      progress.show(done)
    }
  } finally {
    await pool.close()
  }

  const sum = addSlices(Array.from({ length: division.parts }, (_, part) => JSON.parse(readFileSync(join(partOf(to, part), 'counts.json'), 'utf8')) as SliceCounts))
  await compareCounts(to, from, sum, { memoryMB, threads: workers, folder: scratch })
  const summary: Summary = {
    ...sum, seconds: { divide: (dividedAt - start) / 1000, assess: (performance.now() - dividedAt) / 1000, processor: processorSeconds() },
    peakMB: peakMB(), dividingMB, workers, parts: division.parts, resumed,
  }
  writeFileSync(join(to, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`)
  rmSync(scratch, { recursive: true })
  if (!keep) rmSync(divided, { recursive: true, force: true })
  free()
  return summary
}

/** A bar a table. */
function dividing(): (table: InputName, share: number) => void {
  const bars = new Map<InputName, Progress>()
  return (table, share) => {
    const bar = bars.get(table) ?? new Progress(`dividing ${table}`, 1)
    bars.set(table, bar)
    bar.show(share)
  }
}

function processorSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000_000
}

const peakMB = (): number => Math.round(process.resourceUsage().maxRSS / 1024)

const partOf = (to: string, part: number): string => join(to, 'parts', `part-${part}`)

function addSlices(slices: readonly SliceCounts[]): SliceCounts {
  const surveys = slices.flatMap(({ survey }) => (survey === null ? [] : [survey]))
  const changes = slices.flatMap(({ changes }) => (changes === null ? [] : [changes]))
  return {
    ...addCounts(slices),
    survey: surveys.length > 0 ? mergeSurveys(surveys) : null,
    changes: changes.length > 0 ? mergeChanges(changes) : null,
  }
}

/** What the job is stands beside its results: another job, or one on other inputs, does not go on with them. */
function describe(to: string, job: object, fresh: { parts: number; slices: number }): { parts: number; slices: number } {
  const file = join(to, 'job.json')
  if (!existsSync(file)) {
    writeFileSync(`${file}.new`, JSON.stringify({ ...job, division: fresh }, null, 2))
    renameSync(`${file}.new`, file)
    return fresh
  }
  const { division, ...earlier } = JSON.parse(readFileSync(file, 'utf8')) as { division: { parts: number; slices: number } }
  if (JSON.stringify(earlier) !== JSON.stringify(JSON.parse(JSON.stringify(job)))) {
    throw new Error(`${to} holds another job, or its inputs have changed: give another folder`)
  }
  return division
}

/** Two runs into one folder would undo each other's parts. */
function lock(to: string): () => void {
  const file = join(to, 'running')
  const held = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  if (held > 0 && held !== process.pid && alive(held)) throw new Error(`${to} is being written by process ${held}`)
  writeFileSync(file, String(process.pid))
  return () => { rmSync(file) }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // One that is somebody else's may not be signalled, and runs all the same.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** A rename must not come to the disk before what it names. */
function settle(file: string): void {
  const opened = openSync(file, 'r')
  fsyncSync(opened)
  closeSync(opened)
}

/** What was counted while assessing is what stands in the files, and what came in. */
async function compareCounts(to: string, from: string, counts: PlainCounts, limits: { memoryMB: number; threads: number; folder: string }): Promise<void> {
  const source = sourceOf(from, 'records')
  const expected: [string, number, number][] = [['learners', counts.learners, counts.refused + counts.rows.promotions]]
  await inDatabase(limits, async (connection) => {
    expected.push(['records', await numberOf(connection, `SELECT count(*) FROM ${source?.sql ?? ''}`), counts.records])
    for (const name of outputNames) expected.push([name, counts.rows[name], await numberOf(connection, `SELECT count(*) FROM ${resultFiles(to, name)}`)])
  })
  const wrong = expected.filter(([, one, other]) => one !== other)
  if (wrong.length > 0) throw new Error(wrong.map(([name, one, other]) => `${name}: ${one} expected, ${other} found`).join('; '))
}
