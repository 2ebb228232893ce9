import type { AnnualResult, LevelAccount } from '../assess/assessment.js'
import { cite } from '../regulation/citation.js'
import type { PlainDate } from '../ledger/ledger.js'
import { jinhua64 } from '../regulation/figures.js'
import type { Level } from '../regulation/levels.js'
import { levels } from '../regulation/levels.js'
import type { Catalog, FigureGap, Learning } from './catalog.js'

const credits = (amount: number): string => `${amount}学分`
const list = (items: readonly string[]): string => items.join('、')

function date(day: PlainDate): string {
  const [year, month, dayOfMonth] = day.split('-').map(Number)
  return `${year}年${month}月${dayOfMonth}日`
}

const levelName = Object.fromEntries(levels.map(({ level, zh: name }) => [level, name])) as Readonly<Record<Level, string>>

const gaps: { readonly [G in FigureGap | 'exam']: string } = {
  total: '总学分', general: '公共科目', professional: '专业科目', exam: '在线专项考试',
}

const subjects = { general: '公共科目', professional: '专业科目', unclassified: '未注明科目' } as const

const learnings: { readonly [L in Learning]: string } = {
  theory: '线下理论', practice: '线下实操', online: '线上课程', exam: '在线专项考试',
  training: '培训研修', project: '立法、课题或标准制定', publication: '论文著作', competition: '技能大赛',
}

const listGaps = (open: AnnualResult['gaps']): string => list(open.map((gap) => gaps[gap]))
const byTotals = (basis: AnnualResult['basis']): string => (basis === 'totals' ? '按年度汇总数认定，' : '')

/** 等级学分：知道多少说多少。 */
function accountHolds({ credits: amount, most }: Pick<LevelAccount, 'credits' | 'most'>): string {
  if (amount === most) return `现有等级学分${credits(amount)}`
  if (amount === 0) return most === null ? '等级学分的数额不详' : `等级学分至多${credits(most)}，能计入多少不详`
  return `等级学分至少${credits(amount)}，${most === null ? '上限不详' : `至多${credits(most)}`}`
}

/** 中文：按业务部门出具说明的写法。 */
export const zh: Catalog = {
  language: 'zh-CN',
  titles: {
    assessment: '继续教育学分情况说明',
    useCheck: '继续教育学分核查说明',
    comparison: '不同解释下的结论对照',
    yearPlan: '年度学习补足方案',
    promotionPlan: '提前申报方案',
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
    label: (year) => `${year}年度`,
    bar: {
      met: (year, { actual, required }) => `${year}年度计入${credits(actual)}，总学分要求${credits(required)}，已达到全部要求。`,
      short: (year, { actual, required }) => `${year}年度计入${credits(actual)}，总学分要求${credits(required)}，未达到全部要求。`,
      unknown: (year, { actual, required }) => `${year}年度计入${credits(actual)}，总学分要求${credits(required)}，是否达到全部要求尚无法认定。`,
    },
  },

  heading: (learner, asOf) => `学员（编号${learner}）截至${date(asOf)}的继续教育学分情况如下。`,
  basis: (regulation, inForce, amended) =>
    `依据${regulation}${amended ? '（所列数值经使用者改动，并非原文）' : ''}；该办法为试行文件，自${date(inForce)}起施行，其后有无修改未经核实。`,

  yearStatus: {
    met: ({ year, basis, incomplete }) => `${year}年度${byTotals(basis)}合格${incomplete ? '，缺少的记录不影响结论' : ''}。`,
    unmet: ({ year, basis, gaps: open }) => `${year}年度${byTotals(basis)}不合格，未达到要求的是${listGaps(open)}。`,
    pending: ({ year, incomplete, gaps: open }) =>
      `${year}年度未到期${incomplete ? '，且缺少部分记录' : ''}，目前尚未达到要求的是${listGaps(open)}。`,
  },
  unknownYear: {
    examOfTotals: ({ year }) => `${year}年度：总学分、公共、专业均已达到，是否有在线专项考试学分不详，无法认定。`,
    resetOfTotals: ({ year }) => `${year}年度：年度汇总数已达到要求，其中有多少在晋升时清零不详，无法认定。`,
    recordsMissing: ({ year, gaps: open }) => `${year}年度：缺少部分记录，现有记录尚未达到${listGaps(open)}的要求，无法认定。`,
    recordsCouldSpoil: ({ year }) => `${year}年度：现有记录已达到要求，但缺少部分记录，补齐后结论可能改变，无法认定。`,
  },
  notAssessed: {
    beforeDuty: (year) => `${year}年度不考核，因当时尚无年度学习义务。`,
    exempt: (year) => `${year}年度不考核，因主管部门已免予考核。`,
    firstYear: (year) => `${year}年度不考核，因办法在该年度中途才开始施行。`,
    beforeEffect: (year) => `${year}年度不考核，因办法当时尚未施行。`,
  },
  yearCredits: ({ basis, incomplete, credits: { total, general, professional, unclassified, exam, special } }) =>
    `${basis === 'totals' ? '年度汇总数为' : incomplete ? '现有记录计入' : '当年计入'}${credits(total)}：`
    + `公共科目${general}，专业科目${professional}${unclassified > 0 ? `，未注明科目${unclassified}` : ''}；`
    // Where the exams are not known, the special routes are not either: the year is known by its sums.
    + (exam === null ? '其中在线专项考试和专项途径各有多少不详。' : `其中在线专项考试${exam}，专项途径${special ?? '不详'}。`),
  requirement: {
    met: (gap, { required, actual }) => `${gaps[gap]}要求不少于${credits(required)}，实得${credits(actual)}，已达到。`,
    missing: (gap, { required, actual, missing }) => `${gaps[gap]}要求不少于${credits(required)}，实得${credits(actual)}，还差${credits(missing)}。`,
  },
  exam: {
    present: (amount) => `须有部分学分来自在线专项考试，已有${credits(amount)}。`,
    absent: '须有部分学分来自在线专项考试，目前尚无。',
    unknown: '须有部分学分来自在线专项考试，有无不详。',
    notRequired: { some: (amount) => `按所取解释不要求在线专项考试，现有${credits(amount)}。`, none: '按所取解释不要求在线专项考试。' },
  },
  missingCredits: (missing) => `要同时达到总学分、公共科目和专业科目的要求，至少还差${credits(missing)}。`,

  noCuts: '各项记录的学分均未核减。',
  cutsHeading: '下列记录的学分有核减。',
  cutRecord: ({ id, date: first, until, subject, claimed, credited }, learning) =>
    `${date(first)}${until === undefined ? '' : `至${date(until)}`}的${learnings[learning]}（记录${id}，${subjects[subject]}）申报${credits(claimed)}，计入${credits(credited)}。`,
  cut: {
    afterAsOf: (amount) => `核减${credits(amount)}，因学习在截止日以后才结束。`,
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
  notYetAsKnown: ({ target, earliestDate }) => `目前不能申报${levelName[target]}；按已知学分，最早可在${date(earliestDate)}申报。`,
  promotionStatus: {
    early: ({ target, earliestDate }) => `可以提前申报${levelName[target]}，自${date(earliestDate)}起即可申报。`,
    normal: ({ target }) => `正常晋升年限已满，可以申报${levelName[target]}。`,
    notYet: ({ target, earliestDate }) => `目前不能申报${levelName[target]}，最早可在${date(earliestDate)}申报。`,
    unknown: ({ target }) => `目前能否申报${levelName[target]}无法认定，因等级学分的确切数额不详。`,
    barred: ({ target }) => `不得申报${levelName[target]}，因弄虚作假的认定尚未解除。`,
  },
  threshold: {
    exceeded: ({ threshold, credits: has, surplus }) => `提前申报须超过规定学分总额${credits(threshold)}，现有${credits(has)}，超出${credits(surplus)}。`,
    missing: ({ threshold, credits: has, missing }) => `提前申报须超过规定学分总额${credits(threshold)}，现有${credits(has)}，还差${credits(missing)}。`,
    known: ({ threshold, credits: has }) => `提前申报须超过规定学分总额${credits(threshold)}，${has > 0 ? `已知有${credits(has)}` : '已知的学分尚无'}。`,
  },
  yearsEarly: {
    some: ({ maxYearsEarly, yearsEarly }) => `申报该等级最多可提前${maxYearsEarly}年，按现有学分可提前${yearsEarly}年。`,
    none: ({ maxYearsEarly }) => `申报该等级最多可提前${maxYearsEarly}年，按现有学分不能提前。`,
    someAsKnown: ({ maxYearsEarly, yearsEarly }) => `申报该等级最多可提前${maxYearsEarly}年，按已知学分可提前${yearsEarly}年。`,
    noneAsKnown: ({ maxYearsEarly }) => `申报该等级最多可提前${maxYearsEarly}年，按已知学分不能提前。`,
  },
  creditsMayBeMore: '等级学分可能多于已知的数额，经核实可以计入的，按核实后的数额重新判断。',
  normalPeriod: ({ normalYears, since, normalDate }) => `正常晋升年限为${normalYears}年，自${date(since)}起算，${date(normalDate)}届满。`,
  findingWithoutBar: '弄虚作假的认定尚未解除，但按所取解释不影响本次申报。',

  change: (reading, answer) => `${reading}改为“${answer}”`,
  readingsHeading: '上述结论涉及条文的下列解释。',
  readingLine: (reading, answer, isDefault) => `${reading}：${answer}（${isDefault ? '默认解释' : '使用者选定的解释'}）。`,
  assumptionsHeading: '下列事项按既定口径处理。',
  assumption: {
    spreadOverDays: '跨天的课程，学分按天平均分摊。',
    specialSubjectAssumed: '专项途径未注明科目的，按所取解释归类。',
    sameActivity: '同一活动重复登记的，当年度只计一次。',
    yearsWorked: '正常晋升年限只按发证日期计算，是否连续从事本职业由使用者确认。',
  },

  useCheck: {
    examiner: {
      met: '所核查的各年度学分均不低于最低要求，符合考评员、裁判员和质量督导员的学分条件。',
      unmet: '所核查的年度中有学分低于最低要求的，不符合考评员、裁判员和质量督导员的学分条件。',
      unknown: '所核查的年度中有无法认定的，是否符合考评员、裁判员和质量督导员的学分条件尚无法认定。',
      notAssessed: '所核查的期间没有应当考核且已结束的年度，学分条件无从判断。',
      notApplicable: '该项学分条件只适用于高技能人才，本人等级不在此列。',
    },
    talentProgram: {
      met: '近一年学分不低于最低要求，符合入选高技能人才培养项目的学分条件。',
      unmet: '近一年学分低于最低要求，不符合入选高技能人才培养项目的学分条件。',
      unknown: '近一年的情况不全，是否符合入选高技能人才培养项目的学分条件尚无法认定。',
      notAssessed: '近一年不考核，学分条件无从判断。',
      notApplicable: '该项学分条件不适用。',
    },
  },
  period: {
    counts: (from, to) => `${date(from)}至${date(to)}计入核查。`,
    countsNot: (from, to) => `${date(from)}至${date(to)}不计入核查。`,
  },

  compared: ({ combinations }, names) => `就${list(names)}的不同解释逐一核算，共有${combinations}种组合。`,
  topic: (about) => {
    switch (about.kind) {
      case 'year':
        return `${about.year}年度`
      case 'promotion':
        return '申报高一等级'
      case 'earliestDate':
        return '最早申报日期'
      case 'talentProgram':
        return '近一年学分条件'
    }
  },
  answer: {
    year: { met: '合格', unmet: '不合格', pending: '未到期', unknown: '无法认定', notAssessed: '不考核' },
    promotion: { early: '可以提前申报', normal: '可以正常申报', notYet: '目前不能申报', barred: '不得申报', unknown: '无法认定' },
    earliestDate: date,
    talentProgram: { met: '符合', unmet: '不符合', unknown: '无法认定', notAssessed: '不考核' },
  },
  robust: (topic, answer) => `${topic}：无论取何种解释，结论均为“${answer}”。`,
  dependsOn: (topic, answer, combinations, decisive) =>
    `${topic}：按所取解释为“${answer}”（${combinations}种组合），结论取决于${list(decisive)}。`,
  otherwise: (answer, combinations, changes) => `另有${combinations}种组合为“${answer}”，例如${changes.join('，')}。`,

  planHeading: ({ learner, year, asOf }) => `学员（编号${learner}）${year}年度的学分补足方案如下，计至${date(asOf)}。`,
  planStatus: {
    met: (year) => `按台账现有记录，${year}年度已达到要求，无须补学。`,
    reachable: (year) => `按台账现有记录，${year}年度尚未达到要求，按下列方案可以补足。`,
    notReachable: (year) => `${year}年度尚未达到要求，且已没有可以学习的日期，无法补足。`,
    notAssessed: (year) => `${year}年度不考核，无须补学。`,
    unknown: (year) => `${year}年度所知情况不全，是否达到要求尚无法认定。`,
  },
  needs: ({ credits: amount, general, professional, free }) => {
    const parts = [
      ...(general > 0 ? [`公共科目至少${general}`] : []),
      ...(professional > 0 ? [`专业科目至少${professional}`] : []),
      ...(free > 0 ? [`科目不限的${free}`] : []),
    ]
    return `至少还差${credits(amount)}，${general + professional > 0 ? `其中${parts.join('，')}` : '科目不限'}。`
  },
  planExam: (amount) => `还须有在线专项考试取得的学分，方案按${credits(amount)}安排。`,
  daysLeft: ({ left, free }) => `到年底还有${left}天可以学习，其中${free}天没有线下学习记录。`,
  offline: {
    fewestDays: ({ days, hours }) => `除考试外全部线下补足的，最少需${days}天，共${hours}学时。`,
    fewestHours: ({ days, hours }) => `如以学时最少为准，需${hours}学时，分${days}天。`,
    impossible: '仅靠线下学习，一个年度内无法补足。',
  },
  daysEnough: { yes: '剩余天数足够。', no: '剩余天数不够，线下排满后其余安排线上学习。' },
  specialRoom: ({ routes, cap, used, room }, all) =>
    `${all ? '专项途径' : list(routes.map((route) => learnings[route]))}年度上限为${credits(cap)}，已计入${credits(used)}，还可计入${credits(room)}。`,
  generalRoom: (amount) => `按实得学分计算三分之二时，达到要求后公共科目最多还能增加${credits(amount)}，再多反而不合格。`,
  openReadings: {
    all: '下列方案在条文的任何解释下均能达到要求。',
    some: (names) => `下列方案在这些事项的任何解释下均能达到要求：${list(names)}。`,
  },
  strictest: {
    given: (amount) => `要求最高的就是所取解释，须补${credits(amount)}。`,
    other: (amount, adds, changes) => `要求最高的解释须补${credits(amount)}：${changes.join('，')}；兼顾各种解释比所取解释多${credits(adds)}。`,
  },
  scheduleHeading: '学习安排如下。',
  plannedOffline: (day, mode, subject, hours) => `${date(day)}：${learnings[mode]}（${subjects[subject]}）${hours}学时。`,
  plannedCredits: (day, kind, subject, amount) => `${date(day)}：${learnings[kind]}（${subjects[subject]}）${credits(amount)}。`,

  promotionPlanHeading: ({ learner, asOf }) => `学员（编号${learner}）提前申报高一等级的方案如下，计至${date(asOf)}。`,
  step: {
    reached: ({ yearsEarly, on, required, credits: has }) =>
      `提前${yearsEarly}年：须有${credits(required)}，按台账记录有${credits(has)}，${date(on)}即可申报。`,
    reachable: ({ yearsEarly, on, required, credits: has, missing, days }) =>
      `提前${yearsEarly}年：到${date(on)}（${days}天后）须有${credits(required)}，按台账记录届时有${credits(has)}，还差${credits(missing)}。`,
    open: ({ yearsEarly, from, required, credits: has, missing }) =>
      `提前${yearsEarly}年：日期自${date(from)}起已届，一经达到${credits(required)}即可申报；按台账记录有${credits(has)}，还差${credits(missing)}。`,
  },
  pace: (amount) => `按每年${credits(amount)}的进度可以如期达到。`,
  notReachable: {
    aboveMaximum: (years) => `提前${years}年：不能实现，超过该等级可以提前的年数。`,
    aboveNormalYears: (years) => `提前${years}年：不能实现，超过正常晋升年限。`,
    normalDateFirst: (years) => `提前${years}年：不能实现，补学来不及，正常申报日期已先到。`,
    finding: (years) => `提前${years}年：不能实现，弄虚作假的认定尚未解除。`,
  },
}
