import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../properties/runs.js'
import { isResidentId } from '../../src/values/resident-id.js'

// The area code 000000 is nobody's: none of these numbers can belong to a person.
const VALID = '000000199001010002'

describe('a resident identity number (GB 11643)', () => {
  it('has 17 digits and the check character that follows from them', () => {
    expect(Array.from('0123456789X').filter((check) => isResidentId(`${VALID.slice(0, 17)}${check}`))).toHaveLength(1)
  })

  it('changes its check character with any one digit', () => {
    const valid = Array.from('0123456789X').map((check) => `${VALID.slice(0, 17)}${check}`).find(isResidentId) ?? ''
    fc.assert(fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (place, more) => {
      const digit = (Number(valid[place]) + more) % 10
      expect(isResidentId(`${valid.slice(0, place)}${digit}${valid.slice(place + 1)}`)).toBe(false)
    }), runs(200))
  })

  it('ends in X, large or small, where the check sum is 10', () => {
    const ending = Array.from({ length: 1000 }, (_, index) => `00000019900101${String(index).padStart(3, '0')}`).find((number) => isResidentId(`${number}X`))
    expect(ending).toBeDefined()
    expect(isResidentId(`${String(ending)}x`)).toBe(true)
    expect(isResidentId(`${String(ending)}0`)).toBe(false)
  })

  it('has a birth date that exists', () => {
    const anyCheck = (seventeen: string): boolean => Array.from('0123456789X').some((check) => isResidentId(`${seventeen}${check}`))
    expect(anyCheck('00000019900228000')).toBe(true)
    expect(anyCheck('00000019900229000')).toBe(false)
    expect(anyCheck('00000019901301000')).toBe(false)
    expect(anyCheck('00000019920229000')).toBe(true)
  })

  it('has 18 characters', () => {
    expect([isResidentId(''), isResidentId(`${VALID}0`), isResidentId(VALID.slice(1)), isResidentId('0000001990010100０2')]).toEqual([false, false, false, false])
  })
})
