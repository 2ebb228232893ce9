// What a table leaves to be said: each finding by its code, how grave it is, and what it does to the result.
import type { Bilingual } from '../regulation/readings.js'

/** error: something to be put right. warning: something to be looked at. note: something to be known. */
export type Severity = 'error' | 'warning' | 'note'

/** Which table a finding is about. */
export type TableName = 'records' | 'certificates' | 'settings'

/** Something found in a table. No message repeats what a cell says. */
export interface TableFinding {
  readonly severity: Severity
  readonly code: FindingCode
  readonly table: TableName
  /** The row, the headings being row 1; null where it is about the table as a whole. */
  readonly row: number | null
  /** The column, from 1; null where it is about the row as a whole, or about a column that is not there. */
  readonly column: number | null
  /** Whether the row does not count. */
  readonly leftOut: boolean
  readonly message: Bilingual
}

interface FindingRow extends Bilingual {
  readonly severity: Severity
  readonly leftOut: boolean
}

const error = (zh: string, en: string): FindingRow => ({ severity: 'error', leftOut: true, zh: `${zh}；该行未计入`, en: `${en}; the row does not count` })
const excluded = (zh: string, en: string): FindingRow => ({ severity: 'warning', leftOut: true, zh: `${zh}；该行未计入`, en: `${en}; the row does not count` })
const ofTable = (zh: string, en: string): FindingRow => ({ severity: 'error', leftOut: false, zh, en })
const warning = (zh: string, en: string): FindingRow => ({ severity: 'warning', leftOut: false, zh, en })
const note = (zh: string, en: string): FindingRow => ({ severity: 'note', leftOut: false, zh, en })

/** Every kind of finding: how grave it is, whether the row is left out for it, and what is said. */
export const findingRows = {
  missingColumn: ofTable('表中没有这一栏，各行均无法计入；第一行须为栏目名称', 'the table has no such column and no row can count; its first row must hold the headings'),
  unknownColumn: note('不认识的栏目，未采用', 'a column that is not known; it was not used'),
  duplicateColumn: warning('与前面一栏含义相同，只采用前一栏', 'the same as an earlier column; only the earlier one was used'),
  nameAsKey: warning('没有学员编号一栏，按姓名区分学员，同名者会并为一人', 'no column of learner keys: learners were told apart by name, and people of one name became one'),
  keyReplaced: note('以身份证号码或姓名区分学员，结果中改用由行号生成的代号', 'learners are told apart by ID number or name; results use keys made from the row instead'),

  missing: error('缺少必填内容（合并的单元格须拆分并逐行填写）', 'a required cell is empty (merged cells must be split and filled in row by row)'),
  learner: error('学员编号无法识别', 'the learner key cannot be read'),
  idRounded: error('身份证号码的末几位已被电子表格改成零，无法确定是谁；该栏须设为文本后重新填写', 'a spreadsheet turned the last digits of the ID number into zeros, and it is not certain whose it is; make the column text and enter it again'),
  idCheck: warning('身份证号码的校验码不符，请核对；仍按所填号码区分学员', 'the check character of the ID number is wrong; rows were still matched by it as it stands'),
  date: error('不是有效的日期（1949 年至 2199 年，须含年月日）', 'not a date that exists, with year, month and day, from 1949 to 2199'),
  serial: error('日期序列号过小，各软件解释不一', 'so small a serial number of a date means different days in different programs'),
  moment: error('日期带有时刻和时区，无法确定是哪一天', 'a date with a time of day and a zone, which could be two days'),
  dateOrder: error('日期的先后不对', 'dates are in the wrong order'),
  dateConflict: error('两栏所填的日期不一致', 'two columns give different dates'),
  courseTooLong: error('一次学习超过 366 天', 'a course of more than 366 days'),
  spansYears: error('在线学习和专项途径按一个日期登记，而所填起止日期不在同一年度，无法确定计入哪一年', 'online learning and special routes are registered on one day, and these days lie in different years'),
  kind: error('类别无法识别', 'the kind cannot be read'),
  subject: error('科目无法识别', 'the subject cannot be read'),
  quantity: error('应为大于 0、不超过 10000、至多两位小数的数', 'must be a number above 0, at most 10000, with at most two decimals'),
  hoursPerDay: error('平均每天超过 24 学时', 'over 24 hours a day'),
  tier: error('该途径没有这一层级', 'no such tier on this route'),
  rank: error('名次应为 1 至 999', 'a place must be from 1 to 999'),
  aboveTier: error('学分高于该层级可认定的学分', 'more credits than the tier has'),
  duplicateId: error('记录编号与前面的行重复', 'an earlier row has the same record id'),
  duplicateRow: excluded('与前面的行完全相同，只计一次；确为两次学习的，请填写不同的记录编号', 'the same as an earlier row, which counts once; if it was learned twice, give each its own record id'),
  subtotal: excluded('小计或合计行', 'a row of subtotals'),
  repeatedHeading: excluded('重复的栏目名称', 'the headings again'),
  dust: note('数值带有计算误差，按最接近的百分之一计', 'the number carries dust of binary arithmetic; it counts as the hundredth next to it'),
  unusedCell: note('该类别不用这一栏，所填内容未采用；该行照常计入', 'this kind has no use for the cell, which was not used; the row counts'),
  waiverIncomplete: warning('例外未写明批准单位和理由，不予采信，按每日上限计', 'a waiver without who approved it or why; it was not used, and the daily cap applies'),
  beforeCertificate: note('不晚于首本证书的发证日期：年度学分照计，等级学分按第（二十）条清零', 'not after the first certificate: it counts for the year, and art. 20 clears it from the level account'),

  level: error('等级无法识别', 'the level cannot be read'),
  levelOrder: error('等级没有随发证日期升高', 'the level is not higher than that of an earlier certificate'),
  sameDay: error('同一天已有一本证书', 'another certificate was issued on the same day'),
  twoOccupations: error('同一人有两种职业的证书，须在设定中选定一种职业', 'one person has certificates of two occupations; choose one in the settings'),
  otherOccupation: { severity: 'note', leftOut: true, zh: '不是设定中选定的职业；该行未计入', en: 'not the occupation chosen in the settings; the row does not count' },
  initialLate: warning('首次取证只能填在首本证书上，未采用', 'only the first certificate can be the initial one; this was not used'),
  year: error('年度应为 1949 至 2199 的整数', 'a year must be a whole number from 1949 to 2199'),
  dutyConflict: error('起始考核年度与前面的行不一致', 'an earlier row gives another first year of duty'),
  nothing: error('该行没有证书、免予考核年度、起始考核年度或认定', 'the row has no certificate, no exempt year, no first year of duty and no decision'),
  unknownRecord: warning('涉及的记录不在计入的记录中，认定本身仍然有效', 'a record named is not among those that count; the decision itself stands'),
  text: error('不是文字', 'not a text'),
  idInText: warning('单元格中有身份证号码，所填内容未采用；该行照常计入', 'the cell holds an ID number and was not used; the row counts'),
  yes: error('应填是或否', 'must be yes or no'),
} as const satisfies Record<string, FindingRow>

/** The kind of a finding. */
export type FindingCode = keyof typeof findingRows

/** Where a finding is. */
export interface Place {
  readonly table: TableName
  readonly row: number | null
  readonly column: number | null
  /** What we call the column. */
  readonly heading?: Bilingual | undefined
}

/** Makes a finding. */
export function finding(code: FindingCode, { table, row, column, heading }: Place): TableFinding {
  const { severity, leftOut, zh, en } = findingRows[code]
  const where = { zh: [], en: [] } as { zh: string[]; en: string[] }
  if (row !== null) {
    where.zh.push(`第 ${row} 行`)
    where.en.push(`row ${row}`)
  }
  if (column !== null) {
    where.zh.push(`第 ${column} 列`)
    where.en.push(`column ${column}`)
  }
  if (heading !== undefined) {
    where.zh.push(`“${heading.zh}”`)
    where.en.push(`“${heading.en}”`)
  }
  return {
    severity,
    code,
    table,
    row,
    column,
    leftOut,
    message: { zh: `${where.zh.join('')}：${zh}。`, en: `${where.en.join(', ')}: ${en}.` },
  }
}
