// The main job: ledgers in, every year's credits, what was cut and why, what is missing, and when one may apply.
//   npm run demo -- [file.json] [--en] [--all] [--as-of YYYY-MM-DD]
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { AnnualResult, AssessedRecord, Assessment, Ledger, Locale, PromotionOptions } from 'jinhua-skill-credits'
import { assess, InputError, safeParseLedger } from 'jinhua-skill-credits'
import { compareReadings } from 'jinhua-skill-credits/compare'
import { explain } from 'jinhua-skill-credits/explain'
import { planYear, whatWouldSettle } from 'jinhua-skill-credits/plan'
import { readings } from 'jinhua-skill-credits/regulation'
import stringWidth from 'string-width'
import { words } from './demo-words.js'

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { en: { type: 'boolean' }, all: { type: 'boolean' }, 'as-of': { type: 'string', default: '2024-12-31' } },
})
const locale: Locale = flags.en === true ? 'en' : 'zh'
const say = words[locale]

/** What the national occupational standards ask of most trades; one's own standard may differ. */
const normalYears: PromotionOptions['normalYears'] = {
  juniorWorker: 1, intermediateWorker: 4, seniorWorker: 5, technician: 4, seniorTechnician: 4,
}

const file = positionals[0] ?? new URL('data/ledgers.json', import.meta.url)
const people = readLedgers(file).map((ledger) => ({ ledger, assessment: assessOrEnd(ledger) }))
const asOf = flags['as-of']
const [first] = people
if (first !== undefined) {
  console.log(say.title(first.assessment.regulation, first.assessment.asOf, people.length))
  const inFull = flags.all === true ? people : [first]
  for (const person of inFull) printInFull(person.assessment, person.ledger)
  if (people.length > inFull.length) console.log(`\n${say.othersHeading}`)
  for (const { assessment, ledger } of people.slice(inFull.length)) {
    console.log(oneLine(assessment))
    printHangs(ledger)
  }
  const short = people.filter(({ assessment }) => isShort(assessment))
  if (short.length > 0) console.log(`\n${say.shortHeading}`)
  for (const person of short) printWhyAndPlan(person.assessment, person.ledger)
  printOpenQuestions(people.map(({ ledger }) => ledger))
  console.log(`\n${say.readOn}`)
}

/** Reads one ledger or a list of them; says what is wrong, and with which person by place, and ends with code 1. */
function readLedgers(path: string | URL): Ledger[] {
  const results = [readJson(path)].flat().map(safeParseLedger)
  results.forEach((result, place) => {
    if (result.success) return
    process.exitCode = 1
    console.error(say.badFile(place + 1))
    printIssues(result.error)
  })
  return results.every((result) => result.success) ? results.map(({ data }) => data) : []
}

/** The one option that the command line takes can be wrong: then the library says so. */
function assessOrEnd(ledger: Ledger): Assessment {
  try {
    return assess(ledger, { asOf: flags['as-of'], promotion: { normalYears } })
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    printIssues(error)
    process.exit(1)
  }
}

function printIssues({ issues }: InputError): void {
  for (const { path, message } of issues) console.error(`  ${path.join('.')}: ${message[locale]}`)
}

function readJson(path: string | URL): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown
  } catch {
    console.error(say.cannotRead)
    process.exit(1)
  }
}

function printInFull({ learner, level, years, records, promotion }: Assessment, ledger: Ledger): void {
  console.log(`\n${learner}  ${level === null ? say.noLevel : say.level(level.level, level.since)}`)
  printTable([say.columns, ...years.map(row)])

  const cut = records.filter(({ cuts }) => cuts.length > 0)
  if (cut.length > 0) console.log(`${say.cutsHeading}:`)
  const titles = new Map(ledger.records.map(({ id, title }) => [id, title]))
  for (const record of cut) for (const line of cutLines(record, titles.get(record.id))) console.log(`  ${line}`)

  if (level !== null) console.log(say.account(level.credits, level.cleared))
  console.log(promotion.status === 'notApplicable' ? say.notApplying[promotion.reason] : say.promotion(promotion))
  printHangs(ledger)
}

/** The years whose answer another reading would change, and which readings do. */
function printHangs(ledger: Ledger): void {
  for (const { about, decisive } of compareReadings(ledger, { asOf }).questions) {
    if (about.kind !== 'year' || decisive.length === 0) continue
    console.log(`  ${say.dependsOn(about.year, decisive.map((id) => readings[id].name[locale]))}`)
  }
}

function isShort({ years }: Assessment): boolean {
  const status = years.at(-1)?.status
  return status === 'unmet' || status === 'pending'
}

/** Why this year falls short, and what would mend it: on the last day of a year, as things stood a month before. */
function printWhyAndPlan(assessment: Assessment, ledger: Ledger): void {
  const year = Number(asOf.slice(0, 'YYYY'.length))
  const ofYear = explain(assessment, { locale }).lines.filter(({ about }) => about?.kind === 'year' && about.year === year)
  const plan = explain(planYear(ledger, { asOf: asOf.endsWith('-12-31') ? `${year}-11-30` : asOf, year }), { locale }).lines
  console.log(`\n${assessment.learner}`)
  // What the verdict rests on stands in the plan too; the plan's first line says whose it is, its second which text it goes by.
  const [whose, , ...rest] = plan
  for (const line of [...ofYear.slice(0, 1), whose, ...rest]) console.log(`  ${'  '.repeat(line?.depth ?? 0)}${line?.text ?? ''}`)
}

/** Of whom something is not known, and which facts would settle it. */
function printOpenQuestions(ledgers: readonly Ledger[]): void {
  const open = ledgers.map((ledger) => whatWouldSettle(ledger, { asOf, promotion: { normalYears } }))
    .filter(({ questions }) => questions.length > 0)
  if (open.length > 0) console.log(`\n${say.openHeading}`)
  for (const settlement of open) {
    const [whose, , ...rest] = explain(settlement, { locale }).lines
    console.log(`\n${settlement.learner}`)
    for (const line of [whose, ...rest]) console.log(`  ${'  '.repeat(line?.depth ?? 0)}${line?.text ?? ''}`)
  }
}

function row({ year, status, notAssessedBecause, requirements, missingCredits, gaps }: AnnualResult): string[] {
  const against = ({ actual, required }: { actual: number; required: number }): string => `${actual}/${required}`
  return [
    String(year),
    notAssessedBecause === undefined ? say.status[status] : `${say.status[status]}(${say.because[notAssessedBecause]})`,
    against(requirements.total),
    against(requirements.general),
    against(requirements.professional),
    requirements.exam.actual === null ? say.exam.unknown : requirements.exam.actual > 0 ? say.exam.yes : say.exam.no,
    String(missingCredits),
    gaps.map((gap) => say.gap[gap]).join(say.comma),
  ]
}

function cutLines({ date, kind, claimed, cuts }: AssessedRecord, title = say.kind[kind]): string[] {
  return cuts.map(({ credits, reason, clause }) => say.cut(date, title, credits, claimed, `${say.reason[reason]}${say.article(clause)}`))
}

function oneLine({ learner, years, promotion }: Assessment): string {
  const judged = years.filter(({ status }) => status !== 'notAssessed').map(({ year, status, missingCredits, gaps }) => {
    const short = missingCredits > 0 ? say.missing(missingCredits) : gaps.map((gap) => say.gap[gap]).join(say.comma)
    return `${year} ${say.status[status]}${short === '' ? '' : `(${short})`}`
  })
  const applying = promotion.status === 'notApplicable'
    ? say.notApplying[promotion.reason]
    : `${say.applying[promotion.status]}(${promotion.earliestDate})`
  return [learner, ...judged, applying].join(' · ')
}

/** Columns by display width: a Chinese character is as wide as two Latin ones. */
function printTable(rows: readonly (readonly string[])[]): void {
  const widths = say.columns.map((_, column) => Math.max(...rows.map((cells) => stringWidth(cells[column] ?? ''))))
  for (const cells of rows) {
    console.log(`  ${cells.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - stringWidth(cell))).join('  ').trimEnd()}`)
  }
}
