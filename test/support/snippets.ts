import ts from 'typescript'

/** A piece of code found in a text, and where. */
export interface Snippet {
  readonly where: string
  readonly code: string
}

/** The fenced blocks of a language in a Markdown text. */
export function fencesOf(markdown: string, language: string, file: string): Snippet[] {
  return [...markdown.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(({ 1: code = '', index }) => ({
    where: `${file}:${markdown.slice(0, index).split('\n').length}`,
    code,
  }))
}

/** The `@example` of every doc comment in a source text. */
export function examplesOf(source: string, file: string): Snippet[] {
  return [...source.matchAll(/^ *\/\*\*[\s\S]*?\*\//gm)].flatMap(({ 0: comment, index }) => {
    const example = comment.split('@example')[1]
    if (example === undefined) return []
    const code = example.replace(/\*\/$/, '').split('\n').map((line) => line.replace(/^ *\* ?/, '')).join('\n').trim()
    return [{ where: `${file}:${source.slice(0, index).split('\n').length}`, code }]
  })
}

/** How many results a snippet claims by `//=>`. */
export function claimsOf({ code }: Snippet): number {
  return code.split('\n').filter((line) => line.startsWith('//=>')).length
}

/**
 * Runs a snippet: every `//=> value` behind an expression is checked with `same`, imports come from `modules`, and `given`
 * are names it may use without importing them.
 */
export async function runSnippet(
  { code }: Snippet,
  modules: Readonly<Record<string, unknown>>,
  given: Readonly<Record<string, unknown>>,
  same: (actual: unknown, expected: unknown) => void,
): Promise<void> {
  const { outputText } = ts.transpileModule(withChecks(code), {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  })
  const load = (name: string): unknown => {
    if (!(name in modules)) throw new Error(`the snippet imports ${name}, which is no way into the package`)
    return modules[name]
  }
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- to run the code in the docs is what this is for
  const run = new Function('require', 'exports', '__same', ...Object.keys(given), `return (async () => { ${outputText} })()`) as (...names: unknown[]) => Promise<void>
  await run(load, {}, same, ...Object.values(given))
}

function withChecks(code: string): string {
  const file = ts.createSourceFile('snippet.ts', code, ts.ScriptTarget.ES2022, true)
  return file.statements.map((statement, index) => {
    const next = file.statements[index + 1]
    const between = code.slice(statement.end, next?.getStart() ?? code.length)
    const claim = /^\/\/=> ?(.*(?:\n\/\/ .*)*)/m.exec(between)?.[1]?.replace(/\n\/\/ /g, '\n')
    const text = statement.getText()
    return claim === undefined || !ts.isExpressionStatement(statement) ? text : `__same(${text}, ${claim})`
  }).join('\n')
}
