// What a door takes that another door gave: used if it is whole, refused by the argument's name if it turns out not to be.
import { describe, expect, it } from 'vitest'
import { ofWhole } from '../../src/ledger/whole-result.js'
import { errorOf } from './refused.js'

describe('the use of a result', () => {
  it('gives what it gives', () => {
    expect(ofWhole('assessment', () => 1)).toBe(1)
  })

  it('is refused by the name of the argument where it throws, without a word of what was thrown', () => {
    expect(errorOf(() => ofWhole('before', () => { throw new TypeError('张三') })).issues).toEqual([{
      path: ['before'], code: 'type', message: { zh: '类型不对：应为本库给出的完整结果', en: 'wrong type: must be a whole result of this library' },
    }])
  })
})
