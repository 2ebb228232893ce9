import { describe, expect, it } from 'vitest'
import { firstDifference } from '../../src/conformance/first-difference.js'
import { answer, vectors } from '../../src/conformance/index.js'

/** What the library answers, or what it throws. */
function answered(...asked: Parameters<typeof answer>): unknown {
  try {
    return answer(...asked)
  } catch (thrown) {
    return thrown
  }
}

describe('the law, vector by vector', () => {
  it.each(vectors)('$id: $title.en', ({ call, input, expect: expected }) => {
    expect(firstDifference(expected, answered(call, input))).toBeNull()
  })
})
