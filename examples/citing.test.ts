// How another project cites the articles in its tests. The code under test is theirs; the law comes from the library.
import { checkAnnual, clause, InputError } from 'jinhua-skill-credits'
import { mistakes, runConformance, vectors } from 'jinhua-skill-credits/conformance'
import { describe, expect, it } from 'vitest'

/** Their code: what a training center's booking system credits for one day of theory. */
const bookedTheory = (hours: number): number => Math.min(Math.round(hours * 200), 1200) / 100

/** Their code: whether a worker's page shows the green mark for the year. */
const showsGreenMark = (totals: { total: number; general: number; professional: number; exam: number }): boolean =>
  checkAnnual(totals).status === 'met'

/** A test's name with the article it stands on: '金人社发〔2020〕64号 第（十）条（线下理论）: …'. */
const by = (id: Parameters<typeof clause>[0], what: string): string => `${clause(id).label}: ${what}`

describe('the booking system', () => {
  it(by('10.theory', 'six hours of theory fill the day'), () => {
    expect(bookedTheory(6)).toBe(12)
    expect(bookedTheory(8)).toBe(12)
  })

  // The clause's own vectors, as a table of cases; what the library refuses the form never sends.
  const cases = vectors.filter(({ call, expect: expected }) => call === 'theoryCredits' && typeof expected === 'number')
  it.each(cases)(by('10.theory', 'vector $id, $title.en'), ({ input, expect: expected }) => {
    expect(bookedTheory(Number(input['hours']))).toBe(expected)
  })
})

describe('the worker’s page', () => {
  it(by('9.general', 'a hundred credits without 18 general ones get no green mark'), () => {
    expect(showsGreenMark({ total: 100, general: 17.99, professional: 82.01, exam: 10 })).toBe(false)
    expect(showsGreenMark({ total: 100, general: 18, professional: 82, exam: 10 })).toBe(true)
  })

  it(by('9', 'a total below its parts is a slip of the pen, not an unmet year'), () => {
    expect(() => showsGreenMark({ total: 80, general: 18, professional: 72, exam: 10 })).toThrow(InputError)
  })
})

describe('a figure of their own that must follow the law', () => {
  it(by('10.practice', 'their practice credits make none of the typical mistakes'), async () => {
    const theirs = (hours: string | number): unknown => {
      const inCents = Math.round(Number(hours) * 100)
      if (inCents <= 0) return { issues: [{ path: ['hours'], code: 'quantity' }] }
      return inCents > 2400 ? { issues: [{ path: ['hours'], code: 'hoursPerDay' }] } : Math.min(inCents * 3, 1800) / 100
    }
    const report = await runConformance((_, { hours }) => theirs(hours as string | number), {
      calls: ['practiceCredits'],
      filter: ({ clause: place }) => place === '10.practice',
    })
    expect(report.failures).toEqual([])
    const escaped = vectors.filter(({ id }) => report.passes.includes(id)).flatMap(({ catches }) => catches ?? [])
    expect(escaped.map((id) => mistakes[id].en)).toEqual(['hours are multiplied in binary fractions'])
  })
})
