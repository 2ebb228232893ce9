// What a table leaves to be said: each finding by its code, how grave it is, and what it does to the result.
import type { Bilingual } from '../../regulation/readings.js'

/** error: something to be put right. warning: something to be looked at. note: something to be known. */
export type Severity = 'error' | 'warning' | 'note'

/** Which table a finding is about; `unread` is a sheet that is none of them. */
export type TableName = 'records' | 'certificates' | 'totals' | 'settings' | 'unread'

/** The tables whose rows are about people. */
export type PeopleTable = 'records' | 'certificates' | 'totals'

/** Something found in a table. No message repeats what a cell says. */
export interface TableFinding {
  readonly severity: Severity
  readonly code: FindingCode
  readonly table: TableName
  /** The place of the sheet among those given, from 0. */
  readonly sheet: number
  /** Its name; empty where it has none. */
  readonly sheetName: string
  /** The row as the sheet counts it, from 1; null where it is about the table as a whole. */
  readonly row: number | null
  /** The column, from 1; null where it is about the row as a whole, or about a column that is not there. */
  readonly column: number | null
  /** Whether the row does not count. */
  readonly leftOut: boolean
  readonly message: Bilingual
  /** The known word nearest to what stands there. */
  readonly suggestion?: Bilingual
  /** Other rows that it is about. */
  readonly others?: readonly RowPlace[]
}

/** A row of a sheet. */
export interface RowPlace {
  readonly sheet: number
  readonly row: number
}

interface FindingRow extends Bilingual {
  readonly severity: Severity
  readonly leftOut: boolean
}

const error = (zh: string, en: string): FindingRow => ({ severity: 'error', leftOut: true, zh: `${zh}；该行未计入`, en: `${en}; the row does not count` })
const excluded = (zh: string, en: string): FindingRow => ({ severity: 'warning', leftOut: true, zh: `${zh}；该行未计入`, en: `${en}; the row does not count` })
const unassigned = (zh: string, en: string): FindingRow => ({ severity: 'note', leftOut: true, zh: `${zh}；该行不属于任何学员`, en: `${en}; the row is nobody’s` })
const ofTable = (zh: string, en: string): FindingRow => ({ severity: 'error', leftOut: false, zh, en })
const warning = (zh: string, en: string): FindingRow => ({ severity: 'warning', leftOut: false, zh, en })
const note = (zh: string, en: string): FindingRow => ({ severity: 'note', leftOut: false, zh, en })

/** Every kind of finding: how grave it is, whether the row is left out for it, and what is said. */
export const findingRows = {
  missingColumn: ofTable('表中没有这一栏，各行均无法计入；须有一行栏目名称，且包含这一栏', 'the table has no such column and no row can count; one of its rows must hold the headings, this one among them'),
  unreadSheet: warning('看不出是哪一种表，未采用；须有一行栏目名称', 'it cannot be told which table this is, and it was not used; one of its rows must hold the headings'),
  doubtfulSheet: warning('表名像是计划、样表、副本或作废的表；各行目前计入，不应计入的请删除该表', 'by its name this may be a plan, a sample, a copy or an annulled sheet; its rows count; if they should not, take the sheet out'),
  titleRow: note('栏目名称以上的内容，未采用', 'what stands above the headings; it was not used'),
  rowAbove: warning('栏目名称以上的一行像是学习记录，未采用；请移到栏目名称以下', 'a row above the headings that looks like learning; it was not used; move it below them'),
  sideTable: note('旁边的另一张表从这一栏起，同样读取', 'another table beside the first begins with this column; it was read too'),
  otherTable: error('从这一行起像是另一张表，栏目不同，而以下各行仍按上面的栏目读取；请另放一张工作表', 'from here on there seems to be another table with other columns, and yet the rows below are read by those above; put it on a sheet of its own'),
  unknownColumn: note('不认识的栏目，未采用', 'a column that is not known; it was not used'),
  headingNote: note('栏目名称括号里的说明未采用；与该栏的用法不符的，请改写栏目名称', 'what stands in brackets behind the heading was not used; if it changes what the column means, write another heading'),
  clockHeading: warning('栏目写的是小时，按学时计；一学时不是一小时的，请改填学时', 'a column of hours by the clock, taken for hours of study; where these differ, enter hours of study'),
  unnamedColumn: warning('没有栏目名称，未采用；请填写栏目名称', 'a column without a heading; it was not used; give it one'),
  unnamedUntil: warning('没有栏目名称，各格均为日期，按结束日期读取', 'a column without a heading, read as the end date, as all it holds is dates'),
  duplicateColumn: warning('与另一栏含义相同，未采用', 'means the same as another column; it was not used'),
  clockColumn: note('只有时刻，没有日期，不作为起止日期采用', 'times of day without a date; they were not used as first or last days'),
  lineNumbers: note('逐行递增的序号，不用于区分学员', 'numbers that count the lines; they do not tell learners apart'),
  nameAsKey: warning('没有学员编号一栏，按姓名区分学员，同名者会并为一人', 'no column of learner keys: learners were told apart by name, and people of one name became one'),
  keyReplaced: note('以身份证号码或姓名区分学员，结果中改用由表名和行号生成的代号', 'learners are told apart by ID number or name; results use keys made from the table and row instead'),

  keyGuise: note('与所列各行的编号或姓名写法不同，按同一人计', 'written otherwise than in the rows listed, and taken for the same person'),
  joinedByName: note('只有姓名，按姓名归入所列各行的学员', 'a name alone; by it the row was given to the person of the rows listed'),
  joinedByZeros: warning('编号与所列各行只差前面的零或符号，姓名相同，按同一人计', 'the key differs from that of the rows listed in leading zeros or signs alone, and the name is the same: taken for the same person'),
  nearKey: warning('编号或姓名与所列各行相近，可能是同一人；目前按两人计，请核对并统一写法', 'the key or name is near that of the rows listed and may be the same person’s; they count as two; check them, and write it alike'),
  sameName: note('姓名与所列各行相同而编号不同，按两人计', 'the same name as in the rows listed under another key; they count as two'),
  twoNames: warning('同一编号下有不同的姓名，仍按一人计，请核对', 'one key with different names; they count as one person; check them'),
  twoNotes: warning('同一姓名后括号里的说明不同，可能是同名的两人；目前按一人计，请填写编号', 'one name with different words in brackets behind it, and perhaps two people; they count as one; give them keys'),
  twoIds: warning('同一编号下有不同的身份证号码，仍按一人计，请核对', 'one key with different ID numbers; they count as one person; check them'),
  twoKeys: warning('同一身份证号码下有不同的编号，按一人计', 'one ID number with different keys; they count as one person'),
  noRecords: note('该学员在学习记录中没有行；如应有，请核对两处的编号写法', 'this learner has no row among the records; if there should be one, check that the key is written alike in both'),
  ambiguousName: error('只有姓名，而同名的不止一人，无法确定是谁；请填写编号', 'a name alone, and more than one person has it; give the key'),

  missing: error('缺少必填内容（合并的单元格须拆分并逐行填写）', 'a required cell is empty (merged cells must be split and filled in row by row)'),
  learner: error('学员编号无法识别；应为不超过 200 字的编号', 'the learner key cannot be read; it must be a key of at most 200 characters'),
  anybody: error('不能确定是谁：同上、待定、不详一类，或带星号而看不全；请逐行填写编号或姓名', 'it is not certain who this is: a word such as ditto or unknown, or a number or name partly hidden; write the key or name in every row'),
  severalPeople: error('一格里有几个人；请每人填写一行', 'several people in one cell; give each a row'),
  errorValue: error('公式出错的结果，不是实际内容；请改正公式或直接填写', 'what a failed formula has left, and no content; mend the formula or type the value'),
  errorIgnored: warning('公式出错的结果，未采用；该行照常计入', 'what a failed formula has left; it was not used; the row counts'),
  anybodyIgnored: warning('不是编号：同上、待定一类，或带星号而看不全，未采用；该行照常计入', 'no key and no number: a word such as ditto, or a number partly hidden; it was not used; the row counts'),
  roundedIgnored: warning('长数字的末几位已被电子表格改成零，未采用；该栏须设为文本后重新填写；该行照常计入', 'a spreadsheet turned the last digits of a long number into zeros; it was not used; make the column text and enter it again; the row counts'),
  idRounded: error('身份证号码或长编号的末几位已被电子表格改成零，无法确定是谁；该栏须设为文本后重新填写', 'a spreadsheet turned the last digits of an ID number or a long key into zeros, and it is not certain whose it is; make the column text and enter it again'),
  idCheck: warning('身份证号码的校验码不符，请核对；仍按所填号码区分学员', 'the check character of the ID number is wrong; rows were still matched by it as it stands'),
  date: error('不是有效的日期；应含年月日，如 2024-03-01 或 2024年3月1日至3月3日，1949 年至 2199 年', 'not a date that exists; write year, month and day, as 2024-03-01 or 2024-03-01 to 2024-03-03, from 1949 to 2199'),
  serial: error('日期序列号过小，各软件解释不一；请写成 2024-03-01 的样式', 'so small a serial number of a date means different days in different programs; write it as 2024-03-01'),
  moment: error('日期带有时刻，无法确定是哪一天；请写成 2024-03-01 的样式', 'a date with a time of day, which could be two days; write it as 2024-03-01'),
  days: error('所写天数与起止日期不符；请核对', 'the number of days written is not that of the dates; check them'),
  weekday: error('所写的星期与日期不符；请核对是哪一天', 'the weekday written is not that of the date; check which day it was'),
  dateOrder: error('日期的先后不对；结束日期不得早于开始日期', 'dates are in the wrong order; the end must not be before the start'),
  dateConflict: error('两栏所填的日期不一致，或同一天写了两次', 'two columns give different dates, or a day stands twice'),
  courseTooLong: error('一次学习超过 366 天；请分次填写', 'a course of more than 366 days; enter its parts'),
  spansYears: error('在线学习和专项途径按一个日期登记，而所填起止日期不在同一年度，无法确定计入哪一年；请填一个日期', 'online learning and special routes are registered on one day, and these days lie in different years; give one day'),
  kind: error('类别无法识别；应为线下理论、线下实操、在线课程、在线专项考试、培训研修、立法课题标准、论文著作或技能大赛', 'the kind cannot be read; write offline theory, offline practice, online course, online exam, training, project, publication or competition'),
  subject: error('科目无法识别；应为公共科目或专业科目', 'the subject cannot be read; write general or professional'),
  quantity: error('应为大于 0、不超过 10000、至多两位小数的数，如 6 或 6.5', 'must be a number above 0, at most 10000, with at most two decimals, as 6 or 6.5'),
  hoursPerDay: error('平均每天超过 24 学时；请核对学时和起止日期', 'over 24 hours a day; check the hours and the dates'),
  wordNote: warning('括号里的说明未采用，按括号前的词计入；它改变意思的，请改写或删除该行', 'what stands in brackets behind the word was not used; if it changes what is meant, write another word or take the row out'),
  tier: error('该途径没有这一层级；应为国家级、省部级、市厅级或县处级，论文著作为核心刊物、省级刊物或其他期刊', 'no such tier on this route; write national, provincial, municipal or county, for publications core, provincial or other'),
  rank: error('名次应为 1 至 999 的整数，如 2 或 第二名', 'a place must be from 1 to 999, as 2'),
  nearActivity: warning('活动编号与所列各行相近，可能是同一活动；目前按两项活动计，请核对并统一写法', 'the activity is near that of the rows listed and may be the same; they count as two; check them, and write it alike'),
  perhapsScore: warning('一次考试的学分达到 60 以上，可能填的是成绩；目前按学分计入，请核对', 'an exam of 60 credits and more: it may be the score; it counts as credits; check it'),
  perhapsVoid: warning('说明该次学习未参加、未通过、作废，或是结转、更正的学分；该行目前计入，不应计入的请删除该行', 'says that the learning was missed, not passed, annulled, carried over or corrected; the row counts; if it should not, take it out'),
  perhapsUntil: warning('不采用的一栏里有一个较晚的日期，可能是课程的结束日期；目前按一天计，多半会被每日上限核减；是结束日期的，请把栏目名称改为“结束日期”', 'a column that is not read holds a later day, perhaps the last of the course; it counts as one day, and the daily cap may cut most of it; if it is the last day, call the column “End date”'),
  longDay: warning('一天超过 10 学时，超出每日上限的不计；是几天的课程的，请加“结束日期”一栏', 'more than 10 hours on one day, of which the daily cap cuts what is beyond it; for a course of several days add a column “End date”'),
  perhapsRepeated: warning('与所列的行是同一天、同一类别、同样多的学习，可能是同一次重复登记；目前都计入，请核对', 'the same day, kind and amount as the rows listed, and perhaps the same learning entered twice; both count; check them'),
  sheetYear: warning('日期与表名或标题的年度不同；按日期计入，请核对', 'the date is of another year than the sheet’s name or title; it counts by the date; check it'),
  yearDiffers: warning('年度一栏与日期不在同一年；按日期计入，请核对', 'the column of the year says another year than the date; it counts by the date; check it'),
  aboveTier: warning('学分高于该层级可认定的学分，超出部分不计；请核对层级和学分', 'more credits than the tier has; what is beyond them is not credited; check the tier and the credits'),
  duplicateId: error('记录编号与前面的行重复；请填写不同的编号，或留空', 'an earlier row has the same record id; give another, or none'),
  idOfOther: warning('记录编号与另一张表的行重复，改用由表名和行号生成的编号', 'a row of another sheet has the same record id; an id made from the sheet and row is used instead'),
  duplicateRow: excluded('与前面的行完全相同，只计一次；确为两次学习的，请填写不同的记录编号', 'the same as an earlier row, which counts once; if it was learned twice, give each its own record id'),
  dust: note('数值带有计算误差，按最接近的百分之一计', 'the number carries dust of binary arithmetic; it counts as the hundredth next to it'),
  clockHours: warning('写的是小时，按学时计；一学时不是一小时的，请改填学时', 'written in clock hours and taken for hours of study; where these differ, enter hours of study'),
  unusedCell: note('该类别不用这一栏，所填内容未采用；该行照常计入', 'this kind has no use for the cell, which was not used; the row counts'),
  waiverIncomplete: warning('例外未写明批准单位和理由，不予采信，按每日上限计', 'a waiver without who approved it or why; it was not used, and the daily cap applies'),
  beforeCertificate: note('不晚于首本证书的发证日期：年度学分照计，等级学分按第（二十）条清零', 'not after the first certificate: it counts for the year, and art. 20 clears it from the level account'),

  repeatedHeading: unassigned('重复的栏目名称', 'the headings again'),
  subtotal: unassigned('小计或合计行：与上面各行之和相同，或以合计为编号', 'a row of sums: it repeats the sum of rows above, or has a total for its key'),
  likelySubtotal: excluded('起止日期和数值都与上面各行的合计相同，应为小计行；确为另一次学习的，请填写记录编号', 'its days and its amount are those of the rows above together, so it is taken for a subtotal; if it was learned too, give it a record id'),
  perhapsSubtotal: warning('数值恰为同期其他各行之和，可能是小计行；目前计入，请核对', 'its amount is the sum of other rows of those days and it may be a subtotal; it counts; check it'),
  onlyKey: unassigned('除编号、姓名以外没有内容（合并的单元格须拆分并逐行填写）', 'nothing but a key or a name (merged cells must be split and filled in row by row)'),
  noRecord: unassigned('既没有日期和类别，也不是已有学员的行，应为说明、签名或小计', 'neither a date and a kind nor a learner who has other rows: a note, a signature or a subtotal'),
  example: unassigned('示例行', 'an example'),

  level: error('等级无法识别；应为初级工、中级工、高级工、技师、高级技师等，或五级至一级', 'the level cannot be read; write junior worker to senior technician, or grade 5 to grade 1'),
  levelOrder: error('等级没有随发证日期升高', 'the level is not higher than that of an earlier certificate'),
  sameDay: error('同一天已有一本证书', 'another certificate was issued on the same day'),
  twoOccupations: error('同一人有两种职业的证书，须在设定中选定一种职业', 'one person has certificates of two occupations; choose one in the settings'),
  otherOccupation: { severity: 'note', leftOut: true, zh: '不是设定中选定的职业；该行未计入', en: 'not the occupation chosen in the settings; the row does not count' },
  initialLate: warning('首次取证只能填在首本证书上，未采用', 'only the first certificate can be the initial one; this was not used'),
  year: error('年度应为 1949 至 2199 的整数，如 2024', 'a year must be a whole number from 1949 to 2199, as 2024'),
  dutyConflict: error('起始考核年度与前面的行不一致', 'an earlier row gives another first year of duty'),
  nothing: note('该行没有证书、年度或认定，无可采用', 'the row has no certificate, no year and no decision; there is nothing to use'),
  unknownRecord: warning('涉及的记录不在计入的记录中，认定本身仍然有效', 'a record named is not among those that count; the decision itself stands'),
  text: error('不是文字；请改填文字', 'not a text; write a text'),
  idInText: warning('单元格中有身份证号码，所填内容未采用；该行照常计入', 'the cell holds an ID number and was not used; the row counts'),
  yes: error('应填是或否', 'must be yes or no'),

  amount: error('应为 0 至 10000、至多两位小数的数；没有学分的填 0', 'must be a number from 0 to 10000 with at most two decimals; write 0 where there are no credits'),
  totalMismatch: error('总学分不等于各科目学分之和', 'the total is not the sum of the subjects'),
  partTooLarge: error('其中数大于总学分', 'a part is larger than the total'),
  yearTwice: error('同一学员同一年度已有汇总', 'this learner has totals of this year already'),
  yearWithRecords: error('该学员该年度已有逐次的学习记录，年度汇总不能并用', 'this learner has records of this year, beside which totals cannot stand'),
  gapWithTotals: warning('缺记录年度已有年度汇总，不再按缺记录处理', 'a year with gaps has totals, which stand for it'),
} as const satisfies Record<string, FindingRow>

/** The kind of a finding. */
export type FindingCode = keyof typeof findingRows

/** Where a finding is. */
export interface Place {
  readonly table: TableName
  readonly sheet: number
  readonly sheetName: string
  readonly row: number | null
  readonly column: number | null
  /** What we call the column. */
  readonly heading?: Bilingual | undefined
}

/** What a finding says beside its code. */
export interface Details {
  readonly suggestion?: Bilingual | undefined
  readonly others?: readonly (RowPlace & { readonly sheetName: string })[]
}

/** How many other rows a message lists. */
const ROWS_LISTED = 5

/** Makes a finding. */
export function finding(
  code: FindingCode, { table, sheet, sheetName, row, column, heading }: Place, { suggestion, others }: Details = {},
): TableFinding {
  const { severity, leftOut, zh, en } = findingRows[code]
  const where = { zh: [], en: [] } as { zh: string[]; en: string[] }
  const add = (there: boolean, inZh: string, inEn: string): void => {
    if (!there) return
    where.zh.push(inZh)
    where.en.push(inEn)
  }
  add(sheetName !== '', `表“${sheetName}”`, `sheet “${sheetName}”`)
  add(row !== null, `第 ${String(row)} 行`, `row ${String(row)}`)
  add(column !== null, `第 ${String(column)} 列`, `column ${String(column)}`)
  add(heading !== undefined, `“${String(heading?.zh)}”`, `“${String(heading?.en)}”`)
  const listed = others?.slice(0, ROWS_LISTED) ?? []
  const rest = (others?.length ?? 0) > ROWS_LISTED
  const message = {
    zh: [
      `${where.zh.join('')}${where.zh.length > 0 ? '：' : ''}${zh}`,
      ...(listed.length > 0 ? [`（${listed.map((one) => `${nameOf(one, sheetName, '表“', '”')}第 ${one.row} 行`).join('、')}${rest ? '等' : ''}）`] : []),
      ...(suggestion === undefined ? [] : [`；是否为“${suggestion.zh}”？`]),
    ].join(''),
    en: [
      `${where.en.join(', ')}${where.en.length > 0 ? ': ' : ''}${en}`,
      ...(listed.length > 0 ? [` (${listed.map((one) => `${nameOf(one, sheetName, 'sheet “', '” ')}row ${one.row}`).join(', ')}${rest ? ', …' : ''})`] : []),
      ...(suggestion === undefined ? [] : [`; is it “${suggestion.en}”?`]),
    ].join(''),
  }
  return {
    severity, code, table, sheet, sheetName, row, column, leftOut,
    message: { zh: suggestion === undefined ? `${message.zh}。` : message.zh, en: suggestion === undefined ? `${message.en}.` : message.en },
    ...(suggestion && { suggestion }),
    ...(others && { others: others.map((one) => ({ sheet: one.sheet, row: one.row })) }),
  }
}

function nameOf(one: { readonly sheetName: string }, here: string, before: string, behind: string): string {
  return one.sheetName === here ? '' : `${before}${one.sheetName}${behind}`
}
