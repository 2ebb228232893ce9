// Which facts decide an account year whose sums are not known. The rules judge a grid of sums around their own thresholds, and the sums a
// hundredth from each that is met: any two sums that agree on some facts are joined by such steps, and so a set of facts decides where
// every step at which the verdict turns changes one of them. No verdict is reached here.
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
  /** The most of all parts together; null: no bound. */
  readonly mostInAll: Hundredths | null
  /** There are so many credits at least, and among so many no others by exam than `least` has. */
  readonly withoutExam: Hundredths
  /** The most credits that did not come by exam. */
  readonly mostWithoutExam: Hundredths
  /** Whether there can be such sums, as far as the bounds do not say it. */
  readonly canBe: (parts: Parts) => boolean
  readonly judge: (parts: Parts) => AnnualResult
  /** The share of all credits that must be professional, where such a share is required. */
  readonly share: readonly [numerator: number, denominator: number]
}

/** What is the same of all open years: the days, and how sums are judged. */
export type Judged = Pick<OpenSums, 'from' | 'to' | 'judge' | 'share'>

/** More credits than anybody has; and so many professional ones that they are the share required of as many general ones. */
const PLENTY = { general: 100_000_000, professional: 1_000_000_000_000, unclassified: 100_000_000, exam: 100_000_000 } as const

const COUNTED = ['total', 'general', 'professional', 'unclassified', 'exam'] as const satisfies readonly Counted[]
type SumCounted = (typeof COUNTED)[number]

export const totalOf = ({ general, professional, unclassified }: Parts): Hundredths => general + professional + unclassified
const valueOf = (counted: SumCounted, parts: Parts): Hundredths => (counted === 'total' ? totalOf(parts) : parts[counted])

/** A year with certain sums, judged. */
interface Case {
  readonly parts: Parts
  readonly result: AnnualResult
  readonly met: boolean
}

/** What would settle the year. */
export function settleSums(about: OpenTopic, clause: ClauseId, open: OpenSums): OpenQuestion {
  const grid = casesOf(open)
  const turns = turnsOf(grid, open)
  const cases = [...grid, ...turns.map(({ unmet }) => unmet)]
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
    sets: smallestDeciding(turns).map((counted): SettlingSet => ({ facts: counted.map((each) => factOf(each, cases, open)) })),
  }
}

function caseOf(parts: Parts, { judge }: OpenSums): Case {
  const result = judge(parts)
  return { parts, result, met: result.status === 'met' }
}

/** Sums around every threshold of the rules, as far as they can be, judged. */
function casesOf(open: OpenSums): Case[] {
  const { known, least, most, judge, share: [numerator, denominator] } = open
  const { requirements: { total, general: ofGeneral } } = judge(least)
  const mostOf = (part: keyof Parts): Hundredths => most[part] ?? PLENTY[part]
  const totals = [hundredths(total.required), totalOf(known)]
  const generals = [least.general, mostOf('general'), hundredths(ofGeneral.required)]
  const bounds = [least.unclassified, mostOf('unclassified')]
  const professionals = [least.professional, mostOf('professional'), ...totals.map((all) => Math.ceil(all * numerator / denominator))]
  // General credits and those without a subject together, as the professional ones leave them in a total, or as their share allows.
  const together = new Set([
    ...generals.flatMap((general) => bounds.map((unclassified) => general + unclassified)),
    ...professionals.flatMap((professional) => [
      Math.floor(professional * denominator / numerator) - professional, ...totals.map((all) => all - professional),
    ]),
  ].flatMap(around))
  const cases: Case[] = []
  for (const rest of together) {
    for (const general of new Set([...generals, ...bounds.map((unclassified) => rest - unclassified)])) {
      const unclassified = rest - general
      const lacking = hundredths(judge({ ...least, general, unclassified }).requirements.professional.missing)
      const beside = [...professionals, least.professional + lacking, ...totals.map((all) => all - rest)]
      for (const professional of new Set(beside.flatMap(around))) {
        for (const exam of examsAmong(rest + professional, open)) {
          const parts = { general, professional, unclassified, exam }
          if (canBe(parts, open)) cases.push(caseOf(parts, open))
        }
      }
    }
  }
  return cases
}

const around = (value: Hundredths): Hundredths[] => [value, value + 1]

function isWithin(part: keyof Parts, value: Hundredths, { least, most }: OpenSums): boolean {
  return value >= least[part] && value <= (most[part] ?? Infinity)
}

/** The credits by exam that are tried among so many: the fewest, the most and a hundredth. */
function examsAmong(all: Hundredths, open: OpenSums): readonly Hundredths[] {
  const [least, most] = examBounds(all, open)
  return [...new Set([least, most, Math.min(Math.max(1, least), most)])]
}

/** The fewest and the most credits by exam among so many. */
function examBounds(all: Hundredths, { least, most, withoutExam, mostWithoutExam }: OpenSums): readonly [Hundredths, Hundredths] {
  return [
    Math.max(least.exam, all - mostWithoutExam),
    Math.min(most.exam ?? PLENTY.exam, least.exam + all - withoutExam),
  ]
}

/** Whether there can be such sums. */
function canBe(parts: Parts, open: OpenSums): boolean {
  const all = totalOf(parts)
  const [leastExam, mostExam] = examBounds(all, open)
  return SUBJECTS.every((part) => isWithin(part, parts[part], open))
    && all <= (open.mostInAll ?? Infinity)
    && parts.exam >= leastExam && parts.exam <= mostExam
    && open.canBe(parts)
}

const SUBJECTS = ['general', 'professional', 'unclassified'] as const satisfies readonly (keyof Parts)[]

/** A hundredth more of one part, also by exam, or of one instead of another. */
const STEPS: readonly Parts[] = [
  { general: 1, professional: 0, unclassified: 0, exam: 0 },
  { general: 0, professional: 1, unclassified: 0, exam: 0 },
  { general: 0, professional: 0, unclassified: 1, exam: 0 },
  { general: 0, professional: 0, unclassified: 0, exam: 1 },
  { general: 1, professional: 0, unclassified: 0, exam: 1 },
  { general: 0, professional: 1, unclassified: 0, exam: 1 },
  { general: 0, professional: 0, unclassified: 1, exam: 1 },
  { general: 1, professional: -1, unclassified: 0, exam: 0 },
  { general: 1, professional: 0, unclassified: -1, exam: 0 },
  { general: 0, professional: 1, unclassified: -1, exam: 0 },
]

/** Sums a step on, or a step back. */
function moved(parts: Parts, step: Parts, times: 1 | -1): Parts {
  return {
    general: parts.general + times * step.general,
    professional: parts.professional + times * step.professional,
    unclassified: parts.unclassified + times * step.unclassified,
    exam: parts.exam + times * step.exam,
  }
}

/** A step at which the verdict turns: what it changes, and the sums that are not met. */
interface Turn {
  readonly changed: readonly SumCounted[]
  readonly unmet: Case
}

/** The steps at which the verdict turns somewhere. */
function turnsOf(cases: readonly Case[], open: OpenSums): Turn[] {
  const met = cases.filter((each) => each.met)
  const unmetBeside = (step: Parts): Case | undefined => {
    for (const { parts } of met) {
      for (const times of [1, -1] as const) {
        const next = moved(parts, step, times)
        const beside = canBe(next, open) ? caseOf(next, open) : undefined
        if (beside?.met === false) return beside
      }
    }
    return undefined
  }
  return STEPS.flatMap((step): Turn[] => {
    const unmet = unmetBeside(step)
    return unmet === undefined ? [] : [{ changed: COUNTED.filter((counted) => valueOf(counted, step) !== 0), unmet }]
  })
}

/** The smallest sets of what is counted that decide. */
function smallestDeciding(turns: readonly Turn[]): SumCounted[][] {
  const sets = COUNTED
    .reduce<SumCounted[][]>((all, counted) => [...all, ...all.map((set) => [...set, counted])], [[]])
    .sort((a, b) => a.length - b.length)
  const found: SumCounted[][] = []
  for (const set of sets) {
    if (found.some((smaller) => smaller.every((counted) => set.includes(counted)))) continue
    if (turns.every(({ changed }) => changed.some((counted) => set.includes(counted)))) found.push(set)
  }
  return found
}

function factOf(counted: SumCounted, cases: readonly Case[], { from, to, lack, known, most, mostInAll }: OpenSums): MissingFact {
  const atLeast = Math.min(...cases.filter(({ met }) => met).map(({ parts }) => valueOf(counted, parts)))
  const has = valueOf(counted, known)
  const bound = counted === 'total' ? mostInAll : most[counted]
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
  let deciding: readonly Gauged[] = GAUGED
  for (const counted of GAUGED) {
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
