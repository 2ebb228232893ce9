import { describe, expect, it } from 'vitest'
import { clause } from '../../src/index.js'
import { levels } from '../../src/regulation/index.js'
import { everyYearMet, isHighlySkilled, yearCounts } from '../../src/rules/article-15-examiners.js'

describe(clause('15').label, () => {
  it('speaks of 高级工 and above', () => {
    expect(levels.filter(({ level }) => isHighlySkilled(level)).map(({ zh }) => zh)).toEqual(['高级工', '技师', '高级技师', '特级技师', '首席技师'])
  })

  it('a year counts once it is over and assessed', () => {
    expect(yearCounts({ status: 'met', complete: true })).toBe(true)
    expect(yearCounts({ status: 'unmet', complete: true })).toBe(true)
    expect(yearCounts({ status: 'met', complete: false })).toBe(false)
    expect(yearCounts({ status: 'pending', complete: false })).toBe(false)
    expect(yearCounts({ status: 'notAssessed', complete: true })).toBe(false)
  })

  it('all counting years met is met, one unmet is unmet, none counting decides nothing', () => {
    const met = { status: 'met', complete: true } as const
    const unmet = { status: 'unmet', complete: true } as const
    const exempt = { status: 'notAssessed', complete: true } as const
    expect(everyYearMet([met, met])).toBe('met')
    expect(everyYearMet([met, unmet, met])).toBe('unmet')
    expect(everyYearMet([met, exempt])).toBe('met')
    expect(everyYearMet([exempt])).toBe('notAssessed')
    const unknown = { status: 'unknown', complete: true } as const
    expect(everyYearMet([met, unknown, met])).toBe('unknown')
    expect(everyYearMet([unknown, unmet])).toBe('unmet')
    expect(everyYearMet([met, { status: 'unknown', complete: false }])).toBe('met')
    expect(everyYearMet([{ status: 'met', complete: false }])).toBe('notAssessed')
    expect(everyYearMet([])).toBe('notAssessed')
  })
})
