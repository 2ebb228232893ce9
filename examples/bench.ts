// npm run bench: throughput of parsing, assessing and comparing, one ledger at a time.
import { Bench } from 'tinybench'
import { assess, parseLedger } from 'jinhua-skill-credits'
import type { AssessOptions, CreditRecord, LedgerInput } from 'jinhua-skill-credits'
import { compareReadings } from 'jinhua-skill-credits/compare'

const asked: AssessOptions = { asOf: '2023-12-31', promotion: { normalYears: 4 } }

/** One record in five of each kind; courses of a day, a special route a quarter. */
function typicalRecord(index: number): CreditRecord {
  const year = 2020 + (index % 4)
  const month = 1 + (Math.floor(index / 4) % 12)
  const day = 1 + (index % 28)
  const two = (value: number): string => String(value).padStart(2, '0')
  const common = { id: `r${index}`, date: year === 2020 ? `2020-1${index % 3}-${two(10 + index % 18)}` : `${year}-${two(month)}-${two(day)}` }
  const subject = index % 4 === 0 ? 'general' : 'professional'
  switch (index % 5) {
    case 0:
      return { ...common, kind: 'exam', subject, credits: 3.34 }
    case 1:
      return { ...common, kind: 'offline', mode: 'practice', subject, hours: 7 }
    case 2:
      return { ...common, kind: 'offline', mode: 'theory', subject, hours: 4 }
    case 3:
      return index % 20 === 3
        ? { ...common, kind: 'special', route: 'training', tier: 'municipal' }
        : { ...common, kind: 'online', subject, credits: 2.5 }
    default:
      return { ...common, kind: 'online', subject, credits: 4.35 }
  }
}

/** A year on which every reading can act: modes and subjects share a day, routes and subjects a cap, an activity two kinds. */
function everythingAtOnce(year: number): CreditRecord[] {
  const waiver = { by: '某区人力社保局', reason: '集中培训' }
  const days = { course: `${year}-11-02`, before: `${year}-11-03`, after: `${year}-11-20` }
  const together: CreditRecord[] = [
    { id: '', date: days.course, kind: 'offline', mode: 'theory', subject: 'general', hours: 7 },
    { id: '', date: days.course, kind: 'offline', mode: 'theory', subject: 'professional', hours: 5, waiver },
    { id: '', date: days.course, kind: 'offline', mode: 'practice', subject: 'professional', hours: 7, activity: 'x' },
    { id: '', date: days.after, kind: 'offline', mode: 'practice', subject: 'general', hours: 7 },
    { id: '', date: days.after, kind: 'offline', mode: 'theory', subject: 'general', hours: 5, waiver },
    { id: '', date: days.before, kind: 'special', route: 'training', tier: 'national', subject: 'general' },
    { id: '', date: days.after, kind: 'special', route: 'project', tier: 'national', activity: 'x' },
    { id: '', date: days.after, kind: 'special', route: 'publication', tier: 'core', subject: 'professional' },
  ]
  const online = Array.from({ length: 12 }, (_, index): CreditRecord =>
    ({ id: '', date: `${year}-11-${12 + index}`, kind: 'online', subject: index % 2 === 0 ? 'general' : 'professional', credits: 4.35 }))
  return [...together, ...online].map((record, index) => ({ ...record, id: `${year}-${index}` }))
}

const typical: LedgerInput = {
  learner: 'typical',
  records: Array.from({ length: 100 }, (_, index) => typicalRecord(index)),
  certificates: [{ level: 'juniorWorker', issuedOn: '2018-06-01' }, { level: 'intermediateWorker', issuedOn: '2020-11-15' }],
}
const worst: LedgerInput = {
  learner: 'worst',
  records: [2020, 2021, 2022, 2023, 2024].flatMap(everythingAtOnce),
  certificates: [{ level: 'juniorWorker', issuedOn: '2018-06-01' }, { level: 'intermediateWorker', issuedOn: '2020-11-10' }],
  findings: [{ decidedOn: '2022-03-01', liftedOn: '2030-01-01' }],
}
const crowded: LedgerInput = {
  learner: 'crowded',
  records: Array.from({ length: 100_000 }, (_, index) => {
    const record = typicalRecord(index)
    return { ...record, date: `2023${record.date.slice(4)}` }
  }),
}

/** What one would write by hand for the year's total alone: conversion and caps, without subjects, order, trace or check. */
function bareLoop(records: readonly CreditRecord[]): number {
  const theory = new Map<string, number>()
  const practice = new Map<string, number>()
  let special = 0
  let total = 0
  for (const record of records) {
    switch (record.kind) {
      case 'offline': {
        const [day, rate] = record.mode === 'theory' ? [theory, 2] : [practice, 3]
        day.set(record.date, (day.get(record.date) ?? 0) + Number(record.hours) * 100 * rate)
        break
      }
      case 'online':
      case 'exam':
        total += Math.round(Number(record.credits) * 100)
        break
      case 'special':
        special += 3600
        break
    }
  }
  for (const claimed of theory.values()) total += Math.min(claimed, 1200)
  for (const claimed of practice.values()) total += Math.min(claimed, 1800)
  return total + Math.min(special, 6000)
}

const typicalLedger = parseLedger(typical)
const worstLedger = parseLedger(worst)
const crowdedLedger = parseLedger(crowded)
const dayBefore: AssessOptions = { asOf: '2024-11-30', promotion: { normalYears: 6 } }

async function measure(title: string, tasks: Readonly<Record<string, () => unknown>>, time = 1000): Promise<void> {
  const bench = new Bench({ time })
  for (const [name, task] of Object.entries(tasks)) bench.add(name, task)
  await bench.run()
  console.log(`\n${title}`)
  console.table(bench.tasks.map(({ name, result }) => ('latency' in result
    ? { case: name, 'ms (median)': Number(result.latency.p50.toFixed(3)), 'per second': Math.round(1000 / result.latency.p50) }
    : { case: name })))
}

await measure('a typical ledger: 100 records, 4 years', {
  parseLedger: () => parseLedger(typical),
  assess: () => assess(typicalLedger, asked),
  'compareReadings, all fourteen': () => compareReadings(typicalLedger, asked),
})
await measure('the worst case: 100 records, 5 years, every reading can act in every year', {
  assess: () => assess(worstLedger, dayBefore),
  'compareReadings, all fourteen': () => compareReadings(worstLedger, dayBefore),
})
await measure('100,000 records in one year', {
  'a bare hand-written loop': () => bareLoop(crowdedLedger.records),
  assess: () => assess(crowdedLedger, asked),
}, 3000)
