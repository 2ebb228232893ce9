import type { AnnualResult, LevelAccount } from '../assess/assessment.js'
import type { PlainDate } from '../ledger/ledger.js'
import type { MissingFact } from '../plan/settlement.js'
import { cite } from '../regulation/citation.js'
import { jinhua64 } from '../regulation/figures.js'
import type { FigureName, FigureUnit } from '../regulation/figures.js'
import type { Level } from '../regulation/levels.js'
import { levels } from '../regulation/levels.js'
import type { Gap } from '../rules/article-09-annual-requirement.js'
import type { AmendedFigure, DecidingDay } from './amended-figures.js'
import { decidingDay } from './amended-figures.js'
import type { Catalog, FactsOfPeriod, FigureWord, Learning, Source, Span } from './catalog.js'

const credits = (amount: number): string => `${amount}学分`
const list = (items: readonly string[]): string => items.join('、')

function date(day: PlainDate): string {
  const [year, month, dayOfMonth] = day.split('-').map(Number)
  return `${year}年${month}月${dayOfMonth}日`
}

const levelName = Object.fromEntries(levels.map(({ level, zh: name }) => [level, name])) as Readonly<Record<Level, string>>

const gaps: { readonly [G in Gap]: string } = {
  total: '总学分', general: '公共科目', professional: '专业科目', exam: '在线专项考试',
}
const listGaps = (open: readonly Gap[]): string => list(open.map((gap) => gaps[gap]))

const subjects = { general: '公共科目', professional: '专业科目', unclassified: '未注明科目' } as const

const learnings: { readonly [L in Learning]: string } = {
  theory: '线下理论', practice: '线下实操', online: '线上课程', exam: '在线专项考试',
  training: '培训研修', project: '立法、课题或标准制定', publication: '论文著作', competition: '技能大赛',
}

const inYear = (year: number): string => `${year}年度`
const nameOf = (year: number, span: Span): string => (span === 'year' ? inYear(year) : '该期间')
const byTotals = (basis: AnnualResult['basis']): string => (basis === 'totals' ? '按年度汇总数认定，' : '')

/** 跨年度的期间，有的学分只有所在年度的汇总数。 */
const lacking = (span: Span): string => (span === 'year' ? '缺少部分记录' : '部分学分没有逐条记录')

/** 有则报数，无则说无。 */
const SOURCES: { readonly [S in Source]: { readonly some: string; readonly none: string } } = {
  earned: { some: '实得', none: '没有取得学分' },
  totals: { some: '年度汇总数为', none: '年度汇总数中没有' },
  ledger: { some: '台账记有', none: '台账没有记载' },
}

const SOME_EXAM: { readonly [S in Source]: string } = { earned: '已有', totals: '年度汇总数中有', ledger: '台账记有' }

const NO_EXAM: { readonly [S in Source]: string } = {
  earned: '没有此类学分', totals: '年度汇总数中没有此类学分', ledger: '台账没有此类学分',
}

/** 学分的构成：只有一类的，说均为该类。 */
function composed({ general, professional, unclassified }: AnnualResult['credits']): string {
  const parts = ([['general', general], ['professional', professional], ['unclassified', unclassified]] as const).filter(([, amount]) => amount > 0)
  // Where there are credits, they are of one subject at least.
  if (parts.length === 1) return unclassified > 0 ? '，均未注明科目' : `，均为${general > 0 ? subjects.general : subjects.professional}`
  return `：${parts.map(([subject, amount]) => `${subjects[subject]}${amount}`).join('，')}`
}

// Where the exams are not known, the special routes are not either: the year is known by its sums.
function ofThem({ exam, special }: AnnualResult['credits']): string {
  if (exam === null) return '；其中在线专项考试、专项途径各有多少不详'
  const parts = ([['在线专项考试', exam], ['专项途径', special]] as const)
    .filter(([, amount]) => amount !== 0)
    .map(([name, amount]) => (amount === null ? `${name}的数额不详` : `${name}${amount}`))
  return parts.length === 0 ? '' : `；其中${parts.join('，')}`
}

/** 等级学分：知道多少说多少。 */
function accountHolds({ credits: amount, most }: Pick<LevelAccount, 'credits' | 'most'>): string {
  if (amount === most) return amount === 0 ? '尚无等级学分' : `现有等级学分${credits(amount)}`
  if (amount === 0) return most === null ? '等级学分的数额不详' : `等级学分至多${credits(most)}，其中能计入多少不详`
  return `等级学分至少${credits(amount)}，${most === null ? '上限不详' : `至多${credits(most)}`}`
}

const tiers = { national: '国家级', provincial: '省部级', municipal: '市厅级', county: '县处级' } as const
const places = { national: '国家级', provincial: '省级', municipal: '市级', county: '县级' } as const

const figureName: { readonly [N in FigureName]: string } = {
  annualTotal: '年度总学分',
  annualGeneral: '年度公共科目学分',
  professionalShare: '专业科目所占比例',
  theoryRate: '线下理论每学时的学分',
  dailyTheory: '线下理论的每日上限',
  practiceRate: '线下实操每学时的学分',
  dailyPractice: '线下实操的每日上限',
  annualSpecial: '专项途径的年度上限',
  'training.national': `${tiers.national}培训研修的学分`,
  'training.provincial': `${tiers.provincial}培训研修的学分`,
  'training.municipal': `${tiers.municipal}培训研修的学分`,
  'training.county': `${tiers.county}培训研修的学分`,
  'project.national': `${tiers.national}立法、课题或标准制定的学分`,
  'project.provincial': `${tiers.provincial}立法、课题或标准制定的学分`,
  'project.municipal': `${tiers.municipal}立法、课题或标准制定的学分`,
  'project.county': `${tiers.county}立法、课题或标准制定的学分`,
  'publication.core': '核心刊物论文著作的学分',
  'publication.provincial': '省级刊物论文著作的学分',
  'publication.other': '其他刊物论文著作的学分',
  'competition.national': `${places.national}技能大赛的学分`,
  'competition.provincial': `${places.provincial}技能大赛的学分`,
  'competition.municipal': `${places.municipal}技能大赛的学分`,
  'competition.county': `${places.county}技能大赛的学分`,
  competitionPlaces: '技能大赛可以认定的名次',
  yearsEarlyToSeniorWorker: '申报高级工及以下最多提前的年数',
  yearsEarlyFromTechnician: '申报技师及以上最多提前的年数',
}

function figureValue({ name, value }: AmendedFigure): string {
  return typeof value === 'number' ? inUnit[jinhua64.figures[name].unit](value) : `${value[0]}/${value[1]}`
}

const inUnit: { readonly [U in FigureUnit]: (value: number) => string } = {
  credits, creditsPerHour: credits, places: (value) => (value === 0 ? '无' : `前${value}名`), years: (value) => `${value}年`, share: String,
}

/** 一项数值以哪一天的为准。 */
const whichDay: { readonly [D in DecidingDay]: string } = {
  year: '各年度以该年度首日的数值为准',
  learning: '以学习当日的数值为准',
  assessment: '以核算当日的数值为准',
  record: '以记录首日的数值为准',
}

const planned = (changes: readonly string[]): string => changes.join('，')
const needed = (known: number, further: number | null): string =>
  (known > 0 ? `，已知${credits(known)}${further === null || further === 0 ? '' : `，还须${credits(further)}`}` : '')

const IN_YEARS: readonly FigureWord[] = ['normalYears', 'yearsEarly']

const counted: Catalog['counted'] = {
  total: '总学分', general: '公共科目学分', professional: '专业科目学分', unclassified: '未注明科目的学分', exam: '在线专项考试学分', account: '等级学分',
}

const lack: Catalog['lack'] = {
  records: '含缺少的记录在内的',
  examOfTotals: '年度汇总数中的',
  totalsAfterPromotion: '年度汇总数中晋升以后取得的',
  totalsSinceCertificate: '年度汇总数中发证以后取得的',
  totalsSoFar: '年度汇总数中截至当日取得的',
  totalsInWindow: '年度汇总数中属于该期间的',
}

function factWords({ from, to, year, lack: why, facts }: FactsOfPeriod): string {
  // 各项汇总数本身已说“年度”。
  const period = year === null ? `${date(from)}至${date(to)}` : why === 'records' ? inYear(year) : String(year)
  return `${period}${lack[why]}${list(facts.map(amountWords))}`
}

function amountWords({ counted: what, known, most, atLeast, further }: MissingFact): string {
  const bounds = [
    ...(known > 0 ? [`已知${known}`] : []),
    ...(most === null ? [] : [`至多${most}`]),
    ...(further > 0 ? [`至少须有${atLeast}`] : []),
  ]
  return `${counted[what]}${bounds.length > 0 ? `（${bounds.join('，')}）` : ''}`
}

/** 中文：按业务部门出具说明的写法。 */
export const zh: Catalog = {
  language: 'zh-CN',
  titles: {
    assessment: '继续教育学分情况说明',
    useCheck: '继续教育学分核查说明',
    comparison: '不同解释下的结论对照',
    survey: '各项解释影响人数',
    diff: '两次核算的差异',
    yearPlan: '年度学分补足测算',
    promotionPlan: '提前申报测算',
    settlement: '尚无法认定的事项',
  },
  // 只引到条和项：条文没有编号的地方，句子本身已说明是什么。
  citation: (id) => cite(/^\d+\.\d$/.test(id) ? id : (id.split('.')[0] as typeof id)).label.slice(jinhua64.id.length + 1),
  reading: {
    professionalShare: '专业科目三分之二的基数',
    examCredits: '在线专项考试',
    firstYear: '施行首年',
    dailyCapScope: '每日上限的范围',
    dailyCapForce: '每日上限的效力',
    truncation: '超限学分的取舍',
    specialCapScope: '专项途径年度上限的范围',
    specialSubject: '未注明科目的专项学分',
    thresholdPeriod: '规定学分总额的年数',
    earlyYears: '提前年数',
    recentYear: '“近一年”',
    resetScope: '清零的范围',
    capAtPromotion: '晋升当年的上限',
    fraudBar: '弄虚作假的后果',
  },
  answers: {
    professionalShare: { ofRequired: '以当年应修的总学分为基数', ofEarned: '以当年实得的总学分为基数' },
    examCredits: { someRequired: '必须有，多少不限', notRequired: '不作要求' },
    firstYear: { notAssessed: '不考核', full: '按全年要求考核', proRata: '按施行天数折算后考核' },
    dailyCapScope: { perMode: '理论、实操各自适用', sixHourDay: '理论、实操合计为一天' },
    dailyCapForce: { waivable: '经批准可以超过', absolute: '一律不得超过' },
    truncation: { learnerFavorable: '以有利于学员的方式取舍', chronological: '按时间先后，后得的减去' },
    specialCapScope: { combined: '各种途径合计', perRoute: '每种途径分别计算' },
    specialSubject: { professional: '计入专业科目', unclassified: '只计入总学分' },
    thresholdPeriod: { normalPeriod: '按正常晋升年限', elapsedYears: '按取得现等级后已满的年数' },
    earlyYears: { upToMaximum: '可提前至最多年数', perYearOfSurplus: '每超出一个年度的规定学分提前一年' },
    recentYear: { calendarYear: '最近一个已结束的公历年度', rolling: '截至当日的十二个月' },
    resetScope: { level: '只清零等级学分', levelAndYear: '当年度的学分一并清零' },
    capAtPromotion: { shared: '当年已用的上限不再恢复', renewed: '就晋升以后的学分重新计算' },
    fraudBar: { levelApplications: '各类等级申报均受限制', qualificationExamsOnly: '仅限职业资格考试' },
  },
  chart: {
    caption: '横条为当年计入的总学分，竖线为要求的总学分；斜纹横条表示该年度未达到全部要求。',
    unknownCaption: '虚线横条表示该年度尚无法认定。',
    label: (year, span) => (span === 'year' ? inYear(year) : '近一年'),
    bar: {
      met: (year, { actual, required }, span) => `${nameOf(year, span)}计入${credits(actual)}，总学分要求${credits(required)}，已达到全部要求。`,
      short: (year, { actual, required }, span) => `${nameOf(year, span)}计入${credits(actual)}，总学分要求${credits(required)}，未达到全部要求。`,
      unknown: (year, { actual, required }, span) =>
        `${nameOf(year, span)}计入${credits(actual)}，总学分要求${credits(required)}，是否达到全部要求尚无法认定。`,
    },
  },

  heading: {
    assessment: (learner, asOf) => `学员（编号${learner}）截至${date(asOf)}的继续教育学分情况如下。`,
    useCheck: {
      examiner: (learner, asOf) => `学员（编号${learner}）截至${date(asOf)}的考评员、裁判员和质量督导员学分条件核查结果如下。`,
      talentProgram: (learner, asOf) => `学员（编号${learner}）截至${date(asOf)}的高技能人才培养项目学分条件核查结果如下。`,
    },
    comparison: (learner, asOf) => `学员（编号${learner}）截至${date(asOf)}，在条文不同解释下的结论如下。`,
    survey: {
      some: (people, asOf) => `截至${date(asOf)}，共对照${people}人在条文不同解释下的结论。`,
      none: (asOf) => `截至${date(asOf)}，没有可供对照的台账。`,
    },
    diff: (learner, { before, after }) => (before === after
      ? `学员（编号${learner}）两次核算的差异如下，均截至${date(after)}。`
      : `学员（编号${learner}）两次核算的差异如下，前一次截至${date(before)}，后一次截至${date(after)}。`),
    yearPlan: (learner, asOf, year) => `学员（编号${learner}）${year}年度的学分补足测算如下，以${date(asOf)}的情况为准。`,
    promotionPlan: (learner, asOf) => `学员（编号${learner}）提前申报高一等级的测算如下，以${date(asOf)}的情况为准。`,
    settlement: {
      some: (learner, asOf) => `学员（编号${learner}）截至${date(asOf)}，下列事项尚无法认定，查明所列情况即可认定。`,
      harmless: (learner, asOf) => `学员（编号${learner}）截至${date(asOf)}，有关情况虽有不详，但不影响下列事项的结论。`,
      none: (learner, asOf) => `学员（编号${learner}）截至${date(asOf)}，各事项均已可以认定。`,
    },
  },
  basis: {
    text: (regulation, inForce, amended) =>
      `依据${regulation}${amended ? '，其中下列数值经使用者改动，并非原文' : ''}；该办法为试行文件，自${date(inForce)}起施行，其后有无修改未经核实。`,
    otherText: (regulation, amended) =>
      `依据${regulation}，其文本、施行日期和数值由使用者提供，未经核实${amended ? '，下列数值另经改动' : ''}。`,
    amended: (figure) => (figure.from === null
      ? `${figureName[figure.name]}改为${figureValue(figure)}。`
      : `${figureName[figure.name]}自${date(figure.from)}起为${figureValue(figure)}，${whichDay[decidingDay(figure.name)]}。`),
  },

  yearStatus: {
    met: ({ year, basis, incomplete }, span) => `${nameOf(year, span)}${byTotals(basis)}合格${incomplete ? '，缺少的记录不影响结论' : ''}。`,
    unmet: ({ year, basis, gaps: open }, span) => `${nameOf(year, span)}${byTotals(basis)}不合格，未达到要求的是${listGaps(open)}。`,
    pending: ({ year, incomplete, gaps: open }) =>
      `${year}年度未到期${incomplete ? '，且缺少部分记录' : ''}，目前未达到要求的是${listGaps(open)}。`,
  },
  unknownYear: {
    examOfTotals: ({ year }, span) => `${nameOf(year, span)}：总学分、公共科目、专业科目均已达到要求，有无在线专项考试学分不详，无法认定。`,
    resetOfTotals: ({ year }, span) => `${nameOf(year, span)}：年度汇总数已达到要求，其中有多少在晋升时清零不详，无法认定。`,
    recordsMissing: ({ year, gaps: open }, span) =>
      `${nameOf(year, span)}：${lacking(span)}，现有记录尚未达到${listGaps(open)}的要求，无法认定。`,
    recordsCouldSpoil: ({ year }, span) => `${nameOf(year, span)}：现有记录已达到要求，但${lacking(span)}，补齐后结论可能改变，无法认定。`,
  },
  notAssessed: {
    beforeDuty: (year) => `${year}年度不考核，因当时尚无年度学习义务。`,
    exempt: (year) => `${year}年度不考核，因主管部门已免予考核。`,
    firstYear: (year) => `${year}年度不考核，因办法在该年度中途才开始施行。`,
    beforeEffect: (year) => `${year}年度不考核，因办法当时尚未施行。`,
  },
  yearCredits: ({ basis, incomplete, credits: has }, span) => {
    if (basis === 'totals') return has.total === 0 ? '年度汇总数中没有学分。' : `年度汇总数为${credits(has.total)}${composed(has)}${ofThem(has)}。`
    const where = incomplete ? '现有记录' : span === 'year' ? '当年' : '该期间'
    return has.total === 0 ? `${where}没有计入学分。` : `${where}计入${credits(has.total)}${composed(has)}${ofThem(has)}。`
  },
  requirement: (gap, { required, actual, missing, met }, source, { since, rises }) => {
    const { some, none } = SOURCES[source]
    const figure = since === undefined ? '' : since === null ? '（改动后的数值）' : `（${date(since)}起的数值）`
    const has = actual > 0 ? `${some}${credits(actual)}` : none
    // Of nothing earned, no part is required.
    if (required === 0) return `${gaps[gap]}的要求按总学分的比例计算${figure}，没有学分时不作要求。`
    const lacks = `还差${credits(missing)}${rises ? '（补学的也计入总学分，要求随之提高）' : ''}`
    return `${gaps[gap]}要求不少于${credits(required)}${figure}，${has}，${met ? '已达到' : lacks}。`
  },
  exam: {
    present: (amount, source) => `须有部分学分来自在线专项考试，${SOME_EXAM[source]}${credits(amount)}。`,
    absent: (source) => `须有部分学分来自在线专项考试，${NO_EXAM[source]}。`,
    unknown: '须有部分学分来自在线专项考试，有无此类学分不详。',
    notRequired: {
      some: (amount, source) => `按所采用的解释不要求在线专项考试，${SOME_EXAM[source]}${credits(amount)}。`,
      none: '按所采用的解释不要求在线专项考试。',
    },
  },
  missingCredits: (missing) => `同时达到总学分、公共科目和专业科目的要求，至少还差${credits(missing)}。`,

  noRecords: '台账中没有逐条记录。',
  noCuts: '各项记录的学分均未核减。',
  cutsHeading: '下列记录的学分有核减。',
  cutRecord: ({ id, date: first, until, subject, claimed, credited }, learning) =>
    `${date(first)}${until === undefined ? '' : `至${date(until)}`}的${learnings[learning]}（记录${id}，${subjects[subject]}）申报${credits(claimed)}，`
    + `${credited > 0 ? `计入${credits(credited)}` : '未予计入'}。`,
  cut: {
    afterAsOf: (amount) => `核减${credits(amount)}，因截止日时学习尚未完成。`,
    beforeEffect: (amount) => `核减${credits(amount)}，因学习在办法施行以前。`,
    fraud: (amount) => `核减${credits(amount)}，因该记录已被认定为弄虚作假。`,
    rankBelowThird: (amount) => `核减${credits(amount)}，因竞赛名次不在可以认定的名次以内。`,
    aboveTier: (amount) => `核减${credits(amount)}，因认定的学分高于该层级的学分。`,
    reset: (amount) => `核减${credits(amount)}，因等级晋升时当年度的学分一并清零。`,
    duplicateActivity: (amount) => `核减${credits(amount)}，因同一活动在当年度已另行计入。`,
    dailyCap: (amount) => `核减${credits(amount)}，因超过每日上限。`,
    annualSpecialCap: (amount) => `核减${credits(amount)}，因超过专项途径的年度上限。`,
  },

  noLevel: '截至该日尚无等级证书，因此没有等级学分。',
  level: ({ level, since, ...account }) => `现等级为${levelName[level]}，${date(since)}发证，${accountHolds(account)}。`,
  cleared: {
    exactly: (amount) => `发证当日及以前的${credits(amount)}已清零，不计入现等级。`,
    atLeast: (amount) => `发证当日及以前的学分已清零，至少${credits(amount)}，不计入现等级。`,
    unknown: '发证当日及以前的学分已清零，数额不详。',
  },

  notApplicable: {
    notAsked: '本次未查询高一等级的申报。',
    noCertificate: '尚无等级证书，不涉及提前申报。',
    highestLevel: '已是最高等级，没有可以申报的高一等级。',
    appointedPost: '高一等级为聘任岗位，不经申报取得。',
  },
  notPlannable: '未给出申报该等级的正常晋升年限，无法测算。',
  notYetAsKnown: ({ target, earliestDate }) => `目前不能申报${levelName[target]}；按已知学分，最早可在${date(earliestDate)}申报。`,
  promotionStatus: {
    early: ({ target, earliestDate }) => `可以提前申报${levelName[target]}，时间自${date(earliestDate)}起已符合。`,
    normal: ({ target }) => `正常晋升年限已满，可以申报${levelName[target]}。`,
    notYet: ({ target, earliestDate }) => `目前不能申报${levelName[target]}，最早可在${date(earliestDate)}申报。`,
    unknown: ({ target }) => `目前能否提前申报${levelName[target]}无法认定，因等级学分的确切数额不详。`,
    barred: ({ target }) => `不得申报${levelName[target]}，因弄虚作假的认定尚未解除。`,
  },
  threshold: {
    exceeded: ({ threshold, credits: has, surplus }) => `提前申报须超过规定学分总额${credits(threshold)}，现有${credits(has)}，超出${credits(surplus)}。`,
    missing: ({ threshold, credits: has, missing }) =>
      `提前申报须超过规定学分总额${credits(threshold)}，${has > 0 ? `现有${credits(has)}` : '尚无等级学分'}，还差${credits(missing)}。`,
    known: ({ threshold, credits: has }) =>
      `提前申报须超过规定学分总额${credits(threshold)}，${has > 0 ? `已知有${credits(has)}` : '目前没有可以确认的等级学分'}。`,
  },
  thresholdByYears: '规定学分总额按各年适用的年度总学分相加。',
  yearsEarly: {
    some: ({ maxYearsEarly, yearsEarly }) => `申报该等级最多可提前${maxYearsEarly}年，按现有学分可提前${yearsEarly}年。`,
    none: ({ maxYearsEarly }) => `申报该等级最多可提前${maxYearsEarly}年，按现有学分不能提前。`,
    someAsKnown: ({ maxYearsEarly, yearsEarly }) => `申报该等级最多可提前${maxYearsEarly}年，按已知学分可提前${yearsEarly}年。`,
    noneAsKnown: ({ maxYearsEarly }) => `申报该等级最多可提前${maxYearsEarly}年，按已知学分不能提前。`,
  },
  creditsMayBeMore: '实际的等级学分可能多于已知的数额，多出部分经核实后一并计算。',
  normalPeriod: ({ normalYears, since, normalDate }) => `正常晋升年限为${normalYears}年，自${date(since)}起算，${date(normalDate)}届满。`,
  findingWithoutBar: '弄虚作假的认定尚未解除，但按所采用的解释不影响本次申报。',

  change: (reading, answer) => `${reading}改为“${answer}”`,
  readingsHeading: '上述结论采用了条文的下列解释。',
  readingLine: (reading, answer, isDefault) => `${reading}：${answer}（${isDefault ? '默认解释' : '使用者选定的解释'}）。`,
  assumptionsHeading: '下列事项按既定口径处理。',
  assumption: {
    spreadOverDays: '跨天的课程，学分按天平均分摊。',
    specialSubjectAssumed: '专项途径未注明科目的，按所采用的解释归类。',
    sameActivity: '同一活动重复登记的，当年度只计一次。',
    yearsWorked: '正常晋升年限只按发证日期计算，是否连续从事本职业由使用者确认。',
  },

  useCheck: {
    examiner: {
      met: '所核查的各年度均达到年度学分要求，符合考评员、裁判员和质量督导员的学分条件。',
      unmet: (years) => `所核查的年度中，${list(years.map(inYear))}未达到年度学分要求，不符合考评员、裁判员和质量督导员的学分条件。`,
      unknown: (years) => `所核查的年度中，${list(years.map(inYear))}无法认定，是否符合考评员、裁判员和质量督导员的学分条件因此尚无法认定。`,
      notAssessed: '所核查的期间没有应当考核且已结束的年度，是否符合学分条件无从判断。',
      notApplicable: '该项学分条件只适用于高级工及以上的高技能人才，本人截至该日不在此列。',
    },
    talentProgram: {
      met: '近一年达到年度学分要求，符合入选高技能人才培养项目的学分条件。',
      unmet: (open) => `近一年未达到年度学分要求，所差的是${listGaps(open)}，不符合入选高技能人才培养项目的学分条件。`,
      unknown: '近一年是否达到年度学分要求无法认定，是否符合入选高技能人才培养项目的学分条件因此尚无法认定。',
      notAssessed: '近一年不考核，是否符合学分条件无从判断。',
      notApplicable: '该项学分条件不适用。',
    },
  },
  period: {
    counts: (from, to) => `${date(from)}至${date(to)}计入核查。`,
    countsNot: (from, to) => `${date(from)}至${date(to)}不计入核查。`,
  },

  compared: {
    varied: (names, combinations) => `对下列事项的不同解释逐一核算，共${combinations}种组合：${list(names)}。`,
    none: '只按所采用的解释核算，没有对照其他解释。',
  },
  topic: (about) => {
    switch (about.kind) {
      case 'year': return inYear(about.year)
      case 'promotion': return '申报高一等级'
      case 'earliestDate': return '最早申报日期'
      case 'talentProgram': return '近一年学分条件'
    }
  },
  answer: {
    year: { met: '合格', unmet: '不合格', pending: '未到期', unknown: '无法认定', notAssessed: '不考核' },
    promotion: {
      early: '可以提前申报', normal: '可以正常申报', notYet: '目前不能申报', barred: '不得申报', unknown: '无法认定', notApplicable: '不适用',
    },
    earliestDate: date,
    talentProgram: { met: '符合', unmet: '不符合', unknown: '无法认定', notAssessed: '不考核' },
  },
  onlyAnswer: (topic, answer) => `${topic}：结论为“${answer}”。`,
  robust: (topic, answer) => `${topic}：无论采用何种解释，结论均为“${answer}”。`,
  dependsOn: (topic, answer, combinations, decisive) =>
    `${topic}：按所采用的解释为“${answer}”（${combinations}种组合），结论随下列事项的解释而不同：${list(decisive)}。`,
  otherwise: (answer, combinations, changes) => `另有${combinations}种组合为“${answer}”，例如${planned(changes)}。`,

  surveyed: {
    robust: (people) => (people > 0 ? `其中${people}人的各项结论不受解释影响。` : '每个人都有结论受解释影响。'),
    reading: (reading, people) => `${reading}：影响${people}人的结论。`,
    question: (topic, people) => `${topic}：${people}人。`,
    without: (names) => `下列事项的解释不影响任何人的结论：${list(names)}。`,
  },

  diff: {
    side: { before: (sentence) => `前一次核算${sentence}`, after: (sentence) => `后一次核算${sentence}` },
    reading: (reading, before, after) => `${reading}由“${before}”改为“${after}”。`,
    noChange: '各项结论没有变化。',
    answer: (topic, before, after) => {
      if (before === null) return `${topic}：前一次没有结论，后一次为“${after}”。`
      return after === null ? `${topic}：前一次为“${before}”，后一次没有结论。` : `${topic}：由“${before}”变为“${after}”。`
    },
    figure: {
      claimed: '申报学分', credited: '计入学分', forLevel: '计入现等级的学分',
      'cuts.afterAsOf': '未完成核减数', 'cuts.beforeEffect': '施行前核减数', 'cuts.fraud': '弄虚作假核减数',
      'cuts.rankBelowThird': '名次不符核减数', 'cuts.aboveTier': '超层级核减数', 'cuts.reset': '晋升清零核减数',
      'cuts.duplicateActivity': '同一活动核减数', 'cuts.dailyCap': '超每日上限核减数', 'cuts.annualSpecialCap': '超年度上限核减数',
      'requirements.total.required': '要求的总学分', 'requirements.total.actual': '实得的总学分',
      'requirements.general.required': '要求的公共科目学分', 'requirements.general.actual': '实得的公共科目学分',
      'requirements.professional.required': '要求的专业科目学分', 'requirements.professional.actual': '实得的专业科目学分',
      'requirements.exam.required': '对在线专项考试的要求', 'requirements.exam.actual': '在线专项考试的学分',
      since: '发证日期', cleared: '清零的学分', most: '等级学分的上限', credits: '等级学分',
      normalYears: '正常晋升年限', normalDate: '正常申报日期', threshold: '规定学分总额', yearsEarly: '可以提前的年数', finding: '尚未解除的弄虚作假认定',
    },
    owner: (owner) => {
      switch (owner.kind) {
        case 'record': return `记录${owner.id}的`
        case 'year': return inYear(owner.year)
        case 'level': return '现等级的'
        case 'promotion': return '申报高一等级的'
      }
    },
    firstFigure: (owner, figure, before, after, among) =>
      `${among === 'all' ? '全部数值中' : '所依据的数值中'}，最先出现差异的是${owner}${figure}：由${before}变为${after}。`,
    noFigure: '各项数值没有差异。',
    value: (value, figure) => {
      if (value === null || value === 0) return '无'
      if (typeof value === 'boolean') return value ? '有' : '无'
      if (typeof value === 'string') return date(value)
      return IN_YEARS.includes(figure) ? `${value}年` : credits(value)
    },
  },

  planStatus: {
    met: (year) => `按台账记录，${year}年度已达到要求，无须补学。`,
    notAssessed: (year) => `${year}年度不考核，无须补学。`,
    reachable: (year) => `按台账记录，${year}年度尚未达到要求，按下列方案可以补足。`,
    notReachable: (year) => `${year}年度未达到要求，且已没有可以学习的日期，无法补足。`,
    unknown: (year) => `${year}年度是否已达到要求无法认定；按已知情况计算，按下列方案可以补足。`,
    unknownWithoutDays: (year) => `${year}年度是否已达到要求无法认定，且已没有可以学习的日期。`,
    metForChosen: (year) => `按所采用的解释，${year}年度已达到要求；按其他解释尚未达到，按下列方案可以补足。`,
    notAssessedForChosen: (year) => `按所采用的解释，${year}年度不考核；按其他解释尚未达到要求，按下列方案可以补足。`,
    metForChosenOnly: (year) => `按所采用的解释，${year}年度已达到要求；按其他解释未达到，且已没有可以学习的日期，无法补足。`,
    notAssessedForChosenOnly: (year) => `按所采用的解释，${year}年度不考核；按其他解释未达到要求，且已没有可以学习的日期，无法补足。`,
  },
  alreadyPlanned: ({ records, credits: amount }) =>
    `台账中该日以后的${records}条记录视为已列入计划，${amount > 0 ? `计入${credits(amount)}` : '但没有可以计入的学分'}。`,
  planAssumption: {
    noneMissing: '台账可能缺少部分记录，方案不计缺少的学分。',
    noExam: '年度汇总数中有无在线专项考试学分不详，方案按没有计算。',
    nothingReset: '年度汇总数中有多少在晋升时清零不详，方案按没有清零计算。',
    noneSinceCertificate: '发证当年的年度汇总数中有多少在发证以后取得不详，方案按没有计算。',
    runningYear: '尚未结束的年度只有年度汇总数，方案暂不计入。',
  },
  needs: ({ credits: amount, general, professional, free }) => {
    const parts = [
      ...(general > 0 ? [`公共科目至少${credits(general)}`] : []),
      ...(professional > 0 ? [`专业科目至少${credits(professional)}`] : []),
    ]
    if (parts.length === 0) return `至少还差${credits(amount)}，科目不限。`
    if (parts.length === 1 && free === 0) return `至少还差${credits(amount)}，均须为${general > 0 ? subjects.general : subjects.professional}。`
    return `至少还差${credits(amount)}，其中${parts.join('，')}${free > 0 ? `，其余${credits(free)}科目不限` : ''}。`
  },
  planExam: (amount) => `还须有在线专项考试取得的学分，方案按${credits(amount)}安排。`,
  daysLeft: ({ left, free }) =>
    `到年底还有${left}天可以安排学习，${free === left ? (left === 1 ? '没有线下学习记录' : '均无线下学习记录') : free === 0 ? '每天都已有线下学习记录' : `其中${free}天没有线下学习记录`}。`,
  offline: {
    fewestDays: ({ days, hours }, besideExam) => `${besideExam ? '除考试外' : ''}全部线下补足的，最少需${days}天，共${hours}学时。`,
    fewestHours: ({ days, hours }) => `以学时最少计，需${hours}学时，分${days}天完成。`,
    impossible: '仅靠线下学习，一年之内无法补足。',
  },
  daysEnough: { yes: '剩余天数足够。', no: '剩余天数不够，线下排满后其余安排线上学习。' },
  specialRoom: ({ routes, cap, used, room }, all) =>
    `${all ? '专项途径' : list(routes.map((route) => learnings[route]))}的年度上限为${credits(cap)}，`
    + `${used === 0 ? '尚未使用' : room === 0 ? '已经用完' : `已计入${credits(used)}，还可计入${credits(room)}`}。`,
  generalRoom: (amount) => (amount > 0
    ? `专业科目的比例以实得学分为基数的，达到要求后公共科目最多还能增加${credits(amount)}，再多则不合格。`
    : '专业科目的比例以实得学分为基数的，达到要求后公共科目不能再增加，否则不合格。'),
  openReadings: {
    met: {
      all: '无论条文采用何种解释，结论均如此。',
      some: (names) => `无论下列事项采用何种解释，结论均如此：${list(names)}。`,
    },
    planned: {
      all: '无论条文采用何种解释，下列方案均能达到要求。',
      some: (names) => `无论下列事项采用何种解释，方案均能达到要求：${list(names)}。`,
    },
  },
  strictest: {
    chosen: (amount) => `要求最高的就是所采用的解释，须补${credits(amount)}。`,
    other: (amount, adds, changes) =>
      `要求最高的解释须补${credits(amount)}：${planned(changes)}${adds > 0 ? `；兼顾各种解释，比所采用的解释多补${credits(adds)}` : ''}。`,
  },
  scheduleHeading: '学习安排如下。',
  plannedOffline: (day, mode, subject, hours) => `${date(day)}：${learnings[mode]}（${subjects[subject]}）${hours}学时。`,
  plannedCredits: (day, kind, subject, amount) => `${date(day)}：${learnings[kind]}（${subjects[subject]}）${credits(amount)}。`,

  step: {
    reached: ({ yearsEarly, on, required, credits: has, days }) =>
      `提前${yearsEarly}年：须有${credits(required)}，按台账记录${days > 0 ? '届时' : ''}有${credits(has)}，${days > 0 ? `自${date(on)}起可以` : '目前即可'}申报。`,
    reachable: ({ yearsEarly, on, required, credits: has, missing, days }) =>
      `提前${yearsEarly}年：到${date(on)}（${days}天后）须有${credits(required)}，按台账记录届时${has > 0 ? `有${credits(has)}` : '没有等级学分'}，还差${credits(missing)}。`,
    open: ({ yearsEarly, from, required, credits: has, missing }) =>
      `提前${yearsEarly}年：自${date(from)}起时间已符合，达到${credits(required)}即可申报；按台账记录${has > 0 ? `有${credits(has)}` : '没有等级学分'}，还差${credits(missing)}。`,
    unknown: ({ yearsEarly, on, required, credits: has, most, days }) =>
      `提前${yearsEarly}年：${days > 0 ? `到${date(on)}` : ''}须有${credits(required)}，${days > 0 ? '届时' : '目前'}${accountHolds({ credits: has, most })}，是否达到无法认定。`,
  },
  pace: (amount, exact) => `${exact ? '' : '只计已知学分的，'}按每年${credits(amount)}的进度可以如期达到。`,
  notReachable: {
    aboveMaximum: (years) => `提前${years}年：不可行，超过该等级可以提前的年数。`,
    aboveNormalYears: (years) => `提前${years}年：不可行，超过正常晋升年限。`,
    normalDateFirst: (years) => `提前${years}年：不可行，来不及补学，正常申报日期先到。`,
    finding: (years) => `提前${years}年：不可行，弄虚作假的认定届时仍未解除。`,
  },

  settlement: {
    topic: (about) => {
      switch (about.kind) {
        case 'year': return inYear(about.year)
        case 'promotion': return '提前申报高一等级'
        case 'recentYear': return `近一年（${date(about.from)}至${date(about.to)}）`
      }
    },
    answer: ({ status, earliestDate }) => {
      switch (status) {
        case 'met': return '合格'
        case 'unmet': return '不合格'
        case 'pending': return '未到期，尚未达到要求'
        // What is said of an application has its date.
        case 'early': return `可以提前申报，时间自${date(earliestDate as PlainDate)}起已符合`
        case 'notYet': return `目前不能申报，最早可在${date(earliestDate as PlainDate)}申报`
      }
    },
    question: (topic, then, otherwise, conditions) =>
      `${topic}：${conditions > 1 ? '下列条件都满足' : '满足下列条件'}的，结论为“${then}”，否则为“${otherwise}”。`,
    settled: (topic, answer) => `${topic}：不详的情况不影响结论，结论为“${answer}”。`,
    condition: ({ counted: what, atLeast, share, known, further }) => (share === null
      ? `${counted[what]}不少于${credits(atLeast as number)}${needed(known, further)}。`
      : `${counted[what]}不少于全部学分的${share[0]}/${share[1]}${needed(known, further)}。`),
    oneSet: '须查明下列情况。',
    anySet: '下列各组情况，查明其中任何一组即可。',
    set: (facts) => `${facts.map(factWords).join('；')}。`,
  },

  counted,
  lack,
  figureName,
}
