// Files as programs of others write them.
import iconv from 'iconv-lite'
import writeExcelFile from 'write-excel-file/node'

/** A table of a factory: titles above, dates as dates, numbers as numbers; and a sheet of certificates. */
export async function factoryWorkbook(): Promise<Buffer> {
  const date = (text: string): { readonly type: DateConstructor; readonly value: Date; readonly format: string } => ({ type: Date, value: new Date(`${text}T00:00:00Z`), format: 'yyyy-mm-dd' })
  const cell = (value: string | number): { readonly type: StringConstructor | NumberConstructor; readonly value: string | number } =>
    ({ type: typeof value === 'number' ? Number : String, value })
  const rows = [
    [cell('继续教育学分登记表（2024年度）')],
    [],
    ['工号', '姓名', '培训时间', '类别', '科目', '学时', '学分'].map(cell),
    [cell('1001'), cell('陈一'), date('2024-03-01'), cell('理论'), cell('公需'), cell(9), null],
    [cell('1001'), cell('陈一'), date('2024-03-02'), cell('理论'), cell('公需'), cell(4), null],
    [cell('1001'), cell('陈一'), date('2024-04-10'), cell('网络培训'), cell('专业'), null, cell(66.5)],
    [cell('1001'), cell('陈一'), date('2024-06-10'), cell('网上考试'), cell('专业'), null, cell(3)],
    [cell('1002'), cell('林二'), date('2024-05-06'), cell('实操'), cell('专业'), cell(6), null],
  ]
  const certificates = [
    ['工号', '等级', '发证日期'].map(cell),
    [cell('1001'), cell('三级/高级技能'), date('2021-06-18')],
  ]
  return writeExcelFile([{ data: rows, sheet: '2024年' }, { data: certificates, sheet: '证书' }] as never).toBuffer()
}

/** A CSV as Excel in China writes it. */
export function gbkCsv(rows: readonly (readonly (string | number)[])[]): Buffer {
  return iconv.encode(rows.map((row) => row.join(',')).join('\r\n'), 'gbk')
}
