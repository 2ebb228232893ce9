// One record by itself, in whatever shape a database or a form hands it over.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseLedger, parseRecord } from '../../src/index.js'
import { runs } from '../properties/runs.js'
import { ledger } from '../reference/arbitraries.js'
import { issuesOf } from './refused.js'

const online = { id: 'a', date: '2024-05-06', kind: 'online', subject: 'general', credits: '3.3400' } as const
const course = { id: 'a', date: '2024-05-06', kind: 'offline', mode: 'theory', subject: 'general', hours: 1 } as const
const competition = { id: 'a', date: '2024-05-06', kind: 'special', route: 'competition', tier: 'county', rank: 1 } as const

/** Every column that there is, none of them filled. */
const columns = {
  id: null, date: null, kind: null, activity: null, title: undefined, registrar: null, mode: null, subject: null, hours: undefined,
  until: null, days: null, waiver: null, credits: null, route: null, tier: null, rank: null, recognized: null, 备注: null,
}

describe('parseRecord', () => {
  it('gives a frozen copy, without what was left out', () => {
    for (const record of [
      online, course, competition, { ...online, kind: 'exam', activity: 'A', title: '', registrar: '' } as const, { ...course, until: '2024-05-07' }, { ...course, days: ['2024-05-06'] },
      { ...course, waiver: { by: 'x', reason: 'y' } }, { ...competition, subject: 'professional', recognized: 20 } as const, { id: 'b', date: '2024-05-06', kind: 'special', route: 'project', tier: 'national' } as const,
    ]) {
      const parsed = parseRecord({ ...columns, ...record })
      expect(parsed).toStrictEqual(record)
      expect([parsed, ...Object.values(parsed as unknown as Record<string, unknown>)].every(Object.isFrozen)).toBe(true)
    }
  })

  it('gives what parseLedger gives, whatever the order of the columns', () => {
    fc.assert(fc.property(ledger, fc.boolean(), ({ records }, reversed) => {
      for (const record of records) {
        const fields = Object.entries({ ...columns, ...record } as Record<string, unknown>)
        const parsed = parseRecord(Object.fromEntries(reversed ? fields.reverse() : fields))
        expect(parsed).toEqual(parseLedger({ learner: 'L', records: [record] }).records[0])
      }
    }), runs(200))
  })

  it('names problems by paths from the record on', () => {
    expect(issuesOf(() => parseRecord(null))).toEqual([['record', 'missing']])
    expect(issuesOf(() => parseRecord([]))).toEqual([['record', 'type']])
    expect(issuesOf(() => parseRecord({ ...course, hours: 25, until: '2024-05-05' }))).toEqual([['record.until', 'dateOrder']])
    expect(issuesOf(() => parseRecord({ ...course, hours: 25 }))).toEqual([['record.hours', 'hoursPerDay']])
    expect(issuesOf(() => parseRecord({ ...course, until: '2024-05-06', days: ['2024-05-06'] }))).toEqual([['record.days', 'unknownKey']])
    expect(issuesOf(() => parseRecord({ ...online, rank: 1, 电话: 1 }))).toEqual([['record.rank', 'unknownKey'], ['record.6', 'unknownKey']])
  })

  it('refuses fields of another kind, each by its name', () => {
    const others = { mode: 'theory', hours: 1, until: '2024-05-06', credits: 1, route: 'training', tier: 'county', rank: 1, recognized: 1, subject: 'general' } as const
    const foreign = (record: object, ...fields: (keyof typeof others)[]): void => {
      for (const field of fields) expect(issuesOf(() => parseRecord({ ...record, [field]: others[field] })), field).toEqual([[`record.${field}`, 'unknownKey']])
    }
    foreign(online, 'mode', 'hours', 'until', 'route', 'tier', 'rank', 'recognized')
    foreign({ ...online, kind: 'exam' }, 'mode', 'hours', 'until', 'route', 'tier', 'rank', 'recognized')
    foreign(course, 'credits', 'route', 'tier', 'rank', 'recognized')
    foreign(competition, 'mode', 'hours', 'until', 'credits')
    foreign({ id: 'a', date: '2024-05-06', kind: 'special', route: 'training', tier: 'county' }, 'rank')
  })

  it('refuses a field that may be left out where it is there and wrong', () => {
    expect(issuesOf(() => parseRecord({ ...course, until: 'x', activity: '', title: 1, registrar: {} })).sort()).toEqual([
      ['record.activity', 'range'], ['record.registrar', 'type'], ['record.title', 'type'], ['record.until', 'date'],
    ])
    expect(issuesOf(() => parseRecord({ ...competition, subject: 'x', recognized: 0 }))).toEqual([['record.subject', 'unknownChoice'], ['record.recognized', 'quantity']])
  })
})
