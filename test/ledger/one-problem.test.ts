// Article 8, what is registered. One thing wrong, one issue: what is refused already leads to no second complaint, and what is right
// beside it is still looked at.
import { describe, expect, it } from 'vitest'
import { assess, checkAnnual, offlineCredits, parseLedger } from '../../src/index.js'
import type { AnnualTotals } from '../../src/index.js'
import { courseOf, NONE, problemsOfCourse } from '../../src/ledger/course.js'
import { errorOf, issuesOf } from './refused.js'

const online = { id: 'a', date: '2024-05-06', kind: 'online', subject: 'general', credits: 1 }
const course = { id: 'a', date: '2024-05-06', kind: 'offline', mode: 'theory', subject: 'general', hours: 1 }
const training = { id: 'a', date: '2024-05-06', kind: 'special', route: 'training', tier: 'county' }

const refusedRecords = (...records: unknown[]): [string, string][] => issuesOf(() => parseLedger({ learner: 'L', records }))
const refusedWith = (fields: object): [string, string][] => issuesOf(() => parseLedger({ learner: 'L', records: [], ...fields }))

describe('the days of a course', () => {
  const days = (...some: unknown[]): [string, string][] => refusedRecords({ ...course, days: some })

  it('begin with its date, also where a later day is no date', () => {
    expect(days('2024-05-07', 'x')).toEqual([['ledger.records.0.days.1', 'date'], ['ledger.records.0.days.0', 'dateOrder']])
    expect(refusedRecords({ ...course, date: 'x', days: ['2024-05-07'] })).toEqual([['ledger.records.0.date', 'date']])
    for (const other of ['2024-05-05', '2024-05-07']) expect(days(other)).toEqual([['ledger.records.0.days.0', 'dateOrder']])
  })

  it('are as far apart as they like, before 1970 as after', () => {
    for (const year of [1949, 1960, 2000]) {
      const date = `${year}-05-06`
      expect(parseLedger({ learner: 'L', records: [{ ...course, date, days: [date, `${year + 9}-05-06`] }] }).records).toHaveLength(1)
      expect(refusedRecords({ ...course, date, hours: 25 })).toEqual([['ledger.records.0.hours', 'hoursPerDay']])
    }
  })

  it('rise, one day against the one before; beside what is no date nothing is out of order', () => {
    expect(days('2024-05-06', '2024-05-06')).toEqual([['ledger.records.0.days.1', 'dateOrder']])
    expect(days('2024-05-06', '2024-05-32', '2024-05-07', '2024-05-07').sort()).toEqual([
      ['ledger.records.0.days.1', 'date'], ['ledger.records.0.days.3', 'dateOrder'],
    ])
    expect(days('2024-05-06', '2024-05-00')).toEqual([['ledger.records.0.days.1', 'date']])
  })
})

describe('the hours of a course', () => {
  it('are at most 24 on a day that is both the first and the last', () => {
    expect(refusedRecords({ ...course, until: '2024-05-06', hours: 24.01 })).toEqual([['ledger.records.0.hours', 'hoursPerDay']])
    expect(parseLedger({ learner: 'L', records: [{ ...course, until: '2024-05-06', hours: 24 }] }).records).toHaveLength(1)
  })

  it('are not held against days that are themselves a problem', () => {
    expect(refusedRecords({ ...course, date: '2023-13-01', until: '2024-01-01', hours: 25 })).toEqual([['ledger.records.0.date', 'date']])
    expect(refusedRecords({ ...course, until: '2024-05-32', hours: 649 })).toEqual([['ledger.records.0.until', 'date']])
    expect(refusedRecords({ ...course, until: '2024-05-05', hours: 25 })).toEqual([['ledger.records.0.until', 'dateOrder']])
    expect(refusedRecords({ ...course, days: [], hours: 25 })).toEqual([['ledger.records.0.days', 'range']])
    for (const none of ['2024-05-06', 1, {}]) expect(refusedRecords({ ...course, days: none, hours: 25 })).toEqual([['ledger.records.0.days', 'type']])
  })

  it('of what is no offline learning do not belong there, however many and on whatever days', () => {
    for (const record of [online, { ...online, kind: 'exam' }, training]) {
      expect(refusedRecords({ ...record, hours: 25, until: '2024-05-05' })).toEqual([['ledger.records.0.hours', 'unknownKey'], ['ledger.records.0.until', 'unknownKey']])
    }
  })
})

describe('a usual course', () => {
  it('has no problem, and no list is made to say so', () => {
    expect(problemsOfCourse(courseOf(course))).toBe(NONE)
    expect(problemsOfCourse(courseOf({ ...course, hours: 24 }))).toBe(NONE)
    expect(problemsOfCourse(courseOf({ ...course, hours: 24.01 }))).toEqual([{ at: ['hours'], code: 'hoursPerDay' }])
  })
})

describe('what was recognized', () => {
  it('is a quantity, and its tier is for the assessment to hold it against; route and tier are words that exist', () => {
    expect(refusedRecords({ ...training, recognized: 20_000 })).toEqual([['ledger.records.0.recognized', 'quantity']])
    expect(parseLedger({ learner: 'L', records: [{ ...training, recognized: 25 }] }).records).toHaveLength(1)
    expect(refusedRecords({ ...training, route: ['training'], recognized: 25 })).toEqual([['ledger.records.0.route', 'type']])
    expect(refusedRecords({ ...training, tier: ['county'], recognized: 25 })).toEqual([['ledger.records.0.tier', 'type']])
    expect(refusedRecords({ ...training, tier: 'core', recognized: 25 })).toEqual([['ledger.records.0.tier', 'tier']])
    expect(refusedRecords({ ...training, tier: 'toString', recognized: 25 })).toEqual([['ledger.records.0.tier', 'tier']])
  })

  it('does not belong to learning of another kind, whatever it says', () => {
    expect(refusedRecords({ ...online, route: 'training', tier: 'county', recognized: 25 })).toEqual([
      ['ledger.records.0.route', 'unknownKey'], ['ledger.records.0.tier', 'unknownKey'], ['ledger.records.0.recognized', 'unknownKey'],
    ])
  })
})

describe('ids and learners of another type', () => {
  it('are told so, and nothing else', () => {
    expect(refusedRecords({ ...online, id: 1 }, { ...online, id: 1 })).toEqual([['ledger.records.0.id', 'type'], ['ledger.records.1.id', 'type']])
    expect(refusedWith({ learner: 110_101_199_003_070_000 })).toEqual([['ledger.learner', 'type']])
    expect(refusedWith({ records: ['a'] })).toEqual([['ledger.records.0', 'type']])
  })
})

describe('a resident ID number as a key', () => {
  it.each(['11010519491231002X', ' 110105 19491231 002x ', '110105-19491231-002X', '１１０１０５１９４９１２３１００２Ｘ'])('is refused however it is typed: %s', (learner) => {
    expect(refusedWith({ learner })).toEqual([['ledger.learner', 'personalData']])
  })

  it('is told beside a key that is too long, as far as a key of 200 characters beyond the basic plane goes', () => {
    const id = '11010519491231002X'
    const range = ['ledger.learner', 'range']
    const longest = id.padStart(400)
    expect(refusedWith({ learner: longest })).toEqual([range, ['ledger.learner', 'personalData']])
    expect(refusedWith({ learner: ` ${longest}` })).toEqual([range])
  })
})

describe('what an object only inherits', () => {
  class Course {
    readonly id = 'a'
    readonly date = '2024-05-06'
    readonly kind = 'offline'
    readonly mode = 'theory'
    readonly subject = 'general'
    get hours(): number { return 3 * this.id.length }
  }
  const asOf = '2024-12-31'

  it('is not there, as in JSON: what is checked is what is used', () => {
    expect(refusedRecords(new Course())).toEqual([['ledger.records.0.hours', 'missing']])
    expect(issuesOf(() => parseLedger(Object.create({ learner: 'L', records: [] })))).toEqual([['ledger.learner', 'missing'], ['ledger.records', 'missing']])
    expect(issuesOf(() => offlineCredits([new Course()]))).toEqual([
      ['sessions.0.hours', 'missing'], ['sessions.0.id', 'unknownKey'], ['sessions.0.kind', 'unknownKey'], ['sessions.0.subject', 'unknownKey'],
    ])
    expect(parseLedger(Object.assign(Object.create({ phone: 1 }) as object, { learner: 'L', records: [] }))).toEqual({ learner: 'L', records: [] })
  })

  it('chooses no reading', () => {
    const readings = Object.create({ truncation: 'nothing' }) as object
    expect(assess(parseLedger({ learner: 'L', records: [] }), { asOf, readings }).readings.truncation).toBe('learnerFavorable')
  })

  it('is of no interest where the object has its own: an instance, or an object without a prototype', () => {
    class Person { readonly learner = 'L'; readonly records = [Object.assign(Object.create(null) as object, online)] }
    expect(parseLedger(new Person())).toEqual({ learner: 'L', records: [online] })
  })
})

describe('certificates', () => {
  it('rise in level, from the very lowest on', () => {
    const apprentice = { level: 'apprentice', issuedOn: '2020-01-01' }
    expect(refusedWith({ certificates: [apprentice, { ...apprentice, issuedOn: '2021-01-01' }] })).toEqual([['ledger.certificates.1.level', 'levelOrder']])
  })

  it('rise above all of earlier days, not only above the last, and in whatever order they come', () => {
    const [technician, senior, later] = [
      { level: 'technician', issuedOn: '2022-01-01' }, { level: 'seniorWorker', issuedOn: '2022-01-01' }, { level: 'technician', issuedOn: '2023-01-01' },
    ]
    const both = [['ledger.certificates.1.issuedOn', 'dateOrder'], ['ledger.certificates.2.level', 'levelOrder']]
    expect(refusedWith({ certificates: [technician, senior, later] })).toEqual(both)
    expect(refusedWith({ certificates: [senior, technician, later] })).toEqual(both)
    expect(refusedWith({ certificates: [later, technician] })).toEqual([['ledger.certificates.0.level', 'levelOrder']])
    const dip = ['seniorTechnician', 'juniorWorker', 'technician'].map((level, index) => ({ level, issuedOn: `202${index}-01-01` }))
    expect(refusedWith({ certificates: dip })).toEqual([['ledger.certificates.1.level', 'levelOrder'], ['ledger.certificates.2.level', 'levelOrder']])
    const around = ['seniorWorker', 'x', 'juniorWorker'].map((level, index) => ({ level, issuedOn: `202${index}-01-01` }))
    expect(refusedWith({ certificates: around })).toEqual([['ledger.certificates.1.level', 'unknownChoice'], ['ledger.certificates.2.level', 'levelOrder']])
  })

  it('of a level that does not exist are not out of order as well', () => {
    const technician = { level: 'technician', issuedOn: '2020-01-01' }
    expect(refusedWith({ certificates: [technician, { level: 'king', issuedOn: '2021-01-01' }, { level: 'seniorTechnician', issuedOn: '2022-01-01' }] }))
      .toEqual([['ledger.certificates.1.level', 'unknownChoice']])
  })
})

describe('findings', () => {
  it('that are no objects are missing or of a wrong type', () => {
    expect(refusedWith({ findings: [null, 'x'] })).toEqual([['ledger.findings.0', 'missing'], ['ledger.findings.1', 'type']])
  })

  it('have no order where a date of theirs does not exist', () => {
    expect(refusedWith({ findings: [{ decidedOn: '2024-02-30', liftedOn: '2024-02-01' }, { decidedOn: '2024-02-03', liftedOn: '2024-02-00' }] }))
      .toEqual([['ledger.findings.0.decidedOn', 'date'], ['ledger.findings.1.liftedOn', 'date']])
  })
})

describe('amounts that are numbers and yet none', () => {
  it('are no quantities, alone or in a ledger', () => {
    const totals = { total: Number.NaN, general: Number.POSITIVE_INFINITY, professional: 10_000.01 } as AnnualTotals
    expect(issuesOf(() => checkAnnual(totals))).toEqual([['totals.total', 'quantity'], ['totals.general', 'quantity'], ['totals.professional', 'quantity']])
    expect(refusedRecords({ ...online, credits: Number.NaN })).toEqual([['ledger.records.0.credits', 'quantity']])
  })
})

describe('input far deeper than any ledger', () => {
  const nested = (wrap: (inside: unknown) => unknown): unknown => {
    let value: unknown = 1
    for (let level = 0; level < 100_000; level += 1) value = wrap(value)
    return value
  }
  const lists = nested((inside) => [inside])
  const objects = nested((inside) => ({ inside }))
  const withPrototypeKey = (input: object): unknown => Object.defineProperty(input, '__proto__', { value: { x: 1 }, enumerable: true })

  it.each([['lists', lists], ['objects', objects]])('is looked through no further than it may say something: %s', (_, deep) => {
    expect(refusedWith({ other: deep })).toEqual([['ledger.2', 'unknownKey']])
    expect(issuesOf(() => parseLedger(withPrototypeKey({ $schema: deep, learner: 'L', records: [] })))).toEqual([['ledger.3', 'unknownKey']])
  })

  it('a key named __proto__ is found beside keys with the names it could be given instead', () => {
    const input = JSON.parse(String.raw`{"":null,"NaN":null,"\u0000__proto__":null,"learner":"L","records":[],"__proto__":{"x":1}}`) as unknown
    expect(issuesOf(() => parseLedger(input))).toEqual([['ledger.5', 'unknownKey']])
  })
})

describe('the text of the error itself', () => {
  const bad = (count: number): unknown => ({ learner: 'L', records: Array.from({ length: count }, () => 'x') })
  const line = (index: number): string => `ledger.records.${index}: 类型不对：应为对象 (wrong type: must be an object)`
  const lines = (count: number): string[] => Array.from({ length: count }, (_, index) => line(index))

  it('lists up to twenty problems, a line each, and says how many more there are', () => {
    expect(errorOf(() => parseLedger(bad(1))).message).toBe(line(0))
    expect(errorOf(() => parseLedger(bad(20))).message).toBe(lines(20).join('\n'))
    expect(errorOf(() => parseLedger(bad(21))).message).toBe([...lines(20), '另有 1 处 (1 more)'].join('\n'))
    expect(errorOf(() => parseLedger(bad(21))).issues).toHaveLength(21)
  })

  it('is thrown under the name InputError', () => {
    expect(errorOf(() => assess(parseLedger({ learner: 'L', records: [] }), { asOf: 'x' })).name).toBe('InputError')
  })
})
