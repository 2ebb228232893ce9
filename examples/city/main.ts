// The commands, as bundled by city.ts.
import { parseArgs } from 'node:util'
import { check } from './check.js'
import { compareResults } from './compare.js'
import { generate } from './generate.js'
import type { Summary } from './job.js'
import { runJob } from './job.js'
import { readAlone } from './read-alone.js'
import { CITY_AS_OF } from './person.js'
import { report } from './report.js'

const { values: flags, positionals: [command] } = parseArgs({
  allowPositionals: true,
  options: {
    learners: { type: 'string', default: '20000' }, city: { type: 'string' }, out: { type: 'string' }, with: { type: 'string' }, 'as-of': { type: 'string', default: CITY_AS_OF },
    workers: { type: 'string' }, memory: { type: 'string' }, parts: { type: 'string' }, survey: { type: 'boolean', default: false },
    amend: { type: 'string' }, from: { type: 'string' }, keep: { type: 'boolean', default: false },
  },
})

const needed = (flag: 'city' | 'out' | 'with'): string => {
  const value = flags[flag]
  if (value === undefined) throw new Error(`--${flag} FOLDER is needed`)
  return value
}
const number = (flag: 'workers' | 'memory' | 'parts'): number | undefined => (flags[flag] === undefined ? undefined : Number(flags[flag]))

/** As `annualTotal=100,annualGeneral=20`. */
function amendment(): { changes: Record<string, number>; from?: string } | undefined {
  if (flags.amend === undefined) return undefined
  const changes = Object.fromEntries(flags.amend.split(',').map((change) => {
    const [name = '', value] = change.split('=')
    return [name, Number(value)]
  }))
  return { changes, ...(flags.from === undefined ? {} : { from: flags.from }) }
}

const short = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 1 })

function tell({ learners, records, refused, seconds, peakMB, dividingMB, workers, parts, resumed }: Summary): void {
  console.log(`${short(learners)} learners, ${short(records)} records, ${short(refused)} refused; ${parts} parts${resumed > 0 ? ` (${resumed} of them from an earlier run)` : ''}, ${workers} workers`)
  const all = seconds.divide + seconds.assess
  console.log(`divided in ${short(seconds.divide)} s, assessed in ${short(seconds.assess)} s (${short(seconds.processor)} s of processor time): ${short(learners / all)} learners a second; peak memory ${short(peakMB)} MB (${short(dividingMB)} while dividing)`)
}

switch (command) {
  case 'generate': {
    const { people, records } = await generate(needed('city'), Number(flags.learners), number('workers'))
    console.log(`${short(people)} learners, ${short(records)} records`)
    break
  }
  case 'assess': {
    const amend = amendment()
    const [workers, memoryMB, parts] = [number('workers'), number('memory'), number('parts')]
    tell(await runJob({
      from: needed('city'), to: needed('out'), keep: flags.keep, asked: { asOf: flags['as-of'], survey: flags.survey, ...(amend === undefined ? {} : { amend }) },
      ...(workers === undefined ? {} : { workers }), ...(memoryMB === undefined ? {} : { memoryMB }), ...(parts === undefined ? {} : { parts }),
    }))
    break
  }
  case 'check': {
    const { judged, refused } = await check(needed('city'), needed('out'))
    console.log(`as the truth has it: ${short(refused)} refused, each for its reason; every figure of ${short(judged)} learners`)
    break
  }
  case 'compare':
    console.log(`the same counts, and the same ${short(await compareResults(needed('out'), needed('with')))} rows`)
    break
  case 'read':
    console.log(JSON.stringify(await readAlone(needed('city'), number('workers'))))
    break
  case 'report':
    console.log(report(needed('out')))
    break
  default:
    console.error('generate, assess, check, compare, read or report: see examples/city/README.md')
    process.exitCode = 2
}
