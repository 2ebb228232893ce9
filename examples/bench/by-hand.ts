// What a careful programmer would write by hand for these people and the default readings: the same verdicts as the library on the
// bench's ledgers (a test says so), without a check of the input, without courses of several days, waivers, activities, findings,
// other readings or figures, and without a trace of which record was cut and why.
import type { Certificate, CreditRecord, LedgerInput, Level } from 'jinhua-skill-credits'

export interface YearVerdict {
  readonly year: number
  readonly status: string
  readonly total: number
  readonly general: number
  readonly professional: number
}

export interface Verdicts {
  readonly years: readonly YearVerdict[]
  readonly promotion: string
}

export interface Pool {
  readonly cap: number
  general: number
  professional: number
  /** Of both, what was learned after the certificate. */
  later: number
}

/** What one year has earned, in hundredths: outside any cap, and by the cap it falls under. */
export interface Year {
  readonly free: Pool
  exam: number
  readonly pools: Map<string, Pool>
}

const TIERS: Readonly<Record<string, number>> = { national: 6000, core: 6000, provincial: 4800, municipal: 3600, county: 2400, other: 2400 }
export const LEVELS: readonly Level[] = ['apprentice', 'juniorWorker', 'intermediateWorker', 'seniorWorker', 'technician', 'seniorTechnician']

const hundredths = (credits: number | string): number => Math.round(Number(credits) * 100)
export const yearOf = (date: string): number => Number(date.slice(0, 4))

/** Which cap a record falls under, with what it claims. */
function claim(record: CreditRecord): { amount: number; pool: string | null; cap: number } {
  switch (record.kind) {
    case 'offline':
      return record.mode === 'theory'
        ? { amount: hundredths(record.hours) * 2, pool: `${record.date} theory`, cap: 1200 }
        : { amount: hundredths(record.hours) * 3, pool: `${record.date} practice`, cap: 1800 }
    case 'online':
    case 'exam':
      return { amount: hundredths(record.credits), pool: null, cap: Infinity }
    case 'special': {
      const won = record.route !== 'competition' || record.rank <= 3
      return { amount: won ? TIERS[record.tier] as number : 0, pool: 'special', cap: 6000 }
    }
  }
}

const emptyPool = (cap: number): Pool => ({ cap, general: 0, professional: 0, later: 0 })
export const emptyYear = (): Year => ({ free: emptyPool(Infinity), exam: 0, pools: new Map() })

export function addUp(records: readonly CreditRecord[], since: string, asOf: string): Map<number, Year> {
  const years = new Map<number, Year>()
  for (const record of records) {
    if (record.date > asOf || record.date < '2020-10-10') continue
    const number = yearOf(record.date)
    let year = years.get(number)
    if (year === undefined) years.set(number, year = emptyYear())
    const { amount, pool: name, cap } = claim(record)
    let pool = name === null ? year.free : year.pools.get(name)
    if (pool === undefined) year.pools.set(name as string, pool = emptyPool(cap))
    pool[record.subject ?? 'professional'] += amount
    if (record.date > since) pool.later += amount
    if (record.kind === 'exam') year.exam += amount
  }
  return years
}

/** The subjects of a year: where a cap must cut, general credits are spared until the year has its 18. */
export function subjectsOf({ free, pools }: Year): { total: number; general: number; professional: number } {
  let total = free.general + free.professional
  let least = free.general
  let most = free.general
  for (const { cap, general, professional } of pools.values()) {
    const kept = Math.min(cap, general + professional)
    total += kept
    least += Math.max(0, kept - professional)
    most += Math.min(general, kept)
  }
  const general = Math.min(Math.max(1800, least), most)
  return { total, general, professional: total - general }
}

/** What of a year stands in the level account. */
export function standing({ free, pools }: Year): number {
  let sum = free.later
  for (const { cap, later } of pools.values()) sum += Math.min(cap, later)
  return sum
}

export function promotionOf({ level, issuedOn }: Certificate, credits: number, asOf: string, normalYears: number): string {
  const after = (years: number): string => `${yearOf(issuedOn) + years}${issuedOn.slice(4)}`
  const target = LEVELS.indexOf(level) + 1
  const early = credits > 9000 * normalYears ? (target <= LEVELS.indexOf('seniorWorker') ? 2 : 1) : 0
  if (asOf >= after(normalYears)) return 'normal'
  return early > 0 && asOf >= after(normalYears - early) ? 'early' : 'notYet'
}

export function yearsFrom(earned: ReadonlyMap<number, Year>, certificate: Certificate, asOf: string): number[] {
  const first = Math.min(yearOf(certificate.issuedOn), ...earned.keys())
  return Array.from({ length: yearOf(asOf) - first + 1 }, (_, index) => first + index)
}

export function byHand({ records, certificates }: LedgerInput, asOf: string, normalYears: number): Verdicts {
  const certificate = certificates?.[0] as Certificate
  const earned = addUp(records, certificate.issuedOn, asOf)
  const years: YearVerdict[] = []
  let account = 0
  for (const number of yearsFrom(earned, certificate, asOf)) {
    const year = earned.get(number) ?? emptyYear()
    const { total, general, professional } = subjectsOf(year)
    const met = total >= 9000 && general >= 1800 && professional >= 6000 && year.exam > 0
    const status = number === 2020 ? 'notAssessed' : met ? 'met' : 'unmet'
    years.push({ year: number, status, total: total / 100, general: general / 100, professional: professional / 100 })
    account += standing(year)
  }
  return { years, promotion: promotionOf(certificate, account, asOf, normalYears) }
}
