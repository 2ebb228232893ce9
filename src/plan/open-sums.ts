// Which facts decide an account year whose sums are not known. The rules judge a grid of sums around their own thresholds; a set of facts
// decides where no two of the sums agree on it and differ in the verdict. No threshold is calculated here.
import type { AnnualResult } from '../assess/assessment.js'
import type { ClauseId } from '../regulation/clauses.js'
import type { Hundredths } from '../values/quantity.js'
import { credits, hundredths } from '../values/quantity.js'
import type { Counted, Lack, MissingFact, OpenQuestion, OpenTopic, SettledAnswer, SettlingCondition, SettlingSet } from './settlement.js'

/** The parts of which the sums of a year are made; those by exam are among them. */
export interface Parts {
  readonly general: Hundredths
  readonly professional: Hundredths
  readonly unclassified: Hundredths
  readonly exam: Hundredths
}

/** An account year of which the sums are not known. */
export interface OpenSums {
  readonly from: string
  readonly to: string
  readonly lack: Lack
  readonly known: Parts
  readonly least: Parts
  /** Null: no bound. */
  readonly most: { readonly [P in keyof Parts]: Hundredths | null }
  /** Credits among which there are no others by exam than `least` has. */
  readonly withoutExam: Hundredths
  /** Whether `most` has exactly the credits by exam, and not only a bound. */
  readonly examKnown: boolean
  readonly judge: (parts: Parts) => AnnualResult
  /** The share of all credits that must be professional, where such a share is required. */
  readonly share: readonly [numerator: number, denominator: number]
}

/** More credits than anybody has; and so many professional ones that they are the share required of as many general ones. */
const PLENTY = { general: 100_000_000, professional: 1_000_000_000_000, unclassified: 100_000_000, exam: 100_000_000 } as const

const COUNTED = ['total', 'general', 'professional', 'unclassified', 'exam'] as const satisfies readonly Counted[]
type SumCounted = (typeof COUNTED)[number]

const totalOf = ({ general, professional, unclassified }: Parts): Hundredths => general + professional + unclassified
const valueOf = (counted: SumCounted, parts: Parts): Hundredths => (counted === 'total' ? totalOf(parts) : parts[counted])

/** A year with certain sums, judged. */
interface Case {
  readonly parts: Parts
  readonly result: AnnualResult
  readonly met: boolean
}

/** What would settle the year. */
export function settleSums(about: OpenTopic, clause: ClauseId, open: OpenSums): OpenQuestion {
  const cases = casesOf(open)
  const [first] = cases as [Case, ...Case[]]
  const answerWhere = (met: boolean): SettledAnswer => {
    const { result } = cases.find((each) => each.met === met) ?? first
    return { status: result.status as SettledAnswer['status'], earliestDate: null }
  }
  return {
    about,
    clause,
    then: answerWhere(true),
    otherwise: answerWhere(false),
    conditions: conditionsOf(cases, open),
    sets: smallestDeciding(cases).map((counted): SettlingSet => ({ facts: counted.map((each) => factOf(each, cases, open)) })),
  }
}

/** Sums around every threshold of the rules, as far as they can be, judged. */
function casesOf(open: OpenSums): Case[] {
  const { general, professional, unclassified, exam } = gridOf(open)
  const cases: Case[] = []
  for (const oneGeneral of general) {
    for (const oneProfessional of professional) {
      for (const oneUnclassified of unclassified) {
        for (const oneExam of examsAmong(oneGeneral + oneProfessional + oneUnclassified, exam, open)) {
          const parts = { general: oneGeneral, professional: oneProfessional, unclassified: oneUnclassified, exam: oneExam }
          if (!canBe(parts, open)) continue
          const result = open.judge(parts)
          cases.push({ parts, result, met: result.status === 'met' })
        }
      }
    }
  }
  return cases
}

type Grid = { readonly [P in keyof Parts]: readonly Hundredths[] }

/** Values of each part: at a threshold and a hundredth below, also where the others decide what it must be, and its ends. */
function gridOf({ known, least, most, examKnown, judge }: OpenSums): Grid {
  const mostOf = (part: keyof Parts): Hundredths => most[part] ?? PLENTY[part]
  const within = (part: keyof Parts, values: readonly Hundredths[]): Hundredths[] =>
    [...new Set(values.map((value) => Math.min(Math.max(value, least[part]), mostOf(part))))]
  const around = (value: Hundredths): Hundredths[] => [value - 1, value]
  const { requirements } = judge(least)
  const [all, ofGeneral, ofProfessional] = GAUGED.map((counted) =>
    (counted === 'exam' ? 0 : hundredths(requirements[counted].required))) as [Hundredths, Hundredths, Hundredths, Hundredths]

  const beside = [ofProfessional, mostOf('professional')].flatMap((amount) => around(all - amount))
  const general = within('general', [0, ...around(ofGeneral), ...beside, Infinity])
  const unclassified = within('unclassified', general.flatMap((amount) => [0, ...beside.map((rest) => rest - amount), Infinity]))

  // Totals that can be made up in many ways.
  const totals = [
    ...around(all), totalOf(known), totalOf(known) + 1,
    mostOf('general') + mostOf('unclassified') + least.professional, least.general + least.unclassified + mostOf('professional'),
  ]
  const professional = general.flatMap((oneGeneral) => unclassified.flatMap((oneUnclassified) => {
    const parts = { ...least, general: oneGeneral, unclassified: oneUnclassified }
    const lacking = hundredths(judge(parts).requirements.professional.missing)
    return [...around(least.professional + lacking), ...totals.map((total) => total - oneGeneral - oneUnclassified)]
  }))
  return {
    general,
    unclassified,
    professional: within('professional', [0, ...around(ofProfessional), ...professional, Infinity]),
    exam: within('exam', [0, 1, ...(examKnown ? around(all) : []), Infinity]),
  }
}

/** The credits by exam that are tried among so many: where all of a year's are known, those it had apart are among the rest of it. */
function examsAmong(all: Hundredths, exams: readonly Hundredths[], { most, examKnown }: OpenSums): readonly Hundredths[] {
  const { general, professional, unclassified, exam } = most
  if (!examKnown || general === null || professional === null || unclassified === null || exam === null) return exams
  const least = Math.max(0, exam - (general + professional + unclassified - all))
  return [...new Set(exams.map((each) => Math.max(least, Math.min(each, all, exam))))]
}

/** Whether there can be such sums: the credits by exam are among the others. */
function canBe(parts: Parts, { known, least, withoutExam }: OpenSums): boolean {
  const all = totalOf(parts)
  // Whatever further records take from a subject, they bring more.
  return all >= totalOf(known) && parts.exam - least.exam <= all - withoutExam
}

/** The smallest sets of what is counted that decide. */
function smallestDeciding(cases: readonly Case[]): SumCounted[][] {
  const varying = COUNTED.filter((counted) => new Set(cases.map(({ parts }) => valueOf(counted, parts))).size > 1)
  const sets = varying
    .reduce<SumCounted[][]>((all, counted) => [...all, ...all.map((set) => [...set, counted])], [[]])
    .sort((a, b) => a.length - b.length)
  const found: SumCounted[][] = []
  for (const set of sets) {
    if (found.some((smaller) => smaller.every((counted) => set.includes(counted)))) continue
    if (decides(set, cases)) found.push(set)
  }
  return found
}

function decides(set: readonly SumCounted[], cases: readonly Case[]): boolean {
  const verdicts = new Map<string, boolean>()
  return cases.every(({ parts, met }) => {
    const key = set.map((counted) => valueOf(counted, parts)).join()
    const before = verdicts.get(key)
    verdicts.set(key, met)
    return before === undefined || before === met
  })
}

function factOf(counted: SumCounted, cases: readonly Case[], { from, to, lack, known, most }: OpenSums): MissingFact {
  const atLeast = Math.min(...cases.filter(({ met }) => met).map(({ parts }) => valueOf(counted, parts)))
  const has = valueOf(counted, known)
  const { general, professional, unclassified } = most
  const bound = counted !== 'total' ? most[counted]
    : general === null || professional === null || unclassified === null ? null : general + professional + unclassified
  return {
    counted, from, to, lack,
    known: credits(has),
    most: bound === null ? null : credits(bound),
    atLeast: credits(atLeast),
    further: credits(Math.max(0, atLeast - has)),
  }
}

type Gauged = Exclude<SumCounted, 'unclassified'>
const GAUGED = ['total', 'general', 'professional', 'exam'] as const satisfies readonly Gauged[]

/** The requirements that decide: without those that hold wherever all the others do. */
function conditionsOf(cases: readonly Case[], open: OpenSums): SettlingCondition[] {
  if (!cases.some(({ met }) => met)) return []
  const holds = (counted: Gauged, { result }: Case): boolean => result.requirements[counted].met === true
  const suffice = (some: readonly Gauged[]): boolean =>
    cases.every((each) => each.met || !some.every((counted) => holds(counted, each)))
  let deciding = GAUGED.filter((counted) => cases.some((each) => !holds(counted, each)))
  for (const counted of deciding) {
    const others = deciding.filter((other) => other !== counted)
    if (suffice(others)) deciding = others
  }
  return deciding.map((counted) => conditionOf(counted, cases, open))
}

function conditionOf(counted: Gauged, cases: readonly Case[], { known, share }: OpenSums): SettlingCondition {
  const clause = `9.${counted}` as const
  const has = valueOf(counted, known)
  const required = new Set(cases.map(({ result: { requirements } }) =>
    (counted === 'exam' ? LEAST_EXAM : requirements[counted].required)))
  const [atLeast, ...others] = [...required] as [number, ...number[]]
  if (others.length > 0) return { clause, counted, atLeast: null, share, known: credits(has), further: null }
  return { clause, counted, atLeast, share: null, known: credits(has), further: credits(Math.max(0, hundredths(atLeast) - has)) }
}

/** Some credits by exam: a hundredth. */
const LEAST_EXAM = credits(1)
