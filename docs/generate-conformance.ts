// Writes the tables of docs/conformance.md: `npm run docs`. A test compares them, so none can go stale.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { mistakes } from '../src/conformance/mistakes.js'
import type { MistakeId } from '../src/conformance/mistakes.js'
import { vectors } from '../src/conformance/vectors.js'
import { clause } from '../src/doors/clause.js'
import { clauseIds } from '../src/regulation/clauses.js'
import { jinhua64 } from '../src/regulation/figures.js'
import { readings } from '../src/regulation/readings.js'
import { readingIds } from '../src/regulation/reading-answers.js'
import { casesInWords } from '../test/exhaustion/worlds.js'
import { parts } from '../test/mutation/parts.js'
import type { PartSummary } from '../test/mutation/parts.js'
import type { AnswerHeld, FigureHeld } from './law-coverage.js'
import { articleOf, vectorsOf } from './law-coverage.js'

const root = new URL('../', import.meta.url)
const PAGE = new URL('docs/conformance.md', root)
const SHOWN = 3
const PER_CENT = 100
const NONE = '–'

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map((cell) => cell === '' ? NONE : cell).join(' | ')} |`).join('\n')

const code = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(' ')

/** The first few of some ids, and how many more there are. */
const some = (ids: readonly string[]): string =>
  code(ids.slice(0, SHOWN)) + (ids.length > SHOWN ? ` and ${ids.length - SHOWN} more` : '')

/** The files below a folder that are named for an article: article-10-11-same-activity.ts is of both. */
function filesOf(article: string, folder: string): string[] {
  const directory = new URL(`${folder}/`, root)
  const names = existsSync(directory) ? readdirSync(directory) : []
  return names.sort().filter((name) => {
    const numbers = /^article-((?:\d\d-)+)/.exec(name)?.[1]?.split('-') ?? []
    return numbers.some((number) => number !== '' && Number(number) === Number(article))
  }).map((name) => `${folder}/${name}`)
}

const link = (path: string): string => `[${path.replace(/^.*\/|(\.test)?\.\w+$/g, '')}](../${path})`

const TEST_FOLDERS = ['test/rules']

const WEIGHED = ['test/explain/considerations.test.ts']
const REGISTERED = ['test/ledger/parse-ledger.test.ts', 'test/ledger/issue-codes.test.ts']
const WIRED = ['test/doors/assess.test.ts']

/** The tests of an article that are not named for it; each says in its text that it is about it. */
export const furtherTests: Readonly<Record<string, readonly string[]>> = {
  2: REGISTERED,
  6: REGISTERED,
  7: ['test/registration/parse-registration.test.ts'],
  8: [...REGISTERED, 'test/ledger/one-problem.test.ts'],
  9: ['test/doors/check-annual.test.ts', 'test/doors/dated-figures.test.ts'],
  10: ['test/doors/offline-credits.test.ts', 'test/doors/dated-figures.test.ts'],
  11: ['test/doors/special-route-credits.test.ts', 'test/doors/dated-figures.test.ts'],
  12: WEIGHED,
  13: WEIGHED,
  14: ['test/doors/early-promotion.test.ts', 'test/doors/dated-figures.test.ts', ...WIRED],
  15: ['test/doors/check-examiner.test.ts'],
  16: ['test/doors/check-talent-program.test.ts'],
  17: WEIGHED,
  18: WEIGHED,
  19: WEIGHED,
  20: ['test/doors/reset-on-promotion.test.ts', ...WIRED],
  21: ['test/ledger/parse-ledger.test.ts'],
  22: WIRED,
  24: WIRED,
}

/** Whether a text names an article: `art. 20`, `article 20`, `articles 6, 8 and 20`, `art. 17–21`. */
export function namesArticle(text: string, article: string): boolean {
  return [...text.matchAll(/\bart(?:icles?|\.) (\d+(?:(?:–|, | and )\d+)*)/gi)].some(([, list = '']) => list.split(/, | and /).some((item) => {
    const [first, last = first] = item.split('–').map(Number)
    return Number(article) >= first! && Number(article) <= last!
  }))
}

const testsOf = (article: string): string[] =>
  [...TEST_FOLDERS.flatMap((folder) => filesOf(article, folder)), ...furtherTests[article] ?? []]

const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'))

/** A mutant that no test can notice, and why. */
export interface Equivalent { readonly file: string; readonly original: string; readonly replacement: string; readonly reason: string }

/** The survivors that were read and found to make no difference. */
export const equivalents = (): Equivalent[] => readJson('test/mutation/equivalents.json') as Equivalent[]

/** The last report of each part. */
export const mutationSummary = (): Record<string, PartSummary> => readJson('test/mutation/summary.json') as Record<string, PartSummary>

type Change = Pick<Equivalent, 'file' | 'original' | 'replacement'>

/** What a survivor and the reason given for it have in common; not the line, which moves with every change above it. */
const idOf = ({ file, original, replacement }: Change): string => JSON.stringify([file, original, replacement])

/** Those changes that are not among the others. Each of the others stands for one place: the same change elsewhere needs its own. */
export function changesBeyond<Some extends Change>(changes: readonly Some[], others: readonly Change[]): Some[] {
  const left = others.map(idOf)
  return changes.filter((change) => {
    const place = left.indexOf(idOf(change))
    if (place >= 0) left.splice(place, 1)
    return place < 0
  })
}

/** The survivors of a part that nobody has explained. */
export const unexplained = ({ survived }: PartSummary): PartSummary['survived'] => changesBeyond(survived, equivalents())

/** The share of changes that some test noticed, in per cent. */
export function mutationScore(reports: readonly PartSummary[]): number {
  const sum = (of: (one: PartSummary) => number): number => reports.reduce((total, one) => total + of(one), 0)
  const mutants = sum((one) => one.mutants)
  return (mutants - sum((one) => one.survived.length)) / mutants * PER_CENT
}

function mutationRows(): string[][] {
  const summary = mutationSummary()
  const reports = Object.keys(parts).flatMap((part): [string, PartSummary][] => {
    const report = summary[part]
    return report === undefined ? [] : [[part, report]]
  })
  const rowOf = (part: string, all: readonly PartSummary[]): string[] => {
    const sum = (of: (one: PartSummary) => number): number => all.reduce((total, one) => total + of(one), 0)
    const mutants = sum((one) => one.mutants)
    const survived = sum((one) => one.survived.length)
    const unread = sum((one) => unexplained(one).length)
    // Rounded down: 94.99 is not 95.
    const share = (Math.floor(mutationScore(all) * 10) / 10).toFixed(1)
    return [part, mutants, sum((one) => one.noticedByVectors), mutants - survived, survived - unread, unread, `${share} %`].map(String)
  }
  const missing = Object.keys(parts).filter((part) => summary[part] === undefined)
    .map((part) => [part, ...Array.from({ length: 5 }, () => '–'), 'wants a run'])
  // Of nothing there is no score.
  const all = reports.length === 0 ? [] : [rowOf('all', reports.map(([, one]) => one))]
  return [...reports.map(([part, one]) => rowOf(part, [one])), ...missing, ...all]
}

/** Code in a cell of a table: on one line, its bars not taken for borders. */
const inCell = (text: string): string => `\`${text.replace(/\s+/g, ' ').replaceAll('|', '\\|').replaceAll('`', '´')}\``

/** The generated blocks, by name. */
export function blocks(figuresHeld: readonly FigureHeld[], answersHeld: readonly AnswerHeld[]): Readonly<Record<string, string>> {
  return {
    matrix: table(['clause', 'about', 'rule', 'readings', 'vectors', 'tests'], clauseIds.map((id) => [
      id,
      clause(id).title.en,
      clause(id).computable ? filesOf(articleOf(id), 'src/rules').map(link).join(' ') : '',
      code(readingIds.filter((reading) => readings[reading].clauses.some((own) => own === id))),
      String(vectorsOf(id).length),
      testsOf(articleOf(id)).map(link).join(' '),
    ])),
    readings: table(['reading', 'answer', 'vectors that fail under another answer'], answersHeld.map(({ reading, answer, vectors: ids }) => [
      `\`${reading}\``, `\`${answer}\`${readings[reading].default === answer ? ' (default)' : ''}`, some(ids),
    ])),
    figures: table(['figure', 'value', 'vectors that fail a step higher', 'a step lower'], figuresHeld.map(({ figure, higher, lower }) => [
      `\`${figure}\``, [jinhua64.figures[figure].values[0]?.value].flat().join('/'), some(higher ?? []), some(lower ?? []),
    ])),
    mistakes: table(['mistake', 'what is done wrong', 'caught by'], (Object.keys(mistakes) as MistakeId[]).map((id) => [
      `\`${id}\``, mistakes[id].en, some(vectors.filter(({ catches }) => catches?.includes(id)).map((vector) => vector.id)),
    ])),
    exhaustion: `${casesInWords().replace(/^./, (first) => first.toUpperCase())}.`,
    mutation: table(['part', 'changes', 'noticed by the vectors', 'noticed in all', 'make no difference', 'not yet read', 'score'], mutationRows()),
    equivalents: table(['where', 'what stood there', 'instead', 'why nobody can tell'], equivalents().map(({ file, original, replacement, reason }) => [
      `\`${file}\``, inCell(original), inCell(replacement), reason,
    ])),
    ids: table(['clause', 'ids'], clauseIds.map((id) => [id, code(vectorsOf(id).map((vector) => vector.id))])),
  }
}

/** The page with its generated blocks as they should be. */
export function withBlocks(text: string, all: Readonly<Record<string, string>>): string {
  return Object.entries(all).reduce((whole, [name, block]) => {
    const [open, close] = [`<!-- generated: ${name} -->`, '<!-- end -->']
    const start = whole.indexOf(open)
    if (start < 0) throw new Error(`docs/conformance.md has no place for ${name}`)
    return `${whole.slice(0, start + open.length)}\n${block}\n${whole.slice(whole.indexOf(close, start))}`
  }, text)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { answersHeld, figuresHeld } = await import('./law-coverage.js')
  writeFileSync(PAGE, withBlocks(readFileSync(PAGE, 'utf8'), blocks(figuresHeld(), answersHeld())))

  const example = 'examples/conformance-any-language/'
  const { stdout, status } = spawnSync(process.execPath, ['--import', 'tsx', `${example}run.ts`, 'python3', `${example}guest.py`], {
    cwd: fileURLToPath(root), encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'],
  })
  // 1: it does not answer everything, as its list of gaps says.
  if (![0, 1].includes(status ?? 2) || !stdout.startsWith('article ')) {
    throw new Error(`the README's table was left as it was: the guest failed, with status ${status}\n${stdout}`)
  }
  const readme = new URL(`${example}README.md`, root)
  const shown = `\`\`\`text\n${stdout.split('\n\n')[0]}\n\n${stdout.trimEnd().split('\n').at(-1)}\n\`\`\``
  writeFileSync(readme, readFileSync(readme, 'utf8').replace(/```text\n[\s\S]*?```/, shown))
}
