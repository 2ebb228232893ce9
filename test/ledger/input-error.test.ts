// The list that an error carries: up to a thousand problems, each once, and whether there are more.
import { describe, expect, it } from 'vitest'
import { InputError, offlineCredits, safeParseLedger } from '../../src/index.js'
import { issue, IssueList } from '../../src/ledger/issues.js'
import { errorOf } from './refused.js'

const problems = (count: number): ReturnType<typeof issue>[] => Array.from({ length: count }, (_, index) => issue(['ledger', index], 'type'))
const listOf = (count: number): IssueList => { const list = new IssueList(); list.addAll(problems(count)); return list }

/** What stands below the twenty problems that the message lists. */
const tailOf = ({ message }: InputError): string | undefined => message.split('\n')[20]

describe('an error of so many problems', () => {
  it.each([
    [0, 0, false, undefined], [20, 20, false, undefined], [999, 999, false, '另有 979 处 (979 more)'], [1000, 1000, false, '另有 980 处 (980 more)'],
    [1001, 1000, true, '另有 980 处以上 (980 more, and others)'], [1002, 1000, true, '另有 980 处以上 (980 more, and others)'],
  ])('%i: lists %i', (count, listed, more, tail) => {
    for (const error of [new InputError(problems(count)), listOf(count).error()]) {
      expect(error.issues).toEqual(problems(count).slice(0, listed))
      expect([error.more, error.toJSON().more, tailOf(error)]).toEqual([more, more, tail])
      expect(error.message.split('\n')).toHaveLength(Math.max(1, Math.min(listed, 20) + (tail === undefined ? 0 : 1)))
    }
  })

  it('says that there are more where whoever looked has stopped', () => {
    const { more, message } = new InputError(problems(1), true)
    expect([more, message]).toEqual([true, 'ledger.0: 类型不对 (wrong type)\n另有 0 处以上 (0 more, and others)'])
  })

  it('lists the same problem once', () => {
    expect(new InputError([...problems(1000), ...problems(1000)])).toMatchObject({ issues: problems(1000), more: false })
    expect(new InputError([issue(['a'], 'type'), issue(['a'], 'date')]).issues).toHaveLength(2)
  })

  it('is known to other builds of the library by a mark that nobody meets by chance', () => {
    const error = new InputError([])
    expect(Object.getOwnPropertyDescriptor(error, Symbol.for('jinhua-skill-credits.InputError')))
      .toEqual({ value: true, enumerable: false, writable: false, configurable: false })
  })
})

describe('a list of problems', () => {
  it.each([[0, 0, false], [1000, 1000, false], [1001, 1000, true], [2000, 1000, true]])('to which %i are added keeps %i', (added, kept, full) => {
    const list = listOf(added)
    expect([list.issues.length, list.full, list.more, list.none]).toEqual([kept, full, full, added === 0])
  })

  it('is full for whoever parses a ledger, who stops there', () => {
    const result = safeParseLedger({ learner: 'L', records: Array.from({ length: 1001 }, () => 'x'), certificates: ['x'], exemptYears: ['x'] })
    const error = result.success ? expect.unreachable() : result.error
    expect([error.issues.length, error.more, error.issues[999]?.path]).toEqual([1000, true, ['ledger', 'records', 999]])
  })

  it('has one problem for one bad amount, however many checks it breaks', () => {
    // Below 0, and of three decimals.
    const sessions = Array.from({ length: 600 }, () => ({ date: '2024-05-06', mode: 'theory', hours: -1.005 } as const))
    const { issues, more } = errorOf(() => offlineCredits(sessions))
    expect([issues.length, more]).toEqual([600, false])
  })
})
