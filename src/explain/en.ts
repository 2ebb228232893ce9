import type { AnnualResult, LevelAccount } from '../assess/assessment.js'
import type { PlainDate } from '../ledger/ledger.js'
import type { Level } from '../regulation/levels.js'
import { levels } from '../regulation/levels.js'
import type { Catalog, FigureGap, Learning } from './catalog.js'

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
] as const

const counted = (amount: number, unit: string): string => `${amount} ${unit}${amount === 1 ? '' : 's'}`
const credits = (amount: number): string => counted(amount, 'credit')

/** 'a', 'a and b', 'a, b and c'. */
const list = (items: readonly string[]): string =>
  [items.slice(0, -1).join(', '), ...items.slice(-1)].filter((part) => part !== '').join(' and ')

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function date(day: PlainDate): string {
  const [year, month, dayOfMonth] = day.split('-').map(Number) as [number, number, number]
  return `${dayOfMonth} ${MONTHS[month - 1]} ${year}`
}

const levelName = Object.fromEntries(levels.map(({ level, en: name }) => [level, name])) as Readonly<Record<Level, string>>

const gaps: { readonly [G in FigureGap | 'exam']: string } = {
  total: 'the total', general: 'general subjects', professional: 'professional subjects', exam: 'the online special exam',
}

const subjects = { general: 'general', professional: 'professional', unclassified: 'no subject' } as const

const learnings: { readonly [L in Learning]: string } = {
  theory: 'offline theory', practice: 'offline practice', online: 'online course', exam: 'online special exam',
  training: 'training', project: 'project', publication: 'publication', competition: 'competition',
}

const listGaps = (open: AnnualResult['gaps']): string => list(open.map((gap) => gaps[gap]))
const byTotals = (basis: AnnualResult['basis']): string => (basis === 'totals' ? ', judged by the year’s totals' : '')

/** What the level account holds, as far as it is known. */
function accountHolds({ credits: amount, most }: Pick<LevelAccount, 'credits' | 'most'>): string {
  if (amount === most) return `the level account holds ${credits(amount)}`
  if (amount === 0) return most === null ? 'how much the level account holds is not known' : `the level account holds at most ${credits(most)}, how many is not known`
  return `the level account holds at least ${credits(amount)}${most === null ? ', how many more is not known' : ` and at most ${most}`}`
}

/** English: as a careful translator would put it. */
export const en: Catalog = {
  language: 'en',
  titles: {
    assessment: 'Statement of continuing-education credits',
    useCheck: 'Check of continuing-education credits',
    comparison: 'Conclusions under different readings',
    yearPlan: 'Plan for the year',
    promotionPlan: 'Plan for an early application',
  },
  // Articles and numbered items only: where the text numbers nothing, the sentence says what is meant.
  citation: (id) => {
    const [article, part] = id.split('.') as [string, string | undefined]
    return `art. ${article}${part !== undefined && /^\d$/.test(part) ? `(${part})` : ''}`
  },
  reading: {
    professionalShare: 'base of the two thirds',
    examCredits: 'credits by online special exam',
    firstYear: 'first year in force',
    dailyCapScope: 'scope of the daily caps',
    dailyCapForce: 'force of the daily caps',
    truncation: 'which credits a cap cuts',
    specialCapScope: 'scope of the special routes’ cap',
    specialSubject: 'special credits without a subject',
    thresholdPeriod: 'years in the required total',
    earlyYears: 'years early',
    recentYear: 'the recent year',
    resetScope: 'what a promotion clears',
    capAtPromotion: 'caps in the year of a promotion',
    fraudBar: 'reach of the bar after fraud',
  },
  answers: {
    professionalShare: { ofRequired: 'taken of the credits required in the year', ofEarned: 'taken of the credits earned in the year' },
    examCredits: { someRequired: 'some are required, of whatever amount', notRequired: 'none are required' },
    firstYear: { notAssessed: 'not assessed', full: 'against a full year’s figures', proRata: 'against figures in proportion to the days in force' },
    dailyCapScope: { perMode: 'theory and practice each have their own', sixHourDay: 'theory and practice share one day' },
    dailyCapForce: { waivable: 'may be exceeded with an approval', absolute: 'may never be exceeded' },
    truncation: { learnerFavorable: 'those that the learner needs least', chronological: 'the later ones' },
    specialCapScope: { combined: 'all routes together', perRoute: 'each route by itself' },
    specialSubject: { professional: 'count as professional', unclassified: 'count to the total only' },
    thresholdPeriod: { normalPeriod: 'the normal years to promotion', elapsedYears: 'the full years since the current level' },
    earlyYears: { upToMaximum: 'up to the maximum', perYearOfSurplus: 'one for each full year’s credits of surplus' },
    recentYear: { calendarYear: 'the last complete calendar year', rolling: 'the twelve months up to the day' },
    resetScope: { level: 'the level account alone', levelAndYear: 'that year’s credits as well' },
    capAtPromotion: { shared: 'what the year has used stays used', renewed: 'reckoned anew from the credits after it' },
    fraudBar: { levelApplications: 'every application for a level', qualificationExamsOnly: 'qualification exams only' },
  },
  chart: {
    caption: 'Bars are the year’s total of credits, upright marks the total required; a hatched bar is a year that does not meet all requirements.',
    unknownCaption: 'A dashed bar is a year that cannot be judged.',
    label: (year) => String(year),
    bar: {
      met: (year, { actual, required }) => `In ${year} ${credits(actual)} count, against a total of ${required} required; all requirements are met.`,
      short: (year, { actual, required }) => `In ${year} ${credits(actual)} count, against a total of ${required} required; not all requirements are met.`,
      unknown: (year, { actual, required }) =>
        `In ${year} ${credits(actual)} count, against a total of ${required} required; whether all requirements are met is not known.`,
    },
  },

  heading: (learner, asOf) => `The continuing-education credits of learner ${learner} as of ${date(asOf)} are as follows.`,
  basis: (regulation, inForce, amended) =>
    `The basis is ${regulation}${amended ? ' (with the figures named, which the user has changed and which are not those of the text)' : ''}, `
    + `a trial document in force since ${date(inForce)}; whether it has been amended since has not been verified.`,

  yearStatus: {
    met: ({ year, basis, incomplete }) =>
      `The requirements of ${year} are met${byTotals(basis)}${incomplete ? '; the missing records do not change that' : ''}.`,
    unmet: ({ year, basis, gaps: open }) => `The requirements of ${year} are not met${byTotals(basis)}; the credits fall short in ${listGaps(open)}.`,
    pending: ({ year, incomplete, gaps: open }) =>
      `The year ${year} is not over${incomplete ? ', and some of its records are missing' : ''}; so far the credits fall short in ${listGaps(open)}.`,
  },
  unknownYear: {
    examOfTotals: ({ year }) =>
      `The year ${year} cannot be judged: the total, general and professional requirements are met, but whether there are credits by online special exam is not known.`,
    resetOfTotals: ({ year }) =>
      `The year ${year} cannot be judged: its totals meet the requirements, but how much of them the promotion cleared is not known.`,
    recordsMissing: ({ year, gaps: open }) =>
      `The year ${year} cannot be judged: some of its records are missing, and those there are fall short in ${listGaps(open)}.`,
    recordsCouldSpoil: ({ year }) =>
      `The year ${year} cannot be judged: the records there are meet the requirements, but some are missing, and with them the result may change.`,
  },
  notAssessed: {
    beforeDuty: (year) => `The year ${year} is not assessed, because the annual duty had not begun.`,
    exempt: (year) => `The year ${year} is not assessed, because the authority has exempted it.`,
    firstYear: (year) => `The year ${year} is not assessed, because the rules came into force in the course of it.`,
    beforeEffect: (year) => `The year ${year} is not assessed, because the rules were not yet in force.`,
  },
  yearCredits: ({ basis, incomplete, credits: { total, general, professional, unclassified, exam, special } }) =>
    `${basis === 'totals' ? `The year’s totals come to ${credits(total)}` : `${credits(total)} count in the year${incomplete ? ' by the records there are' : ''}`}: `
    + `${general} general, ${professional} professional${unclassified > 0 ? `, ${unclassified} without a subject` : ''}; `
    // Where the exams are not known, the special routes are not either: the year is known by its sums.
    + (exam === null
      ? 'how many of them came by online special exam or special routes is not known.'
      : `of them ${exam} by online special exam and ${special ?? 'an unknown number'} by special routes.`),
  requirement: {
    met: (gap, { required, actual }) => `${capitalized(gaps[gap])} must come to ${credits(required)} at least; earned: ${actual}, which is enough.`,
    missing: (gap, { required, actual, missing }) =>
      `${capitalized(gaps[gap])} must come to ${credits(required)} at least; earned: ${actual}, still missing: ${missing}.`,
  },
  exam: {
    present: (amount) => `Some credits must come by online special exam; earned so: ${amount}.`,
    absent: 'Some credits must come by online special exam; so far there are none.',
    unknown: 'Some credits must come by online special exam; whether there are any is not known.',
    notRequired: {
      some: (amount) => `By the reading taken no online special exam is required; earned so: ${amount}.`,
      none: 'By the reading taken no online special exam is required.',
    },
  },
  missingCredits: (missing) => `To meet the total, general and professional requirements together, at least ${credits(missing)} more must be earned.`,

  noCuts: 'No record’s credits were cut.',
  cutsHeading: 'The credits of the following records were cut.',
  cutRecord: ({ id, date: first, until, subject, claimed, credited }, learning) =>
    `${capitalized(learnings[learning])} of ${date(first)}${until === undefined ? '' : ` to ${date(until)}`} (record ${id}, ${subjects[subject]}) `
    + `claims ${credits(claimed)}; credited: ${credited}.`,
  cut: {
    afterAsOf: (amount) => `${capitalized(credits(amount))} cut, because the learning ends after the day of the assessment.`,
    beforeEffect: (amount) => `${capitalized(credits(amount))} cut, because the learning lies before the rules came into force.`,
    fraud: (amount) => `${capitalized(credits(amount))} cut, because the record has been found fraudulent.`,
    rankBelowThird: (amount) => `${capitalized(credits(amount))} cut, because the place won in the competition is too low to count.`,
    aboveTier: (amount) => `${capitalized(credits(amount))} cut, because more was recognized than the tier has.`,
    reset: (amount) => `${capitalized(credits(amount))} cut, because the promotion cleared that year’s credits as well.`,
    duplicateActivity: (amount) => `${capitalized(credits(amount))} cut, because the same activity already counts in that year by another record.`,
    dailyCap: (amount) => `${capitalized(credits(amount))} cut, because the daily cap was exceeded.`,
    annualSpecialCap: (amount) => `${capitalized(credits(amount))} cut, because the annual cap of the special routes was exceeded.`,
  },

  noLevel: 'There is no certificate of level by that day, and so no level account.',
  level: ({ level, since, ...account }) =>
    `The current level is ${levelName[level]}, by a certificate of ${date(since)}; ${accountHolds(account)}.`,
  cleared: {
    exactly: (amount) => `${capitalized(credits(amount))} earned up to the day of the certificate have been cleared and do not count for the current level.`,
    atLeast: (amount) => `At least ${credits(amount)} earned up to the day of the certificate have been cleared and do not count for the current level.`,
    unknown: 'What was earned up to the day of the certificate has been cleared; how much that is, is not known.',
  },

  notApplicable: {
    notAsked: 'An application for the next level was not asked about.',
    noCertificate: 'There is no certificate of level, and so no early application.',
    highestLevel: 'The highest level has been reached; there is none to apply for.',
    appointedPost: 'The next level is a post to which one is appointed; one does not apply for it.',
  },
  notYetAsKnown: ({ target, earliestDate }) =>
    `An application for ${levelName[target]} is not yet possible; by the credits known of, the earliest date is ${date(earliestDate)}.`,
  promotionStatus: {
    early: ({ target, earliestDate }) => `An early application for ${levelName[target]} is possible, from ${date(earliestDate)} on.`,
    normal: ({ target }) => `The normal years to promotion are over; an application for ${levelName[target]} is possible.`,
    notYet: ({ target, earliestDate }) => `An application for ${levelName[target]} is not yet possible; the earliest date is ${date(earliestDate)}.`,
    unknown: ({ target }) =>
      `Whether an application for ${levelName[target]} is possible cannot be said, because it is not known how many credits stand in the level account.`,
    barred: ({ target }) => `An application for ${levelName[target]} is barred, because a finding of fraud stands.`,
  },
  threshold: {
    exceeded: ({ threshold, credits: has, surplus }) =>
      `For an early application the required total of ${credits(threshold)} must be exceeded; there are ${has}, a surplus of ${surplus}.`,
    missing: ({ threshold, credits: has, missing }) =>
      `For an early application the required total of ${credits(threshold)} must be exceeded; there are ${has}, still missing: ${missing}.`,
    known: ({ threshold, credits: has }) =>
      `For an early application the required total of ${credits(threshold)} must be exceeded; ${has > 0 ? `${has} are known of` : 'none are known of'}.`,
  },
  yearsEarly: {
    some: ({ maxYearsEarly, yearsEarly }) =>
      `For this level one may apply early by ${counted(maxYearsEarly, 'year')} at most; by the credits there are, by ${yearsEarly}.`,
    none: ({ maxYearsEarly }) =>
      `For this level one may apply early by ${counted(maxYearsEarly, 'year')} at most; by the credits there are, not at all.`,
    someAsKnown: ({ maxYearsEarly, yearsEarly }) =>
      `For this level one may apply early by ${counted(maxYearsEarly, 'year')} at most; by the credits known of, by ${yearsEarly}.`,
    noneAsKnown: ({ maxYearsEarly }) =>
      `For this level one may apply early by ${counted(maxYearsEarly, 'year')} at most; by the credits known of, not at all.`,
  },
  creditsMayBeMore: 'There may be more credits than are known of; whatever of them is confirmed counts as well.',
  normalPeriod: ({ normalYears, since, normalDate }) =>
    `The normal period is ${counted(normalYears, 'year')} from ${date(since)} and ends on ${date(normalDate)}.`,
  findingWithoutBar: 'A finding of fraud stands, but by the reading taken it does not bar this application.',

  change: (reading, answer) => `${reading} read as “${answer}”`,
  readingsHeading: 'These conclusions involve the following readings of the text.',
  readingLine: (reading, answer, isDefault) => `${capitalized(reading)}: ${answer} (${isDefault ? 'the default reading' : 'the reading chosen by the user'}).`,
  assumptionsHeading: 'The following points are settled by convention.',
  assumption: {
    spreadOverDays: 'The credits of a course of several days are spread over its days as evenly as they go.',
    specialSubjectAssumed: 'Special credits registered without a subject are classed by the reading taken.',
    sameActivity: 'An activity registered more than once counts once in a year.',
    yearsWorked: 'The normal period is reckoned from the certificate alone; that the years were worked in the occupation is for the user to confirm.',
  },

  useCheck: {
    examiner: {
      met: 'Every year checked meets the annual minimum; the credits suffice for examiners, competition judges and quality supervisors.',
      unmet: 'Of the years checked some fall below the annual minimum; the credits do not suffice for examiners, competition judges and quality supervisors.',
      unknown: 'Of the years checked some cannot be judged; whether the credits suffice for examiners, competition judges and quality supervisors is not known.',
      notAssessed: 'No year of the window is both over and assessed; whether the credits suffice cannot be decided.',
      notApplicable: 'The condition applies to highly skilled workers only; the level held is not among theirs.',
    },
    talentProgram: {
      met: 'The credits of the recent year meet the minimum; they suffice for programs of highly skilled talent.',
      unmet: 'The credits of the recent year fall below the minimum; they do not suffice for programs of highly skilled talent.',
      unknown: 'The recent year cannot be judged; whether its credits suffice for programs of highly skilled talent is not known.',
      notAssessed: 'The recent year is not assessed; whether the credits suffice cannot be decided.',
      notApplicable: 'The condition does not apply.',
    },
  },
  period: {
    counts: (from, to) => `The period from ${date(from)} to ${date(to)} counts for the check.`,
    countsNot: (from, to) => `The period from ${date(from)} to ${date(to)} does not count for the check.`,
  },

  compared: ({ combinations }, names) => `The different readings of ${list(names)} were worked through one by one; they have ${counted(combinations, 'combination')}.`,
  topic: (about) => {
    switch (about.kind) {
      case 'year':
        return `the year ${about.year}`
      case 'promotion':
        return 'the application for the next level'
      case 'earliestDate':
        return 'the earliest date to apply'
      case 'talentProgram':
        return 'the credits of the recent year'
    }
  },
  answer: {
    year: { met: 'met', unmet: 'not met', pending: 'not over', unknown: 'not known', notAssessed: 'not assessed' },
    promotion: { early: 'possible early', normal: 'possible', notYet: 'not yet possible', barred: 'barred', unknown: 'not known' },
    earliestDate: date,
    talentProgram: { met: 'sufficient', unmet: 'not sufficient', unknown: 'not known', notAssessed: 'not assessed' },
  },
  robust: (topic, answer) => `${capitalized(topic)}: whatever the reading, the conclusion is “${answer}”.`,
  dependsOn: (topic, answer, combinations, decisive) =>
    `${capitalized(topic)}: by the readings taken “${answer}” (${counted(combinations, 'combination')}); the conclusion hangs on ${list(decisive)}.`,
  otherwise: (answer, combinations, changes) =>
    `In ${counted(combinations, 'combination')} it is “${answer}”, for instance with ${changes.join('; ')}.`,

  planHeading: ({ learner, year, asOf }) => `What learner ${learner} still needs for ${year}, reckoned as of ${date(asOf)}, is as follows.`,
  planStatus: {
    met: (year) => `By the records in the ledger the requirements of ${year} are met; nothing more is needed.`,
    reachable: (year) => `By the records in the ledger the requirements of ${year} are not yet met; by the following plan they can be.`,
    notReachable: (year) => `The requirements of ${year} are not met, and no day is left on which to learn; they cannot be met any more.`,
    notAssessed: (year) => `The year ${year} is not assessed; nothing more is needed.`,
    unknown: (year) => `Too little is known of ${year} to say whether its requirements are met.`,
  },
  needs: ({ credits: amount, general, professional, free }) => {
    const parts = [
      ...(general > 0 ? [`at least ${general} general`] : []),
      ...(professional > 0 ? [`at least ${professional} professional`] : []),
      ...(free > 0 ? [`${free} in either subject`] : []),
    ]
    return `At least ${credits(amount)} more must be earned${general + professional > 0 ? `: ${list(parts)}` : ', in either subject'}.`
  },
  planExam: (amount) => `Some credits must come by online special exam as well; the plan has an exam of ${credits(amount)}.`,
  daysLeft: ({ left, free }) => `Until the end of the year ${counted(left, 'day')} can still be used for learning, of which ${free} have no offline learning on record.`,
  offline: {
    fewestDays: ({ days, hours }) => `Apart from an exam, it can be earned offline on ${counted(days, 'day')} at the fewest, in ${counted(hours, 'hour')}.`,
    fewestHours: ({ days, hours }) => `For the fewest hours it takes ${counted(hours, 'hour')}, on ${counted(days, 'day')}.`,
    impossible: 'By offline learning alone it cannot be made up within a year.',
  },
  daysEnough: { yes: 'The days left are enough.', no: 'The days left are not enough; once they are filled, the rest is planned online.' },
  specialRoom: ({ routes, cap, used, room }, all) =>
    `The annual cap of ${all ? 'the special routes' : list(routes.map((route) => learnings[route]))} is ${credits(cap)}, of which ${used} are used and ${room} are left.`,
  generalRoom: (amount) =>
    `With two thirds taken of the credits earned, the year once met bears ${credits(amount)} more in general subjects; with any more it would fail.`,
  openReadings: {
    all: 'The following plan meets the requirements under every reading of the text.',
    some: (names) => `The following plan meets the requirements under every reading of ${list(names)}.`,
  },
  strictest: {
    given: (amount) => `The strictest readings are the ones taken, which ask for ${credits(amount)} more.`,
    other: (amount, adds, changes) =>
      `The strictest readings ask for ${credits(amount)} more: ${changes.join('; ')}; to pass under all readings takes ${adds} beyond the ones taken.`,
  },
  scheduleHeading: 'The schedule is as follows.',
  plannedOffline: (day, mode, subject, hours) => `On ${date(day)}: ${learnings[mode]} (${subjects[subject]}), ${counted(hours, 'hour')}.`,
  plannedCredits: (day, kind, subject, amount) => `On ${date(day)}: ${learnings[kind]} (${subjects[subject]}), ${credits(amount)}.`,

  promotionPlanHeading: ({ learner, asOf }) =>
    `What learner ${learner} still needs for an early application, reckoned as of ${date(asOf)}, is as follows.`,
  step: {
    reached: ({ yearsEarly, on, required, credits: has }) =>
      `${capitalized(counted(yearsEarly, 'year'))} early: ${credits(required)} are needed, by the ledger there are ${has}; an application is possible on ${date(on)}.`,
    reachable: ({ yearsEarly, on, required, credits: has, missing, days }) =>
      `${capitalized(counted(yearsEarly, 'year'))} early: by ${date(on)} (in ${counted(days, 'day')}) ${credits(required)} are needed; `
      + `by the ledger there will be ${has}, still missing: ${missing}.`,
    open: ({ yearsEarly, from, required, credits: has, missing }) =>
      `${capitalized(counted(yearsEarly, 'year'))} early: open since ${date(from)}, as soon as there are ${credits(required)}; `
      + `by the ledger there are ${has}, still missing: ${missing}.`,
  },
  pace: (amount) => `At a pace of ${credits(amount)} a year they are there in time.`,
  notReachable: {
    aboveMaximum: (years) => `${capitalized(counted(years, 'year'))} early: not possible, for this level allows fewer.`,
    aboveNormalYears: (years) => `${capitalized(counted(years, 'year'))} early: not possible, for the normal period is shorter.`,
    normalDateFirst: (years) => `${capitalized(counted(years, 'year'))} early: not possible, for the normal date comes before further credits could.`,
    finding: (years) => `${capitalized(counted(years, 'year'))} early: not possible while a finding of fraud stands.`,
  },
}
