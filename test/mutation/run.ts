// Mutates src/ part by part and keeps what came of it: `npm run mutation`, or `npm run mutation -- rules values`.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Part, PartSummary } from './parts.js'
import { parts } from './parts.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const SUMMARY = new URL('summary.json', import.meta.url)

interface Report {
  readonly files: Readonly<Record<string, {
    readonly source: string
    readonly mutants: readonly {
      readonly mutatorName: string
      readonly replacement: string
      readonly status: 'Killed' | 'Survived' | 'Timeout' | 'NoCoverage' | 'CompileError' | 'RuntimeError' | 'Ignored'
      readonly location: { readonly start: Place; readonly end: Place }
    }[]
  }>>
}
interface Place { readonly line: number; readonly column: number }

const asked = process.argv.slice(2) as Part[]
for (const part of asked.length > 0 ? asked : Object.keys(parts) as Part[]) {
  const report = `reports/mutation/${part}.json`
  const { status } = spawnSync('npx', ['stryker', 'run', '--mutate', parts[part].join(',')], {
    cwd: root, stdio: 'inherit', env: { ...process.env, STRYKER_REPORT: report, MUTATED_PART: part },
  })
  if (status !== 0) process.exit(status ?? 1)
  const all = JSON.parse(readFileSync(SUMMARY, 'utf8')) as Record<string, PartSummary>
  all[part] = summaryOf(JSON.parse(readFileSync(`${root}${report}`, 'utf8')) as Report)
  writeFileSync(SUMMARY, `${JSON.stringify(all, null, 2)}\n`)
}

function summaryOf({ files }: Report): PartSummary {
  const mutants = Object.entries(files).flatMap(([file, { source, mutants: own }]) => own.map((mutant) => ({ file, source, ...mutant })))
  const count = (status: string): number => mutants.filter((mutant) => mutant.status === status).length
  return {
    killed: count('Killed'),
    timeout: count('Timeout'),
    survived: mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage').map(({ file, source, location, replacement }) => ({
      file, line: location.start.line, original: textAt(source, location), replacement,
    })),
  }
}

/** What stands at a place in a source text. */
function textAt(source: string, { start, end }: { readonly start: Place; readonly end: Place }): string {
  const lines = source.split('\n').slice(start.line - 1, end.line)
  const last = lines.length - 1
  return lines.map((line, index) => line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined)).join('\n')
}
