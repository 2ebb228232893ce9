// A factory's workbook made by arithmetic, as factories keep theirs: a sheet a year below titles, dates and hours in every dress, cells
// merged downwards, subtotals, repeated headings, signatures, mistakes; and beside each row what it must come to, reckoned here by hand and
// by nothing of the library.
import type { MadeSheet } from './workbook-files.js'

type Value = MadeSheet['rows'][number][number]

export const YEARS = [2022, 2023, 2024] as const
type Year = (typeof YEARS)[number]

/** What one row must come to. */
interface TrueRow {
  readonly year: Year
  readonly kind: 'theory' | 'practice' | 'online' | 'exam' | 'training'
  readonly subject: 'general' | 'professional'
  /** In hundredths, so that nothing is rounded; 0 where the row must not count. */
  readonly credited: number
}

/** One person of the factory. */
export interface TruePerson {
  readonly key: string
  readonly name: string
  readonly level: '中级工' | '高级工' | '技师'
  readonly since: string
  readonly rows: TrueRow[]
  /** Years in which a row of this person is spoiled or repeated, so that the verdict must say its doubt. */
  readonly doubted: Set<Year>
}

/** The workbook, the file beside it, and the truth. */
export interface Factory {
  readonly sheets: readonly MadeSheet[]
  readonly csv: string
  readonly people: readonly TruePerson[]
  /** How many rows hold learning, spoiled ones too. */
  readonly learned: number
  /** How many of them cannot be told to be anybody's. */
  readonly nobodys: number
}

/** The same row of numbers every time (a linear congruence of 31 bits). */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor(state / 65_536) % below
  }
}

const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许'
const GIVEN = ['建国', '志强', '丽', '晓明', '海燕', '伟']
const HEADINGS = ['序号', '工号', '姓名', '部门', '培训时间', '培训形式', '科目', '课程名称', '课时', '学分', '级别', '备注']
const WORDS = {
  theory: ['面授理论', '理论课', '线下理论', '理论（线下）', '课堂教学'], practice: ['实操', '实训', '技能操作', '实操训练'],
  online: ['网络培训', '线上课程', '在线学习', '网课'], exam: ['在线专项考试', '线上考试', '网上测试'], training: ['高研班', '研修班'],
  general: ['公共科目', '公需', '公需课', '一般公需', '公需科目（必修）'], professional: ['专业科目', '专业', '专业课', '专业技术'],
} as const
const COURSES = ['安全生产', '钳工基础', '数控编程', '质量管理', '职业道德', '液压原理', '消防常识', '焊接工艺']

const pad = (number: number): string => String(number).padStart(2, '0')
const wide = (text: string): string => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))

/** A day as one of several people would type it. */
function dayDressed(year: number, month: number, day: number, way: number): Value {
  const iso = `${year}-${pad(month)}-${pad(day)}`
  const weekday = '日一二三四五六'.charAt(new Date(`${iso}T00:00:00Z`).getUTCDay())
  return ([
    { day: iso }, iso, `${year}.${month}.${day}`, `${year}年${month}月${day}日`, `${year}/${month}/${day} 上午9:00`, `${year}年${month}月${day}日 星期${weekday}`, `${year}${pad(month)}${pad(day)}`,
    wide(`${year}.${month}.${day}`), `${year}-${month}-${day}（周${weekday}）`,
  ] as const)[way % 9] ?? iso
}

const hoursDressed = (hours: number, way: number): Value => [hours, String(hours), `${hours}学时`, wide(`${hours}课时`), `${hours}个学时`, `${hours}节课`][way % 6] ?? hours
const creditsDressed = (credits: number, way: number): Value => [credits, `${credits}学分`, String(credits), `${credits}个学分`, `${credits} 分`][way % 5] ?? credits
const keyDressed = (key: string, way: number): Value => [key, Number(key), ` ${key} `, wide(key), key][way % 5] ?? key

/** Makes the factory. */
export function madeFactory(): Factory {
  const next = numbers(20_241_231)
  const people: TruePerson[] = Array.from({ length: 40 }, (_, index) => ({
    key: String(1001 + index),
    name: `${SURNAMES.charAt(index % SURNAMES.length)}${GIVEN[Math.floor(index / SURNAMES.length) * 3 + index % 3] ?? '某'}`,
    level: (['中级工', '高级工', '技师'] as const)[index % 3] ?? '中级工',
    since: `2021-${pad(1 + index % 12)}-${pad(1 + index % 28)}`,
    rows: [],
    doubted: new Set<Year>(),
  }))
  const csv = ['工号;姓名;考试时间;类别;科目;学分;平台流水']
  let [learned, nobodys] = [0, 0]
  const sheets = YEARS.map((year): MadeSheet => {
    const rows: Value[][] = [[`技能人才继续教育学分登记表（${year}年度）`], ['单位：某机械厂', '', '', '', '', '', `填表日期：${year}年12月31日`], [], [...HEADINGS]]
    const merged: string[] = []
    let line = 0
    people.forEach((person, index) => {
      // One person was away for a year; there is nothing to tell it by.
      if (year === 2023 && index === 17) return
      const first = rows.length + 1
      const isMerged = index % 7 === 3
      let [hoursSum, creditsSum, isSpoiled] = [0, 0, false]
      const own: TrueRow[] = []
      const put = (true_: Omit<TrueRow, 'year'>, month: number, cells: { readonly when: Value; readonly hours?: number; readonly credits?: number; readonly tier?: string; readonly spoil?: string }): void => {
        const [way, course] = [next(1000), COURSES[next(COURSES.length)] ?? '']
        const word = (list: readonly string[]): string => list[way % list.length] ?? ''
        learned += 1
        line += 1
        const row: Value[] = [
          line, isMerged && rows.length >= first ? null : keyDressed(person.key, way), isMerged && rows.length >= first ? null : person.name, `${1 + index % 4}车间`,
          cells.spoil === 'date' ? `${year}年2月30日` : cells.when, cells.spoil === 'kind' ? '岗位练兵' : word(WORDS[true_.kind]), word(WORDS[true_.subject]), course,
          cells.hours === undefined ? null : cells.spoil === 'hours' ? '六学时左右' : hoursDressed(cells.hours, way),
          cells.credits === undefined ? null : creditsDressed(cells.credits, way), cells.tier ?? null, month % 5 === 0 ? '已核' : null,
        ]
        if (cells.spoil === 'key') {
          row[1] = { error: '#N/A' }
          row[2] = null
          nobodys += 1
        }
        if (cells.spoil !== undefined) {
          isSpoiled = true
          if (cells.spoil !== 'key') person.doubted.add(year)
        }
        hoursSum += cells.hours ?? 0
        creditsSum += cells.credits ?? 0
        own.push({ year, ...true_, credited: cells.spoil === undefined ? true_.credited : 0 })
        rows.push(row)
      }
      // A row of its own for each month, so that no day's cap is shared.
      const spoiled = index % 5 === year % 5 ? (['date', 'kind', 'hours', 'key'] as const)[next(4)] : undefined
      const spoil = spoiled === 'key' && isMerged ? 'date' : spoiled
      const theoryHours = [4, 6, 8][next(3)] ?? 6
      put({ kind: 'theory', subject: 'general', credited: Math.min(theoryHours * 2, 12) * 100 }, 1, { when: dayDressed(year, 1, 2 + next(26), next(9)), hours: theoryHours, ...(spoil !== undefined && { spoil }) })
      const days = 2 + next(3)
      const [start, courseHours] = [2 + next(20), days * ([4, 6][next(2)] ?? 6)]
      put({ kind: 'practice', subject: 'professional', credited: courseHours * 3 * 100 }, 3, {
        when: [`${year}.3.${start}-3.${start + days - 1}`, `${year}年3月${start}日至${start + days - 1}日`, `${year}-03-${pad(start)}——${year}-03-${pad(start + days - 1)}`][next(3)] ?? '', hours: courseHours,
      })
      const online = [2.5, 6.66, 10, 12.34, 20][next(5)] ?? 10
      put({ kind: 'online', subject: next(2) === 0 ? 'general' : 'professional', credited: Math.round(online * 100) }, 4, { when: dayDressed(year, 4, 1 + next(28), next(9)), credits: online })
      if (next(3) > 0) {
        const tier = next(2)
        put({ kind: 'training', subject: 'professional', credited: [3600, 2400][tier] ?? 0 }, 6, { when: dayDressed(year, 6, 1 + next(28), next(9)), tier: ['市级', '县级'][tier] ?? '' })
      }
      if (next(3) > 0) {
        const more = 2 + next(7)
        put({ kind: 'practice', subject: 'professional', credited: Math.min(more * 3, 18) * 100 }, 8, { when: dayDressed(year, 8, 1 + next(28), next(9)), hours: more })
      }
      const isExamined = next(8) > 0
      const exam = 3 + next(9)
      if (isExamined && year === 2024) {
        // The platform exports them, with keys that a spreadsheet must not turn into numbers.
        csv.push(`="${person.key}";${person.name};${year}-${pad(9 + next(3))}-${pad(1 + next(28))};在线专项考试;公共;${exam};P${7000 + index}`)
        own.push({ year, kind: 'exam', subject: 'general', credited: exam * 100 })
        learned += 1
      } else if (isExamined) put({ kind: 'exam', subject: 'general', credited: exam * 100 }, 10, { when: dayDressed(year, 10, 1 + next(28), next(9)), credits: exam })
      if (index % 11 === 4) {
        // The last row once more, as it is: it counts once.
        rows.push([...rows.at(-1) as Value[]])
        line += 1
        ;(rows.at(-1) as Value[])[0] = line
        learned += 1
        person.doubted.add(year)
        own.push({ ...(own.filter(({ kind }) => kind !== 'exam' || year !== 2024).at(-1) as TrueRow), credited: 0 })
        isSpoiled = true
      }
      if (isMerged && rows.length > first) merged.push(`B${first}:B${rows.length}`, `C${first}:C${rows.length}`)
      if (index % 2 === 0) rows.push(['', isSpoiled || isMerged ? '小计' : person.key, '', '', '', '', '', '', hoursSum, creditsSum])
      if (index === 20) rows.push([...HEADINGS])
      person.rows.push(...own)
    })
    rows.push([], ['合计', '', '', '', '', '', '', '', 9999], ['制表人：某某', '', '', '', '审核人：某某'])
    return { name: `${year}年`, rows, merged }
  })
  const certificates: MadeSheet = {
    name: '证书台账',
    rows: [
      ['职业技能等级证书台账'], ['职工编号', '姓名', '职业资格等级', '获证日期', '备注'],
      ...people.map(({ key, name, level, since }, index): Value[] => [
        key, name, ({ 中级工: ['四级/中级技能', '中级工'], 高级工: ['三级/高级工', '国家职业资格三级'], 技师: ['二级', '技师（二级）'] })[level][index % 2] ?? '',
        dayDressed(Number(since.slice(0, 4)), Number(since.slice(5, 7)), Number(since.slice(8)), index), null,
      ]),
    ],
  }
  return { sheets: [...sheets, certificates], csv: `${csv.join('\r\n')}\r\n`, people, learned, nobodys }
}

const sum = (rows: readonly TrueRow[]): number => rows.reduce((all, { credited }) => all + credited, 0)
const shown = (hundredths: number): string => String(hundredths / 100)

/** What the report must say of a person's year: the result, then all credits, general, professional, by exam, by special routes. */
export function trueYear({ rows }: TruePerson, year: number): readonly string[] {
  const own = rows.filter((row) => row.year === year)
  const of = (subject: TrueRow['subject']): number => sum(own.filter((row) => row.subject === subject))
  const [total, general, professional, exam] = [sum(own), of('general'), of('professional'), sum(own.filter(({ kind }) => kind === 'exam'))]
  const isMet = total >= 9000 && general >= 1800 && professional >= 6000 && exam > 0
  const special = sum(own.filter(({ kind }) => kind === 'training'))
  return [isMet ? '合格' : '不合格', ...[total, general, professional, exam, special].map(shown)]
}

/** What it must say of the level: all credits, no row being older than the certificate, and the first day to apply. */
export function trueLevel({ rows, level, since }: TruePerson): readonly string[] {
  const credits = sum(rows)
  const early = credits > 36_000 ? { 中级工: 2, 高级工: 1, 技师: 1 }[level] : 0
  return [shown(credits), `${Number(since.slice(0, 4)) + 4 - early}${since.slice(4)}`]
}
