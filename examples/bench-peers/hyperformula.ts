// HyperFormula: a spreadsheet without a screen. The whole job in cells: a row a record, a row a year. GPL: for development only.
import type { CreditRecord, LedgerInput } from 'jinhua-skill-credits'
import { HyperFormula } from 'hyperformula'
import { ASKED } from '../bench/learners.js'
import type { Peer, Verdicts } from './peer.js'
import { certificateOf, promotionFacts } from './peer.js'

const ROWS = 116
const FIRST_YEAR = 2020
const YEARS = 5
const TIERS = { national: 60, provincial: 48, municipal: 36, county: 24 } as const
const last = (column: string): string => `$${column}$1:$${column}$${ROWS}`

/**
 * A record: date, kind (theory, practice, free, special), subject, amount as written, exam, after the certificate; then by formula its
 * year, its claim in hundredths, whether it is the first of its day and mode, and for that first one what its pool holds and keeps.
 */
const input = (learner: LedgerInput): (string | number)[][] => learner.records.map((record) => {
  const { kind, amount } = asCells(record)
  return [record.date, kind, record.subject ?? 'professional', amount, record.kind === 'exam' ? 1 : 0, record.date > certificateOf(learner).issuedOn ? 1 : 0]
})

function asCells(record: CreditRecord): { kind: string; amount: number } {
  switch (record.kind) {
    case 'offline': return { kind: record.mode, amount: Number(record.hours) }
    case 'online':
    case 'exam': return { kind: 'free', amount: Number(record.credits) }
    case 'special': return { kind: 'special', amount: record.route === 'competition' && record.rank > 3 ? 0 : TIERS[record.tier as keyof typeof TIERS] }
  }
}

const formulas = Array.from({ length: ROWS }, (_, index) => {
  const row = index + 1
  const pool = (extra = ''): string => `SUMIFS(${last('H')},${last('A')},$A${row},${last('B')},$B${row}${extra})`
  const capped = `OR($B${row}="theory",$B${row}="practice")`
  return [
    `=VALUE(LEFT(A${row},4))`,
    `=ROUND(D${row}*100,0)*IF(B${row}="theory",2,IF(B${row}="practice",3,1))`,
    `=IF(${capped},IF(COUNTIFS($A$1:A${row},A${row},$B$1:B${row},B${row})=1,IF(B${row}="theory",1200,1800),0),IF(B${row}="free",100000000,0))`,
    `=IF(I${row}=0,0,IF(B${row}="free",IF(C${row}="general",H${row},0),${pool(`,${last('C')},"general"`)}))`,
    `=IF(I${row}=0,0,IF(B${row}="free",IF(C${row}="general",0,H${row}),${pool(`,${last('C')},"professional"`)}))`,
    `=MIN(I${row},J${row}+K${row})`,
    `=MAX(0,L${row}-K${row})`,
    `=MIN(J${row},L${row})`,
  ]
})

const yearRows = Array.from({ length: YEARS }, (_, index) => {
  const row = index + 1
  const records = (column: string, extra = ''): string => `SUMIFS(records!${last(column)},records!${last('G')},$A${row}${extra})`
  const special = (subject: string): string => records('H', `,records!${last('B')},"special",records!${last('C')},"${subject}"`)
  const later = `,records!${last('F')},1`
  return [
    FIRST_YEAR + index,
    `=${special('general')}`,
    `=${special('professional')}`,
    `=MIN(6000,B${row}+C${row})`,
    `=${records('L')}+D${row}`,
    `=${records('M')}+MAX(0,D${row}-C${row})`,
    `=${records('N')}+MIN(B${row},D${row})`,
    `=MIN(MAX(1800,F${row}),G${row})`,
    `=${records('E')}`,
    `=IF(A${row}=2020,"notAssessed",IF(AND(E${row}>=9000,H${row}>=1800,E${row}-H${row}>=6000,I${row}>0),"met","unmet"))`,
    `=${records('L', later)}+MIN(6000,${records('H', `${later},records!${last('B')},"special"`)})`,
  ]
})

const sheet = HyperFormula.buildFromSheets({
  records: formulas.map((cells) => ['', 'free', 'general', 0, 0, 0, ...cells]),
  years: [
    ...yearRows,
    [0, 0, 0, 0, `=SUM(K1:K${YEARS})`, `=IF(B6>=C6,"normal",IF(AND(E6>A6,B6>=C6-12*D6),"early","notYet"))`],
  ],
}, { licenseKey: 'gpl-v3' })
const records = sheet.getSheetId('records') as number
const years = sheet.getSheetId('years') as number

function verdicts(learner: LedgerInput): Verdicts {
  const { threshold, monthsPassed, normalMonths, mostEarly } = promotionFacts(learner, 0)
  sheet.batch(() => {
    // Dates go in as text, which stays text with the apostrophe.
    sheet.setCellContents({ sheet: records, row: 0, col: 0 }, input(learner).map(([date, ...rest]) => [`'${date ?? ''}`, ...rest]))
    sheet.setCellContents({ sheet: years, row: YEARS, col: 0 }, [[threshold, monthsPassed, normalMonths, mostEarly]])
  })
  const first = Math.min(Number(certificateOf(learner).issuedOn.slice(0, 4)), ...learner.records.map(({ date }) => Number(date.slice(0, 4))))
  const statuses = sheet.getRangeValues({ start: { sheet: years, row: 0, col: 9 }, end: { sheet: years, row: YEARS - 1, col: 9 } })
  return {
    years: statuses.map(([status], index) => ({ year: FIRST_YEAR + index, status: String(status) }))
      .filter(({ year }) => year >= first && year <= Number(ASKED.asOf.slice(0, 4))),
    promotion: String(sheet.getCellValue({ sheet: years, row: YEARS, col: 5 })),
  }
}

export const peer: Peer = {
  name: 'HyperFormula', doneForIt: 'reading the records into cells, which record is after the certificate, the months passed', verdicts,
}
