import type { Level } from '../../src/regulation/levels.js'
import type { Account } from './account.js'
import { fullYears, yearsOn } from './calendar.js'
import type { NoPromotion, PromotionResult } from './contract.js'
import type { Facts } from './facts.js'
import {
  above, atLeast, fraction, hundredth, minus, plus, positive, sum, times, toNumber, zero, type Fraction,
} from './fraction.js'

const LEVELS: readonly Level[] = [
  'apprentice', 'juniorWorker', 'intermediateWorker', 'seniorWorker', 'technician', 'seniorTechnician',
  'specialGradeTechnician', 'chiefTechnician',
]

export const isAtLeast = (level: Level, other: Level): boolean => LEVELS.indexOf(level) >= LEVELS.indexOf(other)

/** More than any threshold, and any surplus that earns a year. */
const ANY_SURPLUS = fraction(1_000_000_000)

/** Answered for what is known to stand and for the most it can be. */
export function promotionOf(facts: Facts, { credits, most }: Account): PromotionResult | NoPromotion {
  const atLeastThat = promotionFor(facts, credits)
  const atMost = promotionFor(facts, most ?? ANY_SURPLUS)
  if (atLeastThat.status === 'notApplicable' || atLeastThat.status === atMost.status) return atLeastThat
  return { ...atLeastThat, status: 'unknown' }
}

function promotionFor(facts: Facts, credits: Fraction): PromotionResult | NoPromotion {
  const { asOf, inForce, options, certificates, findings, figure, readings } = facts
  const notApplicable = (reason: NoPromotion['reason']): NoPromotion => ({ status: 'notApplicable', reason })
  if (options.promotion === undefined) return notApplicable('notAsked')
  const current = certificates.at(-1)
  if (current === undefined) return notApplicable('noCertificate')
  const target = LEVELS[LEVELS.indexOf(current.level) + 1]
  if (target === undefined) return notApplicable('highestLevel')
  if (target === 'specialGradeTechnician' || target === 'chiefTechnician') return notApplicable('appointedPost')
  const { normalYears: asked, by = 'levelRecognition' } = options.promotion
  const normalYears = typeof asked === 'number' ? asked : asked[target]
  if (normalYears === undefined) return notApplicable('notAsked')

  const since = current.issuedOn
  const elapsed = readings.thresholdPeriod === 'elapsedYears'
  const start = elapsed && since < inForce ? inForce : since
  const counted = elapsed ? Math.max(1, fullYears(start, asOf)) : normalYears
  const threshold = sum(Array.from({ length: counted }, (_, k) => figure('annualTotal', yearsOn(start, k))))
  const surplus = positive(minus(credits, threshold))
  const maxYearsEarly =
    toNumber(figure(isAtLeast(target, 'technician') ? 'yearsEarlyFromTechnician' : 'yearsEarlyToSeniorWorker', asOf))
  const yearsEarly = Math.min(normalYears, earned(surplus, figure('annualTotal', asOf), maxYearsEarly, readings.earlyYears))
  const normalDate = yearsOn(since, normalYears)
  const earliestDate = yearsOn(since, normalYears - yearsEarly)
  const finding = findings.some(({ liftedOn }) => liftedOn === undefined || liftedOn > asOf)
  const bars = readings.fraudBar === 'levelApplications' || by === 'qualificationExam'
  const status = () => {
    if (finding && bars) return 'barred'
    if (asOf >= normalDate) return 'normal'
    return asOf >= earliestDate && yearsEarly > 0 ? 'early' : 'notYet'
  }
  return {
    target,
    since,
    normalYears,
    threshold: toNumber(threshold),
    credits: toNumber(credits),
    surplus: toNumber(surplus),
    missing: toNumber(positive(plus(minus(threshold, credits), hundredth))),
    maxYearsEarly: maxYearsEarly as 1 | 2,
    yearsEarly: yearsEarly as 0 | 1 | 2,
    normalDate,
    earliestDate,
    finding,
    status: status(),
  }
}

function earned(surplus: Fraction, yearly: Fraction, most: number, reading: string): number {
  if (!above(surplus, zero)) return 0
  if (reading === 'upToMaximum') return most
  let years = 0
  while (years < most && atLeast(surplus, times(yearly, fraction(years + 1)))) years += 1
  return years
}
