import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  amend, assess, checkAnnual, checkExaminer, checkTalentProgram, clause, earlyPromotion, InputError, jinhua64, offlineCredits, parseLedger,
  practiceCredits, resetOnPromotion, safeParseLedger, specialRouteCredits, sumCredits, theoryCredits,
} from '../src/index.js'
import type { Assessment, AssessOptions } from '../src/index.js'
import { parseRegistration } from '../src/registration/index.js'
import { marked, mutated, withKey } from './ledger/mutations.js'
import { runs } from './properties/runs.js'
import { ledger, options } from './reference/arbitraries.js'

/** Every number finite and not −0, and the same again after JSON. */
function expectPlain(result: unknown): void {
  const parsed: unknown = JSON.parse(JSON.stringify(result))
  // JSON turns what is not finite into null, −0 into 0 and leaves out undefined.
  if (!isDeepStrictEqual(parsed, result)) expect(parsed).toStrictEqual(result)
}

function expectWellFormed(result: Assessment): void {
  expectPlain(result)
  const hundredths = (credits: number): number => Math.round(credits * 100)
  for (const { claimed, credited, forLevel, cuts } of result.records) {
    if (hundredths(claimed) !== hundredths(credited) + cuts.reduce((sum, cut) => sum + hundredths(cut.credits), 0)) expect.unreachable('claimed is not credited and cut')
    if (!(claimed > 0 && credited >= 0 && forLevel >= 0) || cuts.some(({ credits }) => credits <= 0)) expect.unreachable('an amount below 0')
  }
  result.years.forEach(({ year }, index) => { expect(year).toBe((result.years[0]?.year ?? 0) + index) })
  expect(result.years.at(-1)?.year).toBe(Number(result.asOf.slice(0, 4)))
}

/** What the call gives; undefined where it refuses, and a failure where it throws anything else. */
function unlessRefused<T>(call: () => T): T | undefined {
  try {
    return call()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    expect(error.issues.length).toBeGreaterThan(0)
    for (const { path, code, message } of error.issues) {
      if (path.length === 0 || code.length === 0 || message.zh === '' || message.en === '' || path.includes(-1)) expect.unreachable('an issue that says nothing')
    }
    return undefined
  }
}

const anyJson = fc.oneof(fc.jsonValue({ maxDepth: 5 }), fc.jsonValue({ maxDepth: 2 }).map((value) => ({ learner: 'L', records: value })))

describe('bad input is refused or parsed: nothing is thrown but InputError', () => {
  it('by parseLedger, of any JSON', () => {
    fc.assert(fc.property(anyJson, (input) => {
      unlessRefused(() => parseLedger(input))
      expect(safeParseLedger(input).success).toBe(unlessRefused(() => parseLedger(input)) !== undefined)
    }), runs(1_000))
  })

  it('by parseLedger, of valid ledgers with something wrong in them; what it accepts is assessed well', () => {
    let accepted = 0
    fc.assert(fc.property(mutated(ledger), options, (input, asked) => {
      const before = JSON.stringify(input)
      const parsed = unlessRefused(() => parseLedger(input))
      expect(JSON.stringify(input) === before).toBe(true)
      if (parsed === undefined) return
      accepted += 1
      expectWellFormed(assess(parsed, asked))
    }), runs(2_500))
    // A search that accepts nothing, or everything, would say nothing.
    expect(accepted).toBeGreaterThan(100)
  })

  it('by assess and the use checks, of options with something wrong in them', () => {
    const regulated = options.map((asked) => ({ ...asked, from: 2022, to: 2024, regulation: { ...amend(jinhua64, { annualTotal: 100 }) } }))
    fc.assert(fc.property(ledger, mutated(regulated), (input, asked) => {
      const parsed = parseLedger(input)
      const { from: _, to: __, ...rest } = typeof asked === 'object' && asked !== null ? asked as Record<string, unknown> : {}
      const plain = typeof asked === 'object' && !Array.isArray(asked) && asked !== null ? rest : asked
      const result = unlessRefused(() => assess(parsed, plain as AssessOptions))
      if (result !== undefined) expectWellFormed(result)
      const checked = unlessRefused(() => checkExaminer(parsed, asked as never))
      if (checked !== undefined) expectPlain(checked)
      const recent = unlessRefused(() => checkTalentProgram(parsed, plain as never))
      if (recent !== undefined) expectPlain(recent)
    }), runs(800))
  })

  it('by assess, of any JSON', () => {
    const nobody = parseLedger({ learner: 'L', records: [] })
    fc.assert(fc.property(anyJson, (asked) => { unlessRefused(() => assess(nobody, asked as never)) }), runs(500))
  })
})

const law = { readings: { truncation: 'chronological', dailyCapScope: 'sixHourDay' }, regulation: amend(jinhua64, { dailyTheory: 10 }) }
const residentId = '00000019900101000'

/** Every function that takes no ledger, with arguments that it takes. */
const ALONE: readonly (readonly [name: string, call: (...args: never[]) => unknown, args: readonly unknown[]])[] = [
  ['theoryCredits', theoryCredits, [6.5]],
  ['practiceCredits', practiceCredits, ['6.5']],
  ['offlineCredits', offlineCredits, [[
    { date: '2024-05-06', until: '2024-05-08', mode: 'theory', hours: '12.5', waived: true }, { date: '2024-05-06', days: ['2024-05-06', '2024-05-09'], mode: 'practice', hours: 3 },
  ], law]],
  ['specialRouteCredits', specialRouteCredits, [[
    { date: '2024-05-06', route: 'competition', tier: 'county', rank: 3, recognized: 20 }, { date: '2023-05-06', route: 'publication', tier: 'core' },
  ], law]],
  ['checkAnnual', checkAnnual, [{ total: 90, general: '18.00', professional: 60, exam: 0, year: 2024 }, law]],
  ['earlyPromotion', earlyPromotion, [{ level: 'technician', since: '2020-02-29', credits: 400, normalYears: 4, asOf: '2024-05-06', finding: false, by: 'qualificationExam' }, law]],
  ['resetOnPromotion', resetOnPromotion, [[{ date: '2024-05-06', credits: 3 }], { issuedOn: '2024-05-06' }]],
  ['sumCredits', sumCredits, [0.1, 0.2]],
  ['clause', clause, ['9.total']],
  ['parseRegistration', parseRegistration, [{
    name: '某某', sex: 'male', residentId, socialInsurance: 'x', certificates: [{ occupation: 'x', level: 'technician', number: '1', issuedOn: '2024-05-06' }],
    credits: { total: 90, general: '18', professional: 60 }, remarks: '',
  }]],
]

describe('each function without a ledger refuses or answers in plain data', () => {
  it.each(ALONE)('%s, of arguments with something wrong in them', (_, call, args) => {
    fc.assert(fc.property(mutated(fc.constant(args)), (some) => {
      const given = Array.isArray(some) ? some : [some]
      const result = unlessRefused(() => call(...given as never[]))
      if (result !== undefined) expectPlain(result)
    }), runs(300))
  })

  it.each(ALONE)('%s, of any JSON', (_, call) => {
    fc.assert(fc.property(fc.array(anyJson, { maxLength: 2 }), (some) => {
      const result = unlessRefused(() => call(...some as never[]))
      if (result !== undefined) expectPlain(result)
    }), runs(100))
  })
})

const MARK = '某张三-330702199001011234'
const NUMBER = 13_800_138_000.25

/** All that an error says, in whatever way it is shown. */
function told(call: () => unknown): string | undefined {
  try {
    call()
    return undefined
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return [JSON.stringify(error), JSON.stringify(error.issues), error.message, String(error)].join('\n')
  }
}

function expectSilence(said: string | undefined): void {
  if (said === undefined) return
  for (const secret of [MARK, '张三', '330702', String(NUMBER), '13800138000']) {
    if (said.includes(secret)) expect(said).not.toContain(secret)
  }
}

describe('no error repeats a value or an unknown key of the input', () => {
  it('of a ledger', () => {
    let refused = 0
    fc.assert(fc.property(marked(ledger, [MARK, NUMBER, `${MARK}-2`], MARK), (input) => {
      const said = told(() => parseLedger(input))
      if (said !== undefined) refused += 1
      expectSilence(said)
    }), runs(1_000))
    expect(refused).toBeGreaterThan(500)
  })

  it('of options', () => {
    const nobody = parseLedger({ learner: 'L', records: [] })
    const regulated = options.map((asked) => ({ ...asked, regulation: amend(jinhua64, { annualTotal: 1 }) }))
    fc.assert(fc.property(marked(regulated, [MARK, NUMBER], MARK), (asked) => {
      expectSilence(told(() => assess(nobody, asked as never)))
    }), runs(500))
  })

  it.each(ALONE)('of the arguments of %s', (_, call, args) => {
    fc.assert(fc.property(marked(fc.constant(args), [MARK, NUMBER], MARK), (some) => {
      expectSilence(told(() => call(...some as never[])))
    }), runs(100))
  })

  it('not even of a key that holds a __proto__', () => {
    expectSilence(told(() => parseLedger(withKey({ learner: 'L', records: [] }, MARK, JSON.parse('{"__proto__":1}')))))
  })
})

describe('large and deep input', () => {
  const nested = (depth: number): unknown => {
    let value: unknown = 1
    for (let level = 0; level < depth; level += 1) value = [value]
    return value
  }

  it('nested a hundred thousand deep is refused or left out, wherever it stands', () => {
    const deep = nested(100_000)
    expect(unlessRefused(() => parseLedger(deep))).toBeUndefined()
    expect(unlessRefused(() => parseLedger({ learner: deep, records: [deep] }))).toBeUndefined()
    expect(unlessRefused(() => parseLedger({ learner: 'L', records: [], other: deep }))).toBeUndefined()
    expect(unlessRefused(() => parseLedger({ learner: 'L', records: [], $schema: deep }))).toEqual({ learner: 'L', records: [] })
  })

  it('a route that cannot be turned into text is refused', () => {
    const record = { id: 'a', date: '2024-05-06', kind: 'special', tier: 'county' }
    expect(unlessRefused(() => parseLedger({ learner: 'L', records: [{ ...record, route: { toString: 1, valueOf: 1 } }] }))).toBeUndefined()
    expect(unlessRefused(() => parseLedger({ learner: 'L', records: [{ ...record, route: 'training', tier: { toString: 1, valueOf: 1 } }] }))).toBeUndefined()
  })
})

describe('nothing is polluted', () => {
  it('after all of the above', () => {
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})
