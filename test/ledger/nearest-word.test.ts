import { describe, expect, it } from 'vitest'
import { assess, parseLedger } from '../../src/index.js'
import { nearestWord } from '../../src/ledger/nearest-word.js'
import { errorOf } from './refused.js'

const WORDS = ['asOf', 'readings', 'promotion', 'id', 'recognized', 'sinceCertificate']

describe('the word that was perhaps meant', () => {
  it.each([
    ['readngs', 'readings'], ['reading', 'readings'], ['Readings', 'readings'], ['raedings', 'readings'], ['as_of', 'asOf'], ['asof', 'asOf'], ['asOff', 'asOf'],
    ['recognised', 'recognized'], ['since_certificate', 'sinceCertificate'], ['since-certificate', 'sinceCertificate'], ['promotoin', 'promotion'], ['ID', 'id'],
  ])('%s: %s', (given, meant) => { expect(nearestWord(given, WORDS)).toBe(meant) })

  it.each(['', 'x', 'idd', 'phone', 'rdgs', 'asOfff', '电话', 'readings'.repeat(6)])('%s: none', (given) => { expect(nearestWord(given, WORDS)).toBeUndefined() })

  it.each([
    ['rcedits', 'credits'], ['cerdits', 'credits'], ['creidts', 'credits'], ['credist', 'credits'], ['asfO', 'asOf'], ['saOf', 'asOf'],
  ])('two neighbors exchanged are one slip, anywhere in a short word: %s', (given, meant) => { expect(nearestWord(given, ['asOf', 'credits'])).toBe(meant) })

  it.each(['asfx', 'asxo', 'sxOf', 'xaOf', 'afsO', 'xredist', 'ofas'])('what is two slips from a short word is none: %s', (given) => {
    expect(nearestWord(given, ['asOf', 'credits'])).toBeUndefined()
  })

  it('is looked for in up to forty characters, whatever joins them', () => {
    expect(nearestWord(`as${'_'.repeat(36)}Of`, WORDS)).toBe('asOf')
    expect(nearestWord(`as${'_'.repeat(37)}Of`, WORDS)).toBeUndefined()
  })

  it('is not one that only looks alike in capitals', () => {
    expect(nearestWord('ıd', WORDS)).toBeUndefined()
  })

  it('is the nearest of several, and of two as near the first', () => {
    expect(nearestWord('levels', ['leveled', 'level'])).toBe('level')
    expect(nearestWord('level', [])).toBeUndefined()
    for (const words of [['recognized', 'recognizes'], ['recognizes', 'recognized']]) {
      expect(nearestWord('recognizd', words)).toBe('recognized')
      expect(nearestWord('recognizex', words)).toBe(words[0])
    }
  })
})

describe('a message about an unknown key', () => {
  const said = (call: () => unknown): unknown[] => errorOf(call).issues.map(({ path, message }) => [path.join('.'), message.zh, message.en])
  const nobody = parseLedger({ learner: 'L', records: [] })

  it('names ours, and never theirs', () => {
    expect(said(() => assess(nobody, { asOf: '2024-12-31', reading: {}, 张三: 1, records: [] } as never))).toEqual([
      ['options.1', '此处不应有这一项：是否应为 readings', 'a key that does not belong here: did you mean readings'],
      ['options.2', '此处不应有这一项', 'a key that does not belong here'],
      ['options.records', '此处不应有这一项', 'a key that does not belong here'],
    ])
    expect(said(() => parseLedger({ learner: 'L', records: [], certificate: [] }))).toEqual([
      ['ledger.2', '此处不应有这一项：是否应为 certificates', 'a key that does not belong here: did you mean certificates'],
    ])
  })
})
