// The unit tests as one file: each change then loads the library once, and not once for each of their files.
import { readdirSync } from 'node:fs'

const folders = [
  'assess', 'ledger', 'regulation', 'rules', 'values',
  // What stands above the rules watches itself only: its tests take long.
  ...['compare', 'plan'].filter((folder) => folder === process.env['MUTATED_PART']),
]
/** They count what their properties meet, and so must search long. */
const PATIENT: readonly string[] = ['json-schema.properties.test.ts']

for (const folder of folders) {
  for (const file of readdirSync(new URL(`../${folder}/`, import.meta.url))) {
    if (file.endsWith('.test.ts') && !PATIENT.includes(file)) await import(/* @vite-ignore */ new URL(`../${folder}/${file}`, import.meta.url).href)
  }
}
