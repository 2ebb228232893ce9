// The index that the site's search is made of, with the site's own way to cut words, and without it.
import MiniSearch from 'minisearch'
import { describe, expect, it } from 'vitest'
import { tokenize } from '../site/tokenize.js'

const SENTENCE = '技能人才参加继续教育所获学分，在等级晋升后自动清零。'
const indexWith = (options: { tokenize?: (text: string) => string[] }): MiniSearch => {
  const index = new MiniSearch({ fields: ['text'], ...options })
  index.add({ id: 1, text: SENTENCE })
  return index
}

describe('the search index', () => {
  it.each(['学分', '清零', '等级', '继续教育'])('finds %s inside a Chinese sentence', (query) => {
    expect(indexWith({ tokenize }).search(query, { combineWith: 'AND' }).map(({ id }) => id as number)).toEqual([1])
  })

  it('would find none of it cut at spaces and marks', () => {
    expect(indexWith({}).search('学分')).toEqual([])
  })

  it('finds nothing that is not there', () => {
    expect(indexWith({ tokenize }).search('独角兽')).toEqual([])
  })
})
