// What decides an account year of which the sums have bounds alone: held against all the sums that there can be, where they are few.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { judgeWindow } from '../../src/assess/judge-year.js'
import type { OpenSums, Parts } from '../../src/plan/open-sums.js'
import { settleSums, totalOf } from '../../src/plan/open-sums.js'
import { amend, jinhua64 } from '../../src/regulation/figures.js'
import { defaultReadings } from '../../src/regulation/reading-answers.js'
import { lawsOf } from '../../src/rules/law.js'
import { hundredths } from '../../src/values/quantity.js'
import { runs } from '../properties/runs.js'

const COUNTED = ['total', 'general', 'professional', 'unclassified', 'exam'] as const
const valueOf = (counted: string, parts: Parts): number => (counted === 'total' ? totalOf(parts) : parts[counted as keyof Parts])
const from = (least: number, most: number): number[] =>
  Array.from({ length: Math.max(0, most - least + 1) }, (_, index) => least + index)
const twoUpTo = (most: number) => fc.tuple(fc.nat(most), fc.nat(most)).map(([a, b]) => ({ least: Math.min(a, b), most: Math.max(a, b) }))

interface Bounds { readonly least: number; readonly most: number }

/** What open sums are made of, in hundredths. */
interface Given {
  readonly general: Bounds
  readonly professional: Bounds
  readonly unclassified: Bounds
  readonly exam: number
  readonly examsMore: number
  readonly annualTotal: number
  readonly annualGeneral: number
  readonly professionalShare: readonly [number, number]
  readonly ofEarned: boolean
  readonly examRequired: boolean
  readonly inAll: number | null
  readonly notByExam: number | null
  readonly known: { readonly general: number; readonly professional: number }
}

/** Bounds up to some times a few hundredths. */
const given = (times: number): fc.Arbitrary<Given> => fc.record({
  general: twoUpTo(5 * times), professional: twoUpTo(8 * times), unclassified: twoUpTo(4 * times),
  exam: fc.nat(3 * times), examsMore: fc.nat(4),
  annualTotal: fc.integer({ min: 2, max: 9 * times }), annualGeneral: fc.integer({ min: 1, max: 4 * times }),
  professionalShare: fc.constantFrom<[number, number][]>([1, 2], [2, 3], [3, 4]),
  ofEarned: fc.boolean(), examRequired: fc.boolean(), inAll: fc.option(fc.nat(12 * times)), notByExam: fc.option(fc.nat(12 * times)),
  known: fc.nat(3 * times).map((part) => ({ general: part, professional: 3 * times - part })),
})

function openOf({ general, professional, unclassified, ...rest }: Given): OpenSums {
  const regulation = amend(jinhua64, {
    annualTotal: rest.annualTotal / 100, annualGeneral: rest.annualGeneral / 100, professionalShare: rest.professionalShare,
  })
  const law = lawsOf(regulation, {
    ...defaultReadings, professionalShare: rest.ofEarned ? 'ofEarned' : 'ofRequired', examCredits: rest.examRequired ? 'someRequired' : 'notRequired',
  }).in(2022)
  const leastOf = { general: general.least, professional: professional.least, unclassified: unclassified.least }
  const least = { ...leastOf, exam: Math.min(rest.exam, leastOf.general + leastOf.professional + leastOf.unclassified) }
  const mostOf = { general: general.most, professional: professional.most, unclassified: unclassified.most }
  const most = { ...mostOf, exam: least.exam + rest.examsMore }
  const known = {
    ...least, general: Math.min(most.general, least.general + rest.known.general),
    professional: Math.min(most.professional, least.professional + rest.known.professional),
  }
  return {
    from: '2022-01-01', to: '2022-12-31', lack: 'records', known, least, most,
    mostInAll: Math.max(totalOf(known), Math.min(rest.inAll ?? Infinity, general.most + professional.most + unclassified.most)),
    withoutExam: totalOf(known),
    mostWithoutExam: Math.max(rest.notByExam ?? Infinity, totalOf(known) - known.exam),
    canBe: () => true,
    judge: (parts) => judgeWindow(2022, { ...parts, total: totalOf(parts), special: null }, 'records', law),
    share: law.professionalShare,
  }
}

/** All the sums that there can be, by their definition. */
function* all({ known, least, most, mostInAll, withoutExam, mostWithoutExam }: OpenSums): Generator<Parts> {
  for (const general of from(least.general, most.general!)) {
    for (const professional of from(least.professional, most.professional!)) {
      for (const unclassified of from(least.unclassified, most.unclassified!)) {
        const total = general + professional + unclassified
        if (total < totalOf(known) || total > mostInAll!) continue
        for (const exam of from(least.exam, most.exam!)) {
          const isPart = exam - least.exam <= total - withoutExam && total - exam <= mostWithoutExam
          if (isPart) yield { general, professional, unclassified, exam }
        }
      }
    }
  }
}

const seen = { several: 0, share: 0, none: 0 }

function expectExact(sums: Given): void {
  const open = openOf(sums)
  const { sets, conditions, then, otherwise } = settleSums({ kind: 'year', year: 2022 }, '9', open)
  const cases = [...all(open)].map((parts) => ({ parts, result: open.judge(parts) }))
  const varies = (counted: readonly string[]): boolean => {
    const verdicts = new Map<string, string>()
    return cases.some(({ parts, result: { status } }) => {
      const key = counted.map((each) => valueOf(each, parts)).join()
      const before = verdicts.get(key)
      verdicts.set(key, status)
      return before !== undefined && before !== status
    })
  }
  const smallest: string[][] = []
  const every = COUNTED.reduce<string[][]>((some, counted) => [...some, ...some.map((set) => [...set, counted])], [[]])
  for (const set of every.sort((a, b) => a.length - b.length)) {
    if (!smallest.some((smaller) => smaller.every((counted) => set.includes(counted))) && !varies(set)) smallest.push(set)
  }
  const named = sets.map(({ facts }) => facts.map(({ counted }) => counted))
  expect(named.map((set) => set.length)).toEqual(smallest.map((set) => set.length))
  expect(new Set(named.map((set) => set.join()))).toEqual(new Set(smallest.map((set) => set.join())))

  const met = cases.filter(({ result }) => result.status === 'met')
  const unmet = cases.filter(({ result }) => result.status !== 'met')
  const held = (but?: string) => unmet.some(({ result }) => conditions.every(({ counted }) =>
    counted === but || result.requirements[counted as 'total'].met))
  for (const { counted, atLeast, share } of conditions) {
    expect([counted, held(counted)]).toEqual([counted, true])
    const required = new Set(cases.map(({ result }) => (counted === 'exam' ? 0.01 : result.requirements[counted as 'total'].required)))
    expect([atLeast, share]).toEqual(required.size === 1 ? [[...required][0], null] : [null, open.share])
    if (share !== null) seen.share += 1
  }
  if (met.length > 0) expect(held()).toBe(false)
  else expect(conditions).toEqual([])
  expect([then.status, otherwise.status]).toEqual([met.length > 0 ? 'met' : 'unmet', unmet.length > 0 ? 'unmet' : 'met'])

  for (const { counted, known, most, atLeast, further } of sets.flatMap(({ facts }) => facts)) {
    expect(hundredths(atLeast)).toBe(Math.min(...met.map(({ parts }) => valueOf(counted, parts))))
    const has = valueOf(counted, open.known)
    const bound = counted === 'total' ? open.mostInAll : open.most[counted as keyof Parts]
    expect([known, most].map((amount) => hundredths(amount!))).toEqual([has, bound])
    expect(hundredths(further)).toBe(Math.max(0, hundredths(atLeast) - has))
  }
  seen[sets[0]!.facts.length > 1 ? 'several' : 'none'] += 1
}

/** Where a sum that decides is found beside a threshold of few: of the most professional credits, or of a share of all. */
const hardlyFound: readonly Given[] = [
  {
    general: { least: 3, most: 10 }, professional: { least: 20, most: 21 }, unclassified: { least: 0, most: 4 }, exam: 2, examsMore: 3,
    annualTotal: 22, annualGeneral: 6, professionalShare: [2, 3], ofEarned: false, examRequired: false, inAll: 32, notByExam: 31,
    known: { general: 6, professional: 3 },
  },
  {
    general: { least: 4, most: 5 }, professional: { least: 12, most: 19 }, unclassified: { least: 0, most: 12 }, exam: 6, examsMore: 2,
    annualTotal: 5, annualGeneral: 4, professionalShare: [2, 3], ofEarned: true, examRequired: false, inAll: 27, notByExam: 34,
    known: { general: 9, professional: 0 },
  },
  {
    general: { least: 1, most: 5 }, professional: { least: 6, most: 7 }, unclassified: { least: 2, most: 2 }, exam: 0, examsMore: 0,
    annualTotal: 2, annualGeneral: 1, professionalShare: [3, 4], ofEarned: true, examRequired: false, inAll: 6, notByExam: 10,
    known: { general: 2, professional: 1 },
  },
  {
    general: { least: 2, most: 8 }, professional: { least: 3, most: 17 }, unclassified: { least: 0, most: 11 }, exam: 0, examsMore: 2,
    annualTotal: 11, annualGeneral: 1, professionalShare: [2, 3], ofEarned: true, examRequired: true, inAll: 21, notByExam: 32,
    known: { general: 1, professional: 8 },
  },
]

it('names them where hardly any sum shows it', () => { hardlyFound.forEach(expectExact) })

it('names every smallest set of facts that decides, the least of each and the conditions, and no others (art. 9)', () => {
  // So often in a short search too.
  fc.assert(fc.property(given(1), expectExact), { ...runs(250), numRuns: 250 })
  fc.assert(fc.property(given(3), expectExact), { ...runs(150), numRuns: 150 })
  expect(Object.entries(seen).filter(([, count]) => count < 10)).toEqual([])
})
