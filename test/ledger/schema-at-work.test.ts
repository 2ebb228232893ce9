// A schema at work: almost all input is plain and is checked as it comes; all other is read into a copy first, and a list that is too
// long is not looked into. A schema that meets many values is compiled.
import { afterEach, describe, expect, it, vi } from 'vitest'
import { assess, parseLedger } from '../../src/index.js'
import type { SchemaOf } from '../../src/ledger/check.js'
import { Check, checkOf, list, ListCheck, listCheckOf, object, optional, text, Unfit } from '../../src/ledger/check.js'
import { compile } from '../../src/ledger/compile.js'
import type { Issue } from '../../src/ledger/issues.js'
import { IssueList } from '../../src/ledger/issues.js'
import * as z from '../../src/ledger/zod.js'
import { brief, issuesOf } from './refused.js'

const word = text(1)
const inner = object({ by: word })
const outer = object({
  id: word, note: optional(word), inner: optional(inner), days: optional(list(word, 2)), items: optional(list(z.unknown(), 2)),
})

/** Whether a check has had to read a value. */
const hasRead = (check: object): boolean => Reflect.get(check, 'reader') !== undefined

describe('plain input is checked as it comes, and not read first', () => {
  it.each<[string, SchemaOf<unknown>, unknown]>([
    ['a text', () => word, 'x'], ['a list', () => list(z.unknown(), 2), ['x', { any: 'thing' }]], ['an empty list', () => list(z.unknown(), 2), []],
    ['an object', () => outer, { id: 'x' }], ['an object with all its texts', () => outer, { id: 'x', note: 'y' }],
    ['an object with a list of anything', () => outer, { id: 'x', items: [1, null] }], ['an object that must have one', () => object({ items: list(z.unknown(), 0) }), { items: [] }],
  ])('%s', (_, schema, value) => {
    const check = new Check(schema())
    expect(check.take(value)).toStrictEqual(value)
    expect(hasRead(check)).toBe(false)
  })

  it('and gives a copy', () => {
    const value = { id: 'x', items: [1] }
    const copy = new Check(outer).take(value)
    expect(copy).not.toBe(value)
    expect((copy as typeof value).items).not.toBe(value.items)
  })

  it('a field at a time, each looked at once', () => {
    const looked: string[] = []
    const value = new Proxy({ id: 'x', note: 'y', items: [1] }, { get: (fields, key) => { looked.push(String(key)); return Reflect.get(fields, key) as unknown } })
    expect(new Check(object({ id: word, note: word, items: list(z.unknown(), 1) })).take(value)).toEqual({ id: 'x', note: 'y', items: [1] })
    expect(looked.filter((key) => key === 'id')).toHaveLength(1)
    expect(looked.filter((key) => key === 'note')).toHaveLength(1)
  })
})

describe('all other input is read into a copy first', () => {
  class Given { readonly id = 'x' }

  it.each<[string, unknown, unknown]>([
    ['a null', { id: 'x', note: null, other: null }, { id: 'x' }], ['undefined', { id: 'x', note: undefined, other: undefined }, { id: 'x' }],
    ['an instance', new Given(), { id: 'x' }], ['an object without a prototype', Object.assign(Object.create(null) as object, { id: 'x' }), { id: 'x' }],
    ['what it inherits', Object.assign(Object.create({ note: 1 }) as object, { id: 'x' }), { id: 'x' }],
    ['an object inside', { id: 'x', inner: { by: 'y' } }, { id: 'x', inner: { by: 'y' } }], ['a list of texts inside', { id: 'x', days: ['y', 'z'] }, { id: 'x', days: ['y', 'z'] }],
  ])('%s', (_, value, copy) => {
    const check = new Check(outer)
    expect(check.take(value)).toStrictEqual(copy)
    expect(hasRead(check)).toBe(true)
  })

  it('so that what an object inside inherits is not there', () => {
    const inherits = Object.create({ by: 'y' }) as object
    const check = checkOf(() => outer)
    expect(refusedBy(check().take({ id: 'x', inner: inherits }), check())).toEqual([['it.inner.by', 'missing']])
    expect(refusedBy(check().take(Object.create({ id: 'x' })), check())).toEqual([['it.id', 'missing']])
  })

  it.each<[string, object, string, string]>([
    ['a field that throws', { get id(): string { throw new Error('no') } }, 'it.id', 'type'],
    ['a list inside that throws', { id: 'x', get items(): unknown[] { throw new Error('no') } }, 'it.items', 'type'],
    ['a revoked object', (() => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return proxy })(), 'it', 'type'],
    ['a prototype that throws', new Proxy({ id: 1 }, { getPrototypeOf: () => { throw new Error('no') } }), 'it.id', 'type'],
  ])('and said where it is: %s', (_, value, path, code) => {
    const check = new Check(outer)
    expect(refusedBy(check.take(value), check)).toEqual([[path, code]])
  })

  it('at every door', () => {
    const nobody = parseLedger({ learner: 'L', records: [] })
    expect(issuesOf(() => assess(nobody, { get asOf(): string { throw new Error('no') } }))).toEqual([['options.asOf', 'type']])
  })

  function refusedBy(taken: unknown, check: Check<unknown>): [string, string][] {
    if (!(taken instanceof Unfit)) throw new Error('was taken')
    const issues = new IssueList()
    check.report(taken, ['it'], issues)
    return issues.issues.map((found: Issue) => brief(found))
  }
})

describe('a list that is too long is not looked into', () => {
  const looked: unknown[] = []
  afterEach(() => { looked.length = 0 })
  const seen = z.string().check(z.refine((item) => { looked.push(item); return true }))
  const AT_MOST = { zh: '超出允许的范围：至多 2 项', en: 'out of range: at most 2 items' }

  it.each<[string, SchemaOf<unknown>, (items: unknown) => unknown, string[]]>([
    ['alone', () => list(seen, 2), (items) => items, ['it']],
    ['in an object', () => object({ id: word, items: list(seen, 2) }), (items) => ({ id: 'x', items }), ['it', 'items']],
    ['in an object that need not have it', () => object({ id: word, items: optional(list(seen, 2)) }), (items) => ({ id: 'x', items }), ['it', 'items']],
  ])('%s', (_, schema, around, path) => {
    const check = new Check(schema())
    const issues = new IssueList()
    check.copyOf(around(['a', 'b', 'c']), ['it'], issues)
    expect(issues.issues).toEqual([{ path, code: 'range', message: AT_MOST }])
    expect(looked).toEqual([])
    expect(check.take(around(['a', 'b']))).toEqual(around(['a', 'b']))
    expect(looked).not.toEqual([])
  })

  it('item by item either', () => {
    const check = new ListCheck(seen, 2)
    const issues = new IssueList()
    expect(check.copyOf(['a', 'b', 'c'], ['it'], issues)).toEqual([])
    expect(issues.issues).toEqual([{ path: ['it'], code: 'range', message: AT_MOST }])
    expect(looked).toEqual([])
    expect(check.copyOf(['a', 'b'], ['it'], new IssueList())).toEqual(['a', 'b'])
    expect(looked).toEqual(['a', 'b'])
  })

  it('and one that is none has no items', () => {
    for (const none of [undefined, null, 1, 'ab', { length: 1 }]) expect(new ListCheck(seen, 2).itemsOf(none, ['it'], new IssueList())).toEqual([])
  })
})

describe('the items of a list', () => {
  const items = listCheckOf(() => word, 2000)

  it('are looked at until somebody says stop', () => {
    const looked: unknown[] = []
    const copies = items().copyOf(['a', 'b', 'c'], ['it'], new IssueList(), (item, index) => { looked.push([item, index]); return index < 1 })
    expect([copies, looked]).toEqual([['a', 'b'], [['a', 0], ['b', 1]]])
  })

  it('are looked at until the thousandth problem and one more', () => {
    const issues = new IssueList()
    expect(items().copyOf(Array.from({ length: 2000 }, () => ''), ['it'], issues)).toHaveLength(1001)
    expect([issues.issues.length, issues.more]).toEqual([1000, true])
  })
})

describe('a schema that meets many values', () => {
  const made = { answer: (): string => 'answered', holding: (): unknown => z.INVALID }

  it('is compiled at the five hundredth, once', () => {
    const compiler = vi.fn(() => made)
    const check = new Check(word, compiler)
    for (let time = 1; time <= 499; time += 1) expect(check.take('x')).toBe('x')
    expect(compiler).not.toHaveBeenCalled()
    expect(check.holds('x')).toBe(true)
    expect(compiler.mock.calls).toEqual([[word]])
    for (let time = 1; time <= 501; time += 1) expect(check.take('x')).toBe('answered')
    expect(check.holds('x')).toBe(false)
    expect(compiler).toHaveBeenCalledOnce()
  })

  it('goes on as it was where it cannot be compiled', () => {
    const compiler = vi.fn(() => { throw new EvalError('no code from text') })
    const check = new Check(word, compiler)
    for (let time = 1; time <= 1001; time += 1) expect(check.take('x')).toBe('x')
    expect(compiler).toHaveBeenCalledOnce()
  })

  it('says the same of each value, compiled or not', () => {
    const check = new Check(outer, compile)
    const sayAll = (): unknown[] => [{ id: 'x', items: [1] }, { id: 'x', note: null }, { id: '' }, null, 'x', { id: 'x', items: [1, 2, 3] }].map((value) => check.take(value))
    const before = sayAll()
    for (let time = 0; time < 500; time += 1) check.take({ id: 'x' })
    expect(sayAll()).toEqual(before)
  })

  it('is asked whether a copy holds without another copy being made', () => {
    const { answer, holding } = compile(outer)
    const copy = { id: 'x', items: [1] }
    expect([answer(copy), holding(copy)]).toEqual([copy, true])
    expect(answer(copy)).not.toBe(copy)
    expect([answer({ id: 1 }), holding({ id: 1 })]).toEqual([z.INVALID, z.INVALID])
  })

  it('knows what holds from the first value on', () => {
    const check = new Check(outer)
    expect([{ id: 'x' }, { id: '' }, { id: 'x', note: null }, null].map((copy) => check.holds(copy))).toEqual([true, false, false, false])
  })
})
