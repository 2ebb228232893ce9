// Article 22: fraud in the registration voids the records and costs the right to apply. The library never infers fraud: it
// knows decisions only.
import type { ApplicationRoute } from '../ledger/arguments.js'
import type { FraudFinding } from '../ledger/ledger.js'
import type { Readings } from '../regulation/reading-answers.js'
import type { Law } from './law.js'

/** The ids of the records void on a day. A finding lifted later does not revive them. */
export function voidedRecords(findings: readonly FraudFinding[], asOf: string): Set<string> {
  return new Set(findings.filter(({ decidedOn }) => decidedOn <= asOf).flatMap(({ records }) => records ?? []))
}

/** Whether a finding stands on a day: decided, and not lifted by then. */
export function findingStands(findings: readonly FraudFinding[], asOf: string): boolean {
  return findings.some(({ decidedOn, liftedOn }) => decidedOn <= asOf && (liftedOn === undefined || liftedOn > asOf))
}

const BARS: { readonly [A in Readings['fraudBar']]: (by: ApplicationRoute) => boolean } = {
  levelApplications: () => true,
  qualificationExamsOnly: (by) => by === 'qualificationExam',
}

/** Whether a standing finding bars an application. */
export function barsApplication(by: ApplicationRoute, law: Law): boolean {
  return BARS[law.readings.fraudBar](by)
}
