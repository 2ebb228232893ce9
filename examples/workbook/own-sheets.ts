// The sheets that the command itself writes, by name; what is read must not be taken for them, nor they for what is read.
import type { Bilingual } from 'jinhua-skill-credits'

/** What a report says of itself in its properties: a report is never read as a table of learning. */
export const REPORT_TITLE = 'jinhua-skill-credits report'

export const reportSheets = {
  overview: { zh: '概况', en: 'Overview' },
  years: { zh: '年度报表', en: 'Year' },
  levels: { zh: '等级与申报', en: 'Levels' },
  missing: { zh: '还差多少', en: 'What is missing' },
  reasons: { zh: '说明', en: 'Reasons' },
  findings: { zh: '发现的问题', en: 'Findings' },
  credited: { zh: '学分明细', en: 'Credits' },
  words: { zh: '可填的词', en: 'Words' },
} as const satisfies Record<string, Bilingual>

/** Names in lower case, as a workbook tells them apart. */
export const reservedNames: readonly string[] = Object.values(reportSheets).flatMap(({ zh, en }) => [zh, en.toLowerCase()])

/** The first cells of the template's pages that are only to be read by people. */
export const TEMPLATE_HELP: readonly string[] = ['继续教育学分登记表 · 填写说明', '可填的词']
