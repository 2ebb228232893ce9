// A further course, and what it would change: the ledger with one more record, assessed again.
import type { AssessedRecord, Assessment, AssessOptions, Locale } from 'jinhua-skill-credits'
import { assess, InputError, parseLedger } from 'jinhua-skill-credits'
import { diffAssessments } from 'jinhua-skill-credits/compare'
import { explain } from 'jinhua-skill-credits/explain'
import type { Course, WhatIfView } from '../shared/person.js'
import type { Assessed } from './person-row.js'
import { cutViews } from './person-view.js'
import { yearView } from './year-view.js'

const ID = 'what-if'

/** What a course would change, by the close of its last day, or of the day asked about where that is later. */
export function whatIf({ learner: { ledger } }: Assessed, options: AssessOptions, course: Course, locale: Locale): WhatIfView {
  try {
    const record = recordOf(course, new Set(ledger.records.map(({ id }) => id)))
    const last = record.until ?? record.date
    const law = { ...options, asOf: last > options.asOf ? last : options.asOf }
    const before = assess(ledger, law)
    const after = assess(parseLedger({ ...ledger, records: [...ledger.records, record] }), law)
    const added = after.records.find(({ id }) => id === record.id) as AssessedRecord
    const inYear = ({ years }: Assessment): WhatIfView['before'] => {
      const result = years.find(({ year }) => year === Number(course.date.slice(0, 'YYYY'.length)))
      return result === undefined ? null : yearView(result, locale)
    }
    return {
      problem: '', asOf: law.asOf,
      claimed: added.claimed, credited: added.credited, cuts: cutViews(added, locale),
      before: inYear(before), after: inYear(after),
      level: before.level === null || after.level === null ? null : { before: before.level.credits, after: after.level.credits },
      changes: changesBetween(before, after, locale),
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { problem: error.issues[0]?.message[locale] ?? '', asOf: '', claimed: 0, credited: 0, cuts: [], before: null, after: null, level: null, changes: [] }
  }
}

const DAY_MS = 86_400_000

/** What of a record is of interest here; `parseLedger` looks at the rest. */
interface Added {
  readonly id: string
  readonly date: string
  readonly until?: string
}

function recordOf({ kind, subject, amount, days, date }: Course, taken: ReadonlySet<string>): Added {
  let id = ID
  while (taken.has(id)) id += '*'
  const base = { id, date, subject }
  if (kind === 'online' || kind === 'exam') return { ...base, kind, credits: amount } as Added
  const until = new Date(Date.parse(date) + (days - 1) * DAY_MS).toISOString().slice(0, 'YYYY-MM-DD'.length)
  return { ...base, kind: 'offline', mode: kind, hours: amount, ...(days > 1 && { until }) } as Added
}

const ANSWERS = new Set<string | undefined>(['year', 'promotion', 'earliestDate'])

/** The answers that change, in the sentences of the library. */
function changesBetween(before: Assessment, after: Assessment, locale: Locale): string[] {
  return explain(diffAssessments(before, after), { locale }).lines
    .filter(({ about, depth }) => depth === 0 && ANSWERS.has(about?.kind)).map(({ text }) => text)
}
