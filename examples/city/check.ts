// The results held against the truth that the generator wrote: the refusals by code, and every figure of the judged learners. No tolerance.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { inDatabase, rows } from './duckdb.js'
import type { Truth } from './generate.js'
import type { Summary } from './job.js'
import { resultFiles } from './job.js'
import { quoted } from './tables.js'

type Plain = Record<string, unknown>

/** Decimals as text, days as text: compared as they are written. */
const AS_TEXT = 'SELECT COLUMNS(*)::VARCHAR'
const money = (credits: unknown): string | null => (typeof credits === 'number' ? credits.toFixed(2) : null)
const said = (value: unknown): string | null => (value === undefined || value === null ? null : String(value as string))

/** What a row of the annual results has to say, written from the reference's result and not by the job's own code. */
function annual(result: Plain): Plain {
  const { year, status, notAssessedBecause, basis = 'records', incomplete = false, credits, requirements, gaps, missingCredits } = result
  const earned = credits as Plain
  const required = requirements as Record<string, Plain>
  return {
    year: said(year), status, not_assessed_because: said(notAssessedBecause), basis, incomplete: said(incomplete),
    total: money(earned['total']), general: money(earned['general']), professional: money(earned['professional']),
    unclassified: money(earned['unclassified']), exam: money(earned['exam']), special: money(earned['special']),
    required_total: money(required['total']?.['required']), required_general: money(required['general']?.['required']),
    required_professional: money(required['professional']?.['required']), gaps: (gaps as string[]).join(','), missing_credits: money(missingCredits),
  }
}

function level(result: Plain): Plain {
  const { level: name, since, credits, most = credits, cleared } = result
  return { level: name, since, credits: money(credits), most: money(most), cleared: money(cleared) }
}

function promotion(result: Plain): Plain {
  const text = (key: string): string | null => said(result[key])
  return {
    status: text('status'), reason: text('reason'), target: text('target'), since: text('since'), normal_years: text('normalYears'),
    threshold: money(result['threshold']), credits: money(result['credits']), surplus: money(result['surplus']), missing: money(result['missing']),
    max_years_early: text('maxYearsEarly'), years_early: text('yearsEarly'), normal_date: text('normalDate'), earliest_date: text('earliestDate'),
    finding: text('finding'),
  }
}

export async function check(city: string, to: string): Promise<{ judged: number; refused: number }> {
  const truth = JSON.parse(readFileSync(join(city, 'truth.json'), 'utf8')) as Truth
  const summary = JSON.parse(readFileSync(join(to, 'summary.json'), 'utf8')) as Summary
  const wrong: string[] = []
  const hold = (what: string, actual: unknown, expected: unknown): void => {
    if (!isDeepStrictEqual(actual, expected)) wrong.push(`${what}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`)
  }
  hold('learners', summary.learners, truth.people)
  hold('records', summary.records, truth.records)
  hold('refusals', summary.refusals, Object.fromEntries(Object.entries(truth.refusals).sort(([a], [b]) => (a < b ? -1 : 1))))
  hold('refused', summary.refused, Object.values(truth.refusals).reduce((sum, count) => sum + count, 0))

  const found = await rowsOf(to, truth.judged.map(({ learner }) => learner))
  for (const { learner, county, years, level: account, promotion: application } of truth.judged) {
    const of = (name: string): Plain[] => found.get(`${name} ${learner}`) ?? []
    hold(`${learner} annual`, of('annual'), years.map((year) => ({ county, ...annual(year as Plain) })))
    hold(`${learner} level`, of('levels'), account === null ? [] : [{ county, ...level(account as Plain) }])
    hold(`${learner} promotion`, of('promotions'), [{ county, ...promotion(application as Plain) }])
  }
  if (wrong.length > 0) throw new Error(`${wrong.length} differences from the truth\n${wrong.slice(0, 5).join('\n')}`)
  return { judged: truth.judged.length, refused: summary.refused }
}

/** What stands of these learners, by `table learner`. */
async function rowsOf(to: string, learners: readonly string[]): Promise<Map<string, Plain[]>> {
  const found = new Map<string, Plain[]>()
  const folder = mkdtempSync(join(tmpdir(), 'city-'))
  await inDatabase({ memoryMB: 1024, threads: 2, folder }, async (connection) => {
    const keys = learners.map(quoted).join(', ')
    for (const name of ['annual', 'levels', 'promotions'] as const) {
      for (const row of await rows(connection, `${AS_TEXT} FROM ${resultFiles(to, name)} WHERE learner IN (${keys}) ORDER BY learner, ${name === 'annual' ? 'year' : 'county'}`)) {
        const { learner, ...rest } = row
        const key = `${name} ${String(learner)}`
        const known = found.get(key)
        if (known === undefined) found.set(key, [rest])
        else known.push(rest)
      }
    }
  })
  rmSync(folder, { recursive: true })
  return found
}
