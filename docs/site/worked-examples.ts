// One example for each reading, calculated where it is read: the page runs it in the browser under every answer, with the numbers that its
// reader puts in. A test runs the same examples and holds that the answers differ.
import { assess, checkTalentProgram, earlyPromotion, offlineCredits, parseLedger } from 'jinhua-skill-credits'
import type { Assessment, AssessOptions, Bilingual, CreditRecord, LedgerInput, PromotionResult, ReadingId, Readings } from 'jinhua-skill-credits'

/** A number that the reader may change. */
export interface ExampleInput {
  readonly label: Bilingual
  readonly value: number
  readonly min: number
  readonly max: number
}

/** A line of the result: a number, or a word in both languages. */
export interface ExampleLine {
  readonly label: Bilingual
  readonly value: number | Bilingual
}

/** What happened, the numbers in it, and what comes of them under some readings. */
export interface WorkedExample {
  readonly story: Bilingual
  readonly inputs: readonly ExampleInput[]
  readonly outcome: (values: readonly number[], readings: Partial<Readings>) => readonly ExampleLine[]
}

const input = (zh: string, en: string, value: number, { min = 0, max = 200 } = {}): ExampleInput => ({ label: { zh, en }, value, min, max })
const line = (zh: string, en: string, value: ExampleLine['value']): ExampleLine => ({ label: { zh, en }, value })
const text = (both: string): Bilingual => ({ zh: both, en: both })
/** What a result does not have is not zero. */
const NOT_THERE = text('–')

const STATUS: Readonly<Record<Assessment['years'][number]['status'], Bilingual>> = {
  met: { zh: '合格', en: 'met' },
  unmet: { zh: '不合格', en: 'not met' },
  pending: { zh: '未到期', en: 'pending' },
  notAssessed: { zh: '不考核', en: 'not assessed' },
  unknown: { zh: '尚无法认定', en: 'not known' },
}
const APPLICATION: Readonly<Record<PromotionResult['status'], Bilingual>> = {
  early: { zh: '可以提前申报', en: 'may apply early' },
  normal: { zh: '可以正常申报', en: 'may apply' },
  notYet: { zh: '时间未到', en: 'not yet' },
  barred: { zh: '不得申报', en: 'barred' },
  unknown: { zh: '尚无法认定', en: 'not known' },
}

/** A record of online learning, or none where there are no credits: 0 is nothing registered. */
const learned = (id: string, kind: 'online' | 'exam', date: string, subject: 'general' | 'professional', credits: number | undefined): CreditRecord[] =>
  credits === undefined || credits === 0 ? [] : [{ id, kind, date, subject, credits }]

const assessed = (ledger: Omit<LedgerInput, 'learner'>, options: AssessOptions): Assessment =>
  assess(parseLedger({ learner: 'L-001', ...ledger }), options)

/** The year that the records are of. */
const lastYear = ({ years }: Assessment): Assessment['years'][number] => years.at(-1)!

const STATUS_LINE = (status: keyof typeof STATUS): ExampleLine => line('年度结果', 'the year', STATUS[status])

/** The examples, by reading. */
export const workedExamples: { readonly [R in ReadingId]: WorkedExample } = {
  professionalShare: {
    story: { zh: '一个人在 2024 年取得两笔学分：专业科目的在线专项考试，和公共科目的线上课程。', en: 'In 2024 somebody earned professional credits by online exam and general ones online.' },
    inputs: [input('专业科目学分', 'professional credits', 62), input('公共科目学分', 'general credits', 33)],
    outcome: ([professional, general], readings) => {
      const year = lastYear(assessed({ records: [...learned('a', 'exam', '2024-03-04', 'professional', professional), ...learned('b', 'online', '2024-06-01', 'general', general)] }, { asOf: '2024-12-31', readings }))
      return [
        line('总学分', 'total', year.credits.total),
        line('专业科目须有', 'professional credits required', year.requirements.professional.required),
        line('还差', 'missing', year.missingCredits),
        STATUS_LINE(year.status),
      ]
    },
  },
  examCredits: {
    story: { zh: '线上课程已修公共科目 20 学分、专业科目 70 学分；另有在线专项考试若干学分。', en: 'Online: 20 general and 70 professional credits; and some by online special exam.' },
    inputs: [input('考试学分', 'credits by exam', 0)],
    outcome: ([exam], readings) => {
      const year = lastYear(assessed({ records: [
        ...learned('a', 'online', '2024-03-04', 'general', 20), ...learned('b', 'online', '2024-04-01', 'professional', 70), ...learned('c', 'exam', '2024-06-01', 'professional', exam),
      ] }, { asOf: '2024-12-31', readings }))
      return [line('总学分', 'total', year.credits.total), STATUS_LINE(year.status)]
    },
  },
  firstYear: {
    story: { zh: '2020 年 11 月取得的学分；办法自当年 10 月 10 日起施行。', en: 'Credits of November 2020; the rules had been in force since 10 October.' },
    inputs: [input('考试取得的专业科目学分', 'professional credits by exam', 16), input('公共科目学分', 'general credits', 5)],
    outcome: ([professional, general], readings) => {
      const year = lastYear(assessed({ records: [...learned('a', 'exam', '2020-11-05', 'professional', professional), ...learned('b', 'online', '2020-11-06', 'general', general)] }, { asOf: '2020-12-31', readings }))
      return [
        line('要求的总学分', 'total required', year.requirements.total.required),
        line('要求的公共科目', 'general required', year.requirements.general.required),
        line('要求的专业科目', 'professional required', year.requirements.professional.required),
        STATUS_LINE(year.status),
      ]
    },
  },
  dailyCapScope: {
    story: { zh: '同一天上午学理论，下午练实操。', en: 'Theory in the morning and practice in the afternoon of one day.' },
    inputs: [input('理论学时', 'hours of theory', 4, { max: 12 }), input('实操学时', 'hours of practice', 4, { max: 12 })],
    outcome: ([theory = 0, practice = 0], readings) => {
      const sessions = [{ mode: 'theory' as const, hours: theory }, { mode: 'practice' as const, hours: practice }].filter(({ hours }) => hours > 0)
      const { days: [day], credited } = offlineCredits(sessions.map((one) => ({ date: '2024-05-01', ...one })), { readings })
      return [line('理论计入', 'theory credited', day?.theory.credited ?? NOT_THERE), line('实操计入', 'practice credited', day?.practice.credited ?? NOT_THERE), line('合计', 'together', credited)]
    },
  },
  dailyCapForce: {
    story: { zh: '一天理论课超过六学时，事先经批准可以超过上限。', en: 'A day of theory of more than six hours, with an approval to go beyond the cap.' },
    inputs: [input('理论学时', 'hours of theory', 8, { min: 0.5, max: 24 })],
    outcome: ([hours = 8], readings) => {
      const { claimed, credited } = offlineCredits([{ date: '2024-05-01', mode: 'theory', hours, waived: true }], { readings })
      return [line('折算', 'converted', claimed), line('计入', 'credited', credited)]
    },
  },
  truncation: {
    story: {
      zh: '同一天两门理论课，先专业、后公共，各六学时；这一年另有专业科目考试和公共科目线上学分。',
      en: 'Two theory courses of six hours on one day, first professional, then general; and in the same year a professional exam and general credits online.',
    },
    inputs: [input('考试取得的专业科目学分', 'professional credits by exam', 72), input('另有公共科目学分', 'further general credits', 6)],
    outcome: ([professional, general], readings) => {
      const year = lastYear(assessed({ records: [
        { id: 'morning', date: '2024-05-01', kind: 'offline', mode: 'theory', subject: 'professional', hours: 6 },
        { id: 'noon', date: '2024-05-01', kind: 'offline', mode: 'theory', subject: 'general', hours: 6 },
        ...learned('a', 'exam', '2024-03-04', 'professional', professional), ...learned('b', 'online', '2024-04-01', 'general', general),
      ] }, { asOf: '2024-12-31', readings }))
      return [
        line('公共科目', 'general', year.credits.general), line('专业科目', 'professional', year.credits.professional),
        line('总学分', 'total', year.credits.total), STATUS_LINE(year.status),
      ]
    },
  },
  specialCapScope: {
    story: { zh: '一年内有省部级培训研修（认定若干学分）和市级技能大赛第二名（36 学分）。', en: 'In one year a provincial training, recognized with some credits, and second place in a municipal competition (36).' },
    inputs: [input('培训认定的学分', 'credits recognized for the training', 48, { min: 1, max: 48 })],
    outcome: ([recognized = 48], readings) => {
      const { special } = lastYear(assessed({ records: [
        { id: 'training', date: '2024-04-01', kind: 'special', route: 'training', tier: 'provincial', recognized },
        { id: 'race', date: '2024-09-20', kind: 'special', route: 'competition', tier: 'municipal', rank: 2 },
      ] }, { asOf: '2024-12-31', readings })).credits
      return [line('专项途径计入', 'special routes credited', special ?? NOT_THERE)]
    },
  },
  specialSubject: {
    story: { zh: '全国技能大赛第一名（60 学分，未注明科目）；另有公共科目线上学分，和专业科目考试学分。', en: 'First place in a national competition (60, no subject registered); general credits online and professional ones by exam.' },
    inputs: [input('公共科目学分', 'general credits', 25), input('考试取得的专业科目学分', 'professional credits by exam', 10)],
    outcome: ([general, professional], readings) => {
      const year = lastYear(assessed({ records: [
        { id: 'race', date: '2024-09-20', kind: 'special', route: 'competition', tier: 'national', rank: 1 },
        ...learned('a', 'online', '2024-03-04', 'general', general), ...learned('b', 'exam', '2024-04-01', 'professional', professional),
      ] }, { asOf: '2024-12-31', readings }))
      return [
        line('专业科目', 'professional', year.credits.professional), line('未注明科目', 'unclassified', year.credits.unclassified),
        line('总学分', 'total', year.credits.total), STATUS_LINE(year.status),
      ]
    },
  },
  thresholdPeriod: {
    story: { zh: '高级工，2021 年 6 月 18 日发证，正常晋升年限 4 年；2024 年 6 月 18 日问能否申报技师。', en: 'A senior worker since 18 June 2021, normal period 4 years, asks on 18 June 2024 whether to apply for technician.' },
    inputs: [input('等级学分', 'credits in the level account', 300, { max: 1000 })],
    outcome: ([credits = 0], readings) => {
      const { threshold, status } = earlyPromotion({ level: 'seniorWorker', since: '2021-06-18', credits, normalYears: 4, asOf: '2024-06-18' }, { readings })
      return [line('须超过', 'must exceed', threshold), line('申报', 'application', APPLICATION[status])]
    },
  },
  earlyYears: {
    story: { zh: '中级工，2021 年 3 月 1 日发证，正常晋升年限 5 年；2024 年 6 月 30 日问最早何时可以申报高级工。', en: 'An intermediate worker since 1 March 2021, normal period 5 years, asks on 30 June 2024 for the earliest day.' },
    inputs: [input('等级学分', 'credits in the level account', 500, { max: 1000 })],
    outcome: ([credits = 0], readings) => {
      const { surplus, yearsEarly, earliestDate, status } = earlyPromotion({ level: 'intermediateWorker', since: '2021-03-01', credits, normalYears: 5, asOf: '2024-06-30' }, { readings })
      return [
        line('超出', 'surplus', surplus), line('可提前年数', 'years early', yearsEarly),
        line('最早日期', 'earliest day', text(earliestDate)), line('申报', 'application', APPLICATION[status]),
      ]
    },
  },
  recentYear: {
    story: { zh: '2023 年 9 月考试取得专业科目学分，2024 年 3 月线上取得公共科目学分；2024 年 6 月 30 日入选培养项目。', en: 'Professional credits by exam in September 2023, general ones online in March 2024; chosen for a program on 30 June 2024.' },
    inputs: [input('2023 年 9 月的专业科目学分', 'professional credits of September 2023', 60), input('2024 年 3 月的公共科目学分', 'general credits of March 2024', 30)],
    outcome: ([autumn, spring], readings) => {
      const ledger = parseLedger({ learner: 'L-001', records: [...learned('a', 'exam', '2023-09-01', 'professional', autumn), ...learned('b', 'online', '2024-03-01', 'general', spring)] })
      const { status, periods: [period] } = checkTalentProgram(ledger, { asOf: '2024-06-30', readings })
      return [
        line('从', 'from', text(period?.from ?? '')), line('到', 'to', text(period?.to ?? '')),
        line('其间总学分', 'total in it', period?.result.credits.total ?? NOT_THERE), line('结果', 'result', STATUS[status === 'notApplicable' ? 'notAssessed' : status]),
      ]
    },
  },
  resetScope: {
    story: { zh: '2024 年 6 月 30 日晋升高级工；当年晋升以前考试取得专业科目学分，晋升以后线上取得公共科目学分。', en: 'Promoted to senior worker on 30 June 2024; professional credits by exam before, general ones online after it, in the same year.' },
    inputs: [input('晋升以前的专业科目学分', 'professional credits before', 70), input('晋升以后的公共科目学分', 'general credits after', 25)],
    outcome: ([before, after], readings) => {
      const assessment = assessed({
        records: [...learned('a', 'exam', '2024-03-01', 'professional', before), ...learned('b', 'online', '2024-09-01', 'general', after)],
        certificates: [{ level: 'intermediateWorker', issuedOn: '2020-11-01' }, { level: 'seniorWorker', issuedOn: '2024-06-30' }],
      }, { asOf: '2024-12-31', readings })
      const year = lastYear(assessment)
      return [line('年度总学分', 'total of the year', year.credits.total), line('等级学分', 'level account', assessment.level?.credits ?? NOT_THERE), STATUS_LINE(year.status)]
    },
  },
  capAtPromotion: {
    story: {
      zh: '2024 年 6 月 30 日晋升；晋升以前有国家级培训（认定若干学分，专业科目），晋升以后获全国技能大赛第一名（60 学分，公共科目）。',
      en: 'Promoted on 30 June 2024; before it a national training, professional, recognized with some credits; after it first place in a national competition (60, general).',
    },
    inputs: [input('培训认定的学分', 'credits recognized for the training', 60, { min: 1, max: 60 })],
    outcome: ([recognized = 60], readings) => {
      const { level, years } = assessed({
        records: [
          { id: 'training', date: '2024-04-01', kind: 'special', route: 'training', tier: 'national', subject: 'professional', recognized },
          { id: 'race', date: '2024-09-20', kind: 'special', route: 'competition', tier: 'national', rank: 1, subject: 'general' },
        ],
        certificates: [{ level: 'intermediateWorker', issuedOn: '2020-11-01' }, { level: 'seniorWorker', issuedOn: '2024-06-30' }],
      }, { asOf: '2024-12-31', readings })
      return [line('年度专项学分', 'special credits of the year', years.at(-1)?.credits.special ?? NOT_THERE), line('等级学分', 'level account', level?.credits ?? NOT_THERE)]
    },
  },
  fraudBar: {
    story: { zh: '高级工，2021 年 6 月 18 日发证，正常晋升年限 4 年，有弄虚作假的认定且未解除；2024 年 12 月 31 日申请技师等级认定。', en: 'A senior worker since 18 June 2021, normal period 4 years, with a finding of fraud not lifted, applies for level recognition as technician on 31 December 2024.' },
    inputs: [input('等级学分', 'credits in the level account', 400, { max: 1000 })],
    outcome: ([credits = 0], readings) => {
      const { status } = earlyPromotion({ level: 'seniorWorker', since: '2021-06-18', credits, normalYears: 4, asOf: '2024-12-31', finding: true }, { readings })
      return [line('申报', 'application', APPLICATION[status])]
    },
  },
}
