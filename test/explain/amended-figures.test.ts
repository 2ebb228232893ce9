import { describe, expect, it } from 'vitest'
import { amendedOn, decidingDay, namedRegulation } from '../../src/explain/amended-figures.js'
import { amend, defineRegulation, jinhua64 } from '../../src/regulation/figures.js'

describe('a regulation’s id', () => {
  it('of the text itself names nothing changed', () => {
    expect(namedRegulation(jinhua64.id)).toEqual({ text: jinhua64.id, amended: [] })
  })

  it('names what was changed and from when, in the order of the figures, then by day', () => {
    const regulation = amend(amend(jinhua64, { 'training.county': 30, annualTotal: 110 }, { from: '2025-01-01' }), { annualTotal: 100 }, { from: '2024-01-01' })
    expect(namedRegulation(regulation.id)).toEqual({
      text: jinhua64.id,
      amended: [
        { name: 'annualTotal', value: 100, from: '2024-01-01' },
        { name: 'annualTotal', value: 110, from: '2025-01-01' },
        { name: 'training.county', value: 30, from: '2025-01-01' },
      ],
    })
  })

  it('forgets what a later change replaced: that of the same day, or all where it holds as if always so', () => {
    const first = amend(jinhua64, { annualTotal: 100, annualGeneral: 20 }, { from: '2024-01-01' })
    expect(namedRegulation(amend(first, { annualTotal: 101 }, { from: '2024-01-01' }).id).amended)
      .toEqual([{ name: 'annualTotal', value: 101, from: '2024-01-01' }, { name: 'annualGeneral', value: 20, from: '2024-01-01' }])
    expect(namedRegulation(amend(first, { annualTotal: 80 }).id).amended)
      .toEqual([{ name: 'annualTotal', value: 80, from: null }, { name: 'annualGeneral', value: 20, from: '2024-01-01' }])
  })

  it('names a change as if always so before one from a day', () => {
    const both = amend(amend(jinhua64, { annualTotal: 80 }), { annualTotal: 100 }, { from: '2024-01-01' })
    expect(namedRegulation(both.id).amended.map(({ from }) => from)).toEqual([null, '2024-01-01'])
  })

  it('names a share as a fraction', () => {
    expect(namedRegulation(amend(jinhua64, { professionalShare: [1, 2] }).id).amended).toEqual([{ name: 'professionalShare', value: [1, 2], from: null }])
  })

  it.each(['某市（试行） (2018)', '某市 (annualTotal: many)', '某市 (yearly: 90)', '某市 (annualTotal: 90, yearly: 3)', '某市 ()'])(
    'that only looks changed is the text’s own: %s', (id) => {
      expect(namedRegulation(id)).toEqual({ text: id, amended: [] })
      expect(namedRegulation(amend(defineRegulation({ id, inForce: '2020-10-10', figures: {} }), { annualTotal: 100 }).id))
        .toEqual({ text: id, amended: [{ name: 'annualTotal', value: 100, from: null }] })
    },
  )
})

describe('a figure on a day', () => {
  const { amended } = namedRegulation(amend(amend(jinhua64, { annualTotal: 80 }), { annualTotal: 100 }, { from: '2024-01-01' }).id)

  it('goes by the last change that holds on it', () => {
    expect(amendedOn('2023-12-31', 'annualTotal', amended)?.value).toBe(80)
    expect(amendedOn('2024-01-01', 'annualTotal', amended)?.value).toBe(100)
    expect(amendedOn('2024-01-01', 'annualGeneral', amended)).toBeUndefined()
  })

  it('is chosen by the day that the rules name', () => {
    expect((['annualTotal', 'dailyTheory', 'yearsEarlyFromTechnician', 'theoryRate'] as const).map(decidingDay))
      .toEqual(['year', 'learning', 'assessment', 'record'])
  })
})
