// What stays in the browser, and only where that was asked for.
import { effect, signal } from '@preact/signals'
import type { ApplicationRoute, Level, Locale, Readings } from 'jinhua-skill-credits'
import type { RowSettings } from '../../shared/settings.js'
import type { Edit, Source } from '../../shared/sources.js'
import type { Theme } from './look.js'
import { locale, theme, words } from './look.js'
import { asOf, by, chosenReadings, normalYears, ofRows, year } from './settings.js'
import { edits, notice, open, sources } from './work.js'

const KEY = 'jinhua-skill-credits calculator'

/** Bytes do not go into storage: as letters. */
type KeptSource = Exclude<Source, { readonly kind: 'file' }> | { readonly kind: 'file'; readonly name: string; readonly letters: string }

type Kept = {
  readonly locale: Locale
  readonly theme: Theme
  readonly asOf: string | null
  readonly year: number | null
  readonly readings: Partial<Readings>
  readonly normalYears: Partial<Record<Level, number>>
  readonly by: ApplicationRoute | null
  readonly ofRows: RowSettings
  readonly sources: readonly KeptSource[]
  readonly edits: readonly Edit[]
}

export const isKept = signal(false)

/** Takes up what was kept. */
export function takeUp(): void {
  const text = stored()
  if (text === null) return
  try {
    const kept = JSON.parse(text) as Kept
    isKept.value = true
    locale.value = kept.locale
    theme.value = kept.theme
    asOf.value = kept.asOf
    year.value = kept.year
    chosenReadings.value = kept.readings
    normalYears.value = kept.normalYears
    by.value = kept.by
    ofRows.value = kept.ofRows
    if (kept.sources.length > 0) open(kept.sources.map(sourceOf), kept.edits)
  } catch {
    localStorage.removeItem(KEY)
  }
}

/** A browser may forbid storage altogether. */
function stored(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

const AT_ONCE = 8192
const lettersOf = (bytes: ArrayBuffer): string => {
  const all = new Uint8Array(bytes)
  let text = ''
  for (let at = 0; at < all.length; at += AT_ONCE) text += String.fromCharCode(...all.subarray(at, at + AT_ONCE))
  return btoa(text)
}
const bytesOf = (letters: string): ArrayBuffer => Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0)).buffer

const sourceOf = (kept: KeptSource): Source => (kept.kind === 'file' ? { kind: 'file', name: kept.name, bytes: bytesOf(kept.letters) } : kept)

function keptSource(source: Source): KeptSource {
  return source.kind === 'file' ? { kind: 'file', name: source.name, letters: lettersOf(source.bytes) } : source
}

function sizeOf(source: Source): number {
  return source.kind === 'text' ? source.text.length : source.kind === 'file' ? source.bytes.byteLength : 0
}

/** What a browser's storage can be expected to hold. */
const MOST = 4_000_000

/** From now on keeps what is asked to be kept; comes after what was kept has been taken up. */
export function startKeeping(): void {
  effect(keep)
}

function keep(): void {
  const size = sources.value.reduce((sum, source) => sum + sizeOf(source), 0)
  if (!isKept.value) {
    if (stored() !== null) localStorage.removeItem(KEY)
    return
  }
  const kept = {
    locale: locale.value, theme: theme.value,
    asOf: asOf.value, year: year.value, readings: chosenReadings.value, normalYears: normalYears.value, by: by.value, ofRows: ofRows.value,
    edits: edits.value,
  }
  try {
    if (size > MOST) throw new Error('too large')
    localStorage.setItem(KEY, JSON.stringify({ ...kept, sources: sources.value.map(keptSource) } satisfies Kept))
  } catch {
    isKept.value = false
    notice.value = words.value.keepTooLarge
  }
}
