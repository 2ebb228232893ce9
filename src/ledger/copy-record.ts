// Almost every record is plain data with a few fields of text and numbers, whatever the order and number of its columns. One look copies
// such a record, each field read once, into the one shape that its kind has: engines check and read a few shapes many times faster
// than the many in which records come. What it may have besides is checked field by field, for it is seldom there.
import { checkOf } from './check.js'
import { compile } from './compile.js'
import type { CreditRecord } from './ledger.js'
import { barest, furtherFields } from './ledger-schema.js'

const offlineCheck = /* @__PURE__ */ checkOf<unknown>(() => barest.offline(), compile)
const creditedCheck = /* @__PURE__ */ checkOf<unknown>(() => barest.credited(), compile)
const specialCheck = /* @__PURE__ */ checkOf<unknown>(() => barest.special(), compile)
const furtherChecks = {
  until: /* @__PURE__ */ checkOf<unknown>(() => furtherFields().until, compile),
  activity: /* @__PURE__ */ checkOf<unknown>(() => furtherFields().activity, compile),
  title: /* @__PURE__ */ checkOf<unknown>(() => furtherFields().title, compile),
  registrar: /* @__PURE__ */ checkOf<unknown>(() => furtherFields().registrar, compile),
  subject: /* @__PURE__ */ checkOf<unknown>(() => furtherFields().subject, compile),
  recognized: /* @__PURE__ */ checkOf<unknown>(() => furtherFields().recognized, compile),
}

type Fields = Record<string, unknown>

/**
 * A copy of a plain record, without what was left out, checked but for whether its date is a day; undefined for one that wants a closer
 * look: with something wrong in it, with lists or objects, or not plain at all.
 */
export function copyRecord(input: unknown): CreditRecord | undefined {
  if (typeof input !== 'object' || input === null || Object.getPrototypeOf(input) !== Object.prototype) return undefined
  let id: unknown
  let date: unknown
  let kind: unknown
  let activity: unknown
  let title: unknown
  let registrar: unknown
  let mode: unknown
  let subject: unknown
  let hours: unknown
  let until: unknown
  let credits: unknown
  let route: unknown
  let tier: unknown
  let rank: unknown
  let recognized: unknown
  for (const key in input) {
    const value = (input as Fields)[key]
    if (value === null || value === undefined) continue
    switch (key) {
      case 'id': id = value; break
      case 'date': date = value; break
      case 'kind': kind = value; break
      case 'mode': mode = value; break
      case 'subject': subject = value; break
      case 'hours': hours = value; break
      case 'credits': credits = value; break
      case 'until': until = value; break
      case 'route': route = value; break
      case 'tier': tier = value; break
      case 'rank': rank = value; break
      case 'recognized': recognized = value; break
      case 'activity': activity = value; break
      case 'title': title = value; break
      case 'registrar': registrar = value; break
      default: return undefined
    }
  }
  let copy: Fields
  let fits: boolean
  switch (kind) {
    case 'offline':
      if ((credits ?? route ?? tier ?? rank ?? recognized) !== undefined) return undefined
      copy = { id, date, kind: 'offline', mode, subject, hours }
      fits = offlineCheck().holds(copy)
      break
    case 'online':
    case 'exam':
      if ((mode ?? hours ?? until ?? route ?? tier ?? rank ?? recognized) !== undefined) return undefined
      copy = { id, date, kind, subject, credits }
      fits = creditedCheck().holds(copy)
      break
    case 'special':
      if ((mode ?? hours ?? until ?? credits) !== undefined) return undefined
      copy = rank === undefined ? { id, date, kind: 'special', route, tier } : { id, date, kind: 'special', route, tier, rank }
      fits = specialCheck().holds(copy)
      break
    default:
      return undefined
  }
  fits = fits
    && (until === undefined || addedTo(copy, 'until', until))
    && (activity === undefined || addedTo(copy, 'activity', activity))
    && (title === undefined || addedTo(copy, 'title', title))
    && (registrar === undefined || addedTo(copy, 'registrar', registrar))
    && (kind !== 'special' || subject === undefined || addedTo(copy, 'subject', subject))
    && (recognized === undefined || addedTo(copy, 'recognized', recognized))
  return fits ? copy as unknown as CreditRecord : undefined
}

/** Adds a field if it is right. */
function addedTo(copy: Fields, field: keyof typeof furtherChecks, value: unknown): boolean {
  copy[field] = value
  return furtherChecks[field]().holds(value)
}
