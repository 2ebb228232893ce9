// A text file as a table: UTF-8 with or without its mark, UTF-16 with it, else GB18030 (which GBK and GB2312 are parts of).
import Papa from 'papaparse'
import { Problem } from './problem.js'

const SEPARATORS = [',', ';', '\t'] as const
const LOOK_AT_ROWS = 200

/** Reads a text file; a row of it is a row of the sheet that WPS or Excel would show. */
export function readCsv(bytes: Uint8Array): string[][] {
  const text = decode(bytes)
  // Excel takes this first line for itself and shows no row for it.
  const [whole = '', declared] = /^sep=(.)\r?\n/i.exec(text) ?? []
  const body = text.slice(whole.length)
  return parse(body, declared ?? likeliestSeparator(body)).map((row) => row.map(asShown))
}

/** Node's own decoders refuse what is not in the encoding, so that a wrong guess is told and not read. */
function decode(bytes: Uint8Array): string {
  const encodings = bytes[0] === 0xff && bytes[1] === 0xfe ? ['utf-16le'] : bytes[0] === 0xfe && bytes[1] === 0xff ? ['utf-16be'] : ['utf-8', 'gb18030']
  for (const encoding of encodings) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
    }
  }
  throw new Problem({
    zh: '文字编码不是 UTF-8 或 GBK/GB18030：请用 WPS 表格或 Excel 打开，另存为 .xlsx',
    en: 'neither UTF-8 nor GBK/GB18030: open it in WPS or Excel and save it as .xlsx',
  })
}

function parse(text: string, delimiter: string, preview = 0): string[][] {
  const { data } = Papa.parse<string[]>(text, { delimiter, preview })
  // What ends with a line break has no further row.
  return data.at(-1)?.length === 1 && data.at(-1)?.[0] === '' ? data.slice(0, -1) : data
}

/** The separator that parts most rows into the same number of cells; of equals the one with most cells. */
function likeliestSeparator(text: string): string {
  const scored = SEPARATORS.map((separator) => {
    const counts = new Map<number, number>()
    for (const { length } of parse(text, separator, LOOK_AT_ROWS)) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1)
    const [cells, rows] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])
    return { separator, rows, cells }
  })
  return scored.reduce((best, one) => (one.rows > best.rows || (one.rows === best.rows && one.cells > best.cells) ? one : best)).separator
}

/** `="00123"` is how programs keep Excel from turning a text into a number. */
function asShown(cell: string): string {
  return /^="([^"]*)"$/.exec(cell)?.[1] ?? cell
}
