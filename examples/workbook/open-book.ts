// A file's bytes to its sheets, wherever the bytes come from: read by what they are, not by what the file is called.
import { fileKind } from './file-kind.js'
import { REPORT_TITLE } from './own-sheets.js'
import { Problem } from './problem.js'
import { readCsv } from './read-csv.js'
import type { XlsxSheet } from './read-xlsx.js'
import { readXlsx } from './read-xlsx.js'

/** A file's sheets. */
export interface Book {
  readonly file: string
  readonly sheets: readonly XlsxSheet[]
  /** Null where a file has none of its own. */
  readonly dateSystem: 1900 | 1904 | null
}

/** Opens a file of which the bytes are at hand; every problem names it. */
export async function openBook(file: string, bytes: Uint8Array): Promise<Book> {
  try {
    return { file, ...await sheetsIn(file, bytes) }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    throw new Problem({ zh: `“${file}”：${error.words.zh}`, en: `“${file}”: ${error.words.en}` })
  }
}

async function sheetsIn(file: string, bytes: Uint8Array): Promise<Omit<Book, 'file'>> {
  if (file.startsWith('~$')) throw new Problem({ zh: '这是表格打开时的临时文件，请给出原文件', en: 'this is a lock file of an open workbook; give the workbook itself' })
  const kind = fileKind(bytes)
  if (typeof kind === 'object') throw new Problem(kind.refused)
  if (kind === 'text') return { dateSystem: null, sheets: [{ name: withoutEnding(file), rows: readCsv(bytes), hidden: false, merges: [], unsolved: [], hiddenRows: [], hiddenColumns: [] }] }
  const { sheets, dateSystem, title } = await readXlsx(bytes)
  if (title === REPORT_TITLE) throw new Problem({ zh: '这是本程序写出的报告，不是台账', en: 'this is a report of this command, not a table of learning' })
  return { sheets, dateSystem }
}

/** A file's name without its ending. */
export const withoutEnding = (file: string): string => file.replace(/(.)\.[^.]*$/, '$1')
