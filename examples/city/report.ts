// What a bureau asks of its city, as a page for the terminal: who met what, by year and by county; which open questions touch most
// people; whom an amendment would touch.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readings } from 'jinhua-skill-credits/regulation'
import type { QuestionTopic } from 'jinhua-skill-credits/compare'
import type { Summary } from './job.js'

const STATUSES = { met: '达标', unmet: '未达标', unknown: '不明', pending: '未满年', notAssessed: '不考核' } as const
type Status = keyof typeof STATUSES
const MARKS: Readonly<Record<Status, string>> = { met: '█', unmet: '░', unknown: '?', pending: '·', notAssessed: ' ' }
const TOPICS = { promotion: '等级申报', earliestDate: '最早申报日期', talentProgram: '培养项目' } as const
const APPLICATIONS = { early: '可提前申报', normal: '可正常申报', notYet: '尚不可申报', barred: '取消申报资格', unknown: '不明', notApplicable: '不涉及' } as const
const MOVED = { earlier: '提前', later: '推迟' } as const
const wordFor = (status: string | null): string => ({ ...STATUSES, ...APPLICATIONS } as Readonly<Record<string, string>>)[status ?? ''] ?? '无'
const WIDTH = 40
const FULL_WIDTH = /[\u3000-\u9fff\uff00-\uffef]/g

const people = (count: number): string => `${count.toLocaleString('en')} 人`
const named = (about: QuestionTopic): string => (about.kind === 'year' ? `${about.year} 年度` : TOPICS[about.kind])
/** Chinese characters are two columns wide. */
const wide = (text: string): number => text.length + (text.match(FULL_WIDTH)?.length ?? 0)
const left = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - wide(text)))
const right = (text: string, width: number): string => ' '.repeat(Math.max(0, width - wide(text))) + text

const SHORT_BAR = 16
/** At least a mark: whoever is counted is seen. */
const bar = (share: number): string => '█'.repeat(Math.max(1, Math.round(share * SHORT_BAR))).padEnd(SHORT_BAR)

/** `key status` → count, as a row a key: its counts and a bar of them. */
function bars(title: string, counts: Readonly<Record<string, number>>): string[] {
  const rows = new Map<string, Map<Status, number>>()
  for (const [key, count] of Object.entries(counts)) {
    const [name = '', status = ''] = key.split(' ')
    const row = rows.get(name) ?? new Map<Status, number>()
    row.set(status as Status, count)
    rows.set(name, row)
  }
  const statuses = (Object.keys(STATUSES) as Status[]).filter((status) => [...rows.values()].some((row) => row.has(status)))
  return [
    title,
    `  ${left('', 8)}${statuses.map((status) => right(`${STATUSES[status]} ${MARKS[status]}`, 13)).join('')}`,
    ...[...rows].map(([name, row]) => {
      const all = [...row.values()].reduce((sum, count) => sum + count, 0)
      let [sum, drawn] = [0, '']
      for (const status of statuses) {
        sum += row.get(status) ?? 0
        drawn += MARKS[status].repeat(Math.round((sum / all) * WIDTH) - drawn.length)
      }
      return `  ${left(name, 8)}${statuses.map((status) => right((row.get(status) ?? 0).toLocaleString('en'), 13)).join('')}  ▕${drawn}▏`
    }),
    '',
  ]
}

export function report(to: string): string {
  const { learners, records, refused, refusals, years, counties, promotions, survey, changes, unregistered } = JSON.parse(readFileSync(join(to, 'summary.json'), 'utf8')) as Summary
  const lines = [
    `共 ${people(learners)}，学分记录 ${records.toLocaleString('en')} 条；${people(refused)}的台账有误，未予核算（${Object.entries(refusals).map(([code, count]) => `${code} ${count}`).join('，')}）；人员表中没有的 ${people(unregistered)}`,
    '',
    ...bars('各年度', years),
    ...bars('最近一个年度，按县（市、区）', counties),
    `等级申报：${Object.entries(promotions).map(([status, count]) => `${wordFor(status)} ${people(count)}`).join('，')}`,
  ]
  if (survey !== null) {
    lines.push('', `待明确的解释：${people(survey.people)}中 ${people(survey.robust)}的结果不取决于任何一项；其余：`)
    const decisive = survey.decisive.filter((row) => row.people > 0)
    const most = Math.max(...decisive.map((row) => row.people))
    for (const { reading, people: count, questions } of decisive) {
      lines.push(`  ${right(people(count), 12)}  ▕${bar(count / most)}▏ ${readings[reading].question.zh}（${reading}：${questions.slice(0, 3).map(({ about, people: some }) => `${named(about)} ${people(some)}`).join('，')}）`)
    }
  }
  if (changes !== null) {
    lines.push('', `若改为 ${changes.regulation.after}：${people(changes.people)}中 ${people(changes.changed)}的结果改变：`)
    for (const { about, before, after, people: count } of changes.changes.slice(0, 12)) {
      const change = about.kind === 'earliestDate' ? MOVED[after as keyof typeof MOVED] : `${wordFor(before)} → ${wordFor(after)}`
      lines.push(`  ${right(people(count), 12)}  ${named(about)}：${change}`)
    }
  }
  return lines.join('\n')
}
