// A report in HyperFormula takes as many rows as there are people, and says so when there are more.
import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const folder = new URL('../../examples/hyperformula/', import.meta.url)
const installed = existsSync(new URL('node_modules/hyperformula', folder))
if (!installed) console.log('HyperFormula is not installed, and its spill not tried: npm ci --prefix examples/hyperformula')

type Cell = string | number | null
type Value = string | number | null | { readonly value: string; readonly message: string }
interface Engine {
  readonly getSheetValues: (sheet: number) => Value[][]
  readonly getSheetId: (name: string) => number
  readonly setCellContents: (address: { sheet: number; row: number; col: number }, cells: Cell[][]) => unknown
}

async function built(order: 'records' | 'report'): Promise<Engine> {
  const { HyperFormula, options, registerJinhua } = await import(new URL('plugin.ts', folder).href) as {
    HyperFormula: { buildFromSheets: (sheets: object, options: object) => Engine }
    options: object
    registerJinhua: () => void
  }
  registerJinhua()
  const day = (index: number): string => `'2024-03-0${index + 1}`
  const rows = Array.from({ length: 60 }, (_, index) => [`'A${index % 3}`, day(index % 9), '理论', '公共', 1 + index % 2])
  const records = [['工号', '日期', '类别', '科目', '学时'], ...rows, ['', '', '', '', '']]
  const report = [['=JHCE_REPORT(records!A1:E62,2024)'], [], [], [], ['核对人'], ['=1+1'], ['=INDEX(JHCE_REPORT(records!A1:E62,2024),3,1)']]
  return HyperFormula.buildFromSheets(order === 'records' ? { records, report } : { report, records }, options)
}

describe.runIf(installed)('a report that spills', () => {
  it('reserves no more rows than there are people: what stands below it stays', async () => {
    const engine = await built('records')
    const values = engine.getSheetValues(engine.getSheetId('report'))
    expect(values.slice(0, 4).map(([first]) => first)).toEqual(['学员编号', 'A0', 'A1', 'A2'])
    expect(values.slice(4).map(([first]) => first)).toEqual(['核对人', 2, 'A1'])
  })

  it('is an error that says what to do once there are more, and never a report without them', async () => {
    const engine = await built('records')
    engine.setCellContents({ sheet: engine.getSheetId('records'), row: 61, col: 0 }, [['\'A3', '\'2024-03-01', '理论', '公共', 1]])
    expect(engine.getSheetValues(engine.getSheetId('report'))[0]?.[0]).toMatchObject({ value: '#SPILL!', message: expect.stringContaining('重新输入公式') as string })
  })

  it('still follows its people’s rows', async () => {
    const engine = await built('records')
    const before = engine.getSheetValues(engine.getSheetId('report'))[1]?.[4]
    engine.setCellContents({ sheet: engine.getSheetId('records'), row: 1, col: 4 }, [[6]])
    expect(engine.getSheetValues(engine.getSheetId('report'))[1]?.[4]).not.toBe(before)
  })

  it('reserves a row for each row of the table where that comes after the formula', async () => {
    const engine = await built('report')
    expect(engine.getSheetValues(engine.getSheetId('report'))[0]?.[0]).toMatchObject({ value: '#SPILL!' })
  })
})
