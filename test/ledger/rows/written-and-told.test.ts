// What a cell may look like, to the character, and in which words a table is refused.
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ledgersFromRows } from '../../../src/index.js'
import type { LearnerRows } from '../../../src/index.js'
import { brief, errorOf, issuesOf } from '../refused.js'

const row = { emp: 'L-1', id: 'a', date: '2024-03-05', kind: 'online', subject: 'general', credits: '3.00' }
const columns = { learner: 'emp', id: 'id', date: 'date', kind: 'kind', subject: 'subject', credits: 'credits' }
const read = (rows: unknown, places: unknown = columns, options?: unknown): LearnerRows[] =>
  ledgersFromRows(rows as object[], places as never, options as never)
const problemsOf = (found: readonly LearnerRows[]): unknown => found.flatMap((one) => (one.success ? [] : one.error.issues.map(brief)))
const messagesOf = (found: readonly LearnerRows[]): unknown =>
  found.flatMap((one) => (one.success ? [] : one.error.issues.map(({ message }) => message)))

describe('a day that is text', () => {
  const dayOf = (date: string): unknown => {
    const [one] = read([{ ...row, date }])
    return one?.success === true ? one.data.records[0]?.date : problemsOf([one as LearnerRows])
  }

  it.each([
    '2024-03-05', '2024-03-05 00:00', '2024-03-05T00:00:00', '2024-03-05 00:00:00.0', '2024-03-05T00:00Z', '2024-03-05 00:00:00+00',
    '2024-03-05 00:00:00-00:00', '2024-03-05T00:00:00.000+0000',
  ])('may have a time of midnight: %s', (date) => { expect(dayOf(date)).toBe('2024-03-05') })

  it.each([
    'x2024-03-05 00:00', '2024-03-05 00:00x', '2024-03-05 00:00:00+08', '2024-03-05 00:00:01', '2024-03-05 00:00:00 00', '2024-03-05 24:00',
  ])('has no other time, and nothing around it: %s', (date) => { expect(dayOf(date)).toEqual([['rows.0.date', 'date']]) })
})

describe('a whole number that is text', () => {
  it.each(['2a', 'a2', '12345', ''])('has up to four digits and nothing else: %j', (year) => {
    const dutyFrom = { rows: [{ emp: 'L-1', year }], columns: { learner: 'emp', year: 'year' } }
    expect(problemsOf(read([row], columns, { dutyFrom }))).toEqual([['dutyFrom.0.year', 'type']])
  })
})

describe('a Date in a zone', () => {
  afterEach(() => { vi.unstubAllGlobals() })

  it.each([
    ['east', 8, '2024-03-04T16:00:00Z'], ['west', -5, '2024-03-05T05:00:00Z'],
  ])('%s of UTC is of the day that begins at the midnight that was said', (_, hours, midnight) => {
    const RealDate = Date
    const EAST = hours * 3_600_000
    class ZonedDate extends RealDate {
      constructor(...given: [number] | [number, number, number]) {
        super(given.length === 1 ? given[0] : RealDate.UTC(...given) - EAST)
      }

      override getFullYear(): number { return new RealDate(this.getTime() + EAST).getUTCFullYear() }

      override getMonth(): number { return new RealDate(this.getTime() + EAST).getUTCMonth() }

      override getDate(): number { return new RealDate(this.getTime() + EAST).getUTCDate() }
    }
    vi.stubGlobal('Date', ZonedDate)
    const dayOf = (time: string, dateObjects: 'utc' | 'local'): unknown => {
      const [one] = read([{ ...row, date: new RealDate(time) }], columns, { dateObjects })
      return one?.success === true ? one.data.records[0]?.date : problemsOf([one as LearnerRows])
    }
    expect(dayOf(midnight, 'local')).toBe('2024-03-05')
    expect(dayOf('2024-03-05T00:00:00Z', 'utc')).toBe('2024-03-05')
    expect(dayOf(midnight, 'utc')).toEqual([['rows.0.date', 'date']])
    expect(dayOf('2024-03-05T00:00:00Z', 'local')).toEqual([['rows.0.date', 'date']])
  })
})

describe('the columns of a table', () => {
  it.each([
    ['certificates', ['learner', 'level', 'issuedOn']], ['findings', ['learner', 'decidedOn']], ['exemptYears', ['learner', 'year']],
    ['totals', ['learner', 'year', 'general', 'professional']], ['incompleteYears', ['learner', 'year']], ['dutyFrom', ['learner', 'year']],
  ])('of %s are all named that a row needs', (table, needed) => {
    expect(issuesOf(() => read([row], columns, { [table]: { rows: [], columns: {} } })))
      .toEqual(needed.map((field) => [`options.${table}.columns.${field}`, 'missing']))
  })

  it('may be in one row alone', () => {
    const found = read([row, { ...row, id: 'b', name: '课' }], { ...columns, title: 'name' })
    expect(found[0]).toMatchObject({ success: true, data: { records: [{ id: 'a' }, { id: 'b', title: '课' }] } })
  })
})

describe('what is refused is told in words', () => {
  const told = (call: () => unknown): unknown => errorOf(call).issues.map(({ message }) => message)

  it('of the tables', () => {
    const anObject = { zh: '类型不对：应为对象', en: 'wrong type: must be an object' }
    expect(told(() => read([5]))).toEqual([anObject])
    expect(told(() => read([row], columns, { certificates: 5 }))).toEqual([anObject])
    expect(told(() => read(5))).toEqual([{ zh: '类型不对：应为列表', en: 'wrong type: must be a list' }])
    expect(told(() => read([row], columns, { dateObjects: 'x' }))).toEqual([{ zh: '不是可选的值：utc | local', en: 'not one of the possible values: utc | local' }])
    expect(told(() => read([row], { ...columns, title: 'name', activity: 5 }))).toEqual([
      { zh: '缺少必填项：各行都没有这一列', en: 'a required value is missing: no row has this column' },
      { zh: '类型不对：应为列名或函数', en: 'wrong type: must be the name of a column or a function' },
    ])
  })

  it('of the rows', () => {
    const aDate = { zh: '应为 1949-01-01 至 2199-12-31 之间存在的日期，写作 YYYY-MM-DD', en: 'must be a day that exists, YYYY-MM-DD, 1949-01-01 to 2199-12-31' }
    expect(messagesOf(read([{ ...row, emp: true }]))).toEqual([{ zh: '类型不对：应为文本或整数', en: 'wrong type: must be text or a whole number' }])
    expect(messagesOf(read([{ ...row, date: new Date(0) }]))).toEqual([{
      zh: `${aDate.zh}：Date 对象须以 options.dateObjects 说明是世界时（utc）还是本地（local）的零点`,
      en: `${aDate.en}: of Date objects options.dateObjects must say whether they stand at midnight of utc or of local time`,
    }])
    expect(messagesOf(read([{ ...row, date: new Date(1) }], columns, { dateObjects: 'utc' }))).toEqual([{
      zh: `${aDate.zh}：Date 对象不在所说的零点，按另一时区会差一天`,
      en: `${aDate.en}: the Date does not stand at the midnight that was said; by another zone it is another day`,
    }])
    const dutyFrom = { rows: [{ emp: 'L-1', year: 2021 }, { emp: 'L-1', year: 2021 }], columns: { learner: 'emp', year: 'year' } }
    expect(messagesOf(read([row], columns, { dutyFrom }))).toEqual([{ zh: '记录编号重复：每人一行', en: 'another record has this id: one row a learner' }])
  })
})

describe('a cell', () => {
  const boom = (): never => { throw new TypeError('x') }
  const course = { ...row, kind: 'offline', mode: 'theory', hours: 6, credits: null }
  const places = { ...columns, mode: 'mode', hours: 'hours' }
  const withDays = (days: unknown): unknown => problemsOf(read([course], { ...places, days: () => days }, { dateObjects: 'utc' }))

  it('keeps its text as it was written: an amount is no number, and only spaces fill up', () => {
    expect(read([{ ...row, credits: '3', id: 'a\t' }])[0]).toMatchObject({ data: { records: [{ credits: '3', id: 'a\t' }] } })
  })

  it('that is a list is no day, no year and no key, and a Date is no key', () => {
    expect(problemsOf(read([{ ...row, date: ['2024-03-05 00:00'] }]))).toEqual([['rows.0.date', 'type']])
    expect(problemsOf(read([{ ...row, id: new Date(0) }]))).toEqual([['rows.0.id', 'type']])
    const dutyFrom = { rows: [{ emp: 'L-1', year: [2021] }], columns: { learner: 'emp', year: 'year' } }
    expect(problemsOf(read([row], columns, { dutyFrom }))).toEqual([['dutyFrom.0.year', 'type']])
  })

  it('has days that are a list, of up to 366; a longer one is not read', () => {
    const days = Array.from({ length: 366 }, (_, index) => new Date(Date.UTC(2024, 0, 1 + index)))
    const whole = { ...course, date: '2024-01-01' }
    expect(problemsOf(read([whole], { ...places, days: () => days }, { dateObjects: 'utc' }))).toEqual([])
    const asked: unknown[] = []
    const watched = new Proxy([...days, new Date(Date.UTC(2025, 0, 1))], { get: (list, key) => {
      asked.push(key)
      return Reflect.get(list, key) as unknown
    } })
    expect(withDays(watched)).toEqual([['rows.0.days', 'range']])
    expect(asked).not.toContain('0')
  })

  it('names no records where the length of its list is none', () => {
    const records = new Proxy(['a'], { get: (list, key) => (key === 'length' ? 'x' : Reflect.get(list, key) as unknown) })
    const findings = { rows: [{ emp: 'L-1', on: '2024-04-01', records }], columns: { learner: 'emp', decidedOn: 'on', records: 'records' } }
    expect(read([row], columns, { findings }).map(({ success }) => success)).toEqual([false])
  })

  it('has no days where it only looks like a list', () => {
    expect(withDays({ length: 1, 0: '2024-03-05' })).toEqual([['rows.0.days', 'type']])
    expect(withDays(['2024-03-05', null])).toEqual([['rows.0.days.1', 'missing']])
  })

  it('that cannot be had is a problem of its row: of a column, of a function, of a row that cannot be asked', () => {
    expect(problemsOf(read([row], { ...columns, date: boom }))).toEqual([['rows.0.date', 'type']])
    expect(problemsOf(read([new Proxy({}, { get: boom, has: boom })]))).toEqual([['rows.0.learner', 'type']])
    expect(problemsOf(read([{ ...row, emp: undefined }]))).toEqual([['rows.0.learner', 'missing']])
  })

  it('with the reason of a waiver is told of under its own name', () => {
    expect(problemsOf(read([{ ...row, why: '停产' }], { ...columns, waiverReason: 'why' }))).toEqual([['rows.0.waiverReason', 'unknownKey']])
  })
})

describe('rows', () => {
  it('that are text, or a list whose length is none, are no rows', () => {
    expect(issuesOf(() => read('abc'))).toEqual([['rows', 'type']])
    const lying = new Proxy([row], { get: (list, key) => (key === 'length' ? 'x' : Reflect.get(list, key) as unknown) })
    expect(issuesOf(() => read(lying))).toEqual([['rows', 'type']])
  })

  it('of which one cannot be read say nothing of their columns', () => {
    const throwing = Object.defineProperty([row, row], 1, { get: () => { throw new TypeError('x') } })
    expect(issuesOf(() => read(throwing))).toEqual([['rows.1', 'type']])
    expect(issuesOf(() => read([row, null], { ...columns, title: 'name', activity: 'constructor' }))).toEqual([['rows.1', 'type']])
  })

  it('and columns are taken no further than an error tells of', () => {
    let taken = 0
    function* cursor(): Iterable<unknown> {
      for (; taken < 5000; taken += 1) yield 5
    }
    expect(errorOf(() => read(cursor()))).toMatchObject({ more: true })
    expect(taken).toBe(1000)
    const asked: unknown[] = []
    const strangers = Object.fromEntries(Array.from({ length: 3000 }, (_, place) => [`k${place}`, 1]))
    errorOf(() => read([row], new Proxy(strangers, { get: (target, key) => {
      asked.push(key)
      return Reflect.get(target, key) as unknown
    } })))
    expect(asked).toHaveLength(1001)
  })

  it('of a learner who has none of records are none, and one problem is no more than one', () => {
    const dutyFrom = { rows: [{ emp: 'L-2', year: 1 }], columns: { learner: 'emp', year: 'year' } }
    const found = read([row], columns, { dutyFrom })
    expect(found.map(({ rows }) => rows)).toEqual([[0], []])
    expect(found[1]).toMatchObject({ success: false, error: { more: false } })
  })
})
