import type { Bilingual } from '../regulation/readings.js'

/** Typical mistakes in implementing the regulation, by the names that vectors' `catches` use. */
export const mistakes = {
  capPerWeek: { zh: '把每日上限合成一周五天一并适用', en: 'the daily caps are applied to five days of a week at once' },
  capAfterSum: { zh: '先把各天相加，再与各天上限之和相比', en: 'the days are added first, and the sum is held against as many daily caps' },
  capPerRecord: { zh: '每日上限按每条记录适用，而不是按本人当天', en: 'the daily cap is applied to each record instead of to the person’s day' },
  oneDailyCap: { zh: '同一天的理论和实操共用较大的上限', en: 'theory and practice of a day share the larger of the two caps' },
  sixHoursIgnored: { zh: '六学时日中，实操不占用理论的上限', en: 'under a six-hour day practice takes nothing from theory' },
  binaryConversion: { zh: '用二进制浮点数折算学时', en: 'hours are multiplied in binary fractions' },
  spreadRounded: { zh: '课程每天的学分各自四舍五入', en: 'each day of a course is rounded by itself' },
  courseOnFirstDay: { zh: '课程的学分全部记在第一天', en: 'a course counts on its first day' },
  cutsByDate: { zh: '不论何种解释，超限时总是减去后来的', en: 'a cap always cuts what came later, whatever the reading' },
  inputOrder: { zh: '按输入次序处理记录，而不是按日期和编号', en: 'records are taken in the order of the input instead of by date and id' },
  idsByLocale: { zh: '编号按语言习惯排序，其中的数字按大小比较', en: 'ids are ordered by the customs of a language, with numbers in them read as numbers' },
  duplicatesCount: { zh: '同一活动登记两次便计两次', en: 'an activity recorded twice counts twice' },
  specialCapPerRoute: { zh: '不论何种解释，每种专项途径各有上限', en: 'each special route has a cap of its own, whatever the reading' },
  thirdPlaceDropped: { zh: '竞赛只认前两名', en: 'only the first two places of a competition count' },
  everyPlaceCounts: { zh: '竞赛任何名次都计入', en: 'every place in a competition counts' },
  floatTwoThirds: { zh: '用二进制浮点数取三分之二', en: 'two thirds of the credits are taken in binary fractions' },
  twoThirdsAs067: { zh: '把三分之二当作 0.67', en: 'two thirds are taken as 0.67' },
  floorInsteadOfCeil: { zh: '要求的学分向下取整', en: 'required figures are rounded down' },
  professionalIsTheRest: { zh: '把总学分减去公共科目的余数当作专业科目要求', en: 'the professional credits required are what the general ones leave of the total' },
  missingExamIsZero: { zh: '未提供的考试学分当作 0', en: 'exam credits that are not known are taken as 0' },
  onlineCountsAsExam: { zh: '线上课程的学分当作在线专项考试学分', en: 'credits of online courses count as exam credits' },
  pendingIsUnmet: { zh: '尚未结束的年度判为不合格', en: 'a year that still runs is unmet' },
  binarySum: { zh: '用二进制浮点数相加', en: 'credits are added in binary fractions' },
  reachedInsteadOfExceeded: { zh: '达到总额即可提前，而不是超过', en: 'the threshold need only be reached' },
  currentLevelForTarget: { zh: '提前年数按现等级，而不是按所申报的等级', en: 'how early one may apply goes by the current level instead of by the one applied for' },
  normalYearsOfCurrentLevel: { zh: '正常年限按现等级取，而不是按所申报的等级', en: 'the normal years are taken by the current level instead of by the one applied for' },
  yearsByYearNumber: { zh: '满年数取年份之差', en: 'full years are the difference of the years’ numbers' },
  leapDayIsMarch: { zh: '2 月 29 日的周年算作 3 月 1 日', en: 'a year after 29 February is 1 March' },
  averageOfYears: { zh: '几个年度按平均数判断', en: 'the years of a window are met on average' },
  resetKeepsIssueDay: { zh: '发证当天的学分保留到新等级', en: 'a credit of the day of the certificate is kept' },
  firstKeepsAll: { zh: '首张证书一律不清零', en: 'a first certificate clears nothing, initial or not' },
  liftedRevives: { zh: '认定解除后记录恢复', en: 'a lifted finding revives its records' },
  beforeEffectCounts: { zh: '施行之前的学习也计入', en: 'learning before the rules were in force counts' },
} as const satisfies Readonly<Record<string, Bilingual>>

/** The name of a typical mistake. */
export type MistakeId = keyof typeof mistakes
