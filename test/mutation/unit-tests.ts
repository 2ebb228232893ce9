// The unit tests as one file: each change then loads the library once, and not once for each of their files.
import { readdirSync } from 'node:fs'
import type { Part } from './parts.js'
import { abovePipeline } from './parts.js'

const part = process.env['MUTATED_PART'] as Part
const folders = ['doors', 'ledger', 'regulation', 'rules', 'values', ...(abovePipeline.includes(part) ? [part] : [])]
/** One counts what its properties meet, and so must search long; the other starts processes of its own, which no change reaches. */
const APART: readonly string[] = ['json-schema.properties.test.ts', 'examples.test.ts']

for (const folder of folders) {
  for (const file of readdirSync(new URL(`../${folder}/`, import.meta.url))) {
    if (file.endsWith('.test.ts') && !APART.includes(file)) await import(/* @vite-ignore */ new URL(`../${folder}/${file}`, import.meta.url).href)
  }
}
