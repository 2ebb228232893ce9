// The public surface, read off the built declarations: what each way in exports, and every declaration that is reached from there, without
// comments, in the order of their names. Chunks have names of their own in each build; only what stands in them is looked at.
import { basename } from 'node:path'
import ts from 'typescript'

/** A word or a sentence that people read is no part of the types: it may be mended. */
const isProse = (text: string): boolean => /[^\x21-\x7e]/.test(text)

const isProseNode = (node: ts.Node): boolean => ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal) && isProse(node.literal.text)

const withoutProse: ts.TransformerFactory<ts.Statement> = (context) => (statement) => {
  const text = ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword)
  const mend = (node: ts.Node): ts.Node => {
    if (isProseNode(node)) return text
    // A list of words may become longer, too.
    if (ts.isTupleTypeNode(node) && node.elements.some(isProseNode)) return ts.factory.createArrayTypeNode(text)
    return ts.visitEachChild(node, mend, context)
  }
  return mend(statement) as ts.Statement
}

/** A second declaration of a name in one file has a number behind it, which is another as files come in another order. */
const NUMBER_BEHIND = /\$\d+\b/g

/** Describes the declaration files of all ways in, as text. */
export function describeApi(entries: readonly string[]): string {
  const program = ts.createProgram(entries, {
    moduleResolution: ts.ModuleResolutionKind.Bundler, module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, types: [],
  })
  const checker = program.getTypeChecker()
  const printer = ts.createPrinter({ removeComments: true })
  const declarations = new Map<ts.Node, string>()

  const resolved = (symbol: ts.Symbol): ts.Symbol =>
    ((symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol))

  function reach(symbol: ts.Symbol): void {
    for (const declaration of resolved(symbol).declarations ?? []) {
      const statement = statementOf(declaration)
      const file = statement?.getSourceFile()
      if (statement === undefined || file === undefined || declarations.has(statement) || program.isSourceFileDefaultLibrary(file)) continue
      const { transformed: [mended = statement] } = ts.transform(statement, [withoutProse])
      declarations.set(statement, printer.printNode(ts.EmitHint.Unspecified, mended, file).replace(NUMBER_BEHIND, ''))
      visit(statement)
    }
  }

  function visit(node: ts.Node): void {
    if (ts.isIdentifier(node)) {
      const symbol = checker.getSymbolAtLocation(node)
      if (symbol !== undefined) reach(symbol)
    }
    ts.forEachChild(node, visit)
  }

  const exported = entries.map((entry) => {
    const file = program.getSourceFile(entry)
    const module = file === undefined ? undefined : checker.getSymbolAtLocation(file)
    if (module === undefined) throw new Error(`${entry} exports nothing`)
    const symbols = checker.getExportsOfModule(module)
    for (const symbol of symbols) reach(symbol)
    const names = symbols.map((symbol) => (resolved(symbol).flags & ts.SymbolFlags.Value ? symbol.name : `type ${symbol.name}`))
    return [`// ${basename(entry, '.d.ts')}`, ...names.sort(), ''].join('\n')
  })
  return [...exported, '// what they are', ...[...declarations.values()].sort(), ''].join('\n')
}

/** The statement of a file in which something is declared; undefined for what is declared inside another, as a member or a parameter. */
function statementOf(declaration: ts.Node): ts.Statement | undefined {
  const node = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration
  return ts.isSourceFile(node.parent) && ts.isStatement(node) ? node : undefined
}
