// What one takes away: the report of the workbook example, or a table as CSV.
import type { Locale } from 'jinhua-skill-credits'
import { planYear } from 'jinhua-skill-credits/plan'
import { rowsFromAssessments, tableToCsv } from 'jinhua-skill-credits/tables'
import type { Person } from '../../../examples/workbook/assess-people.js'
import { REPORT_TITLE } from '../../../examples/workbook/own-sheets.js'
import { writePages } from '../../../examples/workbook/page.js'
import { reportPages } from '../../../examples/workbook/report.js'
import type { ExportFile, ExportKind, Progress } from '../shared/messages.js'
import type { Assessed } from './person-row.js'
import type { AtHand } from './session.js'

const NAMES: Readonly<Record<ExportKind, Readonly<Record<Locale, string>>>> = {
  workbook: { zh: '继续教育学分报告', en: 'credits-report' },
  years: { zh: '年度学分', en: 'credits-by-year' },
  records: { zh: '学分明细', en: 'credits-by-record' },
}

/** Hears how far a file is. */
export type Said = (part: Progress['part'], done: number, of: number) => void

/** Writes a file about some people. */
export async function exportFile(at: AtHand, what: ExportKind, people: readonly Assessed[], said: Said): Promise<ExportFile> {
  const { settings: { locale }, asked: { options: { asOf } } } = at
  const name = `${NAMES[what][locale]}-${asOf}`
  if (what === 'workbook') {
    const report = reportOn(at, people, said)
    said('layingOut', 0, 0)
    const bytes = await writePages(reportPages(report), REPORT_TITLE, (rows, of) => {
      if (rows < of) said('writing', rows, of)
      else said('packing', 0, 0)
    })
    return { name: `${name}.xlsx`, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes: new Uint8Array(bytes) }
  }
  said('layingOut', 0, 0)
  const table = rowsFromAssessments(people.map(({ assessment }) => assessment), locale)[what]
  return { name: `${name}.csv`, type: 'text/csv', bytes: new TextEncoder().encode(tableToCsv(table, { bom: true })) }
}

type Report = Parameters<typeof reportPages>[0]

function reportOn(at: AtHand, people: readonly Assessed[], said: Said): Report {
  const { sheets, reading, asked: { options, year }, settings, ofSheet } = at
  const { promotion, readings = {}, regulation = ofSheet.settings.regulation, asOf } = options
  const from = asOf < `${year}-12-31` ? asOf : `${year}-12-31`
  return {
    answer: {
      year, asOf, yearAsked: true, reading,
      people: people.map(({ learner, name, assessment }, place): Person => {
        said('planning', place, people.length)
        const status = assessment.years.find((one) => one.year === year)?.status
        const needsPlan = status === 'unmet' || status === 'pending' || status === 'unknown'
        return { learner, name, assessment, plan: needsPlan ? planYear(learner.ledger, { asOf: from, year, readings, regulation }) : null }
      }),
    },
    files: sheets,
    given: {
      settings: { ...ofSheet.settings, locale: settings.locale, asOf, readings, regulation, ...(promotion && { promotion }) },
      rows: [],
    },
  }
}
