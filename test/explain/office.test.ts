// Sentences that an office would not write, each held to what it writes instead, in both languages.
import { describe, expect, it } from 'vitest'
import { compareReadings } from '../../src/compare/compare-readings.js'
import { diffAssessments } from '../../src/compare/diff-assessments.js'
import { assess } from '../../src/doors/assess.js'
import { checkTalentProgram } from '../../src/doors/check-talent-program.js'
import { en } from '../../src/explain/en.js'
import { explain } from '../../src/explain/explain.js'
import type { Explicable } from '../../src/explain/explain.js'
import type { LedgerInput } from '../../src/ledger/ledger.js'
import { parseLedger } from '../../src/ledger/parse-ledger.js'
import { planPromotion } from '../../src/plan/plan-promotion.js'
import { planYear } from '../../src/plan/plan-year.js'
import { whatWouldSettle } from '../../src/plan/what-would-settle.js'
import { amend, jinhua64 } from '../../src/regulation/figures.js'
import { cases, surveys } from './cases.js'

const zh = (result: Explicable): string[] => explain(result, { locale: 'zh' }).lines.map(({ text }) => text)
const inEnglish = (result: Explicable): string[] => explain(result, { locale: 'en' }).lines.map(({ text }) => text)
const learner = (records: LedgerInput['records'], more: Partial<LedgerInput> = {}) => parseLedger({ learner: 'L-001', records, ...more })
const online = (date: string, credits: number, subject: 'general' | 'professional' = 'professional', kind: 'online' | 'exam' = 'online') =>
  ({ id: `${date}-${subject}`, date, kind, subject, credits } as const)
const certificates = [{ level: 'intermediateWorker', issuedOn: '2021-06-01' }] as const

describe('a recent year in which only an exam is missing', () => {
  const check = checkTalentProgram(learner([online('2023-02-02', 72), online('2023-02-03', 18, 'general')]), { asOf: '2024-06-30' })

  it('lacks an exam, not credits in number', () => {
    expect(zh(check)).toContain('近一年未达到年度学分要求，所差的是在线专项考试，不符合入选高技能人才培养项目的学分条件。')
    expect(zh(check).join()).not.toContain('最低要求')
    expect(inEnglish(check)).toContain(
      'The recent year does not meet the annual requirements, because credits are lacking from an online special exam; that is not sufficient for these programs.',
    )
  })
})

describe('a plan for a year that the chosen readings do not assess', () => {
  const plan = planYear(learner([]), { asOf: '2020-10-31', vary: ['firstYear'] })

  it('says that it is not assessed, and under which others it falls short', () => {
    expect(zh(plan)).toContain('按所采用的解释，2020年度不考核；按其他解释尚未达到要求，按下列方案可以补足。')
    expect(inEnglish(plan)).toContain(
      'Under the chosen readings the year 2020 is not assessed; under others its requirements are not yet met, and the following plan meets them.',
    )
  })

  it('holds it against no requirement', () => {
    expect(zh(plan).join()).not.toContain('要求不少于')
  })
})

describe('a comparison that varies nothing', () => {
  const comparison = compareReadings(learner([]), { asOf: '2024-12-31', vary: [] })

  it('says so, and lists no readings', () => {
    expect(zh(comparison)).toContain('只按所采用的解释核算，没有对照其他解释。')
    expect(zh(comparison)).toContain('2024年度：结论为“不合格”。')
    expect(zh(comparison).join()).not.toContain('逐一核算')
    expect(inEnglish(comparison)).toContain('Only the chosen readings were applied; no others were compared.')
    expect(inEnglish(comparison)).toContain('The year 2024: the conclusion is “not met”.')
  })
})

describe('a plan for a year that is met', () => {
  const met = learner([online('2024-02-02', 72), online('2024-02-03', 18, 'general', 'exam')])
  const plan = planYear(met, { asOf: '2024-10-31', vary: ['examCredits'] })

  it('announces no plan, for it has none', () => {
    expect(zh(plan)).toContain('按台账记录，2024年度已达到要求，无须补学。')
    expect(zh(plan)).toContain('无论下列事项采用何种解释，结论均如此：在线专项考试。')
    expect(zh(plan).join()).not.toMatch(/下列方案|学习安排/)
    expect(inEnglish(plan)).toContain('By the records in the ledger, the requirements of 2024 are met; nothing more is needed.')
    expect(inEnglish(plan).join()).not.toMatch(/following plan|schedule/)
  })
})

describe('a plan for a year that lacks an exam alone', () => {
  const plan = planYear(learner([online('2024-02-02', 72), online('2024-02-03', 18, 'general')]), { asOf: '2024-10-31' })

  it('says nothing of offline days, for none are needed', () => {
    expect(zh(plan)).toContain('还须有在线专项考试取得的学分，方案按1学分安排。')
    expect(zh(plan).join()).not.toMatch(/全部线下补足|剩余天数|(?<!\d)0(天|学时)/)
    expect(inEnglish(plan)).toContain('Some credits must also come from an online special exam; the plan includes an exam of 1 credit.')
    expect(inEnglish(plan).join()).not.toMatch(/Offline learning alone|The days left|\b0 (days|hours)/)
  })
})

describe('the days left', () => {
  const practice = (until: string) =>
    ({ id: 'course', date: '2024-12-01', until, kind: 'offline', mode: 'practice', subject: 'professional', hours: 1 } as const)
  const left = (until: string): [string, string] => {
    const plan = planYear(learner([practice(until)]), { asOf: '2024-11-30' })
    return [zh(plan).find((text) => text.startsWith('到年底'))!, inEnglish(plan).find((text) => text.startsWith('Until'))!]
  }

  it('all with offline learning on record are said so', () => {
    expect(left('2024-12-31')).toEqual([
      '到年底还有31天可以安排学习，每天都已有线下学习记录。',
      'Until the end of the year 31 days can be used for learning; all of that time has offline learning on record.',
    ])
  })

  it('some without are counted', () => {
    expect(left('2024-12-30')).toEqual([
      '到年底还有31天可以安排学习，其中1天没有线下学习记录。',
      'Until the end of the year 31 days can be used for learning; 1 of them has no offline learning on record.',
    ])
    expect(left('2024-12-02')).toEqual([
      '到年底还有31天可以安排学习，其中29天没有线下学习记录。',
      'Until the end of the year 31 days can be used for learning; 29 of them have no offline learning on record.',
    ])
  })
})

describe('an empty level account', () => {
  const nothing = learner([], { certificates })

  it('is said to be empty, not to hold 0', () => {
    const assessment = assess(nothing, { asOf: '2024-06-30', promotion: { normalYears: 4 } })
    expect(zh(assessment)).toContain('现等级为中级工，2021年6月1日发证，尚无等级学分。')
    expect(zh(assessment)).toContain('提前申报须超过规定学分总额360学分，尚无等级学分，还差360.01学分。')
    expect(inEnglish(assessment))
      .toContain('The current level is intermediate worker (grade 4), certified on 1 June 2021; the level account is empty.')
  })

  it('is said so in a plan as well', () => {
    const plan = planPromotion(nothing, { asOf: '2024-03-31', promotion: { normalYears: 4 } })
    expect(zh(plan)).toContain('提前2年：自2023年6月1日起时间已符合，达到360.01学分即可申报；按台账记录没有等级学分，还差360.01学分。')
    expect(inEnglish(plan)).toContain(
      '2 years early: the time has been sufficient since 1 June 2023, and an application is possible once there are 360.01 credits; '
      + 'by the ledger the level account is empty, and 360.01 are missing.',
    )
  })
})

describe('a conclusion that is not the same under all readings', () => {
  const comparison = (vary: 'examCredits'[] | ('examCredits' | 'professionalShare')[], general: number): string[] => {
    const result = compareReadings(learner([online('2023-02-02', 72), online('2023-02-03', general, 'general')]), { asOf: '2023-12-31', vary })
    return [zh(result), inEnglish(result)].map((lines) => lines.find((text) => text.includes('2023') && /2023年度：|The year 2023:/.test(text))!)
  }

  it('depends on how the text is read, not on the thing itself', () => {
    expect(comparison(['examCredits'], 18)).toEqual([
      '2023年度：按所采用的解释为“不合格”（1种组合），结论随下列事项的解释而不同：在线专项考试。',
      'The year 2023: under the chosen readings “not met” (1 combination); it depends on the reading of credits from online special exams.',
    ])
    expect(comparison(['professionalShare', 'examCredits'], 60)[1]).toBe(
      'The year 2023: under the chosen readings “not met” (3 combinations); it depends on the readings of the base of the two thirds and credits from online special exams.',
    )
  })
})

describe('a share of what is earned', () => {
  const ofEarned = (records: LedgerInput['records']) =>
    assess(learner(records), { asOf: '2024-06-30', readings: { professionalShare: 'ofEarned', specialSubject: 'unclassified' } })

  it('rises with what is earned to meet it, and the sentence says so where more is missing than the figure', () => {
    const assessment = ofEarned([online('2024-02-02', 36, 'general')])
    expect(zh(assessment)).toContain('专业科目要求不少于24学分，没有取得学分，还差72学分（补学的也计入总学分，要求随之提高）。')
    expect(inEnglish(assessment)).toContain(
      'At least 24 credits are required in professional subjects; none were earned, and 72 are missing, because what is earned to make it up raises the requirement too.',
    )
  })

  it('is not said to rise where it does not', () => {
    const assessment = assess(learner([online('2024-02-02', 36, 'general')]), { asOf: '2024-06-30' })
    expect(zh(assessment)).toContain('专业科目要求不少于60学分，没有取得学分，还差60学分。')
  })

  it('of nothing is nothing, and no exemption', () => {
    const assessment = ofEarned([])
    expect(zh(assessment)).toContain('2024年度未到期，目前未达到要求的是总学分、公共科目、在线专项考试。')
    expect(zh(assessment)).toContain('专业科目的要求按总学分的比例计算，没有学分时不作要求。')
    expect(inEnglish(assessment)).toContain(
      'What is required in professional subjects is a share of the total; where no credits are earned, none are required.',
    )
  })

  it('leaves credits without a subject without one', () => {
    const assessment = ofEarned([{ id: 'a', date: '2024-03-01', kind: 'special', route: 'training', tier: 'county' }])
    expect(zh(assessment)).toContain('当年计入24学分，均未注明科目；其中专项途径24。')
    expect(inEnglish(assessment)).toContain('24 credits count in the year, all of them without a subject; of these, 24 from special routes.')
  })
})

describe('learning that was not complete', () => {
  it('may not have begun, and is not said to end', () => {
    const assessment = assess(learner([online('2024-02-02', 3)]), { asOf: '2024-01-31' })
    expect(zh(assessment)).toContain('核减3学分，因截止日时学习尚未完成。')
    expect(inEnglish(assessment)).toContain('3 credits cut, because the learning was not complete on the day of the assessment.')
  })
})

describe('a plan', () => {
  it('says once how much is needed, and twice only where readings left open need more', () => {
    const together = (vary: 'professionalShare'[]): string[] =>
      zh(planYear(learner([online('2024-02-02', 90, 'general')]), { asOf: '2024-10-31', vary })).filter((text) => /至少还差|还差60/.test(text))
    expect(together([])).toEqual(['专业科目要求不少于60学分，台账没有记载，还差60学分。', '至少还差60学分，均须为专业科目。'])
    expect(together(['professionalShare'])).toEqual(['专业科目要求不少于60学分，台账没有记载，还差60学分。', '至少还差180学分，均须为专业科目。'])
  })

  it('of a share that is not two thirds does not say two thirds', () => {
    const regulation = amend(jinhua64, { professionalShare: [1, 2] })
    const plan = planYear(learner([]), { asOf: '2024-10-31', regulation, readings: { professionalShare: 'ofEarned' } })
    expect(zh(plan)).toContain('专业科目的比例以实得学分为基数的，达到要求后公共科目最多还能增加54学分，再多则不合格。')
    expect(inEnglish(plan)).toContain(
      'If the professional share is measured against the credits earned, the year, once met, has room for 54 more credits in general subjects; any more would make it fail.',
    )
  })
})

describe('a plan for an early application', () => {
  const records = [online('2022-02-02', 400), online('2024-05-05', 1)]
  const plan = (options: { readonly promotion?: { readonly normalYears: number } }, more: Partial<LedgerInput> = {}) =>
    planPromotion(learner(records, { certificates, ...more }), { asOf: '2024-03-31', ...options })

  it('that lacks the normal years is not said to have asked nothing', () => {
    expect(zh(plan({}))).toContain('未给出申报该等级的正常晋升年限，无法测算。')
    expect(inEnglish(plan({}))).toContain('The normal period to the next level was not given, so that nothing can be planned.')
    expect(zh(assess(learner([], { certificates }), { asOf: '2024-03-31' }))).toContain('本次未查询高一等级的申报。')
  })

  it('names no day on which the application became possible: the credits may have come later than the time', () => {
    const early = plan({ promotion: { normalYears: 4 } })
    expect(zh(early)).toContain('可以提前申报高级工，时间自2023年6月1日起已符合。')
    expect(zh(early)).toContain('提前2年：须有360.01学分，按台账记录有400学分，目前即可申报。')
    expect(inEnglish(early)).toContain('An early application for senior worker (grade 3) is possible; the time has been sufficient since 1 June 2023.')
    expect(inEnglish(early)).toContain(
      '2 years early: 360.01 credits are needed, and by the ledger the level account holds 400; an application is possible already.',
    )
  })

  it('that is not needed any more assumes nothing', () => {
    const normal = plan({ promotion: { normalYears: 2 } }, { incompleteYears: [2023] })
    expect(zh(normal)).toContain('正常晋升年限已满，可以申报高级工。')
    expect(normal.assumed).toEqual(['noneMissing'])
    expect(zh(normal).join()).not.toContain('方案')
  })
})

describe('a difference', () => {
  const early = assess(learner([online('2024-02-02', 50)], { certificates }), { asOf: '2023-12-31' })
  const late = assess(learner([online('2024-02-02', 50)], { certificates }), { asOf: '2024-06-30' })
  const diff = diffAssessments(early, late)

  it('names no figure behind a conclusion that one of the two does not give', () => {
    expect(diff.changes.map(({ about, before }) => [about.kind, before])).toEqual([['year', null]])
    expect(zh(diff).slice(2)).toEqual([
      '2024年度：前一次没有结论，后一次为“未到期”。', '全部数值中，最先出现差异的是记录2024-02-02-professional的未完成核减数：由50学分变为无。',
    ])
    expect(inEnglish(diff).slice(2)).toEqual([
      'The year 2024: no conclusion before, “not over” after.',
      'Of all figures, the first to differ, in record 2024-02-02-professional, is the amount cut as not complete: 50 credits before, none after.',
    ])
  })
})

describe('a single credit that is missing', () => {
  const plan = planYear(learner([online('2024-02-02', 70), online('2024-02-03', 19, 'general', 'exam')]), { asOf: '2024-10-31' })

  it('is needed, and is in the singular', () => {
    expect(inEnglish(plan)).toContain('At least 1 more credit is needed, in either subject.')
    expect(zh(plan)).toContain('至少还差1学分，科目不限。')
  })
})

describe('what would settle a question', () => {
  const settled = cases['what-would-settle']!
  const lines = settled.flatMap(zh)
  const english = settled.flatMap(inEnglish)

  it('names a whole year by its number, and another period by its days', () => {
    expect(lines).toContain('2022年度汇总数中的在线专项考试学分（至多95，至少须有0.01）。')
    expect(lines).toContain('2023年度含缺少的记录在内的公共科目学分（至少须有18）。')
    expect(lines).toContain('2023年7月1日至2024年6月30日含缺少的记录在内的总学分（已知120）、公共科目学分（已知20）。')
    expect(english).toContain('In 2022, of the totals of the year: credits from online special exams (at most 95, at least 0.01 needed).')
    expect(english).toContain('From 1 July 2023 to 30 June 2024, missing records included: credits in total (120 known) and general credits (20 known).')
  })

  it('says nothing of a fact of which nothing is known, that may be anything', () => {
    const settlement = whatWouldSettle(learner([], { incompleteYears: [2023] }), { asOf: '2024-06-30' })
    const questions = settlement.questions.map((question) => ({
      ...question,
      sets: question.sets.map(({ facts }) => ({ facts: facts.map((fact) => ({ ...fact, known: 0, most: null, further: 0 })) })),
    }))
    expect(zh({ ...settlement, questions })).toContain('2023年度含缺少的记录在内的公共科目学分、专业科目学分、在线专项考试学分。')
    expect(inEnglish({ ...settlement, questions }))
      .toContain('In 2023, missing records included: general credits, professional credits and credits from online special exams.')
  })
})

describe('what is not known and changes nothing', () => {
  const settlement = whatWouldSettle(
    learner([], { totals: [{ year: 2023, general: 0, professional: 10 }] }), { asOf: '2024-06-30', readings: { recentYear: 'rolling' } },
  )

  it('is not announced as open', () => {
    expect(zh(settlement)[0]).toBe('学员（编号L-001）截至2024年6月30日，有关情况虽有不详，但不影响下列事项的结论。')
    expect(zh(settlement)).toContain('近一年（2023年7月1日至2024年6月30日）：不详的情况不影响结论，结论为“不符合”。')
    expect(inEnglish(settlement)[0]).toBe(
      'For learner L-001, as of 30 June 2024, some facts are not known, but they cannot change the following conclusions.',
    )
  })
})

describe('a period that cannot be judged', () => {
  const check = checkTalentProgram(
    learner([], { totals: [{ year: 2023, general: 50, professional: 90 }] }), { asOf: '2024-06-30', readings: { recentYear: 'rolling' } },
  )

  it('has records that are not at hand, where a year is known by its totals: none of them is missing', () => {
    expect(zh(check).find((text) => text.startsWith('该期间：'))).toBe(
      '该期间：部分学分没有逐条记录，现有记录尚未达到总学分、公共科目、专业科目、在线专项考试的要求，无法认定。',
    )
    expect(inEnglish(check).join()).toContain('The period cannot be judged: some of its records are not at hand, and by the known ones')
  })
})

describe('a condition of one credit', () => {
  it('is in the singular', () => {
    const regulation = amend(jinhua64, { annualGeneral: 1 })
    const settlement = whatWouldSettle(learner([], { incompleteYears: [2023] }), { asOf: '2024-06-30', regulation })
    expect(inEnglish(settlement)).toContain('There must be at least 1 general credit.')
    expect(inEnglish(settlement)).toContain('There must be at least 60 professional credits.')
  })
})

describe('what is planned already', () => {
  const planned = learner([online('2024-02-02', 50), online('2024-12-05', 5, 'general', 'exam')], { certificates })

  it('stands in the ledger, and is not said to be earned', () => {
    const plan = planYear(planned, { asOf: '2024-11-30' })
    expect(zh(plan)).toContain('学员（编号L-001）2024年度的学分补足测算如下，以2024年11月30日的情况为准。')
    expect(zh(plan)).toContain('总学分要求不少于90学分，台账记有55学分，还差35学分。')
    expect(zh(plan)).toContain('须有部分学分来自在线专项考试，台账记有5学分。')
    expect(zh(plan)).toContain('台账中该日以后的1条记录视为已列入计划，计入5学分。')
    expect(zh(plan).join()).not.toMatch(/实得\d|已有\d/)
    expect(inEnglish(plan)).toContain('At least 90 credits are required in total; the ledger has 55, and 35 are missing.')
    expect(inEnglish(plan)).toContain('Some credits must come from an online special exam; the ledger has 5 from exams.')
    expect(inEnglish(plan)).toContain('1 record in the ledger after that day is taken as planned already, counting for 5 credits.')
    expect(inEnglish(plan).join()).not.toContain('earned')
  })
})

describe('every explanation of the golden files', () => {
  const all = [...Object.values(cases).flat(), ...surveys]

  it('says nothing of 0 where nothing is the word, and no sentence twice in a row', () => {
    for (const result of all) {
      for (const lines of [zh(result), inEnglish(result)]) {
        expect(lines.join('\n')).not.toMatch(/(?<![\d.])0(学分|天|学时|人|条|种| credits| days| hours| people| records)/)
        lines.slice(1).forEach((text, index) => { expect(text).not.toBe(lines[index]) })
      }
    }
  })

  it('is plain English', () => {
    for (const result of all) expect(inEnglish(result).join('\n')).not.toMatch(/earned so|reckon|By the reading taken|hangs on|\baught\b|\bthereof\b/i)
    expect(JSON.stringify(en)).not.toMatch(/reckon|hangs on/i)
  })
})
