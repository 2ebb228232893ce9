// The workbook command as its users have it: one file, run by Node alone from a folder of its own.
import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inGbk, madeXlsx, parseCsv } from './workbook-files.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const has = (command: string): boolean => spawnSync('which', [command]).status === 0

/** A test that needs what not every machine has is left out, and says so. */
const needs = (what: string, isThere: boolean): typeof it => {
  if (!isThere) console.warn(`the workbook command: tests that need ${what} were left out; it is not installed`)
  return isThere ? it : it.skip as typeof it
}
const isInstalled = existsSync(join(root, 'examples/workbook/node_modules/hucre'))
const built = needs('examples/workbook (npm ci --prefix examples/workbook)', isInstalled)
const judged = needs('Gnumeric and examples/workbook', isInstalled && has('ssconvert'))
const printed = needs('LibreOffice, poppler and examples/workbook', isInstalled && has('soffice') && has('pdftotext'))

const folder = mkdtempSync(join(tmpdir(), 'workbook-'))
const command = join(folder, 'jinhua-workbook.mjs')
afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the command in the folder, where there is no node_modules. */
function run(...args: string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { cwd: folder, encoding: 'utf8', env: { PATH: process.env['PATH'], HOME: folder } })
  return { code: status, out: stdout, err: stderr }
}

const day = (text: string): { day: string } => ({ day: text })
const HEADINGS = ['序号', '工号', '姓名', '培训时间', '培训形式', '科目', '课时', '学分']

/** A factory's workbook: a sheet a year, titles, a subtotal, dates in every dress, a merged name. */
function factoryWorkbook(): Buffer {
  return madeXlsx([
    {
      name: '2023年',
      rows: [
        ['继续教育学分登记表（2023年度）'], [],
        HEADINGS,
        [1, '1001', '张三', day('2023-03-01'), '面授理论', '公需', 6, null],
        [2, '1001', '张三', '2023.3.5', '实训', '专业', '７课时', null],
        [3, '1002', '李四', '2023年4月31日', '实操', '专业', 6, null],
      ],
    },
    {
      name: '2024年',
      rows: [
        ['继续教育学分登记表（2024年度）'],
        HEADINGS,
        [1, '1001', '张三', day('2024-03-01'), '面授理论', '公需', 6, null],
        [2, null, null, '2024.3.4', '面授理论', '公需', 3, null],
        [3, null, null, '2024/3/5', '网络培训', '专业', null, 60],
        [4, '1001', '张三', '2024年6月1日', '在线专项考试', '专业', null, 12],
        [5, '1002', '李四', '2024-05-06', '线上课程', '专业', null, '30学分'],
        [6, '1002', { error: '#N/A' }, '2024-05-07', '不知道什么', '专业', 6, null],
      ],
      merged: ['B3:B5', 'C3:C5'],
    },
    { name: '证书', rows: [['工号', '等级', '发证日期'], ['1001', '高级工/三级', '2020-11-11']] },
    { name: '隐藏', hidden: true, rows: [['备注'], ['旧资料']] },
  ])
}

/** The year's third table: a CSV in GBK with semicolons, as a platform exports it. */
const PLATFORM = '工号;姓名;日期;类别;科目;学分\r\n1002;李四;2024-07-01;在线专项考试;公共;20\r\n="0003";王五;2024-07-02;在线课程;公共;5\r\n'

/** A sheet of a written workbook as another program reads it. */
function sheetOf(file: string, name: string): string[][] {
  const out = join(folder, 'judge')
  mkdirSync(out, { recursive: true })
  for (const old of readdirSync(out)) rmSync(join(out, old))
  execFileSync('ssconvert', ['-S', join(folder, file), join(out, '%n.csv')], { stdio: 'ignore' })
  const names = execFileSync('unzip', ['-p', join(folder, file), 'xl/workbook.xml'], { encoding: 'utf8' }).match(/<sheet [^>]*name="[^"]*"/g) ?? []
  const at = names.findIndex((text) => text.includes(`name="${name}"`))
  expect([name, at >= 0]).toEqual([name, true])
  return parseCsv(readFileSync(join(out, `${at}.csv`), 'utf8'))
}

beforeAll(async () => {
  if (!isInstalled) return
  const { buildWorkbook } = await import('../../examples/workbook/build.js')
  await buildWorkbook(command)
  writeFileSync(join(folder, '台账.xlsx'), factoryWorkbook())
  writeFileSync(join(folder, '平台导出.csv'), inGbk(PLATFORM))
})

describe('the command’s source', () => {
  built('is sound to the compiler, with the packages of its own', () => {
    execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, 'examples/workbook')], { cwd: root })
  })
})

describe('the command, asked for a report', () => {
  built('stands alone: one file, no node_modules, no package beside it', () => {
    expect(readdirSync(folder).filter((file) => file.includes('node_modules') || file.includes('package'))).toEqual([])
    const { code, out } = run('--help')
    expect(code).toBe(0)
    expect(out).toContain('--normal-years')
    expect(out).toContain('In English')
    expect(statSync(command).size).toBeLessThan(1_000_000)
  })

  built('writes it beside the first file, and says what it found without anybody’s name', () => {
    const { code, out, err } = run('台账.xlsx', '平台导出.csv', '--year', '2024年', '--normal-years', '5')
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('2024 年度 · 截至 2024-12-31 · 3 人：合格 1，不合格 2')
    expect(out).toContain('台账-报告.xlsx')
    expect(out).not.toMatch(/张三|李四|王五/)
    expect(existsSync(join(folder, '台账-报告.xlsx'))).toBe(true)
  })

  judged('gives another program the results to read, names beside keys', () => {
    const rows = sheetOf('台账-报告.xlsx', '年度报表')
    const heading = rows.find((row) => row[0] === '学员编号') ?? []
    const column = (name: string): number => heading.indexOf(name)
    const person = (key: string): string[] => rows.find((row) => row[0] === key) ?? []
    const figures = (key: string): (string | undefined)[] => ['姓名', '结果', '总学分', '公共科目', '专业科目', '在线专项考试'].map((name) => person(key)[column(name)])
    expect(figures('1001')).toEqual(['张三', '合格', '90', '18', '72', '12'])
    expect(figures('1002')).toEqual(['李四', '不合格', '50', '20', '30', '20'])
    expect(figures('0003')).toEqual(['王五', '不合格', '5', '5', '0', '0'])
    expect(person('1002')[column('疑问')]).toContain('2 行未计入')
    expect(person('1001')[column('疑问')]).toBe('')
  })

  judged('says what is missing, and what to do', () => {
    const rows = sheetOf('台账-报告.xlsx', '还差多少')
    const heading = rows.find((row) => row[0] === '学员编号') ?? []
    const row = rows.find(([key]) => key === '1002') ?? []
    expect(row[heading.indexOf('至少还差')]).toBe('40')
    expect(row[heading.indexOf('怎样补足')]).toContain('专业科目至少 30')
    expect(rows.some(([key]) => key === '1001')).toBe(false)
  })

  judged('copies each sheet row for row, with what was found beside it', () => {
    const copy = sheetOf('台账-报告.xlsx', '2023年')
    expect(copy[0]?.[0]).toBe('继续教育学分登记表（2023年度）')
    expect(copy[2]?.slice(0, 4)).toEqual(['序号', '工号', '姓名', '培训时间'])
    expect(copy[5]?.slice(1, 4)).toEqual(['1002', '李四', '2023年4月31日'])
    expect(copy[5]?.[8]).toContain('日期')
    const found = sheetOf('台账-报告.xlsx', '发现的问题')
    expect(found.filter((row) => row[2] === '2023年' && row[3] === '6').length).toBe(1)
    expect(found.some((row) => row[2] === '2024年' && row[5]?.includes('合并单元格') === true)).toBe(true)
    expect(found.some((row) => row[2] === '隐藏' && row[5]?.includes('隐藏') === true)).toBe(true)
  })

  built('never overwrites unasked, and never what it reads', () => {
    const before = readFileSync(join(folder, '台账-报告.xlsx'))
    const again = run('台账.xlsx', '平台导出.csv', '--year', '2024')
    expect([again.code, again.err.trim().split('\n').length]).toEqual([1, 1])
    expect(again.err).toContain('--overwrite')
    expect(readFileSync(join(folder, '台账-报告.xlsx')).equals(before)).toBe(true)
    const onInput = run('台账.xlsx', '--out', '台账.xlsx', '--overwrite')
    expect([onInput.code, onInput.err]).toEqual([1, expect.stringContaining('是要读的文件')])
    expect(run('台账.xlsx', '平台导出.csv', '--overwrite', '--normal-years', '5').code).toBe(0)
  })

  built('takes the last year with learning where none is asked for, and says so', () => {
    expect(run('台账.xlsx', '--out', '最近.xlsx').out).toContain('2024 年度（记录中最近的一年')
  })

  built('has no normal years of its own', () => {
    const { code } = run('台账.xlsx', '--out', '无年限.xlsx')
    expect(code).toBe(0)
    const strings = execFileSync('unzip', ['-p', join(folder, '无年限.xlsx'), 'xl/sharedStrings.xml'], { encoding: 'utf8' })
    expect(strings).toContain('未填正常晋升年限')
  })

  built('does not read its own report', () => {
    expect(run('台账-报告.xlsx', '--out', 'x.xlsx').err).toContain('本程序写出的报告')
  })
})

describe('the command, given what it cannot do', () => {
  const cases: [what: string, args: string[], said: string][] = [
    ['no such file', ['没有.xlsx'], '没有这个文件'],
    ['a year that is none', ['台账.xlsx', '--year', '24'], '四位数的年份'],
    ['a year before the rules', ['台账.xlsx', '--year', '2019'], '从 2020 年起'],
    ['a day that does not exist', ['台账.xlsx', '--as-of', '2024-02-30', '--out', 'a.xlsx'], '--as-of'],
    ['normal years that are no number', ['台账.xlsx', '--normal-years', '四', '--out', 'a.xlsx'], '--normal-years'],
    ['an unknown option', ['台账.xlsx', '--jahr', '2024'], '--jahr'],
    ['an option twice', ['台账.xlsx', '--year', '2024', '--year', '2023'], '给了两次'],
    ['a year after the closing day', ['台账.xlsx', '--year', '2024', '--as-of', '2023-12-31', '--out', 'a.xlsx'], '还没有开始'],
    ['no folder to write to', ['台账.xlsx', '--out', '没有/a.xlsx'], '没有文件夹'],
    ['an old workbook', ['旧.xls'], '.xls 或 WPS 的 .et'],
    ['an encrypted workbook', ['密.xlsx'], '密码'],
    ['a web page called .xls', ['网页.xls'], '网页'],
    ['an OpenDocument file', ['开放.ods'], '.ods'],
    ['an empty file', ['空.xlsx'], '空的'],
    ['a broken workbook', ['坏.xlsx'], '损坏'],
    ['text in no known encoding', ['乱码.csv'], '编码'],
    ['a table without learning', ['别的.csv', '--year', '2024'], '没有可以计入的学员'],
  ]

  beforeAll(() => {
    const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    const put = (name: string, data: Buffer | string): void => { writeFileSync(join(folder, name), data) }
    put('旧.xls', Buffer.concat([compound, Buffer.alloc(600)]))
    put('密.xlsx', Buffer.concat([compound, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]))
    put('网页.xls', '<html><table><tr><td>1</td></tr></table></html>')
    put('开放.ods', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(26), Buffer.from('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')]))
    put('空.xlsx', '')
    put('坏.xlsx', madeXlsx([{ name: '一', rows: [['工号']] }]).subarray(0, 900))
    put('乱码.csv', Buffer.concat([Buffer.from('a,b\n'), Buffer.from([0xff, 0xff, 0x20])]))
    put('别的.csv', '品名,单价\n螺丝,2\n')
  })

  built.each(cases)('%s: one line, in Chinese and in English, and no report', (_, args, said) => {
    const before = readdirSync(folder).length
    const { code, out, err } = run(...args)
    expect([code, out]).toEqual([1, ''])
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(err).toMatch(/^错误 · error：/)
    expect(err).toContain(said)
    expect(err).toMatch(/ · [^·]*[a-z]{2,}[^·]*$/)
    expect(readdirSync(folder)).toHaveLength(before)
  })
})

describe('text files', () => {
  const rows = [['工号', '姓名', '日期', '类别', '科目', '学分'], ['1002', '李四', '2024-07-01', '在线专项考试', '公共', '20']]
  const text = (separator: string): string => rows.map((row) => row.join(separator)).join('\r\n')
  const utf16 = (content: string): Buffer => Buffer.from(`\ufeff${content}`, 'utf16le')
  const files: [string, Buffer][] = [
    ['UTF-8 with commas', Buffer.from(text(','))],
    ['UTF-8 with a mark and semicolons', Buffer.from(`\ufeff${text(';')}`)],
    ['GBK with tabs', inGbk(text('\t'))],
    ['GBK with commas below a title', inGbk(`登记表\r\n\r\n${text(',')}`)],
    ['UTF-16, as Excel calls Unicode text', utf16(text('\t'))],
    ['a line that declares the separator', Buffer.from(`sep=;\r\n${text(';')}`)],
  ]

  built.each(files)('%s: the same person, the same credits', (name, bytes) => {
    writeFileSync(join(folder, '一.csv'), bytes)
    const { code, out, err } = run('一.csv', '--year', '2024', '--overwrite')
    expect([name, code, err]).toEqual([name, 0, ''])
    expect(out).toContain('1 人：不合格 1')
    const strings = execFileSync('unzip', ['-p', join(folder, '一-报告.xlsx'), 'xl/sharedStrings.xml'], { encoding: 'utf8' })
    expect(strings).toContain('李四')
  })
})

describe('the settings', () => {
  built('come from a file of their own, and the line goes before them', () => {
    writeFileSync(join(folder, '设定.csv'), '设定,值\n截止日,2024-06-30\n正常晋升年限,4\n')
    expect(run('台账.xlsx', '--settings', '设定.csv', '--year', '2024', '--out', '设定一.xlsx').out).toContain('截至 2024-06-30')
    expect(run('台账.xlsx', '--settings', '设定.csv', '--as-of', '2024-09-30', '--out', '设定二.xlsx').out).toContain('截至 2024-09-30')
  })

  built('that cannot be are named by their row', () => {
    writeFileSync(join(folder, '错设定.csv'), '设定,值\n截止日,下周\n')
    expect(run('台账.xlsx', '--settings', '错设定.csv', '--out', 'b.xlsx').err).toContain('第 2 行')
  })
})

describe('what nobody sees', () => {
  judged('is read, and told: hidden or filtered rows, hidden columns', () => {
    const rows = [['工号', '姓名', '日期', '类别', '科目', '学时'], ['1001', '张三', '2024-03-01', '理论', '公共', 6], ['1001', '张三', '2024-03-02', '理论', '公共', 6]]
    writeFileSync(join(folder, '看不见.xlsx'), madeXlsx([{ name: '2024', rows, hiddenRows: [3], hiddenColumns: [2] }]))
    expect(run('看不见.xlsx', '--year', '2024', '--out', '看见.xlsx').out).toContain('注意 1')
    const text = execFileSync('ssconvert', ['-S', join(folder, '看见.xlsx'), join(folder, '看见-%s.csv')], { stdio: 'pipe' })
    expect(text).toBeDefined()
    const found = readFileSync(join(folder, '看见-发现的问题.csv'), 'utf8')
    expect(found).toContain('有 1 行是隐藏的或被筛选掉的（第 3 行）')
    expect(found).toContain('第 2 列是隐藏的')
  })
})

describe('the words of one factory', () => {
  const table = '一卡通号,日期,类别,科目,学时\n1001,2024-03-01,车间授课,厂规,6\n'

  built('come from a file of two columns, or as the library takes them', () => {
    writeFileSync(join(folder, '本厂.csv'), table)
    writeFileSync(join(folder, '词表.csv'), '写法,含义\n车间授课,线下理论\n厂规,公共科目\n一卡通号,栏目：学员编号\n')
    writeFileSync(join(folder, '词表.json'), JSON.stringify({ kind: { theory: ['车间授课'] }, subject: { general: ['厂规'] }, heading: { learner: ['一卡通号'] } }))
    expect(run('本厂.csv', '--year', '2024', '--out', '无词.xlsx').code).toBe(1)
    for (const words of ['词表.csv', '词表.json']) {
      const { code, out, err } = run('本厂.csv', '--words', words, '--year', '2024', '--overwrite', '--out', '有词.xlsx')
      expect([code, err]).toEqual([0, ''])
      expect(out).toContain('错误 0')
    }
  })

  built('that cannot be are told in one line', () => {
    writeFileSync(join(folder, '错词表.csv'), '写法,含义\n车间授课,唱歌\n')
    writeFileSync(join(folder, '撞词表.csv'), '写法,含义\n网课,线下理论\n')
    writeFileSync(join(folder, '坏词表.json'), '{')
    for (const [file, said] of [['错词表.csv', '第 2 行'], ['撞词表.csv', '已另有含义'], ['坏词表.json', 'JSON'], ['没有.json', 'JSON']] as const) {
      const { code, err } = run('本厂.csv', '--words', file, '--year', '2024', '--out', 'd.xlsx')
      expect([file, code, err.trim().split('\n').length, err.includes(said)]).toEqual([file, 1, 1, true])
    }
  })
})

describe('the template', () => {
  built('is written once, and not over another', () => {
    expect(run('--template').code).toBe(0)
    expect(run('--template').err).toContain('已经存在')
    expect(run('--template', '--out', '另一份.xlsx').code).toBe(0)
  })

  built('has lists to choose from, and is empty to the command', () => {
    const xml = execFileSync('unzip', ['-p', join(folder, '另一份.xlsx'), 'xl/worksheets/sheet1.xml'], { encoding: 'utf8' })
    expect(xml.match(/<dataValidation /g)?.length).toBe(3)
    // Keys stay text as far down as one is likely to type, so that no digit of a long number is lost.
    const styles = execFileSync('unzip', ['-p', join(folder, '另一份.xlsx'), 'xl/styles.xml'], { encoding: 'utf8' })
    const textFormat = /numFmtId="(\d+)" formatCode="@"/.exec(styles)?.[1] ?? '49'
    const formats = [...(/<cellXfs.*?<\/cellXfs>/s.exec(styles)?.[0] ?? '').matchAll(/<xf numFmtId="(\d+)"/g)].map(([, id]) => id)
    for (const row of [2, 26, 27, 1500]) expect([row, formats[Number(new RegExp(`<c r="A${row}" s="(\\d+)"`).exec(xml)?.[1])]]).toEqual([row, textFormat])
    expect(run('另一份.xlsx', '--year', '2024', '--out', 'c.xlsx').err).toContain('没有可以计入的学员')
  })
})

describe('the template, filled in', () => {
  built('is read without an error or a warning, yearly totals too', async () => {
    const { templateSheets } = await import('../../examples/workbook/columns.js')
    const filled: Record<string, Record<string, string | number>> = {
      records: { learner: '1', name: '张三', date: '2024-03-01', kind: '在线课程', subject: '公共科目', credits: 20 },
      certificates: { learner: '1', name: '张三', level: '高级工', issuedOn: '2021-03-01', initial: '是' },
      totals: { learner: '1', name: '张三', year: 2023, general: 20, professional: 70, exam: 5 },
    }
    writeFileSync(join(folder, '填好.xlsx'), madeXlsx([...templateSheets.map(({ name, columns }) => ({
      name: name.zh,
      rows: [columns.map(({ heading }) => heading.zh), columns.map(({ field }) => filled[name.en]?.[field] ?? null)],
    })), { name: '设定', rows: [['设定', '值'], ['截止日', null], ['正常晋升年限', 4]] }]))
    const { code, out } = run('填好.xlsx', '--year', '2023')
    expect(code).toBe(0)
    expect(out).toContain('2023 年度 · 截至 2023-12-31 · 1 人：合格 1')
    expect(out).toContain('错误 0，注意 0')
  })
})

describe('a workbook formatted to its end', () => {
  built('is read as far as it is filled', () => {
    const blank = Array.from({ length: 3000 }, () => [...Array<null>(40).fill(null), ''])
    writeFileSync(join(folder, '长.xlsx'), madeXlsx([{ name: '一', rows: [['工号', '日期', '类别', '科目', '学分', ...Array<null>(30).fill(null), ''], ['1', '2024-03-01', '在线课程', '公共', 20], ...blank] }]))
    expect(run('长.xlsx', '--year', '2024').code).toBe(0)
    const list = execFileSync('unzip', ['-p', join(folder, '长-报告.xlsx'), 'xl/workbook.xml'], { encoding: 'utf8' }).match(/<sheet [^>]*name="[^"]*"/g) ?? []
    const at = list.findIndex((text) => text.includes('name="一"')) + 1
    // Five columns, and the one for what was found.
    expect(execFileSync('unzip', ['-p', join(folder, '长-报告.xlsx'), `xl/worksheets/sheet${at}.xml`], { encoding: 'utf8' })).toContain('<dimension ref="A1:F2"/>')
  })
})

describe('a report in English', () => {
  built('is asked for in the settings', () => {
    writeFileSync(join(folder, 'en.csv'), '设定,值\n语言,英文\n')
    expect(run('台账.xlsx', '--settings', 'en.csv', '--out', 'english.xlsx').code).toBe(0)
    const sheets = execFileSync('unzip', ['-p', join(folder, 'english.xlsx'), 'xl/workbook.xml'], { encoding: 'utf8' })
    for (const name of ['Overview', 'Levels', 'What is missing', 'Reasons', 'Findings', 'Credits', 'Words']) expect(sheets).toContain(`name="${name}"`)
  })
})

/** The pages of a workbook printed, each as its lines of text. */
function pagesOf(file: string): string[][] {
  execFileSync('soffice', [`-env:UserInstallation=file://${join(folder, 'profile')}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, file)], { stdio: 'ignore' })
  const text = execFileSync('pdftotext', ['-layout', join(folder, file.replace(/\.xlsx$/, '.pdf')), '-'], { encoding: 'utf8' })
  return text.split('\f').slice(0, -1).map((page) => page.split('\n').filter((line) => line.trim() !== ''))
}

describe('the report, printed', () => {
  printed('has each table’s columns on one page, and its headings on all of them', () => {
    // A wide and a long table: 34 columns, past column Z, and 60 rows.
    const more = Array.from({ length: 26 }, (_, at) => `附${at + 1}`)
    const rows = Array.from({ length: 60 }, (_, at) => [at + 1, `W${100 + at}`, `某${at}`, '2024-05-06', '线上课程', '专业', null, 3, ...more.map((name) => `${name}值`)])
    writeFileSync(join(folder, '宽.xlsx'), madeXlsx([{ name: '宽表', rows: [[...HEADINGS, ...more], ...rows] }]))
    expect(run('宽.xlsx', '--year', '2024').code).toBe(0)
    const pages = pagesOf('宽-报告.xlsx')
    const ofSheet = (name: string): string[][] => pages.filter((page) => page.at(-1)?.includes(` ${name} `) === true)
    const wide = ofSheet('宽表')
    expect(wide.length).toBeGreaterThan(0)
    for (const page of wide) {
      const heading = page.find((line) => line.includes('序号')) ?? ''
      expect([...HEADINGS, ...more].filter((name) => !heading.includes(name))).toEqual([])
    }
    const years = ofSheet('年度报表')
    expect(years.length).toBeGreaterThan(1)
    for (const page of years) {
      const heading = page.find((line) => line.includes('学员编号')) ?? ''
      expect(['学员编号', '姓名', '结果', '总学分', '还差', '疑问'].filter((name) => !heading.includes(name))).toEqual([])
    }
  })

  printed('is A4, lying', () => {
    const info = execFileSync('pdfinfo', [join(folder, '宽-报告.pdf')], { encoding: 'utf8' })
    const [, width = 0, height = 0] = (/Page size:\s+([\d.]+) x ([\d.]+)/.exec(info) ?? []).map(Number)
    expect([Math.round(width), Math.round(height)]).toEqual([842, 595])
  })

  built('has columns as wide as what they show, past column Z too', () => {
    const source = join(folder, '宽-报告.xlsx')
    const list = execFileSync('unzip', ['-p', source, 'xl/workbook.xml'], { encoding: 'utf8' }).match(/<sheet [^>]*name="[^"]*"/g) ?? []
    const at = list.findIndex((text) => text.includes('"宽表"')) + 1
    const xml = execFileSync('unzip', ['-p', source, `xl/worksheets/sheet${at}.xml`], { encoding: 'utf8' })
    const widths = [...xml.matchAll(/<col min="(\d+)" max="\d+" width="([\d.]+)"/g)].map(([, column, width]) => [Number(column), Number(width)])
    expect(widths.find(([column]) => column === 30)?.[1]).toBeGreaterThanOrEqual('附22值'.length + 2)
    expect(xml).toContain('<autoFilter')
    expect(xml).toContain('<dataValidation ')
  })
})

describe('what a file is', () => {
  it('is told by its bytes, not by its name', async () => {
    const { fileKind } = await import('../../examples/workbook/file-kind.js')
    expect(fileKind(Buffer.from('工号,日期\n'))).toBe('text')
    expect(fileKind(madeXlsx([{ name: '一', rows: [['工号']] }]))).toBe('xlsx')
    expect(JSON.stringify(fileKind(Buffer.from([0x25, 0x50, 0x44, 0x46])))).toContain('PDF')
    copyFileSync(join(root, 'package.json'), join(folder, 'copy.json'))
    expect(fileKind(readFileSync(join(folder, 'copy.json')))).toBe('text')
  })
})

describe('the bar', () => {
  it('is drawn on a screen from a few thousand rows on, and leaves nothing behind', async () => {
    const { progressFor } = await import('../../examples/workbook/progress.js')
    const drawn: string[] = []
    const screen = { isTTY: true, write: (text: string) => drawn.push(text) }
    const bar = progressFor(5000, screen, () => 0)
    bar.part('核算', 2)
    bar.step()
    bar.step()
    bar.end()
    expect(drawn.join('')).toContain(`${'█'.repeat(30)} 2/2`)
    expect(drawn.at(-1)).toBe('\r\u001b[K')
    for (const quiet of [progressFor(2999, screen), progressFor(5000, { ...screen, isTTY: false })]) {
      const before = drawn.length
      quiet.part('核算', 1)
      quiet.step()
      quiet.end()
      expect(drawn.length).toBe(before)
    }
  })
})
