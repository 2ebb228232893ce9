// What is asked of everybody: the settings of the page, those of a sheet among the rows, and what follows from the rows.
import type { AssessOptions } from 'jinhua-skill-credits'
import { jinhua64 } from 'jinhua-skill-credits/regulation'
import type { Settings as SheetSettings } from 'jinhua-skill-credits/spreadsheet'
import { readSettings } from 'jinhua-skill-credits/spreadsheet'
import type { RecognizedSheet, TableLearner, TableOptions } from 'jinhua-skill-credits/tables'
import type { RowSettings, Settings } from '../shared/settings.js'
import type { OpenSheets } from './open-sources.js'

/** What a sheet of settings says, and what of it cannot be. */
export interface OfSheet {
  readonly settings: SheetSettings
  readonly problem: string
}

/** Reads the settings among some sheets; without one, or with one that cannot be, the library's own hold. */
export function settingsOfSheets(
  { rows, dateSystem }: OpenSheets, recognized: readonly RecognizedSheet[], { locale, ofRows }: Settings,
): OfSheet {
  const places = recognized.flatMap(({ kind }, index) => (kind === 'settings' ? [index] : []))
  const own = dateSystem === 1904 ? [['dateSystem', 1904]] : []
  const given = readSettings([...places.flatMap((index) => rows[index] ?? []), ...own], { locale, dateObjects: 'utc' })
  const problem = 'problem' in given ? given.problem[locale] : ''
  const settings = 'problem' in given ? readSettings(own, { locale, dateObjects: 'utc' }) as SheetSettings : given
  return { problem, settings: { ...settings, tables: { ...settings.tables, ...tablesOf(ofRows) } } }
}

/** What the page says of all rows. */
function tablesOf({ occupation, dutyFrom, exemptYears }: RowSettings): TableOptions {
  return {
    ...(occupation !== '' && { occupation }),
    ...(dutyFrom !== null && { dutyFrom }),
    ...(exemptYears.length > 0 && { exemptYears }),
  }
}

const yearOf = (day: string): number => Number(day.slice(0, 'YYYY'.length))

/** The options of an assessment, and the year that the list is about. */
export interface Asked {
  readonly options: AssessOptions
  readonly year: number
  /** The years that one may choose among. */
  readonly years: readonly number[]
}

/** What is asked: the page's settings go before the sheet's. */
export function askedOf(settings: Settings, { settings: ofSheet }: OfSheet, learners: readonly TableLearner[]): Asked {
  const thisYear = yearOf(settings.today)
  const given = settings.asOf ?? ofSheet.asOf
  const until = given === undefined ? thisYear : yearOf(given)
  const year = Math.min(settings.year ?? lastYear(learners, thisYear), until)
  const first = yearOf(jinhua64.inForce)
  const normalYears = { ...yearsOf(ofSheet), ...settings.normalYears }
  return {
    year,
    years: Array.from({ length: Math.max(1, until - first + 1) }, (_, index) => first + index),
    options: {
      // Without a day the year is seen whole, and of the one that runs what there is.
      asOf: given ?? (year < thisYear ? `${year}-12-31` : settings.today),
      readings: { ...ofSheet.readings, ...settings.readings },
      regulation: ofSheet.regulation,
      ...(Object.keys(normalYears).length > 0 && { promotion: { normalYears, by: settings.by ?? ofSheet.promotion?.by ?? 'levelRecognition' } }),
    },
  }
}

/** The normal years of a sheet, which `readSettings` gives by level. */
function yearsOf({ promotion }: SheetSettings): Exclude<NonNullable<SheetSettings['promotion']>['normalYears'], number> {
  return typeof promotion?.normalYears === 'object' ? promotion.normalYears : {}
}

/** The last year with learning in it that has begun; without any, this year. */
function lastYear(learners: readonly TableLearner[], thisYear: number): number {
  let last = 0
  for (const { ledger: { records, totals } } of learners) {
    for (const { date } of records) {
      const year = yearOf(date)
      if (year > last && year <= thisYear) last = year
    }
    for (const { year } of totals ?? []) if (year > last && year <= thisYear) last = year
  }
  return last === 0 ? thisYear : last
}
