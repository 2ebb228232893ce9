// From sheets to people: who they are, what the rules say of them, and what stands in doubt.
import type { Assessment } from 'jinhua-skill-credits'
import { assess } from 'jinhua-skill-credits'
import type { YearPlan } from 'jinhua-skill-credits/plan'
import { planYear } from 'jinhua-skill-credits/plan'
import type { Settings } from 'jinhua-skill-credits/spreadsheet'
import type { NamedSheet, TableLearner, TableReading } from 'jinhua-skill-credits/tables'
import { ledgersFromSheets } from 'jinhua-skill-credits/tables'
import type { OpenSheet } from './join-books.js'
import { Problem } from './problem.js'
import type { Progress } from './progress.js'

/** A person of the tables, assessed. */
export interface Person {
  readonly learner: TableLearner
  /** As the tables have it; it goes into the local report and nowhere else. */
  readonly name: string | null
  readonly assessment: Assessment
  /** What the year still needs; null where it is met or not assessed. */
  readonly plan: YearPlan | null
}

/** Everything a report says. */
export interface Answer {
  readonly year: number
  readonly asOf: string
  /** Whether the year was asked for, or is the last with learning in it. */
  readonly yearAsked: boolean
  readonly people: readonly Person[]
  readonly reading: TableReading
}

/** Assesses everybody in the sheets. */
export function assessPeople(sheets: readonly OpenSheet[], settings: Settings, yearAsked: number | undefined, progress: Progress): Answer {
  const reading = ledgersFromSheets(sheets, settings.tables)
  if (reading.learners.length === 0) throw nobody(reading)
  const year = yearAsked ?? lastYear(reading.learners)
  const asOf = settings.asOf ?? `${year}-12-31`
  if (Number(asOf.slice(0, 4)) < year) {
    throw new Problem({ zh: `截止日 ${asOf} 在 ${year} 年以前，这一年还没有开始`, en: `the year ${year} begins only after the closing day, ${asOf}` })
  }
  const { readings, promotion, regulation } = settings
  const options = { asOf, readings, regulation, ...(promotion && { promotion }) }
  progress.part('核算', reading.learners.length)
  const people = reading.learners.map((learner): Person => {
    const assessment = assess(learner.ledger, options)
    const status = assessment.years.find((one) => one.year === year)?.status
    // A plan starts from the last day asked about, or from the end of the year where that is past.
    const from = asOf < `${year}-12-31` ? asOf : `${year}-12-31`
    const plan = status === 'unmet' || status === 'pending' || status === 'unknown' ? planYear(learner.ledger, { asOf: from, year, readings, regulation }) : null
    progress.step()
    return { learner, name: nameOf(learner, sheets), assessment, plan }
  })
  return { year, asOf, yearAsked: yearAsked !== undefined, people, reading }
}

/** The name of a learner as the sheets have it. */
export function nameOf({ at: { nameAt } }: TableLearner, sheets: readonly NamedSheet[]): string | null {
  if (nameAt === null) return null
  const cell = sheets[nameAt.sheet]?.rows[nameAt.row - 1]?.[nameAt.column - 1]
  return typeof cell === 'string' ? cell.trim() : null
}

/** The last year with learning in it; the rules know none before they came into force. */
function lastYear(learners: readonly TableLearner[]): number {
  const years = learners.flatMap(({ ledger: { records, totals } }) => [
    ...records.map(({ date }) => Number(date.slice(0, 4))), ...(totals ?? []).map(({ year }) => year),
  ])
  if (years.length === 0) throw new Problem({ zh: '表中没有学习记录，请用 --year 写明报告哪一年', en: 'there is no learning in the tables; say the year with --year' })
  return years.reduce((last, year) => Math.max(last, year))
}

/** Nobody to report on: what the tables lack, in the library's words. */
function nobody({ findings }: TableReading): Problem {
  const [first] = findings.filter(({ severity }) => severity === 'error')
  return new Problem({
    zh: `没有可以计入的学员${first === undefined ? '：表中没有学习记录，也没有证书' : `；第一个问题：${first.message.zh.replace(/。$/, '')}`}`,
    en: `there is nobody to report on${first === undefined ? ': no learning and no certificates' : `; the first problem: ${first.message.en.replace(/\.$/, '')}`}`,
  })
}
