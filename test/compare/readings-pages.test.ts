import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readings } from '../../src/regulation/readings.js'
import { readingIds } from '../../src/regulation/reading-answers.js'
import { fencesOf } from '../support/snippets.js'

const page = (name: string): URL => new URL(`../../docs/readings/${name}.md`, import.meta.url)

// That the examples give what they say, and that the tables repeat the source, test/docs.test.ts holds for every page.
describe('the pages of the readings', () => {
  it.each(readingIds)('%s has one, whose example shows every answer at work', (reading) => {
    expect(existsSync(page(reading))).toBe(true)
    const [example] = fencesOf(readFileSync(page(reading), 'utf8'), 'ts', reading)
    for (const answer of Object.keys(readings[reading].answers)) expect(example?.code).toContain(`'${answer}'`)
  })
})
