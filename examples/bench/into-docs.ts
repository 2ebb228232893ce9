// Figures are measured, never typed: a script puts its table between two marks of docs/performance.md.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const page = fileURLToPath(new URL('../../docs/performance.md', import.meta.url))

export function intoDocs(mark: string, text: string): void {
  const written = readFileSync(page, 'utf8')
  const begin = `<!-- measured: ${mark} -->\n`
  const from = written.indexOf(begin)
  const to = written.indexOf('<!-- end -->', from)
  if (from < 0 || to < 0) throw new Error(`docs/performance.md has no place for ${mark}`)
  writeFileSync(page, `${written.slice(0, from + begin.length)}\n${text}\n\n${written.slice(to)}`)
}
