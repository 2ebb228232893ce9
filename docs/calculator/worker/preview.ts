// Some people before all are read: of very many rows the first ones, read by themselves.
import { assess } from 'jinhua-skill-credits'
import type { NamedSheet } from 'jinhua-skill-credits/tables'
import { ledgersFromSheets } from 'jinhua-skill-credits/tables'
import type { PersonRow } from '../shared/person.js'
import type { Settings } from '../shared/settings.js'
import type { OfSheet } from './asked.js'
import { askedOf } from './asked.js'
import { nameOf } from '../../../examples/workbook/assess-people.js'
import { personRow } from './person-row.js'

const ROWS = 2000
const PEOPLE = 60
const SHORTEST_S = 0.001

/** The first people, and how many rows a second were read for them. */
export interface Preview {
  readonly people: readonly PersonRow[]
  readonly perSecond: number
}

/** Reads the first rows by themselves; what they say holds for now, until all are read. */
export function previewOf(named: readonly NamedSheet[], settings: Settings, ofSheet: OfSheet): Preview {
  const since = performance.now()
  const sheets = named.map(({ name, rows }) => ({ name, rows: rows.slice(0, ROWS) }))
  const { learners } = ledgersFromSheets(sheets, ofSheet.settings.tables)
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
  const perSecond = Math.round(rows / Math.max(SHORTEST_S, (performance.now() - since) / 1000))
  const { options, year } = askedOf(settings, ofSheet, learners)
  return {
    perSecond,
    // The last of them may have further rows.
    people: learners.slice(0, Math.min(PEOPLE, learners.length - 1)).map((learner) =>
      personRow({ learner, name: nameOf(learner, sheets) ?? '', assessment: assess(learner.ledger, options) }, year, settings.locale)),
  }
}
