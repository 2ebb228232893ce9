// What stands behind the command on its line.
import { parseArgs } from 'node:util'
import { Problem } from './problem.js'

/** What the command is asked to do. */
export type Task =
  | { readonly task: 'help' }
  | { readonly task: 'template'; readonly out: string | undefined; readonly overwrite: boolean }
  | ReportTask

/** A report on some files. */
export interface ReportTask {
  readonly task: 'report'
  readonly files: readonly string[]
  /** The calendar year; the last with learning in it where left out. */
  readonly year: number | undefined
  readonly out: string | undefined
  readonly overwrite: boolean
  /** A table of settings in a file of its own. */
  readonly settings: string | undefined
  /** The factory's own words, in a file. */
  readonly words: string | undefined
  /** Settings given on the line, by the names the settings table has for them. */
  readonly set: readonly (readonly [option: string, name: string, value: string])[]
}

const OPTIONS = {
  year: { type: 'string' },
  'as-of': { type: 'string' },
  'normal-years': { type: 'string' },
  settings: { type: 'string' },
  words: { type: 'string' },
  out: { type: 'string', short: 'o' },
  overwrite: { type: 'boolean' },
  template: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Reads the command line. */
export function readArguments(args: readonly string[]): Task {
  const { values, positionals: files } = parsed(args)
  const overwrite = values.overwrite === true
  if (values.help === true || args.length === 0) return { task: 'help' }
  if (values.template === true) {
    const others = Object.keys(values).filter((name) => !['template', 'out', 'overwrite'].includes(name))
    if (files.length > 0 || others.length > 0) {
      throw new Problem({ zh: '--template 只写一份空白登记表，不能同时给文件或其他选项；保存到别处请用 --out', en: '--template writes an empty table and takes no files or other options but --out' })
    }
    return { task: 'template', out: values.out, overwrite }
  }
  if (files.length === 0) throw new Problem({ zh: '没有给出表格文件；写法见 --help', en: 'no file was given; see --help' })
  return {
    task: 'report', files, overwrite, out: values.out, settings: values.settings, words: values.words,
    year: values.year === undefined ? undefined : readYear(values.year),
    set: [
      ...(values['as-of'] === undefined ? [] : [['--as-of', '截止日', values['as-of']] as const]),
      ...normalYears(values['normal-years']),
    ],
  }
}

function parsed(args: readonly string[]): { values: Partial<Record<'year' | 'as-of' | 'normal-years' | 'settings' | 'words' | 'out', string> & Record<'overwrite' | 'template' | 'help', boolean>>; positionals: string[] } {
  try {
    // What is typed into a Chinese keyboard may bring its own dashes.
    const plain = args.map((arg) => arg.replace(/^(?:——|－－|––)(?=[a-z])/, '--'))
    const { values, positionals, tokens } = parseArgs({ args: plain, options: OPTIONS, allowPositionals: true, tokens: true })
    const names = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []))
    const twice = names.find((name, index) => names.indexOf(name) !== index)
    if (twice !== undefined) throw new Problem({ zh: `--${twice} 给了两次`, en: `--${twice} was given twice` })
    return { values, positionals }
  } catch (error) {
    if (error instanceof Problem) throw error
    const option = /'(-[^'\s]*)/.exec(String(error))?.[1] ?? ''
    throw new Problem({ zh: `选项 ${option} 写得不对（没有这一项，或后面缺少值）；写法见 --help`, en: `option ${option} is unknown or lacks its value; see --help` })
  }
}

const halfWidth = (text: string): string => text.normalize('NFKC').trim()

/** 2024 and 2024年 are the year 2024; anything else is refused rather than guessed. */
function readYear(text: string): number {
  const [, year] = /^(2[01]\d\d)年?度?$/.exec(halfWidth(text)) ?? []
  if (year === undefined || Number(year) < 2020) {
    throw new Problem({ zh: '--year 应为四位数的年份，从 2020 年起，例如 --year 2024', en: '--year must be a year of four digits from 2020 on, such as --year 2024' })
  }
  return Number(year)
}

/** `4`, or for single levels applied for: `高级工=5,技师=4`. */
function normalYears(text: string | undefined): (readonly [string, string, string])[] {
  if (text === undefined) return []
  return halfWidth(text).split(/[,、;\s]+/).filter((part) => part !== '').map((part) => {
    const [level = '', years] = part.split(/[=:]/)
    return years === undefined ? ['--normal-years', '正常晋升年限', level] : ['--normal-years', `正常晋升年限（${level}）`, years]
  })
}

export const HELP = `继续教育学分报告：读入学习台账，写出一份 Excel 报告（金人社发〔2020〕64号）

  node jinhua-workbook.mjs 台账.xlsx [更多文件 …] [选项]

文件     .xlsx 或 .csv（UTF-8、GBK；逗号、分号或制表符分隔），可以一次给多个

  --year 2024            报告哪一年；不写时取记录中最近的一年
  --as-of 2024-06-30     截止日；不写时按设定，设定也没有时为当年 12 月 31 日
  --normal-years 4       正常晋升年限；按申报等级分别写：--normal-years 高级工=5,技师=4
  --settings 设定.xlsx   设定另在一个文件里（两栏：设定、值），代替台账中的设定表
  --words 词表.xlsx      本厂自己的写法（两栏：写法、含义，如 车间授课、线下理论；栏目写成 一卡通号、栏目：学员编号）
  --out 报告.xlsx        写到哪里；不写时为第一个文件旁的“…-报告.xlsx”
  --overwrite            报告已存在时覆盖它；不写就不覆盖
  --template             写一份空白登记表
  --help                 显示这段说明

In English: reads tables of learning, writes a report as a workbook. --year the year reported (else the last one with learning);
--as-of the closing day; --normal-years the normal years to promotion, one number or level=number,…; --settings a file with the
settings; --words a file of the factory's own words, two columns: as written, what it means; --out where to write; --overwrite an existing report; --template writes an empty table to fill in.
`
