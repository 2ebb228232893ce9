import type { AnnualStatus, ClauseId, CutReason, Gap, Kind, Level, Locale, NotAssessedReason, PromotionNotApplicable, PromotionResult } from 'jinhua-skill-credits'
import { levels } from 'jinhua-skill-credits/regulation'

/** The words of the demo in one language. */
export interface Words {
  readonly title: (regulation: string, asOf: string, people: number) => string
  readonly noLevel: string
  readonly level: (level: Level, since: string) => string
  readonly columns: readonly string[]
  readonly status: Readonly<Record<AnnualStatus, string>>
  readonly because: Readonly<Record<NotAssessedReason, string>>
  readonly gap: Readonly<Record<Gap, string>>
  readonly exam: { readonly yes: string; readonly no: string; readonly unknown: string }
  readonly kind: Readonly<Record<Kind, string>>
  readonly reason: Readonly<Record<CutReason, string>>
  readonly article: (clause: ClauseId | null) => string
  readonly cutsHeading: string
  readonly cut: (date: string, what: string, credits: number, claimed: number, why: string) => string
  readonly account: (credits: number, cleared: number) => string
  readonly promotion: (result: PromotionResult) => string
  readonly applying: Readonly<Record<PromotionResult['status'], string>>
  readonly notApplying: Readonly<Record<PromotionNotApplicable['reason'], string>>
  readonly missing: (credits: number) => string
  readonly othersHeading: string
  readonly dependsOn: (year: number, readings: readonly string[]) => string
  readonly shortHeading: string
  readonly openHeading: string
  readonly readOn: string
  readonly badFile: (place: number) => string
  readonly cannotRead: string
  readonly comma: string
}

const levelName = (level: Level, locale: Locale): string => levels.find((row) => row.level === level)?.[locale] ?? level

const zh: Words = {
  title: (regulation, asOf, people) => `${regulation} 继续教育学分 · 截至 ${asOf} · ${people} 人`,
  noLevel: '尚无等级证书',
  level: (level, since) => `${levelName(level, 'zh')}（${since} 发证）`,
  columns: ['年度', '结果', '总学分', '公共', '专业', '考试', '还差', '未达到'],
  status: { met: '合格', unmet: '不合格', pending: '未到期', unknown: '尚无法认定', notAssessed: '不考核' },
  because: { beforeDuty: '尚无年度义务', exempt: '免予考核', firstYear: '施行首年', beforeEffect: '施行以前' },
  gap: { total: '总学分', general: '公共科目', professional: '专业科目', exam: '在线专项考试' },
  exam: { yes: '有', no: '无', unknown: '不详' },
  kind: { offline: '线下学习', online: '线上课程', exam: '在线专项考试', special: '专项途径' },
  reason: {
    afterAsOf: '截止日以后',
    beforeEffect: '施行以前',
    fraud: '弄虚作假',
    rankBelowThird: '未进前三名',
    aboveTier: '超出该层级学分',
    reset: '晋升清零',
    duplicateActivity: '同一活动重复登记',
    dailyCap: '超每日上限',
    annualSpecialCap: '超专项途径年度上限',
  },
  article: (clause) => (clause === null ? '' : `，第 ${clause.split('.')[0] ?? ''} 条`),
  cutsHeading: '核减的学分',
  cut: (date, what, credits, claimed, why) => `${date} ${what}：申报 ${claimed}，核减 ${credits}（${why}）`,
  account: (credits, cleared) => `等级学分 ${credits}，晋升时清零 ${cleared}（第 20 条）`,
  promotion: ({ target, threshold, credits, missing, normalDate, earliestDate, status }) =>
    `申报${levelName(target, 'zh')}：${zh.applying[status]}；须超过 ${threshold} 学分，现有 ${credits}${missing > 0 ? `，还差 ${missing}` : ''}；`
    + `最早 ${earliestDate}，正常 ${normalDate}（第 14 条）`,
  applying: { early: '可以提前申报', normal: '可以正常申报', notYet: '时间未到', barred: '不得申报', unknown: '尚无法认定' },
  notApplying: {
    notAsked: '未查询申报',
    noCertificate: '没有等级证书，不涉及申报',
    highestLevel: '已是最高等级',
    appointedPost: '高一等级为聘任，不经申报',
  },
  missing: (credits) => `差 ${credits}`,
  othersHeading: '其他人员（加 --all 看全部明细）',
  dependsOn: (year, names) => `${year} 的结论取决于如何解释：${names.join('、')}`,
  shortHeading: '当年未达到要求的人员：原因和补足办法',
  openHeading: '尚无法认定的人员：查明什么即可认定',
  readOn: '各项解释按默认；可用自己的文件：npm run demo -- 文件.json',
  badFile: (place) => `第 ${place} 人的台账有误：`,
  cannotRead: '文件无法读取，或不是 JSON',
  comma: '、',
}

const en: Words = {
  title: (regulation, asOf, people) => `Continuing-education credits by ${regulation} · as of ${asOf} · ${people} people`,
  noLevel: 'no certificate yet',
  level: (level, since) => `${levelName(level, 'en')}, certificate of ${since}`,
  columns: ['year', 'result', 'total', 'general', 'profess.', 'exam', 'missing', 'not met'],
  status: { met: 'met', unmet: 'unmet', pending: 'pending', unknown: 'unknown', notAssessed: 'not assessed' },
  because: { beforeDuty: 'before the duty', exempt: 'exempt', firstYear: 'first year in force', beforeEffect: 'before the rules' },
  gap: { total: 'total', general: 'general', professional: 'professional', exam: 'online special exam' },
  exam: { yes: 'yes', no: 'no', unknown: 'unknown' },
  kind: { offline: 'offline learning', online: 'online course', exam: 'online special exam', special: 'special route' },
  reason: {
    afterAsOf: 'after the day',
    beforeEffect: 'before the rules',
    fraud: 'fraud',
    rankBelowThird: 'not among the first three',
    aboveTier: 'above the tier’s credits',
    reset: 'cleared by promotion',
    duplicateActivity: 'same activity twice',
    dailyCap: 'over the daily cap',
    annualSpecialCap: 'over the year’s special cap',
  },
  article: (clause) => (clause === null ? '' : `, art. ${clause.split('.')[0] ?? ''}`),
  cutsHeading: 'Credits cut',
  cut: (date, what, credits, claimed, why) => `${date} ${what}: ${credits} of ${claimed} cut (${why})`,
  account: (credits, cleared) => `Level account ${credits}; ${cleared} cleared on promotion (art. 20)`,
  promotion: ({ target, threshold, credits, missing, normalDate, earliestDate, status }) =>
    `Applying for ${levelName(target, 'en')}: ${en.applying[status]}; ${threshold} credits must be exceeded, there are ${credits}`
    + `${missing > 0 ? `, ${missing} missing` : ''}; earliest ${earliestDate}, normally ${normalDate} (art. 14)`,
  applying: { early: 'may apply early', normal: 'may apply', notYet: 'not yet', barred: 'barred', unknown: 'unknown' },
  notApplying: {
    notAsked: 'application not asked for',
    noCertificate: 'no certificate, so no application',
    highestLevel: 'highest level reached',
    appointedPost: 'the next level is an appointment',
  },
  missing: (credits) => `${credits} short`,
  othersHeading: 'The others (--all for everything)',
  dependsOn: (year, names) => `${year} depends on a reading: ${names.join(', ')}`,
  shortHeading: 'Who falls short this year: why, and what would mend it',
  openHeading: 'Of whom something is not known: what would settle it',
  readOn: 'Default readings. On a file of your own: npm run demo -- file.json --en',
  badFile: (place) => `The ledger of person ${place} is not right:`,
  cannotRead: 'The file cannot be read, or is not JSON',
  comma: ', ',
}

export const words: Readonly<Record<Locale, Words>> = { zh, en }
