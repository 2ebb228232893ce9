import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../properties/runs.js'
import { holdsResidentId, isResidentId } from '../../src/values/resident-id.js'

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
    const valid = Array.from('0123456789').map((check) => `00000019900101001${check}`).find(isResidentId)
    expect(valid).toBeDefined()
    const [whole, longer, shorter, fullWidth] = [String(valid), `${String(valid)}0`, String(valid).slice(1), String(valid).replace('1990', '199０')]
    expect([whole, longer, shorter, fullWidth, ''].map(isResidentId)).toEqual([true, false, false, false, false])
  })
})

describe('a text that holds a resident identity number', () => {
  const number = '11010519491231002X'

  it.each([
    number, '11010519491231002x', '110105 19491231 002X', '110105-19491231-002X', '110105–19491231–002X', '110105‐19491231‐002X', '110105—19491231—002X',
    '110105\u200b19491231\u200b002X', '\u202a11010519491231002X\u202c', '110105.19491231.002X', '110105/19491231/002X', '110105_19491231_002X',
    '110105·19491231·002X', '１１０１０５１９４９１２３１００２Ｘ', '身份证11010519491231002X', '身份证号：110105 19491231 002X', 'ID11010519491231002X',
    'ID: 110105-19491231-002X', '11010519491231002X（本人）', '11010519491231002X 张三', '(11010519491231002X)', '110105491231002', '110105 491231 002', 'ID110105491231002',
    '330700 110105 19491231 002X', '1--1--0--1--0--5--1--9--4--9--1--2--3--1--0--0--2--X', '110105520229002',
    '11010519491231002×', '110105-19491231-002✕', '11010519491231002✖', '11010519491231002╳', '11010519491231002Х', '11010519491231002х', '11010519491231002Χ', '11010519491231002χ',
  ])('%s', (text) => { expect(holdsResidentId(text)).toBe(true) })

  it.each([
    '', 'L-001', 'JH-2024-0001', '11010519491231002', '11010519491231002*', '11010519491231001×', '110105194912310021', '110105194902300021', '0110105491231002', '1101054912310020', '110105490230002', '110105530229002', '110105490031002', '110105491331002', '110105491200002', '990105491231002',
    '550e8400-e29b-41d4-a716-446655440000', '20240306123456789', '01HZX3V5K8J9QWERTYUIOPASDF', '330700202403010011', '+86 138 0013 8000',
  ])('not %s', (text) => { expect(holdsResidentId(text)).toBe(false) })

  // GB/T 2260: North, Northeast, East, Central and South, Southwest, Northwest China; Taiwan, Hong Kong, Macao; 91 stands for abroad.
  const PROVINCES = '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 91'.split(' ')

  it('of 15 digits, where they begin with the code of a province, and nowhere else', () => {
    const codes = Array.from({ length: 100 }, (_, code) => String(code).padStart(2, '0'))
    expect(codes.filter((code) => holdsResidentId(`${code}0000491231002`))).toEqual(PROVINCES)
  })

  it('is one of about 1.4 in 100 random keys of 15 digits, and of hardly any UUIDs', () => {
    const keys = fc.sample(fc.integer({ min: 1e14, max: 1e15 - 1 }).map(String), { numRuns: 20_000, seed: 7 })
    const share = keys.filter(holdsResidentId).length / keys.length
    expect(share).toBeGreaterThan(0.01)
    expect(share).toBeLessThan(0.018)
    expect(fc.sample(fc.uuid(), { numRuns: 20_000, seed: 7 }).filter(holdsResidentId).length).toBeLessThan(20)
  })
})
