// What the rows of each table hold, and how a row is written into a ledger.
import type { ReadAs } from './read-value.js'

type Fields = Readonly<Record<string, ReadAs>>

const record = {
  id: 'key', date: 'day', kind: 'word', mode: 'word', subject: 'word', hours: 'amount', credits: 'amount', until: 'day', days: 'days',
  waiverBy: 'text', waiverReason: 'text', route: 'word', tier: 'word', rank: 'whole', recognized: 'amount', activity: 'key', title: 'text',
  registrar: 'text',
} as const satisfies Fields
const certificate = { level: 'word', issuedOn: 'day', occupation: 'text', number: 'text', initial: 'yesNo' } as const satisfies Fields
const finding = { decidedOn: 'day', records: 'keys', liftedOn: 'day' } as const satisfies Fields
const exemptYear = { year: 'whole', reason: 'text' } as const satisfies Fields
const total = {
  year: 'whole', general: 'amount', professional: 'amount', unclassified: 'amount', exam: 'amount', sinceCertificate: 'amount',
} as const satisfies Fields
const oneYear = { year: 'whole' } as const satisfies Fields

/** The tables of a register, by the part of the ledger that each of them holds. */
export const fields = {
  records: record, certificates: certificate, findings: finding, exemptYears: exemptYear, totals: total, incompleteYears: oneYear,
  dutyFrom: oneYear,
} as const

/** A part of the ledger. */
export type Part = keyof typeof fields

/** The fields that a row cannot do without, beside the learner. */
export const NEEDED: { readonly [P in Part]: readonly (keyof (typeof fields)[P])[] } = {
  records: ['id', 'date', 'kind'],
  certificates: ['level', 'issuedOn'],
  findings: ['decidedOn'],
  exemptYears: ['year'],
  totals: ['year', 'general', 'professional'],
  incompleteYears: ['year'],
  dutyFrom: ['year'],
}

/** Where in a record the ledger keeps a field that has a place of its own in a row. */
const WAIVER = { waiverBy: 'by', waiverReason: 'reason' } as const

/** What a row says, as the ledger writes it. */
export function written(part: Part, values: Readonly<Record<string, unknown>>): unknown {
  // In a list nothing stands for itself; a learner may have no first year of duty.
  if (part === 'incompleteYears') return values['year'] ?? null
  if (part === 'dutyFrom') return values['year']
  const { waiverBy, waiverReason, ...rest } = values
  if (waiverBy === undefined && waiverReason === undefined) return rest
  return { ...rest, waiver: { [WAIVER.waiverBy]: waiverBy, [WAIVER.waiverReason]: waiverReason } }
}

/** The path inside a row of what stands at a path inside the ledger's part. */
export function pathInRow(part: Part, path: readonly (string | number)[], item: unknown): readonly (string | number)[] {
  if (part === 'incompleteYears' || part === 'dutyFrom') return ['year']
  const [key, inner] = path
  if (key !== 'waiver') return path
  const { waiver } = item as { readonly waiver: { readonly by?: unknown } }
  const isReason = inner === undefined ? waiver.by === undefined : inner === WAIVER.waiverReason
  return [isReason ? 'waiverReason' : 'waiverBy']
}
