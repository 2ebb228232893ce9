// What is asked, as the page sets it.
import { computed, signal } from '@preact/signals'
import type { ApplicationRoute, Level, ReadingId, Readings } from 'jinhua-skill-credits'
import { defaultReadings } from 'jinhua-skill-credits/regulation'
import type { RowSettings, Settings } from '../../shared/settings.js'
import { locale } from './look.js'

/** The day by the clock of the place whose rules these are. */
function todayInJinhua(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date())
}

export const today = todayInJinhua()
export const asOf = signal<string | null>(null)
export const year = signal<number | null>(null)
export const chosenReadings = signal<Partial<Readings>>({})
export const normalYears = signal<Partial<Record<Level, number>>>({})
export const by = signal<ApplicationRoute | null>(null)
export const ofRows = signal<RowSettings>({ occupation: '', dutyFrom: null, exemptYears: [] })

export const settings = computed((): Settings => ({
  locale: locale.value, asOf: asOf.value, year: year.value, readings: chosenReadings.value, normalYears: normalYears.value,
  by: by.value, ofRows: ofRows.value, today,
}))

/** Answers a reading. */
export function choose<R extends ReadingId>(reading: R, answer: Readings[R]): void {
  chosenReadings.value = { ...chosenReadings.value, [reading]: answer }
}

/** Every reading by its default, also where a sheet says otherwise. */
export function chooseDefaults(ofSheet: Partial<Readings>): void {
  chosenReadings.value = Object.fromEntries((Object.keys(ofSheet) as ReadingId[]).map((id) => [id, defaultReadings[id]]))
}

/** Back to what follows from the rows. */
export function forgetSettings(): void {
  asOf.value = null
  year.value = null
  chosenReadings.value = {}
  normalYears.value = {}
  by.value = null
  ofRows.value = { occupation: '', dutyFrom: null, exemptYears: [] }
}
