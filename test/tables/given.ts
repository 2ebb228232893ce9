// Tables as the tests write them down, and what is asked of a reading of them.
import { expect } from 'vitest'
import { parseLedger } from '../../src/ledger/parse-ledger.js'
import type { TableOptions, TableReading } from '../../src/tables/index.js'
import { ledgersFromTable } from '../../src/tables/index.js'

export type Cells = readonly unknown[]

/** Headings of records with hours, and with credits. */
export const T = ['工号', '日期', '类别', '科目', '学时']
export const H = ['工号', '日期', '类别', '科目', '学分']

/** Every ledger that comes out is one that `parseLedger` takes. */
export const accepted = (reading: TableReading): TableReading => {
  for (const { ledger } of reading.learners) expect(parseLedger(ledger)).toEqual(ledger)
  return reading
}

export const read = (rows: readonly Cells[], options: TableOptions = {}): TableReading => accepted(ledgersFromTable(rows, options))

export const theory = (key: unknown, day: unknown = '2024-05-01', hours: unknown = 2, ...more: Cells): Cells => [key, day, '理论', '公共', hours, ...more]

export const keys = ({ learners }: TableReading): string[] => learners.map(({ ledger }) => ledger.learner)
export const codes = ({ findings }: TableReading): string[] => findings.map(({ code }) => code)
