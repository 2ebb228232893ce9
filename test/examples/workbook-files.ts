// Files as a factory has them, written here byte by byte: no writer of the command's own has a part in them.
import { deflateRawSync } from 'node:zlib'

type Cell = string | number | boolean | null | { readonly day: string } | { readonly error: string }

/** A sheet of a made workbook. */
export interface MadeSheet {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
  /** `A4:A6` */
  readonly merged?: readonly string[]
  readonly hidden?: boolean
  /** Rows and columns that are hidden, from 1. */
  readonly hiddenRows?: readonly number[]
  readonly hiddenColumns?: readonly number[]
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
const letters = (column: number): string => (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))
const serialOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569

function cellXml(cell: Cell, place: string): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escape(cell)}</t></is></c>`
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${Number(cell)}</v></c>`
  if ('error' in cell) return `<c r="${place}" t="e"><f>VLOOKUP(1,A1:B2,2,0)</f><v>${cell.error}</v></c>`
  // Number format 31 is 2024年3月1日 in a Chinese Excel; no file spells it out.
  return `<c r="${place}" s="1"><v>${serialOf(cell.day)}</v></c>`
}

function sheetXml({ rows, merged = [], hiddenRows = [], hiddenColumns = [] }: MadeSheet): string {
  const lines = rows.map((row, at) => `<row r="${at + 1}"${hiddenRows.includes(at + 1) ? ' hidden="1"' : ''}>${row.map((cell, column) => cellXml(cell, `${letters(column)}${at + 1}`)).join('')}</row>`)
  const merges = merged.length === 0 ? '' : `<mergeCells count="${merged.length}">${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
  const columns = hiddenColumns.length === 0 ? '' : `<cols>${hiddenColumns.map((column) => `<col min="${column}" max="${column}" width="9" hidden="1" customWidth="1"/>`).join('')}</cols>`
  return `<worksheet xmlns="${MAIN}">${columns}<sheetData>${lines.join('')}</sheetData>${merges}</worksheet>`
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** A workbook with these sheets. */
export function madeXlsx(sheets: readonly MadeSheet[]): Buffer {
  const parts: [string, string][] = [
    ['[Content_Types].xml', `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`
      + `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>`
      + `${sheets.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join('')}</Types>`],
    ['_rels/.rels', `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`],
    ['xl/workbook.xml', `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.map(({ name, hidden }, at) => `<sheet name="${escape(name)}" sheetId="${at + 1}"${hidden === true ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', `<Relationships xmlns="${PACKAGE}/relationships">${sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}`
      + `<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`],
    ['xl/styles.xml', `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="31" applyNumberFormat="1"/></cellXfs></styleSheet>`],
    ...sheets.map((sheet, at): [string, string] => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)]),
  ]
  return zipped(parts.map(([path, text]) => [path, Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`)]))
}

/** A zip archive. */
function zipped(files: readonly (readonly [path: string, data: Buffer])[]): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [path, data] of files) {
    const [name, packed] = [Buffer.from(path), deflateRawSync(data)]
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x0800, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt16LE(0x21, 8)
    common.writeUInt32LE(crc32(data), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(data.length, 18)
    common.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, name, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), common, tail, name]))
    locals.push(local)
    offset += local.length
  }
  const size = central.reduce((sum, { length }) => sum + length, 0)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(size, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, ...central, Buffer.from('PK\u0005\u0006'), end])
}

function crc32(data: Buffer): number {
  let crc = 0xffffffff
  for (const byte of data) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}

/** Text in GBK, by turning Node's own decoder round; what it lacks cannot be written. */
export function inGbk(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8').some((byte) => byte > 127) ? gbkTable() : new Map<string, readonly number[]>()
  return Buffer.from(Array.from(text).flatMap((sign) => {
    if (sign < '\u0080') return [sign.charCodeAt(0)]
    const found = bytes.get(sign)
    if (found === undefined) throw new Error('not in GBK')
    return found
  }))
}

function gbkTable(): Map<string, readonly number[]> {
  const decoder = new TextDecoder('gbk')
  const table = new Map<string, readonly number[]>()
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) if (low !== 0x7f) table.set(decoder.decode(Uint8Array.of(high, low)), [high, low])
  }
  return table
}

/** A table written as text, quotes around some cells. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [['']]
  let quoted = false
  for (const sign of text) {
    const row = rows.at(-1) ?? []
    if (sign === '"') quoted = !quoted
    else if (sign === ',' && !quoted) row.push('')
    else if (sign === '\n' && !quoted) rows.push([''])
    else row.push(`${row.pop() ?? ''}${sign}`)
  }
  return rows
}
