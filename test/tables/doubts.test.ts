// No verdict without its doubts: the three principles, over tables made clean and then dressed as people dress them.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '../../src/doors/assess.js'
import { parseLedger } from '../../src/ledger/parse-ledger.js'
import type { NamedSheet, TableReading } from '../../src/tables/index.js'
import { ledgersFromSheets, ledgersFromTable } from '../../src/tables/index.js'
import { runs } from '../properties/runs.js'

const HEADINGS = ['工号', '姓名', '日期', '类别', '科目', '学时', '学分', '课程编号']
type Row = readonly unknown[]

/** A person and what that person has learned: rows that all count. */
const person = fc.record({
  key: fc.constantFrom('JH-0001', 'JH-0027', '1001', '2002', 'B3'),
  name: fc.constantFrom('张三', '李四', '王小明'),
  rows: fc.uniqueArray(fc.record({
    day: fc.integer({ min: 1, max: 28 }),
    kind: fc.constantFrom('理论', '实操', '网课', '线上专项考试'),
    subject: fc.constantFrom('公共', '专业'),
    amount: fc.constantFrom(2, 3.5, 6, 7, 18),
  }), { minLength: 1, maxLength: 6, selector: ({ day }) => day }),
})
const people = fc.uniqueArray(person, { minLength: 1, maxLength: 3, selector: ({ key }) => key })

type People = typeof people extends fc.Arbitrary<infer Value> ? Value : never

function rowsOf(all: People): Row[] {
  return all.flatMap(({ key, name, rows }) => rows.map(({ day, kind, subject, amount }) => {
    const offline = kind === '理论' || kind === '实操'
    return [key, name, `2024-03-${String(day).padStart(2, '0')}`, kind, subject, offline ? amount : '', offline ? '' : amount, '']
  }))
}

const wide = (text: string): string => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))

/** Ways in which people dress what they type; each leaves the meaning as it is. */
const DRESS: readonly ((cell: unknown) => unknown)[] = [
  (cell) => cell, (cell) => (typeof cell === 'string' ? ` ${cell} ` : cell), (cell) => (typeof cell === 'string' ? wide(cell) : cell),
  (cell) => (typeof cell === 'string' ? cell.replace(/^2024-03-0?(\d+)$/, '2024年3月$1日') : cell), (cell) => (typeof cell === 'number' ? String(cell) : cell),
  (cell) => (typeof cell === 'string' ? cell.replace(/-/g, '–') : cell), (cell) => (typeof cell === 'string' ? `${cell}\u200b` : cell),
]

/** What is typed for a key: certainly the same, perhaps the same, or nobody's. */
const GUISES: readonly (readonly ['certain' | 'near' | 'nobody', (key: string) => unknown])[] = [
  ['certain', (key) => ` ${key} `], ['certain', wide], ['certain', (key) => key.toLowerCase()], ['certain', (key) => `${key}\u200b`], ['certain', (key) => Array.from(key).join(' ')],
  ['certain', (key) => (/^\d+$/.test(key) ? Number(key) : key)], ['certain', (key) => key.replace('-', '—')],
  ['near', (key) => key.replace(/(\d)/, '0$1')], ['near', (key) => `${key}号`], ['near', (key) => `No.${key}`], ['near', (key) => `${key}（张三）`], ['near', (key) => `${key}*`], ['near', (key) => `${key}.0`],
  ['nobody', () => '#N/A'], ['nobody', () => ''], ['nobody', () => '同上'], ['nobody', (key) => `${key}、${key}1`], ['nobody', (key) => `${key}等3人`], ['nobody', () => 3.30702e17], ['nobody', () => '***'],
]

/** Lines that people put between rows, above and below. */
const LINES: readonly Row[] = [
  [], ['注：以上已核对'], ['制表人：某某', '', '', '', '', '审核人：某某'], HEADINGS, ['示例', '某某', '2024-01-01', '理论', '公共', 6], ['合计', '', '', '', '', '', ''],
]

const dressed = fc.record({
  cells: fc.array(fc.nat({ max: DRESS.length - 1 }), { minLength: 1, maxLength: 30 }),
  lines: fc.array(fc.tuple(fc.nat({ max: 20 }), fc.nat({ max: LINES.length - 1 })), { maxLength: 4 }),
  titles: fc.subarray([['继续教育学分登记表'], ['单位：某厂', '', '2024年度'], []]),
  numbered: fc.boolean(),
  subtotals: fc.boolean(),
  merged: fc.constantFrom('none', 'person', 'course', 'sum'),
  splitAt: fc.option(fc.nat({ max: 10 }), { nil: undefined }),
})

type Dress = typeof dressed extends fc.Arbitrary<infer Value> ? Value : never

/** Cells merged downwards: a reader finds what they say in the first of them alone. */
function mergedDown(rows: readonly Row[], merged: Dress['merged']): Row[] {
  const places: readonly number[] = { none: [], person: [0, 1], course: [3, 4], sum: [] }[merged]
  return rows.map((row, index) => row.map((cell, place) => {
    const above = rows[index - 1]
    return above !== undefined && places.includes(place) && places.every((one) => row[one] === above[one]) ? '' : cell
  }))
}

function sheetsOf(all: People, { cells, lines, titles, numbered, subtotals, merged, splitAt }: Dress): NamedSheet[] {
  let count = 0
  const dress = (cell: unknown): unknown => DRESS[cells[(count += 1) % cells.length] ?? 0]?.(cell)
  const rows = all.flatMap((one) => {
    const own = mergedDown(rowsOf([one]), merged).map((row) => row.map(dress))
    const sums = [5, 6].map((place) => rowsOf([one]).reduce((sum, row) => sum + Number(row[place]), 0) || '')
    // A sum merged over all that stands before it begins at its first cell.
    return subtotals ? [...own, merged === 'sum' ? ['小计', '', '', '', '', ...sums, ''] : [`${one.key} 小计`, '', '', '', '', ...sums, '']] : own
  })
  for (const [place, line] of lines) rows.splice(place % (rows.length + 1), 0, LINES[line] as unknown[])
  const cut = splitAt === undefined ? rows.length : Math.min(splitAt, rows.length)
  const sheet = (name: string, part: readonly Row[]): NamedSheet => {
    const whole = [HEADINGS, ...part]
    return { name, rows: [...titles, ...(numbered ? whole.map((row, line) => [line === 0 ? '序号' : line, ...row]) : whole)] }
  }
  return cut < rows.length ? [sheet('上半年', rows.slice(0, cut)), sheet('下半年', rows.slice(cut))] : [sheet('2024', rows)]
}

const OPTIONS = { asOf: '2024-12-31' } as const
const verdicts = ({ learners }: TableReading): Map<string, unknown> => new Map(learners.map(({ ledger }) => [
  String(ledger.learner), assess(ledger, OPTIONS).years.map(({ year, status, credits }) => [year, status, credits]),
]))

/** Whether every cell that holds anything is read, or in a column or a row that a finding names. */
function unreadCells(sheets: readonly NamedSheet[], { findings, sheets: seen }: TableReading): unknown[] {
  return sheets.flatMap(({ rows }, sheet) => {
    const { columns = [], headingRow = null } = seen[sheet] ?? {}
    const read = new Set(columns.map(({ column }) => column))
    const about = findings.filter((finding) => finding.sheet === sheet)
    if (about.some(({ code }) => code === 'unreadSheet')) return []
    const [namedRows, namedColumns] = [new Set(about.map(({ row }) => row)), new Set(about.map(({ column }) => column))]
    return rows.flatMap((row, index) => row.flatMap((cell, place) => {
      const [line, column] = [index + 1, place + 1]
      const blank = cell === '' || cell === null || cell === undefined || line === headingRow
      const isRead = headingRow !== null && line > headingRow && read.has(column)
      return blank || namedRows.has(line) || namedColumns.has(column) || isRead ? [] : [[sheet, line, column]]
    }))
  })
}

describe('a table dressed as people dress it', () => {
  it('gives every person the verdict of the clean one, or says its doubt', () => {
    fc.assert(fc.property(people, dressed, (all, dress) => {
      const clean = verdicts(ledgersFromTable([HEADINGS, ...rowsOf(all)]))
      const sheets = sheetsOf(all, dress)
      const reading = ledgersFromSheets(sheets)
      const given = verdicts(reading)
      for (const [learner, verdict] of clean) {
        const doubts = reading.learners.find(({ ledger }) => String(ledger.learner) === learner)?.doubts ?? []
        if (doubts.length === 0 && reading.unassigned === 0) expect([learner, given.get(learner)]).toEqual([learner, verdict])
      }
      expect([...given.keys()].filter((learner) => !clean.has(learner))).toEqual([])
    }), runs(1000))
  })

  it('loses no cell without a word, and gives ledgers that are accepted', () => {
    fc.assert(fc.property(people, dressed, (all, dress) => {
      const sheets = sheetsOf(all, dress)
      const reading = ledgersFromSheets(sheets)
      expect(unreadCells(sheets, reading)).toEqual([])
      for (const { ledger } of reading.learners) expect(parseLedger(ledger)).toEqual(ledger)
    }), runs(500))
  })

  it('tells of every row of a person that is left out', () => {
    const bad = fc.constantFrom(['日期', '2024-02-30'], ['类别', '洗衣'], ['科目', '语文'], ['日期', '#REF!'], ['学时', '六'])
    fc.assert(fc.property(people, bad, fc.nat(), (all, [heading, cell], which) => {
      const rows = rowsOf(all)
      const at = which % rows.length
      const spoil = (row: Row): Row => row.map((value, place) => (HEADINGS[place] === heading ? cell : value))
      const spoiled = rows.map((row, index) => (index === at ? spoil(row) : row))
      const { learners, unassigned } = ledgersFromTable([HEADINGS, ...spoiled])
      const own = learners.find(({ ledger }) => String(ledger.learner) === rows[at]?.[0])
      const unread = heading === '学时' && rows[at]?.[5] === ''
      expect(unread || unassigned > 0 || own?.doubts.some(({ row }) => row === at + 2) === true).toBe(true)
    }), runs(500))
  })

  it('joins a key in another guise where that is certain, and tells of it where it is not', () => {
    const key = fc.tuple(fc.constantFrom('', 'JH-', 'B', 'ZJ'), fc.integer({ min: 100, max: 99_999 })).map(([letters, number]) => `${letters}${number}`)
    const told = (reading: TableReading, row: number): boolean => reading.findings.some((finding) => finding.row === row && finding.code !== 'unnamedColumn')
    fc.assert(fc.property(key, fc.constantFrom(...GUISES), fc.boolean(), (plain, [kind, guise], swapped) => {
      const [first, second] = swapped ? [guise(plain), plain] : [plain, guise(plain)]
      const rows = [first, second].map((cell, index) => [cell, '', `2024-03-0${index + 1}`, '理论', '公共', 2, '', ''])
      const reading = ledgersFromTable([HEADINGS, ...rows])
      const counted = reading.learners.reduce((sum, { ledger }) => sum + ledger.records.length, 0)
      const doubted = reading.learners.every(({ doubts }) => doubts.length > 0)
      if (kind === 'certain') expect([reading.learners.length, counted]).toEqual([1, 2])
      if (kind === 'near') expect([reading.learners.length, doubted, told(reading, 3)]).toEqual([2, true, true])
      if (kind === 'nobody') expect([reading.learners.length, counted, reading.unassigned, told(reading, swapped ? 2 : 3)]).toEqual([1, 1, 1, true])
    }), runs(500))
  })

  it('never has two people for a name, or one for two, without a word', () => {
    const guise = fc.constantFrom<(name: string) => string>(
      (name) => name, (name) => ` ${name} `, (name) => Array.from(name).join('　'), (name) => `${name}（退休）`, (name) => `${name}（大）`, (name) => `${name}2`, (name) => `${name}同志`,
      (name) => `${name}、赵六`, (name) => `${name}等3人`, () => '同上',
    )
    fc.assert(fc.property(fc.constantFrom('张三', '王小明', '欧阳娜娜'), guise, fc.boolean(), (name, dress, withKey) => {
      const row = (key: string, who: string, day: number): Row => [withKey ? key : '', who, `2024-03-0${day}`, '理论', '公共', 2, '', '']
      const headings = withKey ? HEADINGS : ['', ...HEADINGS.slice(1)]
      const reading = ledgersFromTable([headings, row('1001', name, 1), row('1001', dress(name), 2)])
      const counted = reading.learners.reduce((sum, { ledger }) => sum + ledger.records.length, 0)
      const own = reading.findings.filter((finding) => finding.row === 3)
      // With a key beside it, another writing of the name changes nothing.
      if (dress(name).trim() === name) expect([reading.learners.length, counted]).toEqual([1, 2])
      else if (reading.learners.length > 1 || counted < 2) {
        const doubted = reading.learners.every(({ doubts }) => doubts.length > 0) || reading.unassigned > 0
        expect([own.length > 0, doubted]).toEqual([true, true])
      } else if (!withKey) expect(own.map(({ code }) => code)).toContain('keyGuise')
    }), runs(300))
  })

  it('gives the same people whatever the order of its columns', () => {
    fc.assert(fc.property(people, fc.shuffledSubarray(HEADINGS.map((_, place) => place), { minLength: HEADINGS.length }), (all, order) => {
      const table = [HEADINGS, ...rowsOf(all)]
      expect(verdicts(ledgersFromTable(table.map((row) => order.map((place) => row[place]))))).toEqual(verdicts(ledgersFromTable(table)))
    }), runs(200))
  })
})
