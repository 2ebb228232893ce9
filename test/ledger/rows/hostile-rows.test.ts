// Rows as no driver should return them: each is refused by its number, nobody else's ledger suffers, and no message repeats a cell.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputError, ledgersFromRows, parseLedger } from '../../../src/index.js'
import type { LearnerRows } from '../../../src/index.js'
import { marked } from '../mutations.js'
import { meetings, runs } from '../../properties/runs.js'
import { brief, issuesOf } from '../refused.js'
import { boom, revoked, trapped } from '../traps.js'
import { BAD_CELLS, BAD_LEARNERS, columns, MARK, optionsFor, register, RESIDENT, withCell, writtenByHand } from './row-traps.js'
import type { WrittenRegister } from './row-traps.js'

const read = (rows: unknown, places: unknown = columns, options?: unknown): LearnerRows[] =>
  ledgersFromRows(rows as object[], places as never, options as never)
const readAll = (written: WrittenRegister): LearnerRows[] => read(written.rows.records, columns, optionsFor(written))

const good = (emp: unknown, id: unknown = 'a'): object =>
  withCell({ emp, id, date: '2024-03-05', kind: 'online', subject: 'general', credits: '3.00' }, 'title', { value: MARK })

/** All that a caller sees of what was refused. */
function told(found: readonly LearnerRows[]): string {
  return found.map((one) => (one.success ? '' : [one.learner, JSON.stringify(one.error), String(one.error)].join('\n'))).join('\n')
}

const SECRETS = [MARK, '张三', '13800138000', RESIDENT, RESIDENT.slice(6), 'a trap']

function expectSilence(said: string): void {
  for (const secret of SECRETS) if (said.includes(secret)) expect(said.slice(0, 2000)).not.toContain(secret)
}

describe('rows of a database, however they are written', () => {
  it('are the ledgers that one would write by hand', () => {
    const seen = { learners: 0 }
    fc.assert(fc.property(register, (written) => {
      const byHand = writtenByHand(Object.values(written.said).flat())
      const found = readAll(written)
      expect(new Set(found.map(({ learner }) => learner))).toEqual(new Set(byHand.keys()))
      for (const one of found) {
        if (!one.success) throw one.error
        seen.learners += 1
        expect(one.data).toEqual(parseLedger(byHand.get(one.data.learner)))
        expect(one.rows.every((place) => written.said.records[place]?.learner === one.learner)).toBe(true)
      }
    }), runs(300))
    expect(seen.learners).toBeGreaterThan(meetings(300))
  })
})

describe('a bad cell', () => {
  it.each(BAD_CELLS)('%s: its row is refused', (_, make) => {
    for (const column of ['date', 'kind', 'credits', 'id'] as const) {
      const found = read([good('L-1'), withCell(good('L-2'), column, make()), good('L-3')], columns, { dateObjects: 'utc' })
      const problems = found.map((one) => (one.success ? [] : one.error.issues.map(brief)))
      // Ids may be almost anything that has a text.
      if (column === 'id' && problems[1]?.length === 0) continue
      expect(problems, column).toEqual([[], [[`rows.1.${column}`, expect.any(String)]], []])
      expectSilence(told(found))
    }
  })

  it.each(BAD_CELLS.filter(([name]) => !name.startsWith('nothing')))('%s, for the days of a course and the records of a finding', (_, make) => {
    const course = withCell({ ...good('L-1'), kind: 'offline', mode: 'theory', hours: 6, credits: null }, 'days', make())
    const findings = { rows: [withCell(good('L-2'), 'title', make())], columns: { learner: 'emp', decidedOn: 'date', records: 'title' } }
    const found = read([course], columns, { findings, dateObjects: 'utc' })
    expect(found.map((one) => one.success)).toEqual([false, false])
    for (const [index, field] of ['rows.0.days', 'findings.0.records'].entries()) {
      const [[path] = []] = found[index]?.success === false ? found[index].error.issues.map(brief) : []
      expect(`${path}.`.startsWith(`${field}.`), path).toBe(true)
    }
    expectSilence(told(found))
  })

  it('a list of more days than a course has', () => {
    const course = { ...good('L-1'), kind: 'offline', mode: 'theory', hours: 6, credits: null }
    const problems = (count: number): unknown =>
      read([{ ...course, days: new Array<string>(count).fill('2024-03-05') }]).map((one) => !one.success && one.error.issues.slice(0, 1).map(brief))
    expect([problems(366), problems(367)]).toEqual([[[['rows.0.days.1', 'dateOrder']]], [[['rows.0.days', 'range']]]])
  })

  it('in any rows of a register: each is named, and the others are read', () => {
    const badly = fc.tuple(register, fc.array(
      fc.tuple(fc.nat(), fc.constantFrom('date', 'kind'), fc.constantFrom(...BAD_CELLS)), { minLength: 1, maxLength: 4 },
    ))
    const seen = { refused: 0, read: 0 }
    fc.assert(fc.property(badly, ([written, traps]) => {
      const { said, dates } = written
      if (said.records.length === 0) return
      const bad = new Map(traps.map(([place, column, [, make]]) => [place % said.records.length, { column, make }] as const))
      const records = written.rows.records.map((row, place) => {
        const trap = bad.get(place)
        return trap === undefined ? row : withCell(row, trap.column, trap.make())
      })
      const found = readAll({ dates, said, rows: { ...written.rows, records } })
      const wronged = new Set([...bad.keys()].map((place) => said.records[place]?.learner))
      const byHand = writtenByHand(Object.values(said).flat())
      for (const one of found) {
        expect(one.success).toBe(!wronged.has(one.learner ?? ''))
        if (one.success) {
          seen.read += 1
          expect(one.data).toEqual(parseLedger(byHand.get(one.data.learner)))
          continue
        }
        seen.refused += 1
        const own = [...bad].filter(([place]) => said.records[place]?.learner === one.learner)
        const named = new Set(one.error.issues.map(({ path: [table, place, field] }) => `${table}.${place}.${field}`))
        for (const [place, { column }] of own) expect(named).toContain(`rows.${place}.${column}`)
        for (const { path } of one.error.issues) if (path[0] === 'rows') expect(own.map(([place]) => place)).toContain(path[1])
      }
      expectSilence(told(found))
    }), runs(300))
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(meetings(50))
  })
})

describe('a learner that is none', () => {
  it.each(BAD_LEARNERS)('%s: the row is refused under no key', (_, value, code) => {
    const found = read([good('L-1'), good(value), good(value, 'b')])
    expect(found.map(({ learner }) => learner)).toEqual(['L-1', null])
    expect(found[1]).toMatchObject({ success: false, rows: [1, 2] })
    const problems = found.flatMap((one) => (one.success ? [] : one.error.issues.map(brief)))
    // A key that may not be said stands in many rows, and is told of once.
    const everyRow = code === 'missing' || code === 'type'
    expect(problems).toEqual((everyRow ? [1, 2] : [1]).map((place) => [`rows.${place}.learner`, code]))
    expectSilence(told(found))
  })

  it('that throws when it is read', () => {
    const found = read([good('L-1'), withCell(good('L-1', 'b'), 'emp', { get: boom })])
    expect(found.map((one) => (one.success ? one.learner : one.error.issues.map(brief)))).toEqual(['L-1', [['rows.1.learner', 'type']]])
  })
})

describe('a great many bad rows', () => {
  const MANY = 3000
  const rowsWith = (emp: unknown, column: string, make: () => PropertyDescriptor): object[] =>
    Array.from({ length: MANY }, (_, place) => withCell(good(emp, place), column, make()))

  it.each(BAD_CELLS)('%s: a thousand are told of, and that there are others', (_, make) => {
    const [found] = read(rowsWith('L-1', 'date', make), columns, { dateObjects: 'utc' })
    if (found?.success !== false) throw new Error('was taken')
    expect(found.error.issues.map(brief)).toEqual(Array.from({ length: 1000 }, (__, place) => [`rows.${place}.date`, expect.any(String) as string]))
    expect([found.error.more, found.rows.length]).toEqual([true, MANY])
  })

  it.each(BAD_CELLS)('%s: hide no ID number that stands for the learner', (_, make) => {
    const found = read(rowsWith(RESIDENT, 'date', make))
    expect(found.map(({ learner, success }) => [learner, success])).toEqual([[null, false]])
    expectSilence(told(found))
  })

  it('of nobody, and of learners of one row each', () => {
    const nobodys = read(rowsWith(null, 'date', () => ({ value: 'x' })))
    expect(nobodys.map((one) => one.success || [one.error.issues.length, one.error.more, one.rows.length])).toEqual([[1000, true, MANY]])
    const each = read(Array.from({ length: MANY }, (_, place) => good(place, '')))
    expect(each.map((one) => one.success || one.error.issues.map(brief))).toEqual(Array.from({ length: MANY }, (_, place) => [[`rows.${place}.id`, 'range']]))
  })

  it('that are none', () => {
    const problems = issuesOf(() => read(new Array<null>(MANY).fill(null)))
    expect(problems).toEqual(Array.from({ length: 1000 }, (_, place) => [`rows.${place}`, 'type']))
    expect(issuesOf(() => read(new Array<unknown>(2 ** 32 - 1)))).toHaveLength(1000)
  })
})

describe('rows, columns and options that are traps', () => {
  const certificates = { rows: [{ emp: 'L-1', level: 'technician', issuedOn: '2021-01-01' }], columns: { learner: 'emp', level: 'level', issuedOn: 'issuedOn' } }
  const some = [[good('L-1'), good('L-2')], columns, { certificates, dateObjects: 'utc' }]

  it('are refused in an orderly way, or read', () => {
    const seen = { refused: 0, read: 0 }
    fc.assert(fc.property(trapped(fc.constant(some)), ({ traps, input }) => {
      let given: unknown[]
      try { given = Array.isArray(input) ? [...input as unknown[]] : [input] } catch { return }
      try {
        const found = read(given[0], given[1], given[2])
        seen.read += 1
        for (const one of found) if (!one.success && !(one.error instanceof InputError)) expect.unreachable(traps)
      } catch (error) {
        // A counterexample with a revoked proxy in it cannot be printed.
        if (!(error instanceof InputError)) throw new Error(traps, { cause: error })
        seen.refused += 1
        expect(error.issues.length, traps).toBeGreaterThan(0)
      }
    }), runs(3000))
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(meetings(300))
  })

  it('are never repeated', () => {
    fc.assert(fc.property(marked(fc.constant(some), [MARK, 13_800_138_000], MARK), (given) => {
      try {
        const [rows, places, options] = given as unknown[]
        expectSilence(told(read(rows, places, options).map((one) => ({ ...one, learner: null }))))
      } catch (error) {
        if (!(error instanceof InputError)) throw error
        expectSilence([JSON.stringify(error), String(error)].join('\n'))
      }
    }), runs(500))
  })

  it('are read once: a column that turns into another is the one that was checked', () => {
    const reads: string[] = []
    const places = new Proxy(columns, { get: (target, key) => {
      reads.push(String(key))
      return Reflect.get(target, key) as unknown
    } })
    expect(read([good('L-1')], places).map(({ success }) => success)).toEqual([true])
    expect(reads).toEqual([...new Set(reads)])
  })

  it('a hundred and thirty thousand columns and options that there are not', () => {
    const strangers = Object.fromEntries(Array.from({ length: 130_000 }, (_, place) => [`k${place}`, 1]))
    expect(issuesOf(() => read([good('L-1')], { ...columns, ...strangers }))).toHaveLength(1000)
    expect(issuesOf(() => read([good('L-1')], columns, strangers))).toHaveLength(1000)
  })

  it('a row that throws, is revoked, or is a hole', () => {
    const list = Object.defineProperty([good('L-1'), , revoked({}), null, good('L-2')], 0, { get: boom })
    expect(issuesOf(() => read(list))).toEqual([['rows.0', 'type'], ['rows.1', 'type'], ['rows.3', 'type']])
    const found = read([revoked({}), good('L-1'), new Proxy({}, { get: boom, has: boom })])
    expect(found.map((one) => (one.success ? one.learner : one.error.issues.map(brief)))).toEqual(['L-1', [['rows.0.learner', 'type'], ['rows.2.learner', 'type']]])
  })

  it('a column that every object inherits and no row has', () => {
    expect(issuesOf(() => read([good('L-1')], { ...columns, title: 'constructor', activity: '__proto__' })))
      .toEqual([['columns.activity', 'missing'], ['columns.title', 'missing']])
    expect(read([{ ...good('L-1'), constructor: '课' }], { ...columns, title: 'constructor' })[0]).toMatchObject({ data: { records: [{ title: '课' }] } })
  })

  it('a function of the row that throws is a problem of its row', () => {
    const found = read([good('L-1'), good('L-2')], { ...columns, date: ({ emp }: { emp: string }) => (emp === 'L-1' ? boom() : '2024-03-05') })
    expect(found.map((one) => (one.success ? one.learner : one.error.issues.map(brief)))).toEqual([[['rows.0.date', 'type']], 'L-2'])
  })

  it('what a cursor throws is passed on, and the cursor closed where rows are refused', () => {
    let closed = 0
    function* cursor(rows: readonly unknown[]): Iterable<unknown> {
      try { yield* rows } finally { closed += 1 }
    }
    function* broken(): Iterable<unknown> {
      yield good('L-1')
      throw new RangeError('the connection is gone')
    }
    expect(() => read(broken())).toThrow(RangeError)
    expect(read(cursor([good('L-1')])).map(({ learner }) => learner)).toEqual(['L-1'])
    expect(issuesOf(() => read(cursor(Array.from({ length: 2000 }, () => 5))))).toHaveLength(1000)
    expect(closed).toBe(2)
  })
})

describe('rows that say nothing', () => {
  const year = (rows: readonly object[]): object => ({ rows, columns: { learner: 'emp', year: 'year' } })

  it('have no year where one is needed, and leave out a first year of duty', () => {
    const found = read([good('L-1')], columns, {
      incompleteYears: year([{ emp: 'L-2', year: null }, { emp: 'L-2', year: 2021 }]), dutyFrom: year([{ emp: 'L-1', year: null }]),
    })
    expect(found.map((one) => (one.success ? Object.keys(one.data) : one.error.issues.map(brief)))).toEqual([['learner', 'records'], [['incompleteYears.0.year', 'missing']]])
  })

  it('name of a waiver what was given', () => {
    const waived = (fields: object): unknown => {
      const [found] = read([{ ...good('L-1'), ...fields }])
      return found?.success === false && found.error.issues.map(brief)
    }
    expect(waived({ waiverReason: '停产' })).toEqual([['rows.0.waiverReason', 'unknownKey']])
    expect(waived({ waiverBy: '局' })).toEqual([['rows.0.waiverBy', 'unknownKey']])
  })
})
