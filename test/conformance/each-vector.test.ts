import { describe, expect, it } from 'vitest'
import { firstDifference, firstPresent, isRefusal } from '../../src/conformance/first-difference.js'
import { answer, vectors } from '../../src/conformance/index.js'
import type { Issue } from '../../src/ledger/issues.js'

/** What the library answers, or what it throws. */
function answered(...asked: Parameters<typeof answer>): unknown {
  try {
    return answer(...asked)
  } catch (thrown) {
    return thrown
  }
}

describe('the law, vector by vector', () => {
  it.each(vectors)('$id: $title.en', ({ call, input, expect: expected, absent = [] }) => {
    const actual = answered(call, input)
    expect(firstDifference(expected, actual)).toBeNull()
    expect(firstPresent(absent, actual)).toBeNull()
  })

  const refused = vectors.filter(({ expect: expected }) => isRefusal(expected))
  it.each(refused)('$id: what is wrong is said whole, in both languages', ({ call, input }) => {
    const { issues } = answered(call, input) as { issues: readonly Issue[] }
    for (const { message } of issues) {
      expect(message.zh).toMatch(/^\p{Script=Han}[^：]*(：\S.*)?$/u)
      expect(message.en).toMatch(/^[a-zA-Z][^:]*(: \S.*)?$/)
      expect(`${message.zh}${message.en}`).not.toContain('undefined')
    }
  })
})
