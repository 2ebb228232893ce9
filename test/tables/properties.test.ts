import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '../../src/doors/assess.js'
import type { LedgerInput } from '../../src/ledger/ledger.js'
import { parseLedger } from '../../src/ledger/parse-ledger.js'
import type { Table } from '../../src/tables/index.js'
import { ledgersFromTable, tablesFromLedgers } from '../../src/tables/index.js'
import { functionNames, sheetFunctions } from '../../src/spreadsheet/index.js'
import type { Columns } from '../../src/tables/words/headings.js'
import { personColumns, recordColumns } from '../../src/tables/words/headings.js'
import { kindWords, levelWords, publicationTierWords, subjectWords, tierWords } from '../../src/tables/words/words.js'
import * as arbitrary from '../reference/arbitraries.js'
import { runs } from '../properties/runs.js'

const locale = fc.constantFrom('zh', 'en')

/**
 * A cell cannot tell an id of spaces from a blank one, and a table says the same thing once: here every id has a letter before and
 * behind, and no year and no decision stands twice.
 */
function expressible(ledger: LedgerInput): LedgerInput {
  const cellId = (id: string): string => `x${id}x`
  const once = <T>(items: readonly T[] | undefined | null): T[] =>
    [...new Map((items ?? []).map((item) => [JSON.stringify(item), item])).values()]
  return {
    ...ledger,
    records: ledger.records.map((record) => ({ ...record, id: cellId(record.id) })),
    exemptYears: once(ledger.exemptYears),
    findings: once((ledger.findings ?? []).map((finding) => {
      const { decidedOn, liftedOn, records } = finding
      return { decidedOn, ...(liftedOn && { liftedOn }), ...(records && records.length > 0 && { records: records.map(cellId) }) }
    })),
  }
}

/** What one learns of a table that is right: what a first certificate clears, and an exam with as many credits as a score has points. */
const HARMLESS = new Set(['beforeCertificate', 'perhapsScore'])

describe('any ledger, written as a table and read again (all readings)', () => {
  it('gives the same assessment, in both languages, and nothing but notes is found', () => {
    fc.assert(fc.property(arbitrary.ledger, arbitrary.options, locale, (input, options, language) => {
      const ledger = parseLedger(expressible(input))
      const { records, certificates } = tablesFromLedgers([ledger], language)
      const { learners, findings } = ledgersFromTable(records, { certificates })
      expect(findings.filter(({ code }) => !HARMLESS.has(code))).toEqual([])
      const [read] = learners
      if (read === undefined) expect([records.length, certificates.length]).toEqual([1, 1])
      else expect(assess(read.ledger, options)).toEqual(assess(ledger, options))
    }), runs(500))
  })

  it('gives each of several learners their own', () => {
    fc.assert(fc.property(fc.uniqueArray(arbitrary.ledger, { minLength: 2, maxLength: 4 }), arbitrary.options, (inputs, options) => {
      const ledgers = inputs.map((input, index) => parseLedger({ ...expressible(input), learner: `L${index}` }))
      const { records, certificates } = tablesFromLedgers(ledgers, 'zh')
      const { learners } = ledgersFromTable(records, { certificates })
      for (const { ledger } of learners) {
        const written = ledgers.find(({ learner }) => learner === ledger.learner)
        expect(assess(ledger, options)).toEqual(written && assess(written, options))
      }
    }), runs(100))
  })
})

/** What one finds in cells: what is right, what is nearly right, and anything at all. */
const words = [kindWords, subjectWords, tierWords, publicationTierWords, levelWords]
  .flatMap((some) => Object.values<{ zh: string; en: string }>(some).flatMap(({ zh, en }) => [zh, en]))
const dirt = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...words) },
  { weight: 5, arbitrary: fc.constantFrom(
    '2024-03-01', '2024.3.1', '2024年3月1日', '2024/2/30', '２０２４．３．１', '2024.3.1至2024.3.5', 45352, 60, '45352', '2024-03-01T00:00:00Z', '2024.3.1、2024.3.8',
  ) },
  { weight: 5, arbitrary: fc.constantFrom(6, '6', '６', 19.000000000000004, 0, -1, 6.125, '6学时', 24.01, 1e9, Number.NaN, 1, 2, 2022, '2022、2023') },
  { weight: 4, arbitrary: fc.constantFrom('', null, undefined, '-', '小计', '合计', '是', '否', '某局', 'A', 'B', 'A', '11010519491231002X', '110105194912310000', 1.1e17) },
  { weight: 2, arbitrary: fc.date() },
  { weight: 2, arbitrary: fc.anything({
    withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true, withTypedArray: true,
  }) },
  { weight: 1, arbitrary: fc.string() },
)
const heading = (columns: Columns): fc.Arbitrary<unknown> => fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...Object.values(columns).flatMap(({ heading: { zh, en }, aliases }) => [zh, en, ...aliases])) },
  { weight: 1, arbitrary: dirt },
)
const anyRows = (columns: Columns): fc.Arbitrary<Table> =>
  fc.tuple(fc.array(heading(columns), { maxLength: 14 }), fc.array(fc.array(dirt, { maxLength: 14 }), { maxLength: 12 }))
    .map(([first, rows]) => [first, ...rows])
/** All columns, in their order, each cell likely right. */
const likelyRows = (columns: Columns): fc.Arbitrary<Table> =>
  fc.array(fc.tuple(...Object.keys(columns).map((field) => cellFor(field))), { maxLength: 12 })
    .map((rows) => [Object.values(columns).map((column) => column.heading.zh), ...rows])
const table = (columns: Columns): fc.Arbitrary<Table> => fc.oneof(
  { weight: 12, arbitrary: anyRows(columns) },
  { weight: 12, arbitrary: likelyRows(columns) },
  { weight: 1, arbitrary: fc.anything().map((anything) => anything as Table) },
)

function cellFor(field: string): fc.Arbitrary<unknown> {
  const right: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    learner: fc.constantFrom('A', 'B', '11010519491231002X'),
    date: fc.constantFrom('2024-03-01', '2024.3.1', 45352, '2021-06-18'),
    until: fc.constantFrom('', '', '2024-03-02'),
    days: fc.constantFrom('', '', '', '2024-03-01、2024-03-08'),
    kind: fc.constantFrom(...Object.values(kindWords).map(({ zh }) => zh)),
    subject: fc.constantFrom('公共科目', '专业科目'),
    hours: fc.constantFrom(6, '6.5', 24),
    credits: fc.constantFrom(3.34, '5', 24),
    tier: fc.constantFrom('国家级', '省级', '市级', '县级', '其他', '核心'),
    rank: fc.constantFrom(1, 2, 4, ''),
    id: fc.constantFrom('', '', 'r1', 'r2'),
    level: fc.constantFrom('', ...Object.values(levelWords).map(({ zh }) => zh)),
    issuedOn: fc.constantFrom('', '2018-06-01', '2021-06-18', '2023-01-01'),
    occupation: fc.constantFrom('', '', '车工', '电工'),
    initial: fc.constantFrom('', '', '是', '否'),
    dutyFrom: fc.constantFrom('', '', 2021, 2022),
    exemptYear: fc.constantFrom('', '', 2023),
    decidedOn: fc.constantFrom('', '', '', '2024-05-01'),
    liftedOn: fc.constantFrom('', '', '', '2024-06-01'),
    voided: fc.constantFrom('', '', '', 'r1', 'r1、r9'),
  }
  const likely = right[field] ?? fc.constantFrom('', '', '某')
  return fc.oneof({ weight: 12, arbitrary: likely }, { weight: 1, arbitrary: dirt })
}

const tables = fc.tuple(table(recordColumns), fc.option(table(personColumns), { nil: undefined }))
const optionsFor = (certificates: Table | undefined): { certificates?: Table } => (Array.isArray(certificates) ? { certificates } : {})

describe('any table', () => {
  it('is read without a throw; every row that holds something counts or is found; every ledger is one that parseLedger accepts', () => {
    fc.assert(fc.property(tables, ([rows, certificates]) => {
      const reading = ledgersFromTable(rows, optionsFor(certificates))
      for (const name of ['records', 'certificates'] as const) {
        const { rows: all, counted, leftOut } = reading[name]
        const found = new Set(reading.findings.filter((finding) => finding.table === name && finding.leftOut).map(({ row }) => row))
        expect([counted + leftOut, found.size]).toEqual([all, leftOut])
      }
      // A row of tables that stand beside one another may hold several records.
      const isOne = !reading.findings.some(({ code }) => code === 'sideTable')
      const records = reading.learners.reduce((sum, { ledger }) => sum + ledger.records.length, 0)
      if (isOne) expect(records).toBe(reading.records.counted)
      for (const { ledger } of reading.learners) expect(parseLedger(ledger)).toEqual(ledger)
    }), runs(2000))
  })

  it('gives the same twice, from frozen cells, and no finding repeats what a cell says', () => {
    fc.assert(fc.property(tables, ([rows, certificates]) => {
      const reading = ledgersFromTable(rows, optionsFor(certificates))
      expect(ledgersFromTable(rows, optionsFor(certificates))).toEqual(reading)
      expect(JSON.stringify(reading.findings)).not.toMatch(/\d{6}/)
      expect(JSON.stringify(reading)).not.toContain('11010519491231002X')
    }), runs(500))
  })

  it('gives every function an answer or an error value', () => {
    const { call } = sheetFunctions()
    const year = fc.integer({ min: 2019, max: 2025 })
    const calls = fc.tuple(fc.constantFrom(...functionNames), tables, fc.array(dirt, { maxLength: 4 }), year)
    fc.assert(fc.property(calls, ([name, [rows, certificates], rest, asked]) => {
      for (const args of [[rows, 'A', asked, certificates], [rows, asked, certificates], [rows, certificates], rest, [rows, ...rest]]) {
        const answer: unknown = call(name, args)
        const isCell = (value: unknown): boolean => value === null || typeof value === 'string' || typeof value === 'number'
        const isTable = Array.isArray(answer) && answer.length > 0
          && answer.every((line) => Array.isArray(line) && line.length === (answer[0] as unknown[]).length && line.every(isCell))
        expect(isCell(answer) || isTable || ['VALUE', 'NA'].includes((answer as { error: string }).error)).toBe(true)
      }
    }), runs(1000))
  })
})
