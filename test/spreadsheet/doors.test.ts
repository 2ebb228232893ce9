import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { LedgerInput } from '../../src/ledger/ledger.js'
import type { FunctionName } from '../../src/spreadsheet/index.js'
import { functionNames } from '../../src/spreadsheet/index.js'
import { tablesFromLedgers } from '../../src/tables/index.js'
import type { Door } from './doors.js'
import { direct, excel, google, hyperFormula, univer, wps } from './doors.js'

const ledgers = JSON.parse(readFileSync(new URL('../../examples/data/ledgers.json', import.meta.url), 'utf8')) as LedgerInput[]
const { records, certificates, totals } = tablesFromLedgers(ledgers, 'zh')
const settings = [['设定', '值'], ['正常晋升年限', 4], ['高级工正常晋升年限', 5], ['专业科目三分之二的基数', '以当年实得的总学分为基数']]
const dirty = [...records, ['JH-0001', 'x', '二月三十日', ...Array.from({ length: 13 }, () => null)]]
const people = ledgers.map(({ learner }) => learner)
const years = [2019, 2020, 2021, 2022, 2023, 2024]

/** Calls of every function: what is asked of the demo's people, and what cannot be answered. */
const calls: readonly (readonly [FunctionName, ...unknown[]])[] = [
  ['JHCE_THEORY', 6.5], ['JHCE_THEORY', 5.99], ['JHCE_THEORY', 24.01], ['JHCE_THEORY', '六'], ['JHCE_PRACTICE', 5.5], ['JHCE_PRACTICE', 7],
  ['JHCE_SPECIAL', '技能大赛', '省级', 2], ['JHCE_SPECIAL', '技能大赛', '省级', 4], ['JHCE_SPECIAL', '技能大赛', '省级'], ['JHCE_SPECIAL', '论文', '核心'],
  ['JHCE_SPECIAL', '网课', '省级'],
  ['JHCE_CHECK', 90, 18, 59.99, 5], ['JHCE_CHECK', 90, 18, 60, 5], ['JHCE_CHECK', 90, 18, 60], ['JHCE_CHECK', 90, 18, 60, 0], ['JHCE_CHECK', 77, 18, 60, 5],
  ...people.flatMap((who) => years.map((year): [FunctionName, ...unknown[]] => ['JHCE_STATUS', records, who, year, certificates])),
  ...people.map((who): [FunctionName, ...unknown[]] => ['JHCE_STATUS', records, who, 2024, certificates, settings]),
  ['JHCE_STATUS', dirty, 'JH-0001', 2024, certificates], ['JHCE_STATUS', records, 'nobody', 2024], ['JHCE_STATUS', records, 'JH-0001', 'soon'],
  ['JHCE_STATUS', records, 'JH-0001', 2024, certificates, [['nothing', 'like'], ['that', 'is']]], ['JHCE_STATUS', [['a', 'b'], ['c', 'd']], 'JH-0001', 2024],
  ...people.map((who): [FunctionName, ...unknown[]] => ['JHCE_MISSING', records, who, 2023, null, certificates]),
  ...['总学分', '公共科目', '专业科目', '考试'].map((subject): [FunctionName, ...unknown[]] => ['JHCE_MISSING', records, 'JH-0004', 2024, subject, certificates]),
  ...people.map((who): [FunctionName, ...unknown[]] => ['JHCE_YEAR', records, who, 2024, certificates]),
  ...years.map((year): [FunctionName, ...unknown[]] => ['JHCE_REPORT', records, year, certificates]),
  ['JHCE_CUTS', records, 'JH-0001', 2021, certificates], ['JHCE_CUTS', records, 'JH-0003', 2023, certificates],
  ...people.map((who): [FunctionName, ...unknown[]] => ['JHCE_EARLIEST', records, who, '2024-12-31', certificates, settings]),
  ...people.map((who): [FunctionName, ...unknown[]] => ['JHCE_LEVEL', records, who, '2024-12-31', certificates, settings]),
  ['JHCE_LEVEL', records, 'JH-0001', '2020-10-09', certificates], ['JHCE_EARLIEST', records, 'JH-0001', '2024-12-31', certificates],
  ...people.map((who): [FunctionName, ...unknown[]] => ['JHCE_WHY', records, who, 2024, certificates]),
  ...people.map((who): [FunctionName, ...unknown[]] => ['JHCE_READINGS', records, who, 2024, certificates]),
  // One of them has two years on paper: without the table of totals those are years without records.
  ...years.map((year): [FunctionName, ...unknown[]] => ['JHCE_STATUS', records, 'JH-0007', year, certificates, settings, totals]),
  ['JHCE_LEVEL', records, 'JH-0007', '2024-12-31', certificates, settings, totals],
  ['JHCE_FINDINGS', dirty, certificates], ['JHCE_VERSION'],
]

const library = direct()
const doors = [...await Promise.all([excel(), wps(), google(), hyperFormula()]), univer()]

describe('the library', () => {
  it('answers every function with something else than an error at least once', () => {
    const answered = calls.filter(([name, ...args]) => !String(library.call(name, args)).startsWith('#')).map(([name]) => name)
    expect(new Set(answered)).toEqual(new Set(functionNames))
  })

  it.each(functionNames)('gives the answers it gave to %s', (asked) => {
    expect(calls.filter(([name]) => name === asked).map((call) => [...said(call), library.call(...split(call))])).toMatchSnapshot()
  })
})

describe.each(doors.map((door) => [door.name, door] as const))('%s', (_, door: Door) => {
  it.skipIf(door.closed !== undefined)(`gives the library’s answers${door.closed === undefined ? '' : ` (${door.closed})`}`, () => {
    for (const call of calls) {
      const [given, right] = [withoutCode(door.call(...split(call)), call[0]), withoutCode(library.call(...split(call)))]
      expect([...said(call), given]).toEqual([...said(call), right])
    }
  })
})

type Call = (typeof calls)[number]

/** A call without its ranges, to know it by. */
function said([name, ...args]: Call): unknown[] {
  return [name, ...args.filter((arg) => !Array.isArray(arg))]
}

function split([name, ...args]: Call): [FunctionName, unknown[]] {
  return [name, args]
}

const EPOCH_SERIAL = 25_569
const DAY_MS = 86_400_000

/** Google Sheets has one error for all; a day is a serial number where the host calculates with those. */
function withoutCode(answer: unknown, name?: FunctionName): unknown {
  if (name === 'JHCE_EARLIEST' && typeof answer === 'number') {
    return new Date((answer - EPOCH_SERIAL) * DAY_MS).toISOString().slice(0, '2024-01-01'.length)
  }
  return typeof answer === 'string' ? answer.replace(/^#(VALUE|NA)/, '#') : answer
}
