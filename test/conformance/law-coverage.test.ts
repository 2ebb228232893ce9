import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { blocks, furtherTests, namesArticle, withBlocks } from '../../docs/generate-conformance.js'
import { answersHeld, computableClauses, figuresHeld, vectorsOf } from '../../docs/law-coverage.js'
import { jinhua64 } from '../../src/regulation/figures.js'

/** What no vector holds yet. These lists may only shrink. */
const KNOWN_GAPS = { clauses: [], answers: [], figures: [] }

const figures = figuresHeld()
const answers = answersHeld()

describe('the law is covered by vectors', () => {
  it('every clause that can be computed has several, at least one of them at a boundary', () => {
    const bare = computableClauses.filter((id) =>
      vectorsOf(id).length < 3 || !vectorsOf(id).some(({ kind }) => kind === 'boundary' || kind === 'counter-example'))
    expect(bare).toEqual(KNOWN_GAPS.clauses)
  })

  it('every answer of every reading is held by at least two: they fail under another answer', () => {
    const bare = answers.filter(({ vectors }) => vectors.length < 2).map(({ reading, answer }) => `${reading}: ${answer}`)
    expect(bare).toEqual(KNOWN_GAPS.answers)
  })

  it('every answer is told from each of the others of its reading by some vector', () => {
    expect(answers.filter(({ untold }) => untold.length > 0)).toEqual([])
  })

  it('every figure is held from above and from below: moved by its smallest step, it fails a vector', () => {
    const bare = figures.filter(({ higher, lower }) => higher?.length === 0 || lower?.length === 0).map(({ figure }) => figure)
    expect(bare).toEqual(KNOWN_GAPS.figures)
    expect(figures.map(({ figure }) => figure)).toEqual(Object.keys(jinhua64.figures))
  })

  it('every figure can be moved at least one way', () => {
    expect(figures.filter(({ higher, lower }) => higher === null && lower === null)).toEqual([])
  })

  it.each(Object.entries(furtherTests).flatMap(([article, files]) => files.map((file) => [article, file] as const)))(
    'article %s is named in %s, which the matrix lists for it', (article, file) => {
      expect(namesArticle(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'), article)).toBe(true)
    })

  it('an article is named alone, in a list or in a range, and not by a number that only begins like it', () => {
    const named = ['the reset (art. 20)', 'article 20: a promotion', 'Articles 6, 8 and 20 wired', 'art. 17–21'].map((text) => namesArticle(text, '20'))
    expect(named).toEqual([true, true, true, true])
    const other = ['art. 2', 'article 200', 'Articles 6, 8 and 21', 'art. 2 of 20', 'art. 21–24', '20', 'part 20'].map((text) => namesArticle(text, '20'))
    expect(other).toEqual([false, false, false, false, false, false, false])
  })

  it('docs/conformance.md shows it as it is now (else: npm run docs)', () => {
    const page = readFileSync(new URL('../../docs/conformance.md', import.meta.url), 'utf8')
    expect(page).toBe(withBlocks(page, blocks(figures, answers)))
  })
})
