import { describe, expect, it } from 'vitest'
import * as doors from '../../src/index.js'
import { clause } from '../../src/index.js'
import type { ClauseId } from '../../src/index.js'
import * as registration from '../../src/registration/index.js'
import { articles, clauseIds } from '../../src/regulation/index.js'
import { issuesOf } from '../ledger/refused.js'

describe('clause', () => {
  it('cites every place of the text by a label of its own', () => {
    const labels = clauseIds.map((id) => clause(id).label)
    expect(new Set(labels).size).toBe(clauseIds.length)
    for (const label of labels) expect(label).toMatch(/^金人社发〔2020〕64号 第（[一二三四五六七八九十]+）条/)
  })

  it.each([
    ['1', '第（一）条'], ['9', '第（九）条'], ['9.total', '第（九）条（年度总学分）'], ['10', '第（十）条'], ['10.theory', '第（十）条（线下理论）'],
    ['11.3', '第（十一）条第（3）项'], ['7.2', '第（七）条第（2）项'], ['19', '第（十九）条'], ['20', '第（二十）条'], ['24', '第（二十四）条'],
  ] as const)('%s is cited as %s', (id, place) => {
    expect(clause(id).label).toBe(`金人社发〔2020〕64号 ${place}`)
  })

  it('a place has a title of its own and its article’s summary', () => {
    expect(clause('11.4')).toMatchObject({ id: '11.4', title: { zh: '技能大赛', en: 'competitions' }, summary: clause('11').summary, computable: true, instead: null })
    expect(clause('11').title).toEqual({ zh: '专项途径', en: 'Special routes' })
  })

  it('says of an article without a computable rule what it is instead', () => {
    const not = clauseIds.filter((id) => !id.includes('.') && !clause(id).computable)
    expect(not).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '12', '13', '17', '18', '19', '21', '23'])
    for (const id of clauseIds) expect(clause(id).instead === null).toBe(clause(id).computable)
    expect(clause('13').instead).toEqual({ zh: '供有关部门权衡的因素，不产生当然的权利', en: 'a consideration for the authority to weigh: no right follows from it' })
    expect(clause('7.1').computable).toBe(false)
  })

  it('every computable article is implemented by functions that exist', () => {
    const functions = { ...doors, ...registration } as Record<string, unknown>
    for (const { article, nature, implementedBy } of articles) {
      if (nature === 'computable') expect(implementedBy, article).not.toEqual([])
      if (nature === 'computable' || nature === 'data') for (const name of implementedBy) expect(functions[name], name).toBeTypeOf('function')
    }
  })

  it('refuses what is no place in the text, without repeating it', () => {
    for (const id of ['25', '0', '', '9.', '11.5', 'toString', '__proto__']) expect(issuesOf(() => clause(id as ClauseId))).toEqual([['id', 'unknownChoice']])
    expect(issuesOf(() => clause(9 as never))).toEqual([['id', 'type']])
    expect(issuesOf(() => clause(undefined as never))).toEqual([['id', 'missing']])
  })
})
