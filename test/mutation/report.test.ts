// The last report of `npm run mutation`, held to what is promised of it; the run itself takes most of an hour.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { changesBeyond, equivalents, mutationScore, mutationSummary, unexplained } from '../../docs/generate-conformance.js'
import { parts } from './parts.js'

const LEAST = 95
const root = new URL('../../', import.meta.url)

describe('the last report of mutation', () => {
  const reports = mutationSummary()
  const survived = Object.values(reports).flatMap((report) => report.survived)

  it('is of parts that there are; a part whose source has changed since is taken out, and the page says that it wants a run', () => {
    expect(Object.keys(reports).filter((part) => !(part in parts))).toEqual([])
    const page = readFileSync(new URL('docs/conformance.md', root), 'utf8')
    for (const part of Object.keys(parts)) expect(page.includes(`| ${part} | – | – | – | – | – | wants a run |`)).toBe(reports[part] === undefined)
  })

  // Where every part wants a run there is no score to hold, and the page shows none.
  it.runIf(Object.keys(reports).length > 0)('has a score of at least 95 % over all (skipped while every part wants a run: npm run mutation)', () => {
    expect(mutationScore(Object.values(reports))).toBeGreaterThanOrEqual(LEAST)
  })

  it('has no survivor that nobody has read', () => {
    expect(Object.values(reports).flatMap(unexplained)).toEqual([])
  })

  it('is of the source as it stands, as far as its survivors tell', () => {
    expect(survived.filter(({ file, original }) => !readFileSync(new URL(file, root), 'utf8').includes(original))).toEqual([])
  })

  it('has, in the parts reported, each survivor for which a reason is given: what a test notices by now is struck off', () => {
    const reported = equivalents().filter(({ file }) => Object.keys(reports).some((part) => file.startsWith(`src/${part}/`)))
    expect(changesBeyond(reported, survived)).toEqual([])
  })
})
