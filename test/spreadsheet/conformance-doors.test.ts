import { describe, expect, it } from 'vitest'
import { assess } from '../../src/doors/assess.js'
import type { AssessOptions, CutReason, NotAssessedReason } from '../../src/index.js'
import type { Vector } from '../../src/conformance/vector.js'
import { vectors } from '../../src/conformance/vectors.js'
import type { LedgerInput } from '../../src/ledger/ledger.js'
import { safeParseLedger } from '../../src/ledger/parse-ledger.js'
import type { Gap } from '../../src/rules/article-09-annual-requirement.js'
import { jinhua64 } from '../../src/regulation/figures.js'
import { levels } from '../../src/regulation/levels.js'
import { article, becauseWords, gapWords, listed, promotionWords, reasonWords, statusWords } from '../../src/tables/words/result-words.js'
import { ledgersFromTable, tablesFromLedgers } from '../../src/tables/index.js'
import { kindWords, publicationTierWords, tierWords } from '../../src/tables/words/words.js'
import type { Door } from './doors.js'
import { direct, excel, google, hyperFormula, univer, wps } from './doors.js'

/** What a door is asked for a vector: calls, and the cells that the vector expects of them. */
interface Question {
  readonly call: Parameters<Door['call']>
  /** Of the answer: the whole, or a cell of its first row by its place. */
  readonly cell: number | null
  readonly expected: unknown
}

/** The questions that a vector puts to a sheet, or why a sheet cannot be asked. */
type Asked = readonly Question[] | string

type Input = Readonly<Record<string, unknown>>
const isRefusal = (expect: unknown): boolean => typeof expect === 'object' && expect !== null && 'issues' in expect

const CALLS: { readonly [C in Vector['call']]: (input: Input, expect: unknown) => Asked } = {
  theoryCredits: ({ hours }, expect) => askOneDay('JHCE_THEORY', hours, expect),
  practiceCredits: ({ hours }, expect) => askOneDay('JHCE_PRACTICE', hours, expect),
  specialRouteCredits: askSpecial,
  offlineCredits: askOffline,
  checkAnnual: askAnnual,
  assess: askAssessment,
  parseLedger: () => 'what a ledger as JSON may be; the dirt of tables has tests of its own',
  checkExaminer: () => 'no function of a sheet asks for a window of years',
  checkTalentProgram: () => 'no function of a sheet asks for article 16',
  clause: () => 'a look-up, no question about anybody',
  sumCredits: () => 'a host adds by itself',
  earlyPromotion: () => 'asks without a ledger; JHCE_LEVEL asks with one',
  resetOnPromotion: () => 'asks without a ledger; JHCE_LEVEL asks with one',
}

function askOneDay(name: 'JHCE_THEORY' | 'JHCE_PRACTICE', hours: unknown, expect: unknown): Asked {
  if (isRefusal(expect) && typeof hours !== 'number') return 'what JSON refuses and a cell may hold: a text with its unit, a blank'
  return [{ call: [name, [hours]], cell: null, expected: isRefusal(expect) ? '#' : expect }]
}

function askSpecial({ items, options }: Input, expect: unknown): Asked {
  if (isRefusal(expect)) return 'input that a table refuses by findings of its own'
  const given = items as Readonly<Record<string, unknown>>[]
  const { items: expectedItems = [], years = [] } = expect as {
    items?: { credits?: number }[]
    years?: { year?: number; credited?: number }[]
  }
  const one = expectedItems.flatMap(({ credits }, index): Question[] => {
    const { route, tier, rank, recognized } = given[index] as {
      route: keyof typeof kindWords
      tier: string
      rank?: number
      recognized?: unknown
    }
    if (recognized !== undefined || credits === undefined) return []
    const tiers: Readonly<Record<string, { zh: string }>> = route === 'publication' ? publicationTierWords : tierWords
    return [{ call: ['JHCE_SPECIAL', [kindWords[route].zh, tiers[tier]?.zh, rank]], cell: null, expected: credits }]
  })
  const records = given.map((item, index) => ({ ...item, id: `r${index}`, kind: 'special' }))
  const credited = years.flatMap(({ year, credited: amount }) =>
    (year === undefined || amount === undefined ? [] : [[year, 11, amount] as const]))
  const all = askYears(records, options as Input, credited)
  if (typeof all !== 'string') return [...one, ...all]
  return one.length > 0 ? one : all
}

function askOffline({ sessions, options }: Input, expect: unknown): Asked {
  if (isRefusal(expect)) return 'input that a table refuses by findings of its own'
  const { credited } = expect as { credited?: number }
  const given = sessions as ({ date: string; until?: string; days?: string[]; waived?: boolean } & Input)[]
  const years = new Set(given.flatMap(({ date, until, days }) => [date, until ?? date, ...(days ?? [])].map((day) => day.slice(0, 4))))
  if (credited === undefined || years.size !== 1) return 'learning of several years, or a day of it, which no function of a sheet sums'
  const records = given.map(({ waived, ...session }, index) =>
    ({ ...session, id: `r${index}`, kind: 'offline', subject: 'professional', ...(waived === true && { waiver: { by: '某局', reason: '集中' } }) }))
  return askYears(records, options as Input, [...years].map((year) => [Number(year), 4, credited] as const))
}

/** Records without a learner, asked for by years: cells of JHCE_YEAR. */
function askYears(
  records: readonly object[], options: Input | undefined, expected: readonly (readonly [year: number, cell: number, value: number])[],
): Asked {
  const parsed = safeParseLedger({ learner: 'A', records })
  if (!parsed.success) return 'learning that a ledger refuses'
  if (parsed.data.records.some(({ date }) => date < '2020-10-10')) return 'learning before the rules, which the article alone does not ask for'
  if (expected.length === 0) return 'nothing expected that a function of a sheet gives'
  const tables = tablesOf(parsed.data)
  const settings = settingsOf(options ?? {})
  return expected.map(([year, cell, value]) => ({ call: ['JHCE_YEAR', [tables.records, 'A', year, undefined, settings]], cell, expected: value }))
}

function askAnnual({ totals, options }: Input, expect: unknown): Asked {
  if (totals === null) return 'totals left out altogether, which cells cannot be'
  const settings = settingsOf(options ?? {})
  const { total, general, professional, exam, year, ...others } = totals as Readonly<Record<string, unknown>>
  const { status, gaps, issues = [] } = expect as { status?: keyof typeof statusWords; gaps?: Gap[]; issues?: { path: string[] }[] }
  const call: Question['call'] = ['JHCE_CHECK', [total, general, professional, exam, year, settings]]
  if (isRefusal(expect)) {
    const isCell = [total, general, professional, exam, year].every((amount) => typeof amount !== 'object') && Object.keys(others).length === 0
    return isCell && issues.every(({ path }) => path[0] === 'totals') ? [{ call, cell: null, expected: '#' }] : 'what no cell can hold'
  }
  if (status === undefined) return 'nothing expected that a function of a sheet gives'
  if (status === 'unmet' && gaps === undefined) return 'a status without its gaps, which the cell says together'
  const open: readonly Gap[] = status === 'unknown' ? ['exam'] : status === 'unmet' ? gaps ?? [] : []
  const words = listed(open.map((gap) => gapWords[gap]), 'zh')
  return [{ call, cell: null, expected: `${statusWords[status].zh}${words === '' ? '' : `：${words}`}` }]
}

interface ExpectedYear {
  readonly status?: keyof typeof statusWords
  readonly year?: number
  readonly notAssessedBecause?: NotAssessedReason
  readonly gaps?: Gap[]
  readonly missingCredits?: number
  readonly credits?: Readonly<Record<string, number | null>>
  readonly requirements?: Readonly<Record<string, { readonly actual?: number; readonly required?: number }>>
}
interface ExpectedRecord {
  readonly id?: string
  readonly claimed?: number
  readonly credited?: number
  readonly cuts?: { readonly credits?: number; readonly reason?: CutReason; readonly clause?: string | null }[]
}
interface Expected {
  readonly years?: ExpectedYear[]
  readonly records?: ExpectedRecord[]
  readonly level?: Readonly<Record<string, unknown>> | null
  readonly promotion?: Readonly<Record<string, unknown>>
}

function askAssessment({ ledger, options }: Input, expect: unknown): Asked {
  const parsed = safeParseLedger(ledger)
  if (!parsed.success || isRefusal(expect)) return 'input that a table or its settings refuse by findings of their own'
  const given = options as AssessOptions
  const settings = settingsOf(given)
  const tables = tablesOf(parsed.data)
  const { learner } = parsed.data
  const [read] = ledgersFromTable(tables.records, { certificates: tables.certificates, totals: tables.totals }).learners
  const known = assess(parsed.data, given)
  if (read === undefined) return 'nobody: a ledger with nothing in it has no row'
  if (JSON.stringify(assess(read.ledger, given)) !== JSON.stringify(known)) return 'ids that cells cannot tell apart'
  const args = (third: unknown): unknown[] => [tables.records, learner, third, tables.certificates, settings, tables.totals]

  const { years = [], records = [], level, promotion } = expect as Expected
  const questions: Question[] = []
  years.forEach((year, index) => {
    const number = year.year ?? known.years[index]?.year
    const call: Question['call'] = ['JHCE_YEAR', args(number)]
    const add = (cell: number, expected: unknown): void => { if (expected !== undefined) questions.push({ call, cell, expected }) }
    add(2, year.status && statusWords[year.status].zh)
    add(3, year.notAssessedBecause && becauseWords[year.notAssessedBecause].zh)
    if (year.gaps !== undefined && !['notAssessed', 'unknown'].includes(known.years[index]?.status ?? '')) add(3, listed(year.gaps.map((gap) => gapWords[gap]), 'zh'))
    add(4, year.credits?.['total'] ?? year.requirements?.['total']?.actual)
    add(5, year.requirements?.['total']?.required)
    add(6, year.credits?.['general'] ?? year.requirements?.['general']?.actual)
    add(7, year.requirements?.['general']?.required)
    add(8, year.credits?.['professional'] ?? year.requirements?.['professional']?.actual)
    add(9, year.requirements?.['professional']?.required)
    add(10, year.credits?.['exam'] === null ? '不详' : year.credits?.['exam'])
    add(11, year.credits?.['special'] === null ? '不详' : year.credits?.['special'])
    add(12, year.missingCredits)
  })
  records.forEach((record, index) => {
    const found = known.records[index]
    const year = Number(found?.date.slice(0, 4))
    if (record.cuts === undefined || found === undefined || year > Number(given.asOf.slice(0, 4))) return
    // The lines of this record among the cuts of its year.
    questions.push({
      call: ['JHCE_CUTS', args(year)],
      cell: null,
      expected: record.cuts.map(({ credits, reason, clause }) => [
        found.id, record.claimed ?? found.claimed, record.credited ?? found.credited, credits, reason && reasonWords[reason].zh,
        clause === null || clause === undefined ? clause : article(clause as '9', 'zh'),
      ]),
    })
  })
  const levelCall: Question['call'] = ['JHCE_LEVEL', args(given.asOf)]
  const add = (cell: number, expected: unknown): void => { if (expected !== undefined) questions.push({ call: levelCall, cell, expected }) }
  const name = (some: unknown): string | undefined => levels.find((row) => row.level === some)?.zh
  if (level === null) add(1, '')
  add(1, name(level?.['level']))
  add(2, level?.['since'])
  add(3, level?.['credits'])
  add(4, level?.['cleared'])
  const status = promotion?.['reason'] ?? promotion?.['status']
  if (status !== undefined && status !== 'notApplicable') add(5, promotionWords[status as keyof typeof promotionWords].zh)
  add(6, name(promotion?.['target']))
  add(7, promotion?.['threshold'])
  add(8, promotion?.['missing'])
  add(9, promotion?.['earliestDate'])
  add(10, promotion?.['normalDate'])
  if (promotion?.['earliestDate'] !== undefined && status !== 'barred' && status !== 'unknown' && known.promotion.status !== 'unknown') {
    questions.push({ call: ['JHCE_EARLIEST', args(given.asOf)], cell: null, expected: promotion['earliestDate'] })
  }
  return questions.length === 0 ? 'nothing expected that a function of a sheet gives' : questions
}

/** The tables of a ledger: the same arrays for every door and every call. */
const written = new Map<string, ReturnType<typeof tablesFromLedgers>>()
function tablesOf(ledger: LedgerInput): ReturnType<typeof tablesFromLedgers> {
  const key = JSON.stringify(ledger)
  const tables = written.get(key) ?? tablesFromLedgers([ledger], 'zh')
  written.set(key, tables)
  return tables
}

/** Options as a settings range. */
function settingsOf({ asOf, readings, promotion, regulation }: Partial<AssessOptions>): unknown[][] {
  const figures = Object.entries(regulation?.figures ?? {}).map(([name, { values }]) => [`figures.${name}`, [values[0]?.value].flat().join('/')])
  const { normalYears, by } = promotion ?? {}
  const years = typeof normalYears === 'number' ? [['正常晋升年限', normalYears]]
    : Object.entries(normalYears ?? {}).map(([level, number]) => [`正常晋升年限${level}`, number])
  return [
    ['设定', '值'],
    ...(asOf === undefined ? [] : [['截止日', asOf]]),
    ...Object.entries(readings ?? {}),
    ...years,
    ...(by === undefined ? [] : [['申报方式', by]]),
    ...figures,
  ]
}

/** Whether a settings range can say the regulation: one value for each figure, from the day on which 64号 came into force. */
function hasPlainFigures({ options }: Input): boolean {
  const { inForce, figures = {} } = ((options ?? {}) as { regulation?: { inForce?: string; figures?: object } }).regulation ?? {}
  return (inForce ?? jinhua64.inForce) === jinhua64.inForce && Object.values(figures).every((figure) => valuesOf(figure).length < 2)
}

const valuesOf = (figure: unknown): readonly unknown[] =>
  (Array.isArray(figure) ? figure : (figure as { values?: readonly unknown[] } | null)?.values ?? [figure]) as readonly unknown[]

const asked = vectors.map((vector) => ({
  vector,
  questions: hasPlainFigures(vector.input) ? CALLS[vector.call](vector.input, vector.expect) : 'figures that change on a day, which a settings range does not give',
}))
const expressible = asked.filter((one): one is typeof one & { questions: readonly Question[] } => typeof one.questions !== 'string')
const reasons = new Map<string, number>()
for (const { questions } of asked) if (typeof questions === 'string') reasons.set(questions, (reasons.get(questions) ?? 0) + 1)

const doors = [direct(), ...await Promise.all([excel(), wps(), google(), hyperFormula()]), univer()]

describe('the vectors of the law', () => {
  it('are for the most part such as a sheet can be asked', () => {
    console.log([
      `${expressible.length} of ${vectors.length} vectors through each of ${doors.filter(({ closed }) => closed === undefined).length} doors; not:`,
      ...[...reasons].map(([reason, count]) => `  ${count}: ${reason}`),
    ].join('\n'))
    expect(expressible.length).toBeGreaterThan(230)
  })

  describe.each(doors.map((door) => [door.name, door] as const))('%s', (_, door) => {
    it.skipIf(door.closed !== undefined)(`answers them${door.closed === undefined ? '' : ` (${door.closed})`}`, () => {
      for (const { vector, questions } of expressible) {
        for (const question of questions) {
          const expected = question.cell === null ? question.expected : [question.cell, question.expected]
          expect([vector.id, question.call[0], answerTo(door, question)]).toEqual([vector.id, question.call[0], expected])
        }
      }
    })
  })
})

const EPOCH_SERIAL = 25_569
const DAY_MS = 86_400_000

function answerTo(door: Door, { call, cell, expected }: Question): unknown {
  const answer = door.call(...call)
  if (expected === '#') return String(answer).startsWith('#') ? '#' : answer
  if (call[0] === 'JHCE_CUTS') return cutsLike(answer as unknown[][], expected as unknown[][])
  if (call[0] === 'JHCE_EARLIEST' && typeof answer === 'number') return new Date((answer - EPOCH_SERIAL) * DAY_MS).toISOString().slice(0, '2024-01-01'.length)
  return cell === null ? answer : [cell, (answer as unknown[][])[0]?.[cell]]
}

/** The lines of the record asked for, without what the vector does not say. */
function cutsLike(answer: readonly (readonly unknown[])[], expected: readonly (readonly unknown[])[]): unknown {
  if (expected.length === 0) return []
  const [id] = expected[0] as unknown[]
  return answer.filter(([record]) => record === id).map(([record, , , claimed, credited, credits, reason, clause], index) =>
    [record, claimed, credited, credits, reason, clause === '' ? null : clause].map((cell, place) => (expected[index]?.[place] === undefined ? undefined : cell)))
}
