import { describe, expect, it } from 'vitest'
import { clause } from '../../src/index.js'
import type { Readings } from '../../src/index.js'
import { recentYear } from '../../src/rules/article-16-talent-programs.js'
import { lawOf } from '../support/law.js'

describe(`${clause('16').label}: recentYear`, () => {
  const window = (asOf: string, answer: Readings['recentYear']): string[] => {
    const { kind, from, to } = recentYear(asOf, lawOf(undefined, { recentYear: answer }))
    return [kind, from, to]
  }

  it('calendarYear: the last year whose 31 December is past or today', () => {
    expect(window('2024-12-30', 'calendarYear')).toEqual(['calendarYear', '2023-01-01', '2023-12-31'])
    expect(window('2024-12-31', 'calendarYear')).toEqual(['calendarYear', '2024-01-01', '2024-12-31'])
    expect(window('2025-01-01', 'calendarYear')).toEqual(['calendarYear', '2024-01-01', '2024-12-31'])
  })

  it('rolling: from the day after the same day a year ago', () => {
    expect(window('2024-06-30', 'rolling')).toEqual(['window', '2023-07-01', '2024-06-30'])
    expect(window('2024-12-31', 'rolling')).toEqual(['window', '2024-01-01', '2024-12-31'])
    expect(window('2025-01-01', 'rolling')).toEqual(['window', '2024-01-02', '2025-01-01'])
  })

  it('rolling: a year before 29 February is 28 February', () => {
    expect(window('2024-02-29', 'rolling')).toEqual(['window', '2023-03-01', '2024-02-29'])
    expect(window('2025-02-28', 'rolling')).toEqual(['window', '2024-02-29', '2025-02-28'])
    expect(window('2024-02-28', 'rolling')).toEqual(['window', '2023-03-01', '2024-02-28'])
  })
})
