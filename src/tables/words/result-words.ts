// The short words of result cells, in the two languages.
import type { AnnualStatus, CutReason, PromotionNotApplicable } from '../../assess/assessment.js'
import type { ClauseId } from '../../regulation/clauses.js'
import { deepFreeze } from '../../regulation/deep-freeze.js'
import type { Bilingual } from '../../regulation/readings.js'
import type { Gap, NotAssessedReason } from '../../rules/article-09-annual-requirement.js'
import type { CreditSubject } from '../../rules/article-10-11-truncation.js'
import type { PromotionResult } from '../../rules/article-14-early-application.js'
import type { Kind, Mode, PublicationTier, RouteName, Subject, Tier } from '../../ledger/ledger.js'
import type { Level } from '../../regulation/levels.js'
import { kindWords, levelWords, modeWords, publicationTierWords, routeWords, subjectWords, tierWords } from '../../regulation/words.js'

/** A language of what the library writes. */
export type Locale = keyof Bilingual

type Words<Key extends string> = { readonly [K in Key]: Bilingual }

/** A year's status; `notListed` before there is anything to assess. */
export const statusWords: Words<AnnualStatus | 'notListed'> = {
  met: { zh: '合格', en: 'met' },
  unmet: { zh: '不合格', en: 'unmet' },
  pending: { zh: '未到期', en: 'pending' },
  notAssessed: { zh: '不考核', en: 'not assessed' },
  unknown: { zh: '尚无法认定', en: 'cannot be told yet' },
  notListed: { zh: '未列入', en: 'not listed' },
}

export const becauseWords: Words<NotAssessedReason> = {
  beforeDuty: { zh: '尚无年度义务', en: 'before the duty' },
  exempt: { zh: '免予考核', en: 'exempt' },
  firstYear: { zh: '施行首年', en: 'first year in force' },
  beforeEffect: { zh: '施行以前', en: 'before the rules' },
}

export const gapWords: Words<Gap> = {
  total: { zh: '总学分', en: 'total' },
  general: { zh: '公共科目', en: 'general' },
  professional: { zh: '专业科目', en: 'professional' },
  exam: { zh: '在线专项考试', en: 'online exam' },
}

export const creditSubjectWords: Words<CreditSubject> = {
  general: gapWords.general,
  professional: gapWords.professional,
  unclassified: { zh: '未注明科目', en: 'unclassified' },
}

export const reasonWords: Words<CutReason> = {
  afterAsOf: { zh: '截止日以后', en: 'after the day' },
  beforeEffect: { zh: '施行以前', en: 'before the rules' },
  fraud: { zh: '弄虚作假', en: 'fraud' },
  rankBelowThird: { zh: '未进前三名', en: 'not among the first three' },
  aboveTier: { zh: '超出层级学分', en: 'beyond the tier' },
  reset: { zh: '晋升清零', en: 'cleared by promotion' },
  duplicateActivity: { zh: '同一活动重复登记', en: 'same activity twice' },
  dailyCap: { zh: '超每日上限', en: 'over the daily cap' },
  annualSpecialCap: { zh: '超专项途径年度上限', en: 'over the year’s special cap' },
}

export const promotionWords: Words<PromotionResult['status'] | PromotionNotApplicable['reason']> = {
  early: { zh: '可以提前申报', en: 'may apply early' },
  normal: { zh: '可以正常申报', en: 'may apply' },
  notYet: { zh: '时间未到', en: 'not yet' },
  barred: { zh: '不得申报', en: 'barred' },
  unknown: { zh: '尚无法认定', en: 'cannot be told yet' },
  notAsked: { zh: '未填正常晋升年限', en: 'normal years not given' },
  noCertificate: { zh: '没有等级证书，不涉及申报', en: 'no certificate, so no application' },
  highestLevel: { zh: '已是最高等级', en: 'highest level reached' },
  appointedPost: { zh: '高一等级为聘任，不经申报', en: 'the next level is an appointment' },
}

export const severityWords: Words<'error' | 'warning' | 'note'> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '注意', en: 'warning' },
  note: { zh: '提示', en: 'note' },
}

export const tableWords: Words<'records' | 'certificates' | 'totals' | 'settings' | 'unread'> = {
  records: { zh: '学习记录', en: 'records' },
  certificates: { zh: '证书', en: 'certificates' },
  totals: { zh: '年度汇总', en: 'yearly totals' },
  settings: { zh: '设定', en: 'settings' },
  unread: { zh: '未采用的表', en: 'sheet not used' },
}

/** The codes of ledgers and results with their words in both languages. */
export const wordTables: {
  readonly kinds: Words<Kind>
  readonly modes: Words<Mode>
  readonly subjects: Words<Subject>
  readonly routes: Words<RouteName>
  readonly tiers: Words<Tier>
  readonly publicationTiers: Words<PublicationTier>
  readonly levels: Words<Level>
  readonly statuses: Words<AnnualStatus | 'notListed'>
  readonly notAssessedBecause: Words<NotAssessedReason>
  readonly gaps: Words<Gap>
  readonly cutReasons: Words<CutReason>
  readonly promotions: Words<PromotionResult['status'] | PromotionNotApplicable['reason']>
  readonly severities: Words<'error' | 'warning' | 'note'>
} = deepFreeze({
  kinds: kindWords,
  modes: modeWords,
  subjects: subjectWords,
  routes: routeWords,
  tiers: tierWords,
  publicationTiers: publicationTierWords,
  levels: levelWords,
  statuses: statusWords,
  notAssessedBecause: becauseWords,
  gaps: gapWords,
  cutReasons: reasonWords,
  promotions: promotionWords,
  severities: severityWords,
})

const COMMA: Bilingual = { zh: '、', en: ', ' }

/** Words in a row. */
export function listed(words: readonly Bilingual[], locale: Locale): string {
  return words.map((word) => word[locale]).join(COMMA[locale])
}

/** An article as one cites it: 第10条, art. 10. */
export function article(clause: ClauseId, locale: Locale): string {
  const number = String(clause.split('.')[0])
  return { zh: `第${number}条`, en: `art. ${number}` }[locale]
}
