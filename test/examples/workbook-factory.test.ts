// A whole factory through the command: 40 people, three year sheets, a file beside them, every verdict and every row against a truth that
// is reckoned without the library, read from the written report by another program.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { madeFactory, trueLevel, trueYear, YEARS } from './factory.js'
import { inGbk, madeXlsx, parseCsv } from './workbook-files.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const isThere = existsSync(join(root, 'examples/workbook/node_modules/hucre')) && spawnSync('which', ['ssconvert']).status === 0
if (!isThere) console.warn('the factory’s workbook was not tried: it needs Gnumeric and npm ci --prefix examples/workbook')

const folder = mkdtempSync(join(tmpdir(), 'factory-'))
afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

const factory = madeFactory()

/** The sheets of a report as Gnumeric reads them, by name. */
function sheetsOf(file: string): Map<string, string[][]> {
  const out = join(folder, `${file}-csv`)
  mkdirSync(out)
  execFileSync('ssconvert', ['-S', join(folder, file), join(out, '%n.csv')], { stdio: 'ignore' })
  const names = execFileSync('unzip', ['-p', join(folder, file), 'xl/workbook.xml'], { encoding: 'utf8' }).match(/<sheet [^>]*name="[^"]*"/g) ?? []
  return new Map(names.map((text, at) => [/name="([^"]*)"/.exec(text)?.[1] ?? '', parseCsv(readFileSync(join(out, `${at}.csv`), 'utf8'))]))
}

/** The rows of a table below its headings, by what each column is called. */
function rowsBelow(sheet: readonly (readonly string[])[], first: string): Record<string, string>[] {
  const at = sheet.findIndex((row) => row[0] === first)
  const headings = sheet[at] ?? []
  return sheet.slice(at + 1).filter(([key]) => key !== undefined && key !== '').map((row) => Object.fromEntries(headings.map((heading, place) => [heading, row[place] ?? ''])))
}

describe.runIf(isThere)('a factory of 40 people, three year sheets and a platform’s file in GBK', () => {
  const reports = new Map<number, Map<string, string[][]>>()
  const said = new Map<number, string>()

  beforeAll(async () => {
    const { buildWorkbook } = await import('../../examples/workbook/build.js')
    await buildWorkbook(join(folder, 'jinhua-workbook.mjs'))
    writeFileSync(join(folder, '台账.xlsx'), madeXlsx(factory.sheets))
    writeFileSync(join(folder, '平台.csv'), inGbk(factory.csv))
    for (const year of YEARS) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [
        join(folder, 'jinhua-workbook.mjs'), '台账.xlsx', '平台.csv', '--year', `${year}年`, '--as-of', '2024-12-31', '--normal-years', '4', '--out', `${year}.xlsx`,
      ], { cwd: folder, encoding: 'utf8', env: { PATH: process.env['PATH'], HOME: folder } })
      expect([status, stderr]).toEqual([0, ''])
      said.set(year, stdout)
      reports.set(year, sheetsOf(`${year}.xlsx`))
    }
  }, 300_000)

  const table = (year: number, name: string, first = '学员编号'): Record<string, string>[] => rowsBelow(reports.get(year)?.get(name) ?? [], first)

  it('is as large as a factory’s, with people who meet the year and people who do not', () => {
    expect([factory.people.length, factory.learned > 600, new Set(factory.people.map(({ name }) => name)).size]).toEqual([40, true, 40])
    const met = YEARS.flatMap((year) => factory.people.map((person) => trueYear(person, year)[0])).filter((result) => result === '合格').length
    expect([met > 20, met < 100]).toEqual([true, true])
  })

  it.each(YEARS)('of %s has every verdict right, with the names', (year) => {
    const rows = table(year, '年度报表')
    expect(rows.map((row) => [row['学员编号'], row['姓名'], ...['结果', '总学分', '公共科目', '专业科目', '在线专项考试', '专项途径'].map((name) => row[name])]))
      .toEqual(factory.people.map((person) => [person.key, person.name, ...trueYear(person, year)]))
  })

  it('says its doubt of whoever has a row that does not count, and of nobody else', () => {
    for (const year of YEARS) {
      expect(table(year, '年度报表').filter((row) => row['疑问'] !== '').map((row) => row['学员编号']))
        .toEqual(factory.people.filter(({ doubted }) => doubted.size > 0).map(({ key }) => key))
    }
    const unassigned = `其中 ${factory.nobodys} 行无法确定属于谁`
    expect([factory.nobodys > 0, said.get(2024)?.includes(unassigned)]).toEqual([true, true])
  })

  it('credits every row that counts with what it must', () => {
    const rows = table(2024, '学分明细')
    for (const { key, rows: own } of factory.people) {
      const counting = own.filter(({ credited }) => credited > 0).map(({ credited }) => credited / 100)
      const found = rows.filter((row) => row['学员编号'] === key).map((row) => Number(row['计入学分']))
      expect([key, found.sort((a, b) => a - b)]).toEqual([key, counting.sort((a, b) => a - b)])
    }
  })

  it('has every level’s credits and first day right', () => {
    const rows = table(2024, '等级与申报')
    expect(rows.map((row) => [row['学员编号'], row['现等级'], row['发证日期'], row['等级学分'], row['最早日期']]))
      .toEqual(factory.people.map((person) => [person.key, person.level, person.since, ...trueLevel(person)]))
  })

  it('counts rows as the sheets do, and names what it left out', () => {
    const [counts] = (reports.get(2024)?.get('概况') ?? []).filter(([what]) => what === '学习记录')
    const left = table(2024, '发现的问题', '程度').filter((row) => row['影响'] === '该行未计入')
    const spoiled = factory.people.flatMap(({ rows }) => rows).filter(({ credited }) => credited === 0).length
    const counted = factory.learned - spoiled
    expect(counts?.[1]).toContain(`计入 ${counted} 行`)
    // Subtotals, headings, signatures and totals are nobody’s; each spoiled row is named by its sheet and row.
    expect(new Set(left.filter((row) => row['程度'] !== '提示').map((row) => `${row['工作表']} ${row['行']}`)).size).toBe(spoiled)
  })
})
