import type { Assessment, LevelAccount } from '../../src/assess/assessment.js'
import { fullYears, yearsOn } from './calendar.js'
import { IN_FORCE, type Facts } from './facts.js'
import {
  above, atLeast, fraction, hundredth, minus, plus, positive, times, toNumber, zero, type Fraction,
} from './fraction.js'

const LEVELS: readonly LevelAccount['level'][] = [
  'apprentice', 'juniorWorker', 'intermediateWorker', 'seniorWorker', 'technician', 'seniorTechnician',
  'specialGradeTechnician', 'chiefTechnician',
]

export const isAtLeast = (level: LevelAccount['level'], other: LevelAccount['level']): boolean =>
  LEVELS.indexOf(level) >= LEVELS.indexOf(other)

export function promotionOf(facts: Facts, credits: Fraction): Assessment['promotion'] {
  const { asOf, options, certificates, findings, figure, readings } = facts
  const notApplicable = (reason: 'notAsked' | 'noCertificate' | 'highestLevel' | 'appointedPost') =>
    ({ status: 'notApplicable', reason }) as const
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
  const counted = readings.thresholdPeriod === 'normalPeriod'
    ? normalYears
    : Math.max(1, fullYears(since < IN_FORCE ? IN_FORCE : since, asOf))
  const yearly = figure('annualTotal')
  const threshold = times(yearly, fraction(counted))
  const surplus = positive(minus(credits, threshold))
  const maxYearsEarly =
    toNumber(figure(isAtLeast(target, 'technician') ? 'yearsEarlyFromTechnician' : 'yearsEarlyToSeniorWorker'))
  const yearsEarly = Math.min(normalYears, earned(surplus, yearly, maxYearsEarly, readings.earlyYears))
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
