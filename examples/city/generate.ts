// A made-up city as five tables, and beside them the truth: how many ledgers are refused and for what, and for up to 2,000 learners the
// verdicts of the naive reference of the tests, which shares no rule with the library.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { referenceAssess } from '../../test/reference/assess.js'
import type { BlockCounts, BlockTask } from './generate-block.js'
import { knowsTotals } from './generate-block.js'
import { CITY_AS_OF, makePerson } from './person.js'
import { cores, Pool } from './pool.js'
import { Progress } from './progress.js'

const BLOCK = 20_000
const JUDGED = 2000

export interface Truth {
  readonly people: number
  readonly records: number
  readonly refusals: Readonly<Record<string, number>>
  readonly judged: readonly { readonly learner: string; readonly county: string | null; readonly years: readonly object[]; readonly level: object | null; readonly promotion: object }[]
}

export async function generate(to: string, learners: number, workers = cores()): Promise<Truth> {
  if (existsSync(join(to, 'truth.json'))) throw new Error(`${to} holds a city already`)
  mkdirSync(to, { recursive: true })
  const scratch = join(to, 'scratch')
  const pool = new Pool<BlockTask, BlockCounts>(workers)
  const blocks = Array.from({ length: Math.ceil(learners / BLOCK) }, (_, block) => block)
  const progress = new Progress('generating', blocks.length)
  let done = 0
  const all = await Promise.all(blocks.map(async (block) => {
    const counts = await pool.run({
      kind: 'generate', to, block, first: block * BLOCK, count: Math.min(BLOCK, learners - block * BLOCK), limits: { memoryMB: 1024, threads: 1, folder: scratch },
    })
    done += 1
    progress.show(done)
    return counts
  }))
  await pool.close()
  rmSync(scratch, { recursive: true, force: true })
  const refusals: Record<string, number> = {}
  for (const counts of all) for (const [code, count] of Object.entries(counts.refusals)) refusals[code] = (refusals[code] ?? 0) + count
  const truth: Truth = {
    people: all.reduce((sum, { people }) => sum + people, 0), records: all.reduce((sum, { records }) => sum + records, 0), refusals, judged: judge(learners),
  }
  writeFileSync(join(to, 'truth.json'), JSON.stringify(truth))
  return truth
}

/** Learners spread over the whole city, none of them wrong. */
function judge(learners: number): Truth['judged'] {
  const step = Math.max(1, Math.floor(learners / JUDGED))
  const withTotals = knowsTotals()
  const judged: Truth['judged'][number][] = []
  for (let number = 0; number < learners && judged.length < JUDGED; number += step) {
    const { ledger, county, normalYears, wrong, registered } = makePerson(number, withTotals)
    if (wrong !== null) continue
    const known = registered > 0
    // What the table of people says.
    const { dutyFrom, exemptYears, incompleteYears, ...unregistered } = ledger
    const { years, level, promotion } = referenceAssess(known ? ledger : unregistered, {
      asOf: CITY_AS_OF, ...(known && normalYears !== null ? { promotion: { normalYears } } : {}),
    })
    judged.push({ learner: ledger.learner, county: known ? county : null, years, level, promotion })
  }
  return judged
}
