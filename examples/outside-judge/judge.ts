// Articles 9 to 11 a second time, without any of our code: plain cell formulas, recalculated by Gnumeric and by LibreOffice, held
// against the library cell by cell on a few hundred random learners.
//   npm run outside-judge -- [learners] [seed]
//
// One flat sheet: a row a record, a row a learner. Formulas are those every spreadsheet knows: SUMPRODUCT, SUMIFS, MIN, MAX, IF, ROUND.
// Cells count in whole hundredths, as the library does: then adding is exact in any spreadsheet.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import type { CreditRecord } from 'jinhua-skill-credits'
import { assess, parseLedger } from 'jinhua-skill-credits'

const YEAR = 2024
const learners = Number(process.argv[2] ?? 300)
const seed = Number(process.argv[3] ?? 64)

/** Records of one year whose caps cut in one way only: what the cells below can say without choosing between subjects. */
const tiers = ['national', 'provincial', 'municipal', 'county'] as const
const subject = fc.constantFrom('general' as const, 'professional' as const)
const day = fc.integer({ min: 0, max: 365 }).map((number) => new Date(Date.UTC(YEAR, 0, 1 + number)).toISOString().slice(0, 10))
const busyDay = fc.oneof(day, fc.constantFrom('2024-03-01', '2024-03-02', '2024-12-31'))
const amount = (most: number): fc.Arbitrary<number> => fc.integer({ min: 1, max: most * 100 }).map((hundredths) => hundredths / 100)
const offline = (mode: 'theory' | 'practice'): fc.Arbitrary<object> => fc.record({
  kind: fc.constant('offline'), mode: fc.constant(mode), date: busyDay, hours: fc.oneof(amount(24), fc.integer({ min: 1, max: 12 })),
  // A day's pool has one subject: which subject a cap cuts is a reading, and has its tests elsewhere.
  subject: fc.constant(mode === 'theory' ? 'general' : 'professional'),
})
const online = fc.record({ kind: fc.constantFrom('online', 'exam'), date: busyDay, subject, credits: amount(20) })
const special = fc.oneof(
  fc.record({ kind: fc.constant('special'), route: fc.constantFrom('training', 'project'), tier: fc.constantFrom(...tiers), date: day, subject: fc.constant('professional') }),
  fc.record({ kind: fc.constant('special'), route: fc.constant('publication'), tier: fc.constantFrom('core', 'provincial', 'other'), date: day, subject: fc.constant('professional') }),
  fc.record({ kind: fc.constant('special'), route: fc.constant('competition'), tier: fc.constantFrom(...tiers), rank: fc.integer({ min: 1, max: 5 }), date: day, subject: fc.constant('professional') }),
)
const record = fc.oneof({ weight: 4, arbitrary: offline('theory') }, { weight: 4, arbitrary: offline('practice') }, { weight: 4, arbitrary: online }, { weight: 1, arbitrary: special })
const ledgers = fc.sample(fc.array(record, { minLength: 0, maxLength: 16 }), { numRuns: learners, seed })
  .map((records, index) => parseLedger({ learner: `L${index + 1}`, records: records.map((one, place) => ({ ...one, id: `r${place}` })) }))

/** A cell: a value, or a formula that begins with '='. */
type CellText = string | number
const hundredths = (value: number | string): number => Math.round(Number(value) * 100)

const HEADINGS = ['learner', 'day', 'kind', 'subject', 'amount', 'tier', 'rank', 'claimed']
const TIER_TABLE: [string, number][] = [
  ...(['training', 'project', 'competition'] as const).flatMap((route) => tiers.map((tier, index): [string, number] => [`${route}.${tier}`, [6000, 4800, 3600, 2400][index] ?? 0])),
  ['publication.core', 6000], ['publication.provincial', 4800], ['publication.other', 2400],
]

const lines = ledgers.flatMap(({ learner, records }) => records.map((one) => ({ learner, one })))
const last = lines.length + 1
const rows = (column: string): string => `$${column}$2:$${column}$${last}`

/** The records, and what each claims: hours by their rate (art. 10), a tier by its table and the first three places (art. 11). */
function recordRow({ learner, one }: { learner: string; one: CreditRecord }, index: number): CellText[] {
  const row = index + 2
  const kind = one.kind === 'offline' ? one.mode : one.kind
  const value = one.kind === 'offline' ? hundredths(one.hours) : one.kind === 'special' ? 0 : hundredths(one.credits)
  const tier = one.kind === 'special' ? `${one.route}.${one.tier}` : ''
  const rank = one.kind === 'special' && one.route === 'competition' ? one.rank : ''
  const claimed = `=IF(C${row}="theory",2*E${row},IF(C${row}="practice",3*E${row},IF(C${row}="special",`
    + `IF(N(G${row})>3,0,VLOOKUP(F${row},$AA$1:$AB$${TIER_TABLE.length},2,FALSE)),E${row})))`
  return [learner, one.date, kind, one.subject ?? '', value, tier, rank, claimed]
}

/** The cap of a day shared out: each record of a full day counts its part of it, so that the day's sum is exactly the cap (art. 10). */
function dayRow(index: number): CellText[] {
  const row = index + 2
  const pool = `SUMIFS(${rows('H')},${rows('A')},A${row},${rows('B')},B${row},${rows('C')},C${row})`
  // The first record of a day and mode carries the whole of what the day keeps, the others nothing.
  const isFirst = `COUNTIFS($A$2:A${row},A${row},$B$2:B${row},B${row},$C$2:C${row},C${row})=1`
  return [`=IF(C${row}="theory",IF(${isFirst},MIN(1200,${pool}),0),IF(C${row}="practice",IF(${isFirst},MIN(1800,${pool}),0),IF(C${row}="special",0,H${row})))`]
}

/** A learner: the special routes capped for the year (art. 11), the sums, and article 9. */
function learnerRow(learner: string, row: number): CellText[] {
  const sum = (what: string): string => `SUMIFS(${rows('I')},${rows('A')},L${row}${what})`
  return [
    learner,
    `=MIN(6000,SUMIFS(${rows('H')},${rows('A')},L${row},${rows('C')},"special"))`,
    `=${sum('')}+M${row}`,
    `=${sum(`,${rows('D')},"general"`)}`,
    `=${sum(`,${rows('D')},"professional"`)}+M${row}`,
    `=${sum(`,${rows('C')},"exam"`)}`,
    `=IF(AND(N${row}>=9000,O${row}>=1800,P${row}>=6000,Q${row}>0),"met","unmet")`,
    `=MAX(0,9000-N${row},MAX(0,1800-O${row})+MAX(0,6000-P${row}))`,
  ]
}

const cells = new Map<number, Map<number, CellText>>()
const put = (row: number, column: number, values: readonly CellText[]): void => {
  const line = cells.get(row) ?? new Map<number, CellText>()
  values.forEach((value, index) => line.set(column + index, value))
  cells.set(row, line)
}
const [COLUMN_I, COLUMN_L, COLUMN_AA] = [8, 11, 26]
put(1, 0, HEADINGS)
lines.forEach((line, index) => { put(index + 2, 0, recordRow(line, index)); put(index + 2, COLUMN_I, dayRow(index)) })
TIER_TABLE.forEach((tier, index) => { put(index + 1, COLUMN_AA, tier) })
ledgers.forEach(({ learner }, index) => { put(index + 2, COLUMN_L, learnerRow(learner, index + 2)) })

/** What the library says, in the same columns. */
const ours = ledgers.map((ledger) => {
  const result = assess(ledger, { asOf: `${YEAR}-12-31` }).years.find(({ year }) => year === YEAR)
  if (result === undefined) throw new Error('no year')
  const { credits, status, missingCredits } = result
  return [ledger.learner, credits.special, credits.total, credits.general, credits.professional, credits.exam]
    .map((value) => (typeof value === 'number' ? hundredths(value) : String(value)))
    .concat([status, hundredths(missingCredits)]).map(String)
})

const folder = mkdtempSync(join(tmpdir(), 'judge-'))
const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

/** For LibreOffice an Excel 2003 workbook in XML: it holds no values that could be taken over instead of computing them. */
function spreadsheetXml(): string {
  const line = (row: number): string => [...(cells.get(row) ?? [])].sort(([a], [b]) => a - b).map(([column, value]) => {
    const at = `ss:Index="${column + 1}"`
    if (typeof value === 'number') return `<Cell ${at}><Data ss:Type="Number">${value}</Data></Cell>`
    return value.startsWith('=') ? `<Cell ${at} ss:Formula="${escape(toR1C1(value, row, column))}"/>` : `<Cell ${at}><Data ss:Type="String">${escape(value)}</Data></Cell>`
  }).join('')
  const table = [...cells.keys()].sort((a, b) => a - b).map((row) => `<Row ss:Index="${row}">${line(row)}</Row>`).join('\n')
  return '<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
    + `<Worksheet ss:Name="judge"><Table>${table}</Table></Worksheet></Workbook>\n`
}

/** Formulas in this format count cells from their own: A1 becomes R[-1]C[-8]. Texts in quotes stay. */
function toR1C1(formula: string, row: number, column: number): string {
  return formula.split(/("[^"]*")/).map((part, place) => (place % 2 === 1 ? part : part.replace(/(\$?)\b([A-Z]{1,2})(\$?)(\d+)\b/g, (_, fixedColumn: string, letters: string, fixedRow: string, digits: string) => {
    const c = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
    return `R${fixedRow === '' ? `[${Number(digits) - row}]` : digits}C${fixedColumn === '' ? `[${c - column - 1}]` : c}`
  }))).join('')
}

/** For Gnumeric its own format, again without values. */
function gnumericXml(): string {
  const cell = (row: number, column: number, value: CellText): string => {
    const type = typeof value === 'number' ? ' ValueType="40"' : value.startsWith('=') ? '' : ' ValueType="60"'
    return `<gnm:Cell Row="${row - 1}" Col="${column}"${type}>${escape(String(value))}</gnm:Cell>`
  }
  const all = [...cells].flatMap(([row, line]) => [...line].map(([column, value]) => cell(row, column, value))).join('\n')
  return '<?xml version="1.0" encoding="UTF-8"?>\n<gnm:Workbook xmlns:gnm="http://www.gnumeric.org/v10.dtd">'
    + `<gnm:SheetNameIndex><gnm:SheetName gnm:Cols="256" gnm:Rows="65536">judge</gnm:SheetName></gnm:SheetNameIndex><gnm:Sheets>`
    + `<gnm:Sheet><gnm:Name>judge</gnm:Name><gnm:Cells>${all}</gnm:Cells></gnm:Sheet></gnm:Sheets></gnm:Workbook>\n`
}

const workbooks = { gnumeric: join(folder, 'judge.gnumeric'), libreOffice: join(folder, 'judge.xml') }
writeFileSync(workbooks.gnumeric, gnumericXml())
writeFileSync(workbooks.libreOffice, spreadsheetXml())

const JUDGES: Readonly<Record<string, () => string>> = {
  Gnumeric: () => {
    execFileSync('ssconvert', ['--recalc', workbooks.gnumeric, join(folder, 'gnumeric.csv')], { stdio: 'pipe' })
    return join(folder, 'gnumeric.csv')
  },
  LibreOffice: () => {
    execFileSync('soffice', [
      `-env:UserInstallation=file://${join(folder, 'profile')}`, '--headless', '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1', '--outdir', folder, workbooks.libreOffice,
    ], { stdio: 'pipe' })
    return join(folder, 'judge-judge.csv')
  },
}

const statuses = ours.map((row) => row[6])
console.log(`${learners} learners, ${lines.length} records: ${statuses.filter((status) => status === 'met').length} met, ${statuses.filter((status) => status === 'unmet').length} unmet`)
let judged = 0
for (const [judge, recalculate] of Object.entries(JUDGES)) {
  let file: string
  try {
    file = recalculate()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    console.log(`${judge}: closed, it is not installed (apt-get install -y gnumeric libreoffice-calc)`)
    continue
  }
  const theirs = readFileSync(file, 'utf8').split('\n').slice(1, ours.length + 1).map((line) => line.split(',').slice(COLUMN_L, COLUMN_L + 8).map((cell) => cell.replace(/^"|"$/g, '')))
  const differences = ours.flatMap((row, index) => row.flatMap((cell, place) => (cell === theirs[index]?.[place] ? [] : [`  ${row[0] ?? ''} column ${place}: ours ${cell}, theirs ${theirs[index]?.[place] ?? 'nothing'}`])))
  console.log(`${judge}: ${ours.length * 8 - differences.length} of ${ours.length * 8} cells are the same`)
  if (differences.length > 0) {
    console.log(differences.slice(0, 20).join('\n'))
    process.exitCode = 1
  }
  judged += 1
}
if (judged === 0 || (process.argv.includes('--all-judges') && judged < Object.keys(JUDGES).length)) process.exitCode = 1
rmSync(folder, { recursive: true })
