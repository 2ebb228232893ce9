import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess, ledgersFromRows, parseLedger } from '../../../src/index.js'
import type { LearnerRows, LedgerInput } from '../../../src/index.js'
import { runs } from '../../properties/runs.js'
import { ledger } from '../../reference/arbitraries.js'
import { brief, issuesOf } from '../refused.js'

const row = {
  emp: 'L-1', rec: 'a', day: '2024-03-05', last: null, kind: 'offline', mode: 'theory', subject: 'general', hours: '6.500', credits: null,
  route: null, tier: null, place: null, given: null, course: null, name: '课', by: null, why: null, office: null,
} as const
type Row = Readonly<Record<keyof typeof row, unknown>>
const columns = {
  learner: 'emp', id: 'rec', date: 'day', until: 'last', kind: 'kind', mode: 'mode', subject: 'subject', hours: 'hours', credits: 'credits',
  route: 'route', tier: 'tier', rank: 'place', recognized: 'given', activity: 'course', title: 'name', waiverBy: 'by', waiverReason: 'why',
  registrar: 'office',
} as const
const withRow = (fields: Partial<Row>): Row => ({ ...row, ...fields })
const read = (...rows: Row[]): LearnerRows[] => ledgersFromRows(rows, columns)

/** The learner, and the records or the problems. */
function said(one: LearnerRows): unknown {
  return one.success ? [one.learner, one.data.records] : [one.learner, one.error.issues.map(brief)]
}

const plainRecord = { id: 'a', date: '2024-03-05', kind: 'offline', mode: 'theory', subject: 'general', hours: '6.500', title: '课' }
/** What a field of the record is read as. */
const record = (fields: Partial<Row>): unknown => {
  const [one] = read(withRow(fields))
  return one?.success === true ? one.data.records[0] : one?.error.issues.map(brief)
}

describe('ledgers from rows', () => {
  it('leaves out what is null, and reads everything else as the ledger writes it', () => {
    expect(read(row).map(said)).toEqual([['L-1', [plainRecord]]])
    expect(record({ kind: 'special', mode: null, hours: null, route: 'competition', tier: 'county', place: 2n, given: '12.00', office: 3 }))
      .toEqual({ id: 'a', date: '2024-03-05', kind: 'special', subject: 'general', route: 'competition', tier: 'county', rank: 2, recognized: '12.00', title: '课', registrar: '3' })
    expect(record({ by: '局', why: '停产' })).toEqual({ ...plainRecord, waiver: { by: '局', reason: '停产' } })
  })

  it.each<[what: string, given: Partial<Row>, field: object]>([
    ['an id that is a number', { rec: 17 }, { id: '17' }],
    ['an id that is a bigint', { rec: 9_007_199_254_740_993n }, { id: '9007199254740993' }],
    ['an id that is an object with a text', { rec: { toString: () => 'f81d4fae' } }, { id: 'f81d4fae' }],
    ['an id filled up with spaces', { rec: 'a   ' }, { id: 'a' }],
    ['a word filled up with spaces', { kind: 'offline ' }, {}],
    ['hours that are a number', { hours: 6.5 }, { hours: 6.5 }],
    ['hours that are a bigint', { hours: 6n }, { hours: 6 }],
    ['hours that are an object with a text', { hours: { toString: () => '6.50' } }, { hours: '6.50' }],
    ['a day with a time of midnight', { day: '2024-03-05 00:00:00.000' }, {}],
    ['a day as JSON writes a Date', { day: '2024-03-05T00:00:00.000Z' }, {}],
    ['a day that is an object with a text', { day: { toString: () => '2024-03-05' } }, {}],
    ['a last day', { last: '2024-03-06' }, { until: '2024-03-06' }],
    ['a title that is a number', { name: 5 }, { title: '5' }],
  ])('reads %s', (_, given, field) => {
    expect(record(given)).toEqual({ ...plainRecord, ...field })
  })

  it.each<[what: string, given: Partial<Row>, problems: unknown]>([
    ['an id that is a fraction', { rec: 1.5 }, [['rows.0.id', 'type']]],
    ['an id that is bytes', { rec: new Uint8Array([1]) }, [['rows.0.id', 'type']]],
    ['an id that is an object', { rec: {} }, [['rows.0.id', 'type']]],
    ['an id that is a list', { rec: ['a'] }, [['rows.0.id', 'type']]],
    ['an id whose text cannot be had', { rec: { toString: () => { throw new TypeError('x') } } }, [['rows.0.id', 'type']]],
    ['a day with another time', { day: '2024-03-05 08:00:00' }, [['rows.0.date', 'date']]],
    ['a day that is a number', { day: 20_240_305 }, [['rows.0.date', 'type']]],
    ['a day that there is not', { day: '2024-02-30' }, [['rows.0.date', 'date']]],
    ['hours with three decimals', { hours: '6.505' }, [['rows.0.hours', 'quantity']]],
    ['hours of another kind', { kind: 'online', mode: null, credits: 3 }, [['rows.0.hours', 'unknownKey']]],
    ['a waiver with no reason', { by: '局' }, [['rows.0.waiverReason', 'missing']]],
    ['a waiver with nobody', { why: '停产' }, [['rows.0.waiverBy', 'missing']]],
    ['a waiver of another kind', { kind: 'online', mode: null, hours: null, credits: 3, by: '局', why: '停产' }, [['rows.0.waiverBy', 'unknownKey']]],
    ['a place in words', { kind: 'special', mode: null, hours: null, route: 'competition', tier: 'county', place: '二' }, [['rows.0.rank', 'type']]],
  ])('refuses %s', (_, given, problems) => {
    expect(record(given)).toEqual(problems)
  })

  it('reads a place and a year that are text', () => {
    expect(record({ kind: 'special', mode: null, hours: null, route: 'competition', tier: 'county', place: '2' })).toMatchObject({ rank: 2 })
  })

  it('gives each learner a ledger or what is wrong, with the rows as they were given', () => {
    const rows = [row, withRow({ emp: 1001n, hours: -1 }), withRow({ rec: 'b' }), withRow({ emp: 'L-3' }), withRow({ emp: '1001', rec: 'b', day: null })]
    const found = read(...rows)
    expect(found.map(({ learner, rows: places, success }) => [learner, places, success])).toEqual([['L-1', [0, 2], true], ['1001', [1, 4], false], ['L-3', [3], true]])
    expect(found.flatMap((one) => (one.success ? [] : one.error.issues.map(brief)))).toEqual([['rows.1.hours', 'quantity'], ['rows.4.date', 'missing']])
    expect(read(row, withRow({ emp: 'L-2' }), row).map(said)).toEqual([['L-1', [['rows.2.id', 'duplicateId']]], ['L-2', [plainRecord]]])
  })

  it('puts rows of nobody last, under no key', () => {
    const found = read(withRow({ emp: null }), row, withRow({ emp: '  ' }), withRow({ emp: {} }), withRow({ emp: true }))
    expect(found.map(said)).toEqual([['L-1', [plainRecord]], [null, [['rows.0.learner', 'missing'], ['rows.2.learner', 'missing'], ['rows.3.learner', 'type'], ['rows.4.learner', 'type']]]])
    expect(found.map(({ rows }) => rows)).toEqual([[1], [0, 2, 3, 4]])
  })

  it('repeats no ID number', () => {
    const found = read(row, withRow({ emp: '11010519491231002x' }), withRow({ emp: 'x'.repeat(201) }))
    expect(found.slice(1).map(said)).toEqual([[null, [['rows.1.learner', 'personalData']]], [null, [['rows.2.learner', 'range']]]])
    expect(JSON.stringify(found)).not.toContain('11010519491231002')
  })

  it('lists at most a thousand problems of one learner, and says that there are others', () => {
    const [found] = read(...Array.from({ length: 1001 }, (_, place) => withRow({ rec: place, hours: 0 })))
    expect(found?.success === false && [found.error.issues.length, found.error.more]).toEqual([1000, true])
  })

  it('refuses days that are no list', () => {
    expect(ledgersFromRows([row], { ...columns, days: () => '2024-03-05' }).map(said)).toEqual([['L-1', [['rows.0.days', 'type']]]])
  })

  it('says of a whole table what is wrong with no row', () => {
    const courses = Array.from({ length: 2733 }, (_, place) => withRow({ rec: place, day: '2024-01-01', last: '2024-12-31', hours: 1 }))
    expect(read(...courses).map(said)).toEqual([['L-1', [['rows', 'range']]]])
  })

  it('takes a function of the row, and any list of rows', () => {
    const rows = new Set([{ who: 1, what: '线下理论', on: [2024, 3, 5] as const, hours: 6 }])
    const kinds: Readonly<Record<string, string>> = { 线下理论: 'theory' }
    const found = ledgersFromRows(rows, {
      learner: 'who', id: () => 'a', date: ({ on: [year, month, day] }) => `${year}-0${month}-0${day}`, kind: () => 'offline', mode: ({ what }) => kinds[what],
      subject: () => 'general', hours: 'hours', days: () => ['2024-03-05', '2024-03-06'], until: undefined as never,
    })
    expect(found.map(said)).toEqual([['1', [{ id: 'a', date: '2024-03-05', kind: 'offline', mode: 'theory', subject: 'general', hours: 6, days: ['2024-03-05', '2024-03-06'] }]]])
  })
})

describe('Date objects', () => {
  const dated = (day: unknown, dateObjects?: 'utc' | 'local'): unknown => {
    const [one] = ledgersFromRows([withRow({ day })], columns, dateObjects === undefined ? {} : { dateObjects })
    return one?.success === true ? one.data.records[0]?.date : one?.error.issues.map(({ path, code, message }) => [path.join('.'), code, message.en.split(': ')[1]])
  }
  const zone = 'of Date objects options.dateObjects must say whether they stand at midnight of utc or of local time'
  const midnight = 'the Date does not stand at the midnight that was said; by another zone it is another day'

  it('are read where it is said at whose midnight they stand', () => {
    expect(dated(new Date(Date.UTC(2024, 2, 5)), 'utc')).toBe('2024-03-05')
    expect(dated(new Date(2024, 2, 5), 'local')).toBe('2024-03-05')
  })

  it('are refused where it is not said, or where they stand at no midnight', () => {
    expect(dated(new Date(Date.UTC(2024, 2, 5)))).toEqual([['rows.0.date', 'date', zone]])
    expect(dated(new Date(Date.UTC(2024, 2, 5, 16)), 'utc')).toEqual([['rows.0.date', 'date', midnight]])
    expect(dated(new Date(2024, 2, 5, 1), 'local')).toEqual([['rows.0.date', 'date', midnight]])
    expect(dated(new Date(Number.NaN), 'utc')).toEqual([['rows.0.date', 'date', midnight]])
    expect(dated(new Date(Number.NaN), 'local')).toEqual([['rows.0.date', 'date', midnight]])
  })

  it('are refused in a list of days, each list once', () => {
    const days = [new Date(Date.UTC(2024, 2, 5)), new Date(Date.UTC(2024, 2, 6))]
    const of = (dateObjects: 'utc' | 'local' | undefined): unknown =>
      ledgersFromRows([row], { ...columns, days: () => days }, { ...(dateObjects && { dateObjects }) }).map(said)
    expect(of('utc')).toEqual([['L-1', [{ ...plainRecord, days: ['2024-03-05', '2024-03-06'] }]]])
    expect(of(undefined)).toEqual([['L-1', [['rows.0.days', 'date']]]])
  })
})

describe('the other tables', () => {
  const tables = {
    certificates: {
      rows: [
        { emp: 'L-1', grade: 'seniorWorker ', on: '2021-06-18', first: 1n, no: 77 },
        { emp: 'L-2', grade: 'technician', on: '2022-01-01', first: 0, no: null },
      ],
      columns: { learner: 'emp', level: 'grade', issuedOn: 'on', initial: 'first', number: 'no' },
    },
    findings: { rows: [{ emp: 'L-1', on: '2024-04-01', ids: ['a'] }], columns: { learner: 'emp', decidedOn: 'on', records: 'ids' } },
    exemptYears: { rows: [{ emp: 'L-1', year: 2022n, file: '文' }], columns: { learner: 'emp', year: 'year', reason: 'file' } },
    totals: { rows: [{ emp: 'L-1', year: '2023', g: '20.00', p: '0.00' }], columns: { learner: 'emp', year: 'year', general: 'g', professional: 'p' } },
    incompleteYears: { rows: [{ emp: 'L-1', year: 2021 }], columns: { learner: 'emp', year: 'year' } },
    dutyFrom: { rows: [{ emp: 'L-1', year: 2021 }], columns: { learner: 'emp', year: 'year' } },
  } as const

  it('go into the ledger, and a learner of theirs alone has one too', () => {
    const found = ledgersFromRows([row], columns, { ...tables, dateObjects: 'utc' })
    expect(found.map((one) => one.success && one.data)).toEqual([
      {
        learner: 'L-1', records: [plainRecord], certificates: [{ level: 'seniorWorker', issuedOn: '2021-06-18', initial: true, number: '77' }],
        findings: [{ decidedOn: '2024-04-01', records: ['a'] }], exemptYears: [{ year: 2022, reason: '文' }],
        totals: [{ year: 2023, general: '20.00', professional: '0.00' }], incompleteYears: [2021], dutyFrom: 2021,
      },
      { learner: 'L-2', records: [], certificates: [{ level: 'technician', issuedOn: '2022-01-01', initial: false }] },
    ])
  })

  it('have their own rows in what is wrong', () => {
    const wrong = {
      ...tables,
      certificates: {
        ...tables.certificates,
        rows: [...tables.certificates.rows, { emp: 'L-1', grade: 'juniorWorker', on: '2022-01-01', first: 2, no: null }],
      },
      findings: { ...tables.findings, rows: [{ emp: 'L-1', on: '2024-04-01', ids: 'a' }, { emp: 'L-1', on: '2024-04-01', ids: [1] }] },
      incompleteYears: { ...tables.incompleteYears, rows: [{ emp: 'L-1', year: 2021 }, { emp: 'L-1', year: 0 }] },
      dutyFrom: { ...tables.dutyFrom, rows: [{ emp: 'L-1', year: 1 }, { emp: 'L-1', year: 2021 }, { emp: '', year: 2021 }] },
    }
    const found = ledgersFromRows([row], columns, wrong)
    expect(found.map((one) => (one.success ? one.learner : [one.learner, one.error.issues.map(brief), one.rows]))).toEqual([
      ['L-1', [
        ['dutyFrom.1', 'duplicateId'], ['dutyFrom.0.year', 'range'], ['incompleteYears.1.year', 'range'], ['certificates.2.initial', 'type'],
        ['certificates.2.level', 'levelOrder'], ['findings.0.records', 'type'], ['findings.1.records.0', 'unknownRecord'],
      ], [0]],
      'L-2',
      [null, [['dutyFrom.2.learner', 'missing']], []],
    ])
  })

  it('say the first year of duty once, were it the same', () => {
    const dutyFrom = { ...tables.dutyFrom, rows: [{ emp: 'L-1', year: 2021 }, { emp: 'L-1', year: 2021 }] }
    expect(ledgersFromRows([row], columns, { dutyFrom }).map(said)).toEqual([['L-1', [['dutyFrom.1', 'duplicateId']]]])
  })

  it('of a learner without a name of theirs name the row in which it first comes', () => {
    const places = { learner: 'emp', issuedOn: 'on', level: () => 'technician' } as const
    const certificates = { rows: [{ emp: '110105491231002', on: '2021-06-18' }], columns: places }
    expect(ledgersFromRows([], columns as never, { certificates }).map(said)).toEqual([[null, [['certificates.0.learner', 'personalData']]]])
  })
})

describe('columns and options that cannot be', () => {
  const refused = (rows: unknown, given: unknown, options?: unknown): unknown =>
    issuesOf(() => ledgersFromRows(rows as Row[], given as typeof columns, options as undefined))

  it('are refused before any row is read', () => {
    expect(refused([row], {})).toEqual([['columns.learner', 'missing'], ['columns.id', 'missing'], ['columns.date', 'missing'], ['columns.kind', 'missing']])
    expect(refused([row], null)).toEqual([['columns', 'type']])
    expect(refused([row], { ...columns, hours: 'hour', level: 'x', 张三: 'y', tier: 5 }))
      .toEqual([['columns.hours', 'missing'], ['columns.tier', 'type'], ['columns.level', 'unknownKey'], ['columns.19', 'unknownKey']])
    expect(refused(5, columns)).toEqual([['rows', 'type']])
    expect(refused({}, columns)).toEqual([['rows', 'type']])
    expect(refused([row, null], columns)).toEqual([['rows.1', 'type']])
    expect(refused([row], columns, null)).toEqual([['options', 'type']])
    expect(refused([row], columns, { certificates: 5, totals: { rows: [], columns: {} }, records: {}, 张三: {}, findings: null, dateObjects: 'x' })).toEqual([
      ['options.certificates', 'type'], ['options.totals.columns.learner', 'missing'], ['options.totals.columns.year', 'missing'],
      ['options.totals.columns.general', 'missing'], ['options.totals.columns.professional', 'missing'], ['options.records', 'unknownKey'],
      ['options.3', 'unknownKey'], ['options.dateObjects', 'unknownChoice'],
    ])
  })
})

describe('by property', () => {
  const places = {
    learner: 'emp', id: 'id', date: 'date', kind: 'kind', mode: 'mode', subject: 'subject', hours: 'hours', credits: 'credits', route: 'route',
    tier: 'tier', rank: 'rank', recognized: 'recognized', until: 'until', days: 'days', activity: 'activity', title: 'title', registrar: 'registrar', waiverBy: 'by', waiverReason: 'why',
  }

  /** A ledger as rows of a database have it. */
  function rowsOf({ learner, records }: LedgerInput): object[] {
    const wide = Object.fromEntries(Object.values(places).map((column) => [column, null]))
    return records.map((one) => {
      const { waiver, ...rest } = one as typeof one & { readonly waiver?: { readonly by: string; readonly reason: string } }
      return { ...wide, emp: learner, ...rest, by: waiver?.by ?? null, why: waiver?.reason ?? null }
    })
  }

  it('any ledger written as rows is read back, and assessed the same', () => {
    fc.assert(fc.property(ledger, (input) => {
      const { learner, records } = parseLedger({ learner: 'L', records: input.records })
      const [one] = ledgersFromRows(rowsOf({ learner, records }), places as never)
      if (records.length === 0) {
        expect(one).toBeUndefined()
        return
      }
      if (one?.success !== true) throw new Error('refused')
      expect(one.data).toEqual({ learner, records })
      const asOf = { asOf: '2024-12-31' }
      expect(assess(one.data, asOf)).toEqual(assess(parseLedger({ learner, records }), asOf))
    }), runs(200))
  })
})
