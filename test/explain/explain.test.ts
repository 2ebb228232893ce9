import { describe, expect, it } from 'vitest'
import { assess } from '../../src/doors/assess.js'
import type { AssessOptions } from '../../src/assess/assessment.js'
import { checkExaminer } from '../../src/doors/check-examiner.js'
import type { ReadingsComparison } from '../../src/compare/comparison.js'
import type { Catalog } from '../../src/explain/catalog.js'
import { en } from '../../src/explain/en.js'
import { explain } from '../../src/explain/explain.js'
import type { Explicable } from '../../src/explain/explain.js'
import { zh } from '../../src/explain/zh.js'
import { InputError } from '../../src/ledger/issues.js'
import type { LedgerInput } from '../../src/ledger/ledger.js'
import { parseLedger } from '../../src/ledger/parse-ledger.js'
import { planPromotion } from '../../src/plan/plan-promotion.js'
import { planYear } from '../../src/plan/plan-year.js'
import { amend, jinhua64 } from '../../src/regulation/figures.js'
import { readings } from '../../src/regulation/readings.js'
import { defaultReadings, readingIds } from '../../src/regulation/reading-answers.js'
import { numbersIn } from './sentences.js'

const texts = (result: Explicable, locale: 'zh' | 'en' = 'zh'): string[] => explain(result, { locale }).lines.map(({ text }) => text)
const learner = (records: LedgerInput['records'], more: Partial<LedgerInput> = {}) => parseLedger({ learner: 'L-001', records, ...more })
const online = (credits: number, subject: 'general' | 'professional' = 'professional') =>
  ({ id: subject, date: '2024-03-01', kind: 'online', subject, credits } as const)
const asked: AssessOptions = { asOf: '2024-12-31', promotion: { normalYears: 4 } }
const certificates = [{ level: 'intermediateWorker', issuedOn: '2021-06-01' }] as const

describe('what the text is', () => {
  it('is said as it stands: a trial document, since when, later changes not verified (art. 24)', () => {
    const assessment = assess(learner([]), asked)
    expect(texts(assessment)[1]).toBe('依据金人社发〔2020〕64号；该办法为试行文件，自2020年10月10日起施行，其后有无修改未经核实。')
    expect(texts(assessment, 'en')[1])
      .toBe('The basis is 金人社发〔2020〕64号; it is a trial document in force since 10 October 2020, and whether it has been amended since has not been verified.')
  })

  it('does not pass amended figures off as the text’s', () => {
    const assessment = assess(learner([]), { ...asked, regulation: amend(jinhua64, { annualTotal: 100 }) })
    expect(texts(assessment).slice(1, 3)).toEqual([
      '依据金人社发〔2020〕64号，其中下列数值经使用者改动，并非原文；该办法为试行文件，自2020年10月10日起施行，其后有无修改未经核实。',
      '年度总学分改为100学分。',
    ])
    expect(texts(assessment, 'en').slice(1, 3)).toEqual([
      'The basis is 金人社发〔2020〕64号, with the following figures changed by the user, which are not those of the text; '
      + 'it is a trial document in force since 10 October 2020, and whether it has been amended since has not been verified.',
      'The annual total: changed to 100 credits.',
    ])
  })
})

describe('an assessment', () => {
  it('says why a total of 90 still fails (art. 9)', () => {
    expect(texts(assess(learner([online(50), online(40, 'general')]), asked))).toEqual(expect.arrayContaining([
      '2024年度不合格，未达到要求的是专业科目、在线专项考试。',
      '总学分要求不少于90学分，实得90学分，已达到。',
      '专业科目要求不少于60学分，实得50学分，还差10学分。',
      '须有部分学分来自在线专项考试，没有此类学分。',
    ]))
  })

  it('says the further credits that are needed together, unless one requirement has said so already', () => {
    const together = '同时达到总学分、公共科目和专业科目的要求，至少还差30学分。'
    expect(texts(assess(learner([online(60)]), asked))).toContain(together)
    expect(texts(assess(learner([online(40), online(20, 'general')]), asked))).toContain(together)
    expect(texts(assess(learner([online(80), online(9, 'general')]), asked)).join()).toContain('至少还差9学分')
    expect(texts(assess(learner([online(71), online(18, 'general')]), asked)).join()).not.toContain('至少还差')
  })

  it('names the readings that had a part, and those that somebody chose', () => {
    const lines = explain(assess(learner([]), { ...asked, readings: { recentYear: 'rolling' } }), { locale: 'en' }).lines
    const named = lines.flatMap(({ about }) => (about?.kind === 'reading' ? [about.reading] : []))
    expect(named).toEqual(['professionalShare', 'examCredits', 'recentYear'])
    expect(lines.map(({ text }) => text)).toContain('The recent year: the twelve months up to the day (the reading chosen by the user).')
  })

  it('names no reading where nothing was judged', () => {
    expect(texts(assess(learner([], { exemptYears: [{ year: 2024 }] }), { asOf: '2024-12-31' })).join()).not.toContain('解释')
  })

  it('says that a finding stands without barring, under qualificationExamsOnly (art. 22)', () => {
    const ledger = learner([], { certificates, findings: [{ decidedOn: '2023-01-01' }] })
    const lines = explain(assess(ledger, { ...asked, readings: { fraudBar: 'qualificationExamsOnly' } }), { locale: 'zh' }).lines
    expect(lines.find(({ text }) => text.startsWith('弄虚作假的认定尚未解除，但'))?.clause).toBe('22')
  })
})

const comparison: ReadingsComparison = {
  kind: 'comparison',
  regulation: '金人社发〔2020〕64号',
  asOf: '2024-12-31',
  learner: 'L-001',
  readings: defaultReadings,
  varied: ['professionalShare', 'fraudBar', 'earlyYears', 'recentYear'],
  combinations: 16,
  questions: [
    {
      about: { kind: 'year', year: 2024 }, answer: 'met', robust: false, decisive: ['professionalShare'],
      answers: [
        { answer: 'met', combinations: 8, readings: {} },
        { answer: 'unmet', combinations: 7, readings: { professionalShare: 'ofEarned' } },
        { answer: 'pending', combinations: 1, readings: { professionalShare: 'ofEarned', fraudBar: 'qualificationExamsOnly' } },
      ],
    },
    { about: { kind: 'promotion' }, answer: 'barred', robust: true, decisive: [], answers: [{ answer: 'barred', combinations: 16, readings: {} }] },
    {
      about: { kind: 'earliestDate' }, answer: '2024-06-18', robust: false, decisive: ['earlyYears'],
      answers: [
        { answer: '2024-06-18', combinations: 8, readings: {} },
        { answer: '2025-06-18', combinations: 8, readings: { earlyYears: 'perYearOfSurplus' } },
      ],
    },
    { about: { kind: 'talentProgram' }, answer: 'met', robust: true, decisive: [], answers: [{ answer: 'met', combinations: 16, readings: {} }] },
  ],
}

describe('a comparison of readings', () => {
  it('says of each question whether it depends on a reading, and on which', () => {
    expect(explain(comparison, { locale: 'zh' }).lines.map(({ depth, text }) => '  '.repeat(depth) + text)).toEqual([
      '学员（编号L-001）截至2024年12月31日，在条文不同解释下的结论如下。',
      '依据金人社发〔2020〕64号；该办法为试行文件，自2020年10月10日起施行，其后有无修改未经核实。',
      '对下列事项的不同解释逐一核算，共16种组合：专业科目三分之二的基数、弄虚作假的后果、提前年数、“近一年”。',
      '2024年度：按所采用的解释为“合格”（8种组合），结论随下列事项的解释而不同：专业科目三分之二的基数。',
      '  另有7种组合为“不合格”，例如专业科目三分之二的基数改为“以当年实得的总学分为基数”。',
      '  另有1种组合为“未到期”，例如专业科目三分之二的基数改为“以当年实得的总学分为基数”，弄虚作假的后果改为“仅限职业资格考试”。',
      '申报高一等级：无论采用何种解释，结论均为“不得申报”。',
      '最早申报日期：按所采用的解释为“2024年6月18日”（8种组合），结论随下列事项的解释而不同：提前年数。',
      '  另有8种组合为“2025年6月18日”，例如提前年数改为“每超出一个年度的规定学分提前一年”。',
      '近一年学分条件：无论采用何种解释，结论均为“符合”。',
    ])
    expect(texts(comparison, 'en').slice(3)).toEqual([
      'The year 2024: under the chosen readings “met” (8 combinations); it depends on the reading of the base of the two thirds.',
      'In 7 combinations it is “not met”, for example with the base of the two thirds read as “taken of the credits earned in the year”.',
      'In 1 combination it is “not over”, for example with the base of the two thirds read as “taken of the credits earned in the year” and '
      + 'the reach of the bar after fraud read as “qualification exams only”.',
      'The application for the next level: whatever the reading, the conclusion is “barred”.',
      'The earliest date to apply: under the chosen readings “18 June 2024” (8 combinations); it depends on the reading of the number of years early.',
      'In 8 combinations it is “18 June 2025”, for example with the number of years early read as “one for each full year’s credits of surplus”.',
      'The credits of the recent year: whatever the reading, the conclusion is “sufficient”.',
    ])
  })

  it('cites the article of each question, the same in both languages, with the same numbers', () => {
    const facts = (locale: 'zh' | 'en') => explain(comparison, { locale }).lines
      .map(({ clause, depth, about, text }) => ({ clause, depth, about, numbers: numbersIn(text) }))
    expect(facts('zh')).toEqual(facts('en'))
    expect(facts('zh').map(({ clause }) => clause)).toEqual([undefined, '24', undefined, '9', '9', '9', '14', '14', '14', '16'])
  })
})

describe('a plan', () => {
  it('says where offline days are not enough, or would never be (art. 10)', () => {
    expect(texts(planYear(learner([]), { asOf: '2024-12-30' }))).toContain('剩余天数不够，线下排满后其余安排线上学习。')
    const regulation = amend(jinhua64, { dailyTheory: 0.01 })
    expect(texts(planYear(learner([]), { asOf: '2024-06-30', regulation }))).toContain('仅靠线下学习，一年之内无法补足。')
    expect(texts(planYear(learner([]), { asOf: '2024-06-30', regulation }), 'en')).toContain('Offline learning alone cannot make it up within a year.')
  })

  it('names the routes where each has a cap of its own (art. 11)', () => {
    const plan = planYear(learner([]), { asOf: '2024-06-30', readings: { specialCapScope: 'perRoute' } })
    expect(texts(plan)).toContain('培训研修的年度上限为60学分，尚未使用。')
    expect(texts(plan, 'en').filter((text) => text.startsWith('The annual cap'))).toEqual(
      ['training', 'projects', 'publications', 'competitions'].map((routes) => `The annual cap on ${routes} is 60 credits; none of it is used.`),
    )
  })

  it('says once where all readings were left open', () => {
    expect(texts(planYear(learner([]), { asOf: '2024-06-30', vary: readingIds }))).toContain('无论条文采用何种解释，下列方案均能达到要求。')
  })

  it('has no words for a special route: no schedule has any', () => {
    const plan = planYear(learner([]), { asOf: '2024-12-30' })
    const special = { id: 's', date: '2024-12-31', kind: 'special', route: 'training', tier: 'county' } as const
    expect(texts({ ...plan, schedule: [...plan.schedule, special] })).toEqual(texts(plan))
  })

  it('gives a pace where a year or more is left, and says from when a step is open that lacks credits only (art. 14)', () => {
    const plan = planPromotion(learner([online(100)], { certificates }), { asOf: '2024-03-31', promotion: { normalYears: 4 } })
    expect(texts(plan).filter((text) => /^提前\d年/.test(text))).toEqual([
      '提前1年：到2024年6月1日（62天后）须有360.01学分，按台账记录届时有100学分，还差260.01学分。',
      '提前2年：自2023年6月1日起时间已符合，达到360.01学分即可申报；按台账记录有100学分，还差260.01学分。',
    ])
    const early = planPromotion(learner([], { certificates }), { asOf: '2021-12-31', promotion: { normalYears: 4 } })
    expect(texts(early)).toContain(`按每年${early.steps[0]!.yearlyPace!}学分的进度可以如期达到。`)
    expect(texts(early, 'en')).toContain(`A pace of ${early.steps[0]!.yearlyPace!} credits a year is enough to reach it in time.`)
  })

  it('names what keeps a step out of reach, in both languages', () => {
    const reasons = (ledger: ReturnType<typeof learner>, asOf: string, normalYears: number): string[] =>
      (['zh', 'en'] as const).flatMap((locale) => texts(planPromotion(ledger, { asOf, promotion: { normalYears } }), locale)
        .filter((text) => /^(提前2年|2 years early)：?/.test(text)))
    expect(reasons(learner([], { certificates }), '2022-05-31', 1)).toEqual([
      '提前2年：不可行，超过正常晋升年限。', '2 years early: not possible, because it exceeds the normal period.',
    ])
    expect(reasons(learner([], { certificates }), '2025-05-31', 4)).toEqual([
      '提前2年：不可行，来不及补学，正常申报日期先到。', '2 years early: not possible, because the normal date comes before further credits could be earned.',
    ])
    expect(reasons(learner([], { certificates, findings: [{ decidedOn: '2023-01-01' }] }), '2024-01-31', 4)).toEqual([
      '提前2年：不可行，弄虚作假的认定届时仍未解除。', '2 years early: not possible, because a finding of fraud will still stand.',
    ])
  })
})

describe('a use check', () => {
  it('says first whether the credits suffice, then each year and whether it counts (art. 15)', () => {
    const ledger = learner([online(90)], { certificates: [{ level: 'technician', issuedOn: '2021-06-01' }] })
    const { lines } = explain(checkExaminer(ledger, { asOf: '2024-06-30', from: 2023, to: 2024 }), { locale: 'zh' })
    expect(lines.map(({ text, clause }) => [text, clause]).filter(([, clause]) => clause === '15')).toEqual([
      ['所核查的年度中，2023年度未达到年度学分要求，不符合考评员、裁判员和质量督导员的学分条件。', '15'],
      ['2023年1月1日至2023年12月31日计入核查。', '15'],
      ['2024年1月1日至2024年12月31日不计入核查。', '15'],
    ])
  })
})

describe('what is no result', () => {
  it.each([
    [undefined, 'result', 'type'], [null, 'result', 'type'], ['assessment', 'result', 'type'],
    [{}, 'result.kind', 'unknownChoice'], [{ kind: 'explanation' }, 'result.kind', 'unknownChoice'],
    [{ kind: 'toString' }, 'result.kind', 'unknownChoice'], [{ kind: 1 }, 'result.kind', 'unknownChoice'], [[], 'result.kind', 'unknownChoice'],
  ])('is refused, and it is said which kinds there are: %j', (result, path, code) => {
    try {
      explain(result as never, { locale: 'zh' })
      expect.unreachable()
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      expect(error.issues.map((found) => [found.path.join('.'), found.code])).toEqual([[path, code]])
      if (code === 'unknownChoice') expect(error.issues[0]!.message.zh).toContain('assessment | useCheck')
    }
  })
})

describe('the language', () => {
  it('is one of the library’s, or a catalog of one’s own', () => {
    const german: Catalog = { ...en, language: 'de', noRecords: 'Es gibt keine Einträge.' }
    const explanation = explain(assess(learner([]), asked), { locale: german })
    expect(explanation.language).toBe('de')
    expect(explanation.lines.map(({ text }) => text)).toContain('Es gibt keine Einträge.')
  })

  it('does not compile with a message missing', () => {
    const { noCuts: _, ...rest } = en
    // @ts-expect-error A catalog without one of its messages is no catalog.
    const incomplete: Catalog = rest
    expect(incomplete.noCuts).toBeUndefined()
  })

  it('must be given', () => {
    const explaining = (options: unknown) => () => explain(assess(learner([]), asked), options as never)
    expect(explaining({ locale: 'fr' })).toThrow(InputError)
    expect(explaining({ locale: 'toString' })).toThrow('options.locale')
    expect(explaining({})).toThrow(InputError)
    expect(explaining(undefined)).toThrow(InputError)
  })

  it('cites articles and their numbered items', () => {
    expect([zh.citation('9.total'), zh.citation('11.3'), zh.citation('24')]).toEqual(['第（九）条', '第（十一）条第（3）项', '第（二十四）条'])
    expect([en.citation('9.total'), en.citation('11.3'), en.citation('24')]).toEqual(['art. 9', 'art. 11(3)', 'art. 24'])
  })

  it('names every reading and answer, without figures that could be amended', () => {
    for (const { reading, answers } of [zh, en]) {
      for (const id of readingIds) {
        expect(Object.keys(answers[id])).toEqual(Object.keys(readings[id].answers))
        expect([reading[id], ...Object.values(answers[id])].join()).not.toMatch(/\d/)
      }
    }
  })
})
