// Which settings hold: those of the line, then those of a file or of the tables' own sheet. All are read by the library, none here.
import type { Bilingual } from 'jinhua-skill-credits'
import type { Settings } from 'jinhua-skill-credits/spreadsheet'
import { readSettings } from 'jinhua-skill-credits/spreadsheet'
import type { RecognizedSheet } from 'jinhua-skill-credits/tables'
import type { ReportTask } from './arguments.js'
import type { OpenSheet } from './join-books.js'
import { Problem } from './problem.js'
import type { CellValue } from './read-xlsx.js'

type Row = readonly CellValue[]

/** The settings, and where they come from. */
export interface GivenSettings {
  readonly settings: Settings
  /** What is set, as written, for the report's first page. */
  readonly rows: readonly (readonly [name: string, value: CellValue, from: string])[]
}

/** The settings' sheet among some sheets. */
export function settingsSheet(sheets: readonly OpenSheet[], recognized: readonly RecognizedSheet[]): OpenSheet | undefined {
  const found = sheets.filter((_, index) => recognized[index]?.kind === 'settings')
  if (found.length > 1) {
    const names = found.map(({ name }) => `“${name}”`).join('、')
    throw new Problem({ zh: `有 ${found.length} 张设定表（${names}），只能有一张`, en: `there are ${found.length} sheets of settings (${names}); only one can hold` })
  }
  return found[0]
}

/** Reads all settings; those on the line go before the others. */
export function givenSettings(sheet: OpenSheet | undefined, { set }: Pick<ReportTask, 'set'>, dateSystem: 1900 | 1904): GivenSettings {
  for (const [option, name, value] of set) read([[name, value]], option, ({ zh }) => zh.replace(/^设定第 1 行/, ''), ({ en }) => en.replace(/^settings: row 1: /, ''))
  const ofLine = new Set(set.map(([, name]) => plain(name)))
  const rows = (sheet?.rows ?? []).filter((row) => !ofLine.has(plain(row[0])))
  const withoutRows = ofLine.size === 0 ? sheet?.rows ?? [] : rows
  const system: Row[] = dateSystem === 1904 ? [['日期系统', 1904]] : []
  const all = [...withoutRows, ...set.map(([, name, value]) => [name, value]), ...system]
  const settings = read(all, sheet === undefined ? '' : `“${sheet.name}”`)
  const from = sheet === undefined ? '' : sheet.file
  return {
    settings,
    rows: [
      ...withoutRows.filter(([name, value]) => isFilled(name) && isFilled(value) && !/^(?:设定|设置|settings?)$/i.test(plain(name)))
        .map(([name, value]) => [String(name), value ?? null, from] as const),
      ...set.map(([option, name, value]) => [name, value, option] as const),
    ],
  }
}

function read(
  rows: readonly Row[], what: string, zh = (words: Bilingual): string => words.zh, en = (words: Bilingual): string => words.en,
): Settings {
  const settings = readSettings(rows, { locale: 'zh', dateObjects: 'utc' })
  if ('problem' in settings) throw new Problem({ zh: `${what}${zh(settings.problem)}`, en: `${what} ${en(settings.problem)}`.trim() })
  return settings
}

const isFilled = (cell: CellValue | undefined): boolean => cell !== undefined && cell !== null && String(cell).trim() !== ''
const plain = (cell: CellValue | undefined): string => String(cell ?? '').normalize('NFKC').replace(/\s/g, '')
