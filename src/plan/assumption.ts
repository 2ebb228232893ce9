// What a plan takes for granted where not everything is known.

/** What a plan takes for granted, in the order in which it is listed. */
export const planAssumptionIds = ['noneMissing', 'noExam', 'nothingReset', 'noneSinceCertificate', 'runningYear'] as const

/**
 * That a year with gaps has no other records (`noneMissing`); that none of a closed year's credits came by exam (`noExam`); that a
 * promotion took none of them out of its year (`nothingReset`); that none of them was earned after the certificate of that year
 * (`noneSinceCertificate`); that of a closed year that still runs nothing stands yet (`runningYear`).
 */
export type PlanAssumption = (typeof planAssumptionIds)[number]

/** The assumptions that hold, in the order in which they are listed. */
export function assumptionsWhere(holds: { readonly [A in PlanAssumption]?: boolean }): PlanAssumption[] {
  return planAssumptionIds.filter((id) => holds[id] === true)
}
