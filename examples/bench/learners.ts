// The bench's people: 500 different learners with 116 records each over four years, as a register keeps them. Made from a number,
// so that every run and every contender has the same.
import type { Certificate, CreditRecord, LedgerInput } from 'jinhua-skill-credits'

export const LEARNERS = 500
/** At the close of the fourth year; the next level asks four years in the present one. */
export const ASKED = { asOf: '2024-12-31', promotion: { normalYears: 4 } } as const

const FIRST_YEAR = 2021
const YEARS = 4
const SESSIONS = 18
const COURSES = 8
const SPECIALS = 2
/** The records of one year. */
const A_YEAR = SESSIONS + COURSES + SPECIALS + 1

/** A number in 0 .. below from a seed that moves on (mulberry32). */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below)
  }
}

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
const two = (value: number): string => String(value).padStart(2, '0')

function aDay(year: number, random: (below: number) => number): string {
  const month = random(12)
  return `${year}-${two(month + 1)}-${two(1 + random(MONTHS[month] as number))}`
}

const TIERS = ['provincial', 'municipal', 'county', 'county'] as const

/** 18 offline sessions, a fifth of them on the day of another, 8 online courses, an exam and 2 special items. */
function recordsOf(year: number, random: (below: number) => number, first: number): CreditRecord[] {
  let number = first
  const id = (): string => `R${number++}`
  const subject = (): 'general' | 'professional' => (random(4) === 0 ? 'general' : 'professional')
  const records: CreditRecord[] = []
  let lastDay = aDay(year, random)
  for (let session = 0; session < SESSIONS; session += 1) {
    if (session % 5 !== 4) lastDay = aDay(year, random)
    const mode = random(5) < 3 ? 'theory' : 'practice'
    records.push({ id: id(), date: lastDay, kind: 'offline', mode, subject: subject(), hours: (2 + random(13)) / 2 })
  }
  for (let course = 0; course < COURSES; course += 1) {
    records.push({ id: id(), date: aDay(year, random), kind: 'online', subject: subject(), credits: (50 + random(400)) / 100 })
  }
  if (random(10) > 0) records.push({ id: id(), date: aDay(year, random), kind: 'exam', subject: subject(), credits: 2 + random(4) })
  else records.push({ id: id(), date: aDay(year, random), kind: 'online', subject: subject(), credits: 1.5 })
  records.push({ id: id(), date: aDay(year, random), kind: 'special', subject: subject(), route: 'training', tier: TIERS[random(4)] as 'county' })
  records.push({
    id: id(), date: aDay(year, random), kind: 'special', subject: 'professional', route: 'competition', tier: TIERS[random(4)] as 'county', rank: 1 + random(5),
  })
  return records
}

/** One learner, with the same mix of records whatever their number. */
export function makeLearner(seed: number, records = A_YEAR * YEARS): LedgerInput {
  const random = randomFrom(seed + 1)
  const all: CreditRecord[] = []
  for (let year = 0; all.length < records; year += 1) all.push(...recordsOf(FIRST_YEAR + year % YEARS, random, all.length))
  all.length = records
  const certificate: Certificate = { level: 'intermediateWorker', issuedOn: random(2) === 0 ? `2020-1${1 + random(2)}-${10 + random(20)}` : aDay(FIRST_YEAR, random) }
  return { learner: `L-${seed}`, records: all, certificates: [certificate] }
}

export const makeLearners = (count = LEARNERS): LedgerInput[] => Array.from({ length: count }, (_, seed) => makeLearner(seed))
