// What a file is, by its first bytes: names and endings lie, and many a ".xls" is a web page.
import type { Bilingual } from 'jinhua-skill-credits'

/** A file that can be read, or why it cannot and what to do. */
export type FileKind = 'xlsx' | 'text' | { readonly refused: Bilingual }

const refused = (zh: string, en: string): FileKind => ({ refused: { zh, en } })

const SAVE_AS: Bilingual = {
  zh: '请用 WPS 表格或 Excel 打开，“另存为”选“Excel 工作簿（*.xlsx）”',
  en: 'open it in WPS or Excel and save it as .xlsx',
}
const as = (zh: string, en: string): FileKind => refused(`${zh}，不能直接读取：${SAVE_AS.zh}`, `${en}, which cannot be read: ${SAVE_AS.en}`)

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, index) => bytes[index] === byte)

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const ZIP = [0x50, 0x4b, 0x03, 0x04]
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06]
const MARKUP_WITHIN = 512

/** A letter a byte. */
const letters = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)

/** Tells what a file is. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return refused('文件是空的', 'the file is empty')
  if (startsWith(bytes, COMPOUND)) {
    // An encrypted workbook is a compound file that holds the real one; the names of its parts are in UTF-16.
    return letters(bytes).includes(Array.from('EncryptedPackage').join('\0'))
      ? refused('文件加了密码：请打开后去掉密码（“文件”→“文档加密”或“信息”→“保护工作簿”，清空密码），保存后再用', 'the workbook has a password: open it, remove the password, save it, and try again')
      : as('这是旧格式的表格（.xls 或 WPS 的 .et）', 'this is a workbook of an old format (.xls, or .et of WPS)')
  }
  if (startsWith(bytes, ZIP) || startsWith(bytes, EMPTY_ZIP)) return zipKind(letters(bytes))
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return refused('这是 PDF 文件，不是表格', 'this is a PDF, not a table')
  const head = letters(bytes.subarray(0, MARKUP_WITHIN)).toLowerCase()
  if (/<(?:html|table|meta|!doctype html)|<\?xml|mso-application/.test(head)) return as('这是网页或 XML 格式的表格', 'this is a table saved as a web page or as XML')
  const isUtf16 = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])
  return !isUtf16 && bytes.subarray(0, MARKUP_WITHIN).includes(0) ? refused('不是表格文件：能读的是 .xlsx 和 .csv', 'not a table: .xlsx and .csv can be read') : 'text'
}

/** The parts of a zip are named in it in plain text. */
function zipKind(text: string): FileKind {
  const has = (name: string): boolean => text.includes(name)
  if (has('xl/workbook.xml')) return 'xlsx'
  if (has('xl/workbook.bin')) return as('这是二进制格式的表格（.xlsb）', 'this is a binary workbook (.xlsb)')
  if (has('opendocument')) return as('这是 OpenDocument 格式的文件（.ods）', 'this is an OpenDocument file (.ods)')
  return refused('压缩包里没有表格：能读的是 .xlsx 和 .csv', 'this archive is not a workbook: .xlsx and .csv can be read')
}
