import { describe, expect, it } from 'vitest'
import { answer, runConformance, vectors } from '../../src/conformance/index.js'

const only = (...ids: readonly string[]) => ({ filter: ({ id }: { id: string }): boolean => ids.includes(id) })

describe('runConformance', () => {
  it('takes an implementation that answers later', async () => {
    const later = async (...asked: Parameters<typeof answer>): Promise<unknown> => {
      await Promise.resolve()
      return answer(...asked)
    }
    expect((await runConformance(later, only('10-theory-at', '09-refused-type'))).passes).toEqual(['09-refused-type', '10-theory-at'])
  })

  it('asks only the calls that the implementation says it answers', async () => {
    const asked = new Set<string>()
    const report = await runConformance((call, input) => {
      asked.add(call)
      return answer(call, input)
    }, { calls: ['theoryCredits', 'resetOnPromotion'] })
    expect(asked).toEqual(new Set(['theoryCredits', 'resetOnPromotion']))
    expect(report.failures).toEqual([])
    expect(report.passes.length + report.notAsked.length).toBe(vectors.length)
  })

  it('says of a failure where it first differs, with what was expected and what came', async () => {
    const { failures } = await runConformance(() => ({ claimed: 14, credited: 14, days: [] }), only('10-day-shared'))
    expect(failures).toEqual([{ id: '10-day-shared', clause: '10.theory', call: 'offlineCredits', path: ['credited'], expected: 12, actual: 14 }])
  })

  it('lets a list have no more and no fewer items', async () => {
    const { failures } = await runConformance(() => ({ claimed: 14, credited: 12, days: [] }), only('10-day-shared'))
    expect(failures[0]).toMatchObject({ path: ['days', 'length'], expected: 1, actual: 0 })
  })

  it('tells a list from what is none, and an object from what is none', async () => {
    const noList = await runConformance(() => ({ claimed: 14, credited: 12, days: {} }), only('10-day-shared'))
    expect(noList.failures[0]).toMatchObject({ path: ['days'], actual: {} })
    const noObject = await runConformance(() => ({ claimed: 14, credited: 12, days: [[]] }), only('10-day-shared'))
    expect(noObject.failures[0]).toMatchObject({ path: ['days', 0], actual: [] })
    const nothing = await runConformance(() => null, only('10-day-shared'))
    expect(nothing.failures[0]).toMatchObject({ path: [], actual: null })
  })

  it('compares amounts exactly', async () => {
    const { failures } = await runConformance(() => 0.1 + 0.2, only('09-sum-exact'))
    expect(failures[0]).toMatchObject({ path: [], expected: 0.3, actual: 0.30000000000000004 })
  })

  it('takes -0, which some languages print for 0, but not NaN', async () => {
    const withZeros = (zero: number) => (...asked: Parameters<typeof answer>): unknown =>
      JSON.parse(JSON.stringify(answer(...asked)), (_, value: unknown) => (value === 0 ? zero : value))
    expect((await runConformance(withZeros(-0), only('10-waived'))).failures).toEqual([])
    const { failures } = await runConformance(withZeros(Number.NaN), only('10-waived'))
    expect(failures[0]).toMatchObject({ path: ['days', 0, 'theory', 'cut'], expected: 0, actual: Number.NaN })
  })

  it('takes a refusal thrown or returned, its issues in any order, its messages its own', async () => {
    const issues = [
      { path: ['totals', 'exam'], code: 'quantity', message: 'x' }, { path: ['totals', 'total'], code: 'quantity' },
      { path: ['totals', 'professional'], code: 'missing' }, { path: ['totals', 'general'], code: 'quantity' },
    ]
    const refusal = only('09-refused-all-at-once')
    expect((await runConformance(() => ({ issues }), refusal)).failures).toEqual([])
    expect((await runConformance(() => { throw Object.assign(new Error('refused'), { issues }) }, refusal)).failures).toEqual([])
    expect((await runConformance(() => ({ issues: issues.slice(1) }), refusal)).failures[0]).toMatchObject({ path: ['issues', 'length'] })
    expect((await runConformance(() => ({ issues: [...issues.slice(1), 'no issue'] }), refusal)).failures).toHaveLength(1)
  })

  it('a refusal is no result, and a result no refusal', async () => {
    const refused = await runConformance(() => ({ issues: [] }), only('10-theory-at'))
    expect(refused.failures[0]).toMatchObject({ path: [], expected: 12, actual: { issues: [] } })
    const accepted = await runConformance(() => 12, only('10-theory-refused-zero'))
    expect(accepted.failures[0]).toMatchObject({ path: [], actual: 12 })
  })

  it('says of what stands where nothing must, where it stands; null is nothing', async () => {
    const withUntil = (until: unknown) => (...asked: Parameters<typeof answer>): unknown => {
      const assessment = answer(...asked) as { records: object[] }
      return { ...assessment, records: assessment.records.map((record) => ({ ...record, until })) }
    }
    const oneDay = only('10-record-one-day')
    expect((await runConformance(withUntil('2024-05-06'), oneDay)).failures[0])
      .toMatchObject({ path: ['records', 0, 'until'], expected: null, actual: '2024-05-06' })
    expect((await runConformance(withUntil(null), oneDay)).failures).toEqual([])
  })

  it('an implementation that breaks fails the vector, with its message', async () => {
    const broken = await runConformance(() => { throw new Error('not written yet') }, only('10-theory-at'))
    expect(broken.failures[0]).toMatchObject({ actual: { thrown: 'not written yet' } })
    // Some languages' bridges reject with what is no Error.
    const gone = 'gone' as unknown as Error
    const odd = await runConformance(() => Promise.reject(gone), only('10-theory-at'))
    expect(odd.failures[0]).toMatchObject({ actual: { thrown: 'gone' } })
  })

  it('says of one that breaks what it said, not the first part that is missing', async () => {
    const { failures } = await runConformance(() => { throw new Error('not written yet') }, only('10-day-shared'))
    expect(failures[0]).toMatchObject({ path: [], actual: { thrown: 'not written yet' } })
  })

  const circle: unknown[] = []
  circle.push(circle)
  const throwing = { get issues(): unknown { throw new Error('not to be read') } }
  const thrownBy = (thrown: unknown) => (): unknown => { throw thrown }
  const noText = { thrown: 'something that has no text' }
  it.each<[string, string, () => unknown, unknown]>([
    ['a getter that throws', '10-theory-at', () => throwing, { thrown: 'not to be read' }],
    ['a getter that throws, thrown', '10-theory-at', thrownBy(throwing), { thrown: 'not to be read' }],
    ['a BigInt', '10-theory-at', () => 12n, 12n],
    ['a BigInt among the issues', '10-theory-refused-zero', () => ({ issues: [{ path: [0n], code: 'quantity' }] }),
      { thrown: expect.stringContaining('BigInt') as string }],
    ['a circle among the issues', '10-theory-refused-zero', () => ({ issues: [{ path: circle, code: 'quantity' }] }),
      { thrown: expect.stringContaining('circular') as string }],
    ['a circle', '10-day-shared', () => circle, circle],
    ['a thrown thing that has no text', '10-theory-at', thrownBy(Object.create(null)), noText],
    ['an error whose message is none', '10-theory-at', thrownBy(Object.assign(new Error(), { message: Object.create(null) as string })), noText],
    ['undefined', '10-theory-at', () => undefined, undefined],
    ['undefined, thrown', '10-theory-at', thrownBy(undefined), { thrown: 'undefined' }],
  ])('%s fails its vector and no other', async (_, id, odd, actual) => {
    let asked = 0
    const { failures, passes } = await runConformance((...question) => {
      asked += 1
      return asked === 1 ? odd() : answer(...question)
    }, only(id, '20-nothing'))
    expect(failures).toHaveLength(1)
    expect(failures[0]).toMatchObject({ id, path: [] })
    expect(failures[0]?.actual).toEqual(actual)
    expect(passes).toEqual(['20-nothing'])
  })

  it('null means left out, as elsewhere', async () => {
    const all = await runConformance(answer)
    const none = null as unknown as undefined
    expect(await runConformance(answer, none)).toEqual(all)
    expect(await runConformance(answer, { calls: null, filter: null } as unknown as object)).toEqual(all)
  })

  it('gives every call input of its own', async () => {
    const spoil = (call: Parameters<typeof answer>[0], input: Parameters<typeof answer>[1]): unknown => {
      const result = answer(call, input)
      for (const key of Object.keys(input)) Object.assign(input, { [key]: null })
      return result
    }
    expect((await runConformance(spoil)).failures).toEqual([])
    expect((await runConformance(answer)).failures).toEqual([])
  })

  it('has a row for each article, ascending', async () => {
    const wanted = only('09-total-at', '10-theory-at', '10-theory-below', '10-practice-at', '20-nothing', 'story-one-credit-short')
    const { articles } = await runConformance(() => 12, { ...wanted, calls: ['theoryCredits', 'practiceCredits', 'checkAnnual'] })
    expect(articles).toEqual([
      { article: '9', passed: 0, failed: 1, notAsked: 1 },
      { article: '10', passed: 1, failed: 2, notAsked: 0 },
      { article: '20', passed: 0, failed: 0, notAsked: 1 },
    ])
  })

  it('has a badge that says how far it goes', async () => {
    const badge = async (...args: Parameters<typeof runConformance>): Promise<unknown> => (await runConformance(...args)).badge
    const label = '金人社发〔2020〕64号'
    const two = only('10-theory-at', '20-nothing')
    expect(await badge(answer, two)).toEqual({ schemaVersion: 1, label, message: '2/2', color: 'brightgreen' })
    expect(await badge(answer, { ...two, calls: ['theoryCredits'] })).toEqual({ schemaVersion: 1, label, message: '1/1, 1 not asked', color: 'yellow' })
    expect(await badge(() => 12, two)).toEqual({ schemaVersion: 1, label, message: '1/2', color: 'red' })
    expect(await badge(answer, { ...two, calls: [] })).toEqual({ schemaVersion: 1, label, message: '0/0, 2 not asked', color: 'lightgrey' })
  })
})
