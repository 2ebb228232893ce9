import { describe, expect, it } from 'vitest'
import {
  checkAnnual, clause, earlyPromotion, InputError, offlineCredits, practiceCredits, resetOnPromotion, specialRouteCredits, theoryCredits,
} from '../../src/index.js'

/** The codes by which a call without arguments is refused, as plain JavaScript can make one. */
function codesOf(call: (...none: never[]) => unknown): string[] {
  try {
    call()
  } catch (thrown) {
    if (thrown instanceof InputError) return thrown.issues.map(({ code }) => code)
    throw thrown
  }
  return []
}

describe('an article alone, called without its arguments', () => {
  it.each([
    checkAnnual, clause, earlyPromotion, offlineCredits, practiceCredits, specialRouteCredits, theoryCredits,
  ])('$name says that they are missing', (call) => {
    expect(codesOf(call)).toEqual(['missing'])
  })

  it('resetOnPromotion says so of both', () => {
    expect(codesOf(resetOnPromotion)).toEqual(['missing', 'missing'])
  })
})
