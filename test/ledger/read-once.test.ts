// What is read of input before anything is checked: copies of what a schema has a place for, and of all else only that it is there.
import { describe, expect, it } from 'vitest'
import { list, object, optional, text } from '../../src/ledger/check.js'
import { greatestLength, isList, keysOf, readAt, readerOf, TooLong, UNREADABLE } from '../../src/ledger/read-once.js'
import * as z from '../../src/ledger/zod.js'
import { boom, ofLength, revoked, throwing } from './traps.js'

const secret = { name: '某某' }
const person = object({
  learner: text(1), days: optional(list(text(1), 3, 1)), waiver: optional(object({ by: text(1) })), anything: optional(z.unknown()),
})
const readPerson = readerOf(person)
const readDays = readerOf(list(text(1), 3, 1))
const MAX_ISSUES = 1000

describe('a value where a schema has a place for a plain one', () => {
  const readText = readerOf(text(1))

  it('is copied as it is', () => {
    for (const value of ['x', '', 1, true, null, undefined, Number.NaN]) expect(readText(value)).toBe(value)
  })

  it('leaves nothing behind but its type where it is a list or an object', () => {
    expect(readText(['x', secret])).toStrictEqual([])
    expect(readText(secret)).toStrictEqual({})
    expect(readText(revoked([]))).toStrictEqual({})
  })
})

describe('an object', () => {
  it('is copied without what was left out, and inside it what has a place there', () => {
    const value = { learner: 'L', days: ['a', 'b'], waiver: { by: 'x', reason: null }, anything: secret, phone: null, note: undefined }
    const copy = readPerson(value)
    expect(copy).toStrictEqual({ learner: 'L', days: ['a', 'b'], waiver: { by: 'x' }, anything: secret })
    expect(readPerson({ learner: null, days: undefined })).toStrictEqual({})
  })

  it('passes on of a key that does not belong its place, or that it is a word of ours, or may be meant for one, and never what it holds', () => {
    expect(readPerson({ 电话: secret, learner: 'L', undefined: secret, credits: secret, learnr: secret })).toStrictEqual({
      '?0': true, learner: 'L', '?2': true, credits: true, '?4?learner': true,
    })
  })

  it('passes on one such key more than an error lists, whereby there are said to be more, and then no other', () => {
    const strangers = (count: number): unknown => Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 1]))
    const kept = [0, 1, 2, MAX_ISSUES].map((more) => Object.keys(readPerson(strangers(MAX_ISSUES + more)) as object).length)
    expect(kept).toEqual([MAX_ISSUES, MAX_ISSUES + 1, MAX_ISSUES + 1, MAX_ISSUES + 1])
  })

  it('that is a list, or none at all, leaves its type', () => {
    expect([['x'], 'x', null].map(readPerson)).toStrictEqual([[], 'x', null])
  })
})

describe('what cannot be read', () => {
  it('is there, and is nothing that any schema takes', () => {
    expect(readAt(throwing({}, 'learner'), 'learner')).toBe(UNREADABLE)
    expect(readPerson(throwing({ days: ['a'] }, 'learner'))).toStrictEqual({ learner: UNREADABLE, days: ['a'] })
    expect(readPerson(new Proxy({}, { ownKeys: boom }))).toBe(UNREADABLE)
    expect(keysOf(new Proxy({}, { ownKeys: boom }))).toBeUndefined()
    expect(isList(revoked([]))).toBe(false)
  })

  it('hides nothing that stands beside it in a list; a hole is such a thing too', () => {
    expect(readDays(['a', , 'b'])).toStrictEqual(['a', UNREADABLE, 'b'])
    expect(readDays(['a', undefined, null])).toStrictEqual(['a', UNREADABLE, null])
  })

  it.each([['text', 'x'], ['no number', Number.NaN], ['broken', 1.5], ['endless', Number.POSITIVE_INFINITY], ['a symbol', Symbol('x')]])('is a list whose length is %s', (_, length) => {
    expect(readDays(ofLength(['a'], () => length))).toBe(UNREADABLE)
  })
})

describe('a list', () => {
  it('is copied up to its greatest length, and beyond it not looked into', () => {
    expect(readDays(['a', 'b', 'c'])).toStrictEqual(['a', 'b', 'c'])
    const long = Array.from({ length: 4 }, (_, index) => throwing({}, `${index}`))
    expect(readDays(long)).toStrictEqual(new TooLong(3))
    expect(readPerson({ days: long })).toStrictEqual({ days: new TooLong(3) })
  })

  it('that is none leaves its type', () => {
    expect(['x', 1, null, secret].map(readDays)).toStrictEqual(['x', 1, null, {}])
  })

  it('has the least of the greatest lengths that its schema names, and none where it names none', () => {
    const items = z.array(text(1))
    expect(greatestLength(list(text(1), 3, 1))).toBe(3)
    expect(greatestLength(items.check(z.maxLength(5), z.minLength(1), z.maxLength(4)))).toBe(4)
    expect(greatestLength(items.check(z.minLength(1)))).toBe(Number.POSITIVE_INFINITY)
  })
})
