// The command: what it is asked, what it reads, what it writes, what it says.
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { dirname, join, parse, resolve } from 'node:path'
import { InputError } from 'jinhua-skill-credits'
import { recognizeSheets, wordTables } from 'jinhua-skill-credits/tables'
import type { ReportTask } from './arguments.js'
import { HELP, readArguments } from './arguments.js'
import type { Answer } from './assess-people.js'
import { assessPeople } from './assess-people.js'
import type { Remark } from './join-books.js'
import { openFiles } from './open-files.js'
import { REPORT_TITLE } from './own-sheets.js'
import { writePages } from './page.js'
import { Problem } from './problem.js'
import type { Screen } from './progress.js'
import { progressFor } from './progress.js'
import { reportPages } from './report.js'
import { givenSettings, settingsSheet } from './settings.js'
import { templatePages } from './template.js'
import { wordsFile } from './words.js'

/** Where the command says what it did, and where it shows how far it is. */
export interface Outlets {
  readonly say: (line: string) => void
  readonly screen: Screen
}

/** Runs the command; gives the code to exit with. */
export async function run(args: readonly string[], { say, screen }: Outlets): Promise<number> {
  try {
    const task = readArguments(args)
    switch (task.task) {
      case 'help':
        say(HELP)
        break
      case 'template': {
        const out = free(task.out ?? '继续教育学分登记表.xlsx', task.overwrite, [])
        await write(out, await writePages(templatePages(), 'jinhua-skill-credits template'), task.overwrite)
        say(`已写出空白登记表 · wrote an empty table: ${out}`)
        break
      }
      case 'report':
        await report(task, { say, screen })
    }
    return 0
  } catch (error) {
    // What a bar has drawn goes first.
    screen.write(`${screen.isTTY === true ? '\r\u001b[K' : ''}${lineOf(error)}\n`)
    return 1
  }
}

async function report(task: ReportTask, { say, screen }: Outlets): Promise<void> {
  const first = parse(task.files[0] ?? '')
  const besides = [task.settings, task.words].filter((path) => path !== undefined)
  const out = free(task.out ?? join(first.dir, `${first.name}-报告.xlsx`), task.overwrite, [...task.files, ...besides])
  const files = await openFiles(task.files)
  const rows = files.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
  const progress = progressFor(rows, screen)
  progress.part('整理', 1)
  const words = task.words === undefined ? {} : { words: await wordsFile(task.words) }
  const recognized = recognizeSheets(files.sheets, words)
  const given = givenSettings(
    task.settings === undefined ? settingsSheet(files.sheets, recognized) : await settingsFile(task.settings), task, files.dateSystem,
  )
  const answer = assessPeople(files.sheets, { ...given.settings, tables: { ...given.settings.tables, ...words } }, task.year, progress)
  progress.part('写出', 1)
  await write(out, await writePages(reportPages({ answer, files, given }), REPORT_TITLE), task.overwrite)
  progress.end()
  for (const line of summary(answer, files.remarks, out)) say(line)
}

async function settingsFile(path: string): Promise<(Awaited<ReturnType<typeof openFiles>>)['sheets'][number]> {
  const { sheets } = await openFiles([path])
  const found = settingsSheet(sheets, recognizeSheets(sheets)) ?? (sheets.length === 1 ? sheets[0] : undefined)
  if (found === undefined) throw new Problem({ zh: `“${parse(path).base}”中没有设定表（两栏：设定、值）`, en: `“${parse(path).base}” has no settings (two columns: setting, value)` })
  return found
}

/** A place to write to that is nobody's yet, or may be overwritten; never one of the files read. */
function free(out: string, overwrite: boolean, inputs: readonly string[]): string {
  if (!/\.xlsx$/i.test(out)) throw new Problem({ zh: '--out 应为 .xlsx 文件', en: '--out must be an .xlsx file' })
  if (inputs.some((input) => resolve(input) === resolve(out))) throw new Problem({ zh: `“${out}”是要读的文件，不能写到它上面`, en: `“${out}” is one of the files to be read` })
  if (existsSync(out) && !overwrite) throw new Problem({ zh: `“${out}”已经存在：加 --overwrite 覆盖，或用 --out 换一个名字`, en: `“${out}” exists: add --overwrite, or give another --out` })
  if (!existsSync(dirname(resolve(out)))) throw new Problem({ zh: `没有文件夹“${dirname(out)}”`, en: `there is no folder “${dirname(out)}”` })
  return out
}

async function write(out: string, bytes: Uint8Array, overwrite: boolean): Promise<void> {
  try {
    await writeFile(out, bytes, { flag: overwrite ? 'w' : 'wx' })
  } catch {
    throw new Problem({ zh: `写不了“${out}”：它可能正在 WPS 或 Excel 中打开，或者没有写入的权限`, en: `cannot write “${out}”: it may be open in another program, or not permitted` })
  }
}

function summary({ year, asOf, people, reading, yearAsked }: Answer, remarks: readonly Remark[], out: string): string[] {
  const counts = new Map<string, number>()
  for (const { assessment } of people) {
    const { zh } = wordTables.statuses[assessment.years.find((one) => one.year === year)?.status ?? 'notListed']
    counts.set(zh, (counts.get(zh) ?? 0) + 1)
  }
  const found = (severity: string): number => [...reading.findings, ...remarks].filter((one) => one.severity === severity).length
  const leftOut = reading.records.leftOut + reading.certificates.leftOut + reading.totals.leftOut
  return [
    `${year} 年度${yearAsked ? '' : '（记录中最近的一年；别的年度用 --year）'} · 截至 ${asOf} · ${people.length} 人：${[...counts].map(([word, count]) => `${word} ${count}`).join('，')}`,
    `发现的问题：错误 ${found('error')}，注意 ${found('warning')}，提示 ${found('note')}；未计入 ${leftOut} 行${reading.unassigned === 0 ? '' : `，其中 ${reading.unassigned} 行无法确定属于谁`}`,
    `已写出 · wrote: ${out}`,
  ]
}

/** What is wrong, in one line. */
function lineOf(error: unknown): string {
  if (error instanceof Problem) return `错误 · error：${error.message}`
  if (error instanceof InputError) {
    const [first] = error.issues
    return `错误 · error：${first?.message.zh ?? ''} · ${first?.message.en ?? ''}`
  }
  // What comes here is a fault of the program: its first line helps to report it, its trace only on request.
  if (process.env['JINHUA_TRACE'] !== undefined) return String((error as Error).stack)
  return `程序出错，请报告这一行 · a fault of the program, please report this line: ${String(error).split('\n')[0] ?? ''}`
}
