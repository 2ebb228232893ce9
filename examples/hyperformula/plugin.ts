// The sheet functions as a HyperFormula plugin. HyperFormula is GPL-3.0: whoever ships this together with it ships GPL.
import {
  ArraySize, CellError, EmptyValue, ErrorType, FunctionArgumentType, FunctionPlugin, HyperFormula, SimpleRangeValue,
} from 'hyperformula'
import type { FunctionName, SheetFunctions, Signature } from 'jinhua-skill-credits/spreadsheet'
import { sheetFunctions, signatures } from 'jinhua-skill-credits/spreadsheet'
import type { ResultCell } from 'jinhua-skill-credits/tables'

type Args = Parameters<FunctionPlugin['runFunction']>
type Ast = { readonly args: Args[0] }
type State = Args[1]

/** Under this name a range keeps its plain cells until one of them changes: HyperFormula forgets it then. */
const KEPT = 'JINHUA'

class JinhuaPlugin extends FunctionPlugin {
  // One reading of a table serves all cells of an instance.
  private readonly sheet: SheetFunctions = sheetFunctions({ frozenRanges: true, dates: 'serial' })

  answer(name: FunctionName, ast: Ast, state: State): ReturnType<FunctionPlugin['runFunction']> {
    return this.runFunction(ast.args, state, this.metadata(name), (...args: unknown[]) => {
      const answer = this.sheet.call(name, args.map((arg) => this.plain(arg)))
      if (answer === null || typeof answer !== 'object') return valueOf(answer)
      if ('error' in answer) return new CellError(answer.error === 'NA' ? ErrorType.NA : ErrorType.VALUE, answer.message)
      if (answer.length > heightOf(state)) return new CellError(ErrorType.SPILL, GROWN)
      return SimpleRangeValue.onlyValues(answer.map((row) => row.map(valueOf)))
    })
  }

  /** The size of a table that spills has to be known when its formula is entered. */
  size({ name, returns }: Signature, ast: Ast, state: State): ArraySize {
    if (returns.type !== 'table') return ArraySize.scalar()
    const heights = ast.args.map((arg) => this.arraySizeForAst(arg, state).height)
    const most = returns.atMost(heights.reduce((sum, height) => sum + height, 0))
    return new ArraySize(returns.columns, name === 'JHCE_REPORT' ? Math.min(most, this.rowsNow(name, ast, state) ?? most) : most)
  }

  /** A report has a row for each person. Where the table is there before the formula, they can be counted; else it may have as many as the table has rows. */
  private rowsNow(name: FunctionName, ast: Ast, state: State): number | undefined {
    const answer = this.sheet.call(name, ast.args.map((arg) => this.plain(this.evaluateAst(arg, state))))
    return Array.isArray(answer) ? answer.length : undefined
  }

  private plain(arg: unknown): unknown {
    if (!(arg instanceof SimpleRangeValue)) return plainCell(arg)
    const vertex = arg.range && this.dependencyGraph.getRange(arg.range.start, arg.range.end)
    const known: unknown = vertex?.getFunctionValue(KEPT)
    if (known !== undefined) return known
    const rows = arg.data.map((row) => row.map(plainCell))
    vertex?.setFunctionValue(KEPT, rows)
    return rows
  }
}

const GROWN = '人数多于输入公式之时，请重新输入公式 / there are more people than when the formula was entered: enter it again'

/** The rows that were reserved for a table that spills; inside a formula of one cell, as INDEX(…), and where it is only calculated, there is no end. */
function heightOf({ formulaVertex }: State): number {
  return formulaVertex !== undefined && formulaVertex.height > 1 ? formulaVertex.height : Number.POSITIVE_INFINITY
}

/** Dates are numbers with a format; blank cells are a symbol. */
function plainCell(cell: unknown): unknown {
  if (cell === EmptyValue || cell === undefined) return null
  return typeof cell === 'object' && cell !== null && 'val' in cell ? cell.val : cell
}

function valueOf(cell: ResultCell): number | string | typeof EmptyValue {
  return cell ?? EmptyValue
}

const ARGUMENT = { number: FunctionArgumentType.SCALAR, text: FunctionArgumentType.SCALAR, any: FunctionArgumentType.SCALAR, table: FunctionArgumentType.ANY }

for (const signature of signatures) {
  const { name, parameters } = signature
  Object.assign(JinhuaPlugin.prototype, {
    [name]: function (this: JinhuaPlugin, ast: Ast, state: State) { return this.answer(name, ast, state) },
    [`${name}_SIZE`]: function (this: JinhuaPlugin, ast: Ast, state: State) { return this.size(signature, ast, state) },
  })
  JinhuaPlugin.implementedFunctions = {
    ...JinhuaPlugin.implementedFunctions,
    [name]: {
      method: name,
      ...(signature.returns.type === 'table' && { sizeOfResultArrayMethod: `${name}_SIZE` }),
      parameters: parameters.map(({ type, optional }) => ({ argumentType: ARGUMENT[type], passSubtype: true, ...(optional && { optionalArg: true }) })),
    },
  }
}

const NAMES = Object.fromEntries(signatures.map(({ name }) => [name, name]))

/** Makes the functions known to every HyperFormula built from now on. */
export function registerJinhua(): void {
  HyperFormula.registerFunctionPlugin(JinhuaPlugin, { enGB: NAMES })
}

/** What a workbook of ours needs of HyperFormula: its licence of the free edition, and dates as people write them. */
export const options = { licenseKey: 'gpl-v3', dateFormats: ['YYYY-MM-DD'] }

export { HyperFormula }
