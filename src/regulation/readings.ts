import type { ClauseId } from './clauses.js'
import { deepFreeze } from './deep-freeze.js'
import type { defaultReadings, ReadingId, Readings } from './reading-answers.js'

/** A sentence in the two languages of the library. */
export interface Bilingual {
  readonly zh: string
  readonly en: string
}

/** By which step a default was chosen: the literal wording, learning never hurting, the stricter one, or an argument against all three. */
export type DefaultBy = 'wording' | 'learningNeverHurts' | 'stricter' | 'argument'

interface ReadingRow<R extends ReadingId> {
  readonly name: Bilingual
  readonly clauses: readonly ClauseId[]
  readonly question: Bilingual
  readonly answers: { readonly [A in Readings[R]]: Bilingual }
  readonly default: (typeof defaultReadings)[R]
  readonly defaultBy: DefaultBy
  readonly reason: Bilingual
}

/** The questions on which the text can honestly be read in more than one way, in the order of the articles. */
export const readings = deepFreeze({
  professionalShare: {
    name: { zh: '专业科目三分之二的基数', en: 'base of the two thirds' },
    clauses: ['9.professional'],
    question: { zh: '“三分之二”以什么为基数？', en: 'Two thirds of what must be professional credits?' },
    answers: {
      ofRequired: { zh: '以每年应修的总学分为基数（90 学分的三分之二，即 60 学分）', en: 'of the credits required in the year (60 of 90)' },
      ofEarned: { zh: '以当年实得的总学分为基数', en: 'of the credits earned in the year' },
    },
    default: 'ofRequired',
    defaultBy: 'learningNeverHurts',
    reason: {
      zh: '条文未写明基数。以应修学分为基数时，多学不会使结果变差；以实得学分为基数时，多修公共科目反而可能不合格。',
      en: 'The text names no base. Taken of the required credits, learning more never hurts; taken of the earned ones, a further general course can fail a year.',
    },
  },
  examCredits: {
    name: { zh: '在线专项考试', en: 'credits by online special exam' },
    clauses: ['9.exam'],
    question: { zh: '每年是否必须有通过在线专项考试取得的学分？', en: 'Must some of a year’s credits come from an online special exam?' },
    answers: {
      someRequired: { zh: '必须有（多少不限）', en: 'yes, some, of whatever amount' },
      notRequired: { zh: '不作要求', en: 'no' },
    },
    default: 'someRequired',
    defaultBy: 'wording',
    reason: {
      zh: '条文说“部分学分须”，未定数额：须有，而多少不限，最贴近字面。',
      en: 'The text says that a part must, and gives no amount: some, however little, is closest to the wording.',
    },
  },
  firstYear: {
    name: { zh: '2020 年度', en: 'the year 2020' },
    clauses: ['9', '24'],
    question: { zh: '办法自 2020 年 10 月 10 日起施行，2020 年度如何考核？', en: 'In force from 10 October 2020: how is 2020 judged?' },
    answers: {
      notAssessed: { zh: '2020 年度不考核', en: 'not judged' },
      full: { zh: '按全年要求考核', en: 'against a full year’s figures' },
      proRata: { zh: '按施行天数折算要求（366 天中的 83 天）', en: 'against figures in proportion to the days in force (83 of 366)' },
    },
    default: 'notAssessed',
    defaultBy: 'argument',
    reason: {
      zh: '字面上每年都要求 90 学分，但 2020 年施行时已过去大半，不宜对已过去的时间课以年度义务，故不按字面。',
      en: 'Literally every year demands 90; but a yearly duty should not be laid on a year mostly past when it began, so the default departs from the wording.',
    },
  },
  dailyCapScope: {
    name: { zh: '每日上限的范围', en: 'scope of the daily caps' },
    clauses: ['10.theory', '10.practice'],
    question: { zh: '同一天既有理论又有实操时，两个每日上限如何适用？', en: 'How do the two daily caps work on a day with both theory and practice?' },
    answers: {
      perMode: { zh: '理论、实操各自适用', en: 'each mode has its own' },
      sixHourDay: { zh: '合计一天六学时：实操占用的学时相应减少理论上限', en: 'one day of six hours in all: hours of practice lower the cap on theory' },
    },
    default: 'perMode',
    defaultBy: 'wording',
    reason: {
      zh: '条文对理论和实操分别写明每天上限，未写合计上限。',
      en: 'The text gives each mode a daily cap of its own and none for both together.',
    },
  },
  dailyCapForce: {
    name: { zh: '“一般不超过”的效力', en: 'force of the daily caps' },
    clauses: ['10.theory', '10.practice'],
    question: { zh: '“一般不超过”是否允许经批准的例外？', en: 'Does “generally not over” leave room for an approved exception?' },
    answers: {
      waivable: { zh: '经批准的，可以超过', en: 'yes, with an approval' },
      absolute: { zh: '一律不得超过', en: 'no' },
    },
    default: 'waivable',
    defaultBy: 'wording',
    reason: { zh: '“一般”二字表明有例外。', en: 'The word “generally” means that there are exceptions.' },
  },
  truncation: {
    name: { zh: '超限学分的取舍', en: 'which credits a cap cuts' },
    clauses: ['10', '11'],
    question: { zh: '超过上限时，减去哪些学分？', en: 'Where a cap is exceeded, which credits go?' },
    answers: {
      learnerFavorable: { zh: '以有利于学员的方式取舍', en: 'those that the learner needs least' },
      chronological: { zh: '按时间先后，后得的减去', en: 'the later ones' },
    },
    default: 'learnerFavorable',
    defaultBy: 'learningNeverHurts',
    reason: {
      zh: '条文只定总额。按时间先后取舍时，先修的课程可能挤掉年度所需的科目；有利取舍则多学不会使结果变差。',
      en: 'The text caps the sum only. Cut by date, an early course can push out the subject a year needs; cut in the learner’s favor, learning more never hurts.',
    },
  },
  specialCapScope: {
    name: { zh: '专项途径年度上限的范围', en: 'scope of the special cap' },
    clauses: ['11'],
    question: { zh: '每年 60 学分的上限，是四种途径合计还是每种途径分别计算？', en: 'Is the cap of 60 a year for the four routes together or for each?' },
    answers: {
      combined: { zh: '四种途径合计', en: 'together' },
      perRoute: { zh: '每种途径分别计算', en: 'for each route' },
    },
    default: 'combined',
    defaultBy: 'wording',
    reason: { zh: '上限写在四项之前，统领各项。', en: 'The cap stands before the four items and governs them as one.' },
  },
  specialSubject: {
    name: { zh: '未注明科目的专项学分', en: 'special credits without a subject' },
    clauses: ['11'],
    question: { zh: '专项途径的学分未注明科目时，计入哪一科目？', en: 'Which subject do special credits count to where none was registered?' },
    answers: {
      professional: { zh: '计入专业科目', en: 'professional' },
      unclassified: { zh: '只计入总学分，不计入任何科目', en: 'the total only, neither subject' },
    },
    default: 'professional',
    defaultBy: 'learningNeverHurts',
    reason: {
      zh: '条文未定科目。四种途径都是岗位技能方面的活动，计入专业科目符合第（二）条的划分，也使这些学习不致落空。',
      en: 'The text is silent. All four routes are about the trade itself, which art. 2 calls professional, and so this learning is not lost.',
    },
  },
  thresholdPeriod: {
    name: { zh: '规定学分总额的年数', en: 'years in the threshold' },
    clauses: ['14'],
    question: { zh: '“规定学分总额”按多少年计算？', en: 'Over how many years is the required total, which must be exceeded, calculated?' },
    answers: {
      normalPeriod: { zh: '按正常晋升年限', en: 'the normal years to promotion' },
      elapsedYears: { zh: '按取得现等级后已满的年数', en: 'the full years since the current level' },
    },
    default: 'normalPeriod',
    defaultBy: 'learningNeverHurts',
    reason: {
      zh: '条文未定年数。按已满年数计算时，等待本身会抬高门槛，原可申报的人可能因等待而失去资格。',
      en: 'The text gives no period. Over elapsed years, waiting raises the bar and one can lose eligibility by it.',
    },
  },
  earlyYears: {
    name: { zh: '提前年数', en: 'years early' },
    clauses: ['14'],
    question: { zh: '超过规定总额后，可以提前几年？', en: 'Once the total is exceeded, how many years early?' },
    answers: {
      upToMaximum: { zh: '可提前至最多年数', en: 'up to the maximum' },
      perYearOfSurplus: { zh: '每超出一个年度的规定学分，提前一年', en: 'one for each full year’s credits of surplus' },
    },
    default: 'upToMaximum',
    defaultBy: 'wording',
    reason: { zh: '条文只要求超过总额，未要求超出多少。', en: 'The text asks that the total be exceeded, not by how much.' },
  },
  recentYear: {
    name: { zh: '“近一年”', en: 'the recent year' },
    clauses: ['16'],
    question: { zh: '“近一年”是上一公历年度，还是截止日前的十二个月？', en: 'Is the recent year the last calendar year or the twelve months before?' },
    answers: {
      calendarYear: { zh: '最近一个已结束的公历年度', en: 'the last complete calendar year' },
      rolling: { zh: '截至当日的十二个月', en: 'the twelve months up to the day' },
    },
    default: 'calendarYear',
    defaultBy: 'argument',
    reason: {
      zh: '字面上可指十二个月，但最低要求和各项上限都只按公历年度规定，故不按字面。',
      en: 'The words could mean twelve months; but the minimum and the caps exist only per calendar year, so the default departs from the wording.',
    },
  },
  resetScope: {
    name: { zh: '清零的范围', en: 'what a promotion clears' },
    clauses: ['20'],
    question: { zh: '晋升清零只及于等级学分，还是同时及于当年度的学分？', en: 'Does a promotion clear the level account alone, or the year’s credits too?' },
    answers: {
      level: { zh: '只清零等级学分', en: 'the level account' },
      levelAndYear: { zh: '同时清零当年度晋升当日及以前的学分', en: 'also that year’s credits up to the day of promotion' },
    },
    default: 'level',
    defaultBy: 'wording',
    reason: {
      zh: '条文把清零与“下一等级”的结转相联系，未涉及年度要求。',
      en: 'The text ties the clearing to carrying credits into the next level and says nothing of the yearly requirement.',
    },
  },
  capAtPromotion: {
    name: { zh: '晋升当年的上限', en: 'caps in the year of promotion' },
    clauses: ['11', '20'],
    question: { zh: '晋升当年，等级学分是否重新适用上限？', en: 'In the year of a promotion, do the caps begin anew for the level account?' },
    answers: {
      shared: { zh: '当年已用的上限不再恢复', en: 'no, what the year has used is used' },
      renewed: { zh: '就晋升以后的学分重新计算', en: 'yes, calculated anew from the credits after it' },
    },
    default: 'shared',
    defaultBy: 'wording',
    reason: { zh: '上限按“每年度”规定，不因晋升而增加。', en: 'The cap is per year, and a promotion does not add to it.' },
  },
  fraudBar: {
    name: { zh: '弄虚作假的后果', en: 'reach of the bar after fraud' },
    clauses: ['22'],
    question: { zh: '取消的“申报资格”是否包括职业技能等级认定？', en: 'Does the bar reach level recognition or only qualification exams?' },
    answers: {
      levelApplications: { zh: '包括各类等级申报', en: 'every application for a level' },
      qualificationExamsOnly: { zh: '仅限职业资格考试', en: 'qualification exams only' },
    },
    default: 'levelApplications',
    defaultBy: 'argument',
    reason: {
      zh: '字面为职业资格考试，但技能人员的职业资格考试已改为职业技能等级认定，若按字面则本条落空。',
      en: 'Literally it is qualification exams; but the trades’ exams have become level recognition, and read literally the article would reach nobody.',
    },
  },
} as const satisfies { readonly [R in ReadingId]: ReadingRow<R> })
