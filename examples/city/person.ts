// One person of a made-up city: a ledger with everything a register holds, some of them wrong in one known way. Made from a number.
import type { Certificate, CreditRecord, LedgerInput } from 'jinhua-skill-credits'
import { randomFrom } from '../bench/learners.js'

export interface Person {
  readonly ledger: LedgerInput & { readonly totals?: readonly object[] }
  readonly county: string | null
  readonly normalYears: number | null
  /** The code of the one issue that this ledger has. */
  readonly wrong: string | null
  /** How many rows the table of people has of this person. */
  readonly registered: number
}

export const COUNTIES = ['婺城区', '金东区', '兰溪市', '东阳市', '义乌市', '永康市', '浦江县', '武义县', '磐安县'] as const
export const CITY_AS_OF = '2026-12-31'
/** Five years of records a person, most of them up to the last. */
const YEARS_KEPT = 5
const firstYear = (random: Random): number => 2022 - ([0, 0, 0, 0, 0, 0, 0, 0, 1, 2][random(10)] as number)
const LEVELS = ['juniorWorker', 'intermediateWorker', 'seniorWorker', 'technician', 'seniorTechnician'] as const
const TIERS = ['national', 'provincial', 'municipal', 'county', 'county', 'county'] as const

type Random = (below: number) => number
const two = (value: number): string => String(value).padStart(2, '0')
const dayOf = (year: number, random: Random): string =>
  (year === 2020 ? `2020-${10 + random(3)}-${two(10 + random(19))}` : `${year}-${two(1 + random(12))}-${two(1 + random(28))}`)
const plusDays = (date: string, days: number): string => `${date.slice(0, 8)}${two(Math.min(28, Number(date.slice(8)) + days))}`

/** Some people learn little, most about what they must, some much. */
function recordsOf(year: number, eager: number, random: Random, id: () => string): CreditRecord[] {
  const records: CreditRecord[] = []
  const subject = (): 'general' | 'professional' => (random(4) === 0 ? 'general' : 'professional')
  for (let course = random(2) + eager; course > 0; course -= 1) {
    const date = dayOf(year, random)
    const days = 1 + random(5)
    const until = plusDays(date, days - 1)
    const mode = random(2) === 0 ? 'theory' : 'practice'
    records.push({
      id: id(), date, kind: 'offline', mode, subject: subject(), hours: (4 + random(6)) * (Number(until.slice(8)) - Number(date.slice(8)) + 1) - random(2) / 2,
      ...(until > date ? { until } : {}), ...(random(60) === 0 ? { waiver: { by: '某区人力社保局', reason: '集中培训' } } : {}),
    })
  }
  for (let course = random(3) + eager; course > 0; course -= 1) {
    records.push({ id: id(), date: dayOf(year, random), kind: 'online', subject: subject(), credits: (100 + random(900)) / 100, ...(random(12) === 0 ? { activity: `C${random(3)}` } : {}) })
  }
  if (random(8) > 0) records.push({ id: id(), date: dayOf(year, random), kind: 'exam', subject: subject(), credits: (100 + random(500)) / 100 })
  if (random(3) === 0) {
    const date = dayOf(year, random)
    const tier = TIERS[random(TIERS.length)] as 'county'
    switch (random(4)) {
      case 0:
        records.push({ id: id(), date, kind: 'special', route: 'competition', tier, rank: 1 + random(4), ...(random(2) === 0 ? { subject: 'professional' } : {}) })
        break
      case 1:
        records.push({ id: id(), date, kind: 'special', route: 'publication', tier: (['core', 'provincial', 'other'] as const)[random(3)] as 'core', subject: 'professional' })
        break
      default:
        records.push({ id: id(), date, kind: 'special', route: random(2) === 0 ? 'training' : 'project', tier, subject: subject(), ...(random(5) === 0 ? { recognized: 20 + random(4) } : {}) })
    }
  }
  return records
}

function certificatesOf(random: Random): Certificate[] {
  const count = [1, 1, 1, 2, 0][random(5)] as number
  const from = random(LEVELS.length - 1)
  return Array.from({ length: count }, (_, index): Certificate => ({
    level: LEVELS[from + index] as 'juniorWorker', issuedOn: index === 0 ? dayOf(2017 + random(5), random) : dayOf(2022 + random(5), random),
    ...(index === 0 && random(4) === 0 ? { initial: true } : {}),
  }))
}

/** A made-up resident ID number that is valid: a district, a birthday of 1980, a number and its check character (GB 11643). */
function residentId(number: number): string {
  const digits = `330702198001${two(1 + number % 28)}${String(Math.floor(number / 28) % 1000).padStart(3, '0')}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0)
  return `${digits}${'10X98765432'[sum % 11] ?? ''}`
}

type Spoil = (ledger: Mutable) => void
interface Mutable {
  learner: string
  records: Record<string, unknown>[]
  certificates: object[]
  findings: object[]
  totals: object[]
}

/** What can be wrong, a way for each code. Each leaves exactly one issue. */
const WRONGS: readonly (readonly [code: string, spoil: Spoil])[] = [
  ['date', ({ records }) => { records[0] = { id: 'w', date: '2023-02-30', kind: 'online', subject: 'general', credits: 3 } }],
  ['quantity', ({ records }) => { records[0] = { id: 'w', date: '2023-05-06', kind: 'online', subject: 'general', credits: 0 } }],
  ['missing', ({ records }) => { records[0] = { id: 'w', date: '2023-05-06', kind: 'exam', subject: 'general' } }],
  ['unknownKey', ({ records }) => { records[0] = { id: 'w', date: '2023-05-06', kind: 'online', subject: 'general', credits: 3, hours: 2 } }],
  ['duplicateId', ({ records }) => { records.push({ ...records[0] }) }],
  ['hoursPerDay', ({ records }) => { records[0] = { id: 'w', date: '2023-05-06', kind: 'offline', mode: 'theory', subject: 'general', hours: 24.5 } }],
  ['dateOrder', ({ records }) => { records[0] = { id: 'w', date: '2023-05-06', until: '2023-05-05', kind: 'offline', mode: 'theory', subject: 'general', hours: 4 } }],
  ['rank', ({ records }) => { records[0] = { id: 'w', date: '2023-05-06', kind: 'special', route: 'competition', tier: 'county', rank: 0 } }],
  ['tier', ({ records }) => { records[0] = { id: 'w', date: '2023-05-06', kind: 'special', route: 'publication', tier: 'municipal' } }],
  ['unknownChoice', ({ records }) => { records[0] = { id: 'w', date: '2023-05-06', kind: 'online', subject: '公共', credits: 3 } }],
  ['unknownRecord', ({ findings }) => { findings.push({ decidedOn: '2023-05-06', records: ['nowhere'] }) }],
  ['levelOrder', (ledger) => { ledger.certificates = [{ level: 'technician', issuedOn: '2018-05-06' }, { level: 'seniorWorker', issuedOn: '2022-05-06' }] }],
  ['personalData', (ledger) => { ledger.learner = residentId(Number(ledger.learner.slice(2))) }],
]
/** One learner in so many is wrong in some way. */
const WRONG_IN = 101

export function makePerson(number: number, withTotals: boolean): Person {
  const random = randomFrom(number * 7919 + 64)
  let serial = 0
  const id = (): string => `${number}-${serial++}`
  const eager = random(3)
  const oldSystem = withTotals && random(10) === 0
  const totals = oldSystem ? [2021, 2022].map((year) => ({ year, ...totalsOf(random) })) : []
  const first = firstYear(random)
  const years = Array.from({ length: YEARS_KEPT }, (_, index) => first + index).filter((year) => !totals.some((one) => one.year === year))
  const records = years.flatMap((year) => (random(12) === 0 ? [] : recordsOf(year, eager, random, id)))
  records.push({ id: id(), date: '2023-11-11', kind: 'exam', subject: 'general', credits: 2, title: '安全生产' })
  const certificates = certificatesOf(random)
  const wrong = number % WRONG_IN === 50 ? Math.floor(number / WRONG_IN) % (WRONGS.length + 2) : -1
  const findings = random(300) === 0 && wrong === -1
    ? [{ decidedOn: '2023-06-01', ...(random(2) === 0 ? { records: [(records[0] as CreditRecord).id] } : {}), ...(random(2) === 0 ? { liftedOn: '2024-06-01' } : {}) }]
    : []
  const ledger: Mutable = { learner: `JH${String(number).padStart(7, '0')}`, records: records as unknown as Record<string, unknown>[], certificates, findings, totals }
  const dutyFrom = random(5) === 0 ? 2019 + random(5) : first > 2020 ? first : undefined
  const [code, spoil] = WRONGS[wrong] ?? [null, undefined]
  spoil?.(ledger)
  const normal = random(20) === 0 ? null : 2 + random(4)
  return {
    ledger: { ...ledgerOf(ledger, dutyFrom), ...yearsApart(number) },
    county: random(200) === 0 ? null : COUNTIES[random(COUNTIES.length)] as string,
    normalYears: wrong === WRONGS.length ? 99 : normal,
    wrong: wrong === WRONGS.length ? 'range' : wrong === WRONGS.length + 1 ? 'duplicatePerson' : code,
    registered: wrong === WRONGS.length + 1 ? 2 : wrong === -1 && random(500) === 0 ? 0 : 1,
  }
}

/** Years that the authority does not assess, and years of which records may be missing: of one learner in sixty each. */
function yearsApart(number: number): Pick<LedgerInput, 'exemptYears' | 'incompleteYears'> {
  if (number % 60 === 20) return { exemptYears: [{ year: 2022 }, { year: 2024 }] }
  return number % 60 === 40 ? { incompleteYears: [2023] } : {}
}

function totalsOf(random: Random): object {
  const [general, professional] = [random(40), 40 + random(80)]
  return { general, professional, ...(random(2) === 0 ? { exam: random(6) } : {}), ...(random(2) === 0 ? { sinceCertificate: random(general + professional) } : {}) }
}

function ledgerOf({ learner, records, certificates, findings, totals }: Mutable, dutyFrom: number | undefined): Person['ledger'] {
  return {
    learner, records,
    ...(certificates.length > 0 ? { certificates } : {}), ...(findings.length > 0 ? { findings } : {}), ...(totals.length > 0 ? { totals } : {}),
    ...(dutyFrom === undefined ? {} : { dutyFrom }),
  } as unknown as Person['ledger']
}
