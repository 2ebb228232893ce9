import type { AnnualResult, LevelAccount } from '../assess/assessment.js'
import type { PlainDate, RouteName } from '../ledger/ledger.js'
import type { MissingFact } from '../plan/settlement.js'
import type { FigureName, FigureUnit } from '../regulation/figures.js'
import { jinhua64 } from '../regulation/figures.js'
import type { Level } from '../regulation/levels.js'
import { levels } from '../regulation/levels.js'
import type { Gap } from '../rules/article-09-annual-requirement.js'
import type { AmendedFigure, DecidingDay } from './amended-figures.js'
import { decidingDay } from './amended-figures.js'
import type { Catalog, FactsOfPeriod, FigureWord, Learning, Source, Span } from './catalog.js'

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
] as const

const counted = (amount: number, unit: string): string => `${amount} ${unit}${amount === 1 ? '' : 's'}`
const credits = (amount: number): string => counted(amount, 'credit')
const moreCredits = (amount: number): string => counted(amount, 'more credit')
const moreCreditsNeeded = (amount: number): string => `${moreCredits(amount)} ${amount === 1 ? 'is' : 'are'} needed`
const are = (amount: number): string => `${amount} ${amount === 1 ? 'is' : 'are'}`
const wereEarned = (amount: number): string => `${amount} ${amount === 1 ? 'was' : 'were'} earned`

/** 'a', 'a and b', 'a, b and c'. */
const list = (items: readonly string[], joint: 'and' | 'or' = 'and'): string =>
  [items.slice(0, -1).join(', '), ...items.slice(-1)].filter((part) => part !== '').join(` ${joint} `)

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function date(day: PlainDate): string {
  const [year, month, dayOfMonth] = day.split('-').map(Number) as [number, number, number]
  return `${dayOfMonth} ${MONTHS[month - 1]} ${year}`
}

const levelName = Object.fromEntries(levels.map(({ level, en: name }) => [level, name])) as Readonly<Record<Level, string>>

const gaps: { readonly [G in Gap]: string } = {
  total: 'in total', general: 'in general subjects', professional: 'in professional subjects', exam: 'from an online special exam',
}
const listGaps = (open: readonly Gap[]): string => list(open.map((gap) => gaps[gap]))

const subjects = { general: 'general', professional: 'professional', unclassified: 'no subject' } as const
const inSubject = { general: 'general', professional: 'professional', unclassified: 'without a subject' } as const

const learnings: { readonly [L in Learning]: string } = {
  theory: 'offline theory', practice: 'offline practice', online: 'online course', exam: 'online special exam',
  training: 'training', project: 'project', publication: 'publication', competition: 'competition',
}

/** The routes, as one says of a cap what it is on. */
const routesOf: { readonly [R in RouteName]: string } = {
  training: 'training', project: 'projects', publication: 'publications', competition: 'competitions',
}

const nameOf = (year: number, span: Span): string => (span === 'year' ? String(year) : 'the period')
const subjectOf = (year: number, span: Span): string => (span === 'year' ? `The year ${year}` : 'The period')
const byTotals = (basis: AnnualResult['basis']): string => (basis === 'totals' ? ', judged by the totals of the year' : '')

/** Of a period across years, some may be known by the totals of a year alone. */
const lackingRecords = (span: Span): string => (span === 'year' ? 'some of its records are missing' : 'some of its records are not at hand')

/** A number where there is one, and nothing where there is nothing. */
const SOURCES: { readonly [S in Source]: { readonly some: (amount: number) => string; readonly none: string } } = {
  earned: { some: wereEarned, none: 'none were earned' },
  totals: { some: (amount) => `the totals of the year have ${amount}`, none: 'the totals of the year have none' },
  ledger: { some: (amount) => `the ledger has ${amount}`, none: 'the ledger has none' },
}

/** The same of credits that came from exams. */
const FROM_EXAMS: typeof SOURCES = {
  earned: { some: (amount) => `${wereEarned(amount)} that way`, none: 'none were earned that way' },
  totals: { some: (amount) => `the totals of the year have ${amount} from exams`, none: 'the totals of the year have none from exams' },
  ledger: { some: (amount) => `the ledger has ${amount} from exams`, none: 'the ledger has none from exams' },
}

/** What credits consist of; where it is one thing, all of them are. */
function composed({ total, general, professional, unclassified }: AnnualResult['credits']): string {
  const parts = ([['general', general], ['professional', professional], ['unclassified', unclassified]] as const).filter(([, amount]) => amount > 0)
  // Where there are credits, they are of one subject at least.
  if (parts.length === 1) return `, all of ${total === 1 ? 'it' : 'them'} ${list(parts.map(([subject]) => inSubject[subject]))}`
  return `: ${list(parts.map(([subject, amount]) => `${amount} ${inSubject[subject]}`))}`
}

// Where the exams are not known, the special routes are not either: the year is known by its sums.
function ofThem({ exam, special }: AnnualResult['credits']): string {
  if (exam === null) return '; how many of them came from online special exams or special routes is not known'
  const parts = ([['online special exams', exam], ['special routes', special]] as const)
    .filter(([, amount]) => amount !== 0)
    .map(([name, amount]) => `${amount ?? 'an unknown number'} from ${name}`)
  return parts.length === 0 ? '' : `; of these, ${list(parts)}`
}

/** What the level account holds, as far as it is known. */
function accountHolds({ credits: amount, most }: Pick<LevelAccount, 'credits' | 'most'>): string {
  if (amount === most) return amount === 0 ? 'the level account is empty' : `the level account holds ${credits(amount)}`
  if (amount === 0) return most === null ? 'the amount in the level account is not known' : `the level account holds an unknown number of credits, at most ${most}`
  return `the level account holds at least ${credits(amount)}${most === null ? ', with no known upper limit' : ` and at most ${most}`}`
}

const figureName: { readonly [N in FigureName]: string } = {
  annualTotal: 'the annual total',
  annualGeneral: 'the annual minimum of general credits',
  professionalShare: 'the share of professional credits',
  theoryRate: 'the credits for an hour of offline theory',
  dailyTheory: 'the daily cap on offline theory',
  practiceRate: 'the credits for an hour of offline practice',
  dailyPractice: 'the daily cap on offline practice',
  annualSpecial: 'the annual cap on special routes',
  'training.national': 'the credits for national training',
  'training.provincial': 'the credits for provincial training',
  'training.municipal': 'the credits for municipal training',
  'training.county': 'the credits for county training',
  'project.national': 'the credits for a national project',
  'project.provincial': 'the credits for a provincial project',
  'project.municipal': 'the credits for a municipal project',
  'project.county': 'the credits for a county project',
  'publication.core': 'the credits for a publication in a core journal',
  'publication.provincial': 'the credits for a publication in a provincial journal',
  'publication.other': 'the credits for another publication',
  'competition.national': 'the credits for a national competition',
  'competition.provincial': 'the credits for a provincial competition',
  'competition.municipal': 'the credits for a municipal competition',
  'competition.county': 'the credits for a county competition',
  competitionPlaces: 'the number of places that count in a competition',
  yearsEarlyToSeniorWorker: 'the most years early up to senior worker',
  yearsEarlyFromTechnician: 'the most years early from technician on',
}

function figureValue({ name, value }: AmendedFigure): string {
  return typeof value === 'number' ? inUnit[jinhua64.figures[name].unit](value) : `${value[0]}/${value[1]}`
}

const inUnit: { readonly [U in FigureUnit]: (value: number) => string } = {
  credits, creditsPerHour: credits, places: (value) => (value === 0 ? 'none' : String(value)), years: (value) => counted(value, 'year'), share: String,
}

/** By which day a figure is chosen. */
const whichDay: { readonly [D in DecidingDay]: string } = {
  year: 'a year goes by the figure of its first day',
  learning: 'a day of learning goes by the figure of that day',
  assessment: 'an application goes by the figure of the day of the assessment',
  record: 'a record goes by the figure of its first day',
}

const IN_YEARS: readonly FigureWord[] = ['normalYears', 'yearsEarly']

const countedWords: Catalog['counted'] = {
  total: 'credits in total',
  general: 'general credits',
  professional: 'professional credits',
  unclassified: 'credits without a subject',
  exam: 'credits from online special exams',
  account: 'credits in the level account',
}

const lack: Catalog['lack'] = {
  records: 'missing records included',
  examOfTotals: 'of the totals of the year',
  totalsAfterPromotion: 'of the totals, what was earned after the promotion',
  totalsSinceCertificate: 'of the totals, what was earned after the certificate',
  totalsSoFar: 'of the totals, what was earned by that day',
  totalsInWindow: 'of the totals, what was earned in the period',
}

function factWords({ from, to, year, lack: why, facts }: FactsOfPeriod): string {
  return `${year === null ? `from ${date(from)} to ${date(to)}` : `in ${year}`}, ${lack[why]}: ${list(facts.map(amountWords))}`
}

function amountWords({ counted: what, known, most, atLeast, further }: MissingFact): string {
  const bounds = [
    ...(known > 0 ? [`${known} known`] : []),
    ...(most === null ? [] : [`at most ${most}`]),
    ...(further > 0 ? [`at least ${atLeast} needed`] : []),
  ]
  return `${countedWords[what]}${bounds.length > 0 ? ` (${bounds.join(', ')})` : ''}`
}

/** Of one credit in the singular. */
const numbered = (words: string, amount: number | null): string => (amount === 1 ? words.replace('credits', 'credit') : words)

const needed = (known: number, further: number | null): string =>
  (known > 0 ? `; ${are(known)} known${further === null || further === 0 ? '' : `, and ${are(further)} missing`}` : '')

/** English: as a careful translator would put it. */
export const en: Catalog = {
  language: 'en',
  titles: {
    assessment: 'Statement of continuing-education credits',
    useCheck: 'Check of continuing-education credits',
    comparison: 'Conclusions under different readings',
    survey: 'How many people each reading affects',
    diff: 'Difference between two assessments',
    yearPlan: 'Plan for the year',
    promotionPlan: 'Plan for an early application',
    settlement: 'Open questions, and what would settle them',
  },
  // Articles and numbered items only: where the text numbers nothing, the sentence says what is meant.
  citation: (id) => {
    const [article, part] = id.split('.') as [string, string | undefined]
    return `art. ${article}${part !== undefined && /^\d$/.test(part) ? `(${part})` : ''}`
  },
  reading: {
    professionalShare: 'the base of the two thirds',
    examCredits: 'credits from online special exams',
    firstYear: 'the first year in force',
    dailyCapScope: 'the scope of the daily caps',
    dailyCapForce: 'the force of the daily caps',
    truncation: 'which credits a cap cuts',
    specialCapScope: 'the scope of the cap on special routes',
    specialSubject: 'special credits without a subject',
    thresholdPeriod: 'the years counted in the threshold',
    earlyYears: 'the number of years early',
    recentYear: 'the recent year',
    resetScope: 'what a promotion clears',
    capAtPromotion: 'the caps in the year of a promotion',
    fraudBar: 'the reach of the bar after fraud',
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
    capAtPromotion: { shared: 'what the year has used stays used', renewed: 'calculated again from the credits after it' },
    fraudBar: { levelApplications: 'every application for a level', qualificationExamsOnly: 'qualification exams only' },
  },
  chart: {
    caption: 'A bar is the total of credits of a year, an upright mark the total required; a hatched bar is a year that does not meet all requirements.',
    unknownCaption: ' A dashed bar is a year that cannot be judged.',
    label: (year, span) => (span === 'year' ? String(year) : 'recent'),
    bar: {
      met: (year, { actual, required }, span) =>
        `In ${nameOf(year, span)}, ${credits(actual)} count against a required total of ${required}; all requirements are met.`,
      short: (year, { actual, required }, span) =>
        `In ${nameOf(year, span)}, ${credits(actual)} count against a required total of ${required}; not all requirements are met.`,
      unknown: (year, { actual, required }, span) =>
        `In ${nameOf(year, span)}, ${credits(actual)} count against a required total of ${required}; whether all requirements are met is not known.`,
    },
  },

  heading: {
    assessment: (learner, asOf) => `The continuing-education credits of learner ${learner} as of ${date(asOf)} are as follows.`,
    useCheck: {
      examiner: (learner, asOf) =>
        `The credits of learner ${learner} were checked, as of ${date(asOf)}, for the roles of examiner, competition judge and quality supervisor.`,
      talentProgram: (learner, asOf) =>
        `The credits of learner ${learner} were checked, as of ${date(asOf)}, for programs of highly skilled talent.`,
    },
    comparison: (learner, asOf) => `The conclusions for learner ${learner} as of ${date(asOf)}, under different readings of the text, are as follows.`,
    survey: {
      some: (people, asOf) => `The conclusions for ${counted(people, 'ledger')} as of ${date(asOf)} were compared under different readings of the text.`,
      none: (asOf) => `As of ${date(asOf)} there were no ledgers to compare.`,
    },
    diff: (learner, { before, after }) => (before === after
      ? `The two assessments of learner ${learner}, both as of ${date(after)}, differ as follows.`
      : `The two assessments of learner ${learner}, the first as of ${date(before)}, the second as of ${date(after)}, differ as follows.`),
    yearPlan: (learner, asOf, year) => `What learner ${learner} still needs for ${year}, as of ${date(asOf)}, is as follows.`,
    promotionPlan: (learner, asOf) => `What learner ${learner} needs for an early application, as of ${date(asOf)}, is as follows.`,
    settlement: {
      some: (learner, asOf) => `For learner ${learner}, as of ${date(asOf)}, the following questions are open; the facts listed would settle them.`,
      harmless: (learner, asOf) =>
        `For learner ${learner}, as of ${date(asOf)}, some facts are not known, but they cannot change the following conclusions.`,
      none: (learner, asOf) => `For learner ${learner}, as of ${date(asOf)}, no question is open.`,
    },
  },
  basis: {
    text: (regulation, inForce, amended) =>
      `The basis is ${regulation}${amended ? ', with the following figures changed by the user, which are not those of the text' : ''}; `
      + `it is a trial document in force since ${date(inForce)}, and whether it has been amended since has not been verified.`,
    otherText: (regulation, amended) =>
      `The basis is ${regulation}, whose text, day of entry into force and figures come from the user and have not been verified`
      + `${amended ? '; the following figures have been changed as well' : ''}.`,
    amended: (figure) => (figure.from === null
      ? `${capitalized(figureName[figure.name])}: changed to ${figureValue(figure)}.`
      : `${capitalized(figureName[figure.name])}: ${figureValue(figure)} from ${date(figure.from)} on; ${whichDay[decidingDay(figure.name)]}.`),
  },

  yearStatus: {
    met: ({ year, basis, incomplete }, span) =>
      `The requirements of ${nameOf(year, span)} are met${byTotals(basis)}${incomplete ? '; the missing records do not change that' : ''}.`,
    unmet: ({ year, basis, gaps: open }, span) =>
      `The requirements of ${nameOf(year, span)} are not met${byTotals(basis)}; credits are lacking ${listGaps(open)}.`,
    pending: ({ year, incomplete, gaps: open }) =>
      `The year ${year} is not over${incomplete ? ', and some of its records are missing' : ''}; so far credits are lacking ${listGaps(open)}.`,
  },
  unknownYear: {
    examOfTotals: ({ year }, span) =>
      `${subjectOf(year, span)} cannot be judged: the total, general and professional requirements are met, but it is not known whether any credits came from an online special exam.`,
    resetOfTotals: ({ year }, span) =>
      `${subjectOf(year, span)} cannot be judged: its totals meet the requirements, but it is not known how much of them the promotion cleared.`,
    recordsMissing: ({ year, gaps: open }, span) =>
      `${subjectOf(year, span)} cannot be judged: ${lackingRecords(span)}, and by the known ones credits are lacking ${listGaps(open)}.`,
    recordsCouldSpoil: ({ year }, span) =>
      `${subjectOf(year, span)} cannot be judged: the known records meet the requirements, but ${lackingRecords(span)}, and with them the conclusion may change.`,
  },
  notAssessed: {
    beforeDuty: (year) => `The year ${year} is not assessed, because the annual duty had not begun.`,
    exempt: (year) => `The year ${year} is not assessed, because the authority has exempted it.`,
    firstYear: (year) => `The year ${year} is not assessed, because the rules came into force in the course of it.`,
    beforeEffect: (year) => `The year ${year} is not assessed, because the rules were not yet in force.`,
  },
  yearCredits: ({ basis, incomplete, credits: has }, span) => {
    if (basis === 'totals') return has.total === 0 ? 'The totals of the year contain no credits.' : `The totals of the year come to ${credits(has.total)}${composed(has)}${ofThem(has)}.`
    const where = `in the ${span}${incomplete ? ' by the known records' : ''}`
    return has.total === 0 ? `No credits count ${where}.` : `${capitalized(credits(has.total))} ${has.total === 1 ? 'counts' : 'count'} ${where}${composed(has)}${ofThem(has)}.`
  },
  requirement: (gap, { required, actual, missing, met }, source, { since, rises }) => {
    const { some, none } = SOURCES[source]
    const figure = since === undefined ? '' : since === null ? ' (the amended figure)' : ` (the figure from ${date(since)} on)`
    const has = actual > 0 ? some(actual) : none
    // Of nothing earned, no part is required.
    if (required === 0) return `What is required ${gaps[gap]} is a share of the total${figure}; where no credits are earned, none are required.`
    const lacks = `and ${are(missing)} missing${rises ? ', because what is earned to make it up raises the requirement too' : ''}`
    return `At least ${credits(required)} ${required === 1 ? 'is' : 'are'} required ${gaps[gap]}${figure}; ${has}, ${met ? 'which is enough' : lacks}.`
  },
  exam: {
    present: (amount, source) => `Some credits must come from an online special exam; ${FROM_EXAMS[source].some(amount)}.`,
    absent: (source) => `Some credits must come from an online special exam; ${FROM_EXAMS[source].none}.`,
    unknown: 'Some credits must come from an online special exam; it is not known whether any did.',
    notRequired: {
      some: (amount, source) => `Under the chosen reading no online special exam is required; ${FROM_EXAMS[source].some(amount)}.`,
      none: 'Under the chosen reading no online special exam is required.',
    },
  },
  missingCredits: (missing) => `To meet the total, general and professional requirements together, at least ${moreCreditsNeeded(missing)}.`,

  noRecords: 'The ledger lists no individual records.',
  noCuts: 'No credits of any record were cut.',
  cutsHeading: 'Credits of the following records were cut.',
  cutRecord: ({ id, date: first, until, subject, claimed, credited }, learning) =>
    `${capitalized(learnings[learning])} ${until === undefined ? `of ${date(first)}` : `from ${date(first)} to ${date(until)}`} (record ${id}, ${subjects[subject]}) `
    + `claims ${credits(claimed)}; ${credited > 0 ? `${credited} ${credited === 1 ? 'was' : 'were'}` : 'none were'} credited.`,
  cut: {
    afterAsOf: (amount) => `${capitalized(credits(amount))} cut, because the learning was not complete on the day of the assessment.`,
    beforeEffect: (amount) => `${capitalized(credits(amount))} cut, because the learning took place before the rules came into force.`,
    fraud: (amount) => `${capitalized(credits(amount))} cut, because the record has been found fraudulent.`,
    rankBelowThird: (amount) => `${capitalized(credits(amount))} cut, because the place won in the competition is too low to count.`,
    aboveTier: (amount) => `${capitalized(credits(amount))} cut, because more was recognized than the tier is worth.`,
    reset: (amount) => `${capitalized(credits(amount))} cut, because the promotion also cleared the credits of that year.`,
    duplicateActivity: (amount) => `${capitalized(credits(amount))} cut, because another record of the same activity already counts in that year.`,
    dailyCap: (amount) => `${capitalized(credits(amount))} cut, because the daily cap was exceeded.`,
    annualSpecialCap: (amount) => `${capitalized(credits(amount))} cut, because the annual cap on special routes was exceeded.`,
  },

  noLevel: 'No certificate had been issued by that day, so there is no level account.',
  level: ({ level, since, ...account }) => `The current level is ${levelName[level]}, certified on ${date(since)}; ${accountHolds(account)}.`,
  cleared: {
    exactly: (amount) =>
      `${capitalized(credits(amount))} earned up to and including the day of the certificate ${amount === 1 ? 'was cleared and does' : 'were cleared and do'} not count for the current level.`,
    atLeast: (amount) => `What was earned up to and including the day of the certificate was cleared, at least ${credits(amount)}, and does not count for the current level.`,
    unknown: 'What was earned up to and including the day of the certificate was cleared; the amount is not known.',
  },

  notApplicable: {
    notAsked: 'An application for the next level was not part of this assessment.',
    noCertificate: 'There is no certificate, so early application does not apply.',
    highestLevel: 'The highest level has been reached; there is no next level to apply for.',
    appointedPost: 'The next level is an appointed post, for which one does not apply.',
  },
  notPlannable: 'The normal period to the next level was not given, so that nothing can be planned.',
  notYetAsKnown: ({ target, earliestDate }) =>
    `An application for ${levelName[target]} is not yet possible; by the known credits, the earliest date is ${date(earliestDate)}.`,
  promotionStatus: {
    early: ({ target, earliestDate }) => `An early application for ${levelName[target]} is possible; the time has been sufficient since ${date(earliestDate)}.`,
    normal: ({ target }) => `The normal period has run; an application for ${levelName[target]} is possible.`,
    notYet: ({ target, earliestDate }) => `An application for ${levelName[target]} is not yet possible; the earliest date is ${date(earliestDate)}.`,
    unknown: ({ target }) =>
      `Whether an early application for ${levelName[target]} is possible cannot be judged, because the exact amount in the level account is not known.`,
    barred: ({ target }) => `An application for ${levelName[target]} is barred, because a finding of fraud stands.`,
  },
  threshold: {
    exceeded: ({ threshold, credits: has, surplus }) =>
      `An early application requires more than the threshold of ${credits(threshold)}; the level account holds ${has}, a surplus of ${surplus}.`,
    missing: ({ threshold, credits: has, missing }) =>
      `An early application requires more than the threshold of ${credits(threshold)}; the level account ${has > 0 ? `holds ${has}` : 'is empty'}, and `
      + `${are(missing)} missing.`,
    known: ({ threshold, credits: has }) =>
      `An early application requires more than the threshold of ${credits(threshold)}; ${has > 0 ? `${are(has)} known to stand in the level account` : 'none are known to stand in the level account'}.`,
  },
  thresholdByYears: 'The threshold adds up the annual totals of the years it covers, each by the figure of that year.',
  yearsEarly: {
    some: ({ maxYearsEarly, yearsEarly }) =>
      `For this level, ${counted(maxYearsEarly, 'year')} early is the maximum; the credits allow ${counted(yearsEarly, 'year')}.`,
    none: ({ maxYearsEarly }) =>
      `For this level, ${counted(maxYearsEarly, 'year')} early is the maximum; the credits do not allow it.`,
    someAsKnown: ({ maxYearsEarly, yearsEarly }) =>
      `For this level, ${counted(maxYearsEarly, 'year')} early is the maximum; the known credits allow ${counted(yearsEarly, 'year')}.`,
    noneAsKnown: ({ maxYearsEarly }) =>
      `For this level, ${counted(maxYearsEarly, 'year')} early is the maximum; the known credits do not allow it.`,
  },
  creditsMayBeMore: 'The level account may hold more than is known; whatever is confirmed counts as well.',
  normalPeriod: ({ normalYears, since, normalDate }) =>
    `The normal period is ${counted(normalYears, 'year')} from ${date(since)} and ends on ${date(normalDate)}.`,
  findingWithoutBar: 'A finding of fraud stands, but under the chosen reading it does not bar this application.',

  change: (reading, answer) => `${reading} read as “${answer}”`,
  readingsHeading: 'These conclusions apply the following readings of the text.',
  readingLine: (reading, answer, isDefault) => `${capitalized(reading)}: ${answer} (${isDefault ? 'the default reading' : 'the reading chosen by the user'}).`,
  assumptionsHeading: 'The following points are settled by convention.',
  assumption: {
    spreadOverDays: 'The credits of a course of several days are spread evenly over its days.',
    specialSubjectAssumed: 'Special credits registered without a subject are classified by the chosen reading.',
    sameActivity: 'An activity registered more than once counts once in a year.',
    yearsWorked: 'The normal period is counted from the certificate alone; that the years were worked in the occupation is for the user to confirm.',
  },

  useCheck: {
    examiner: {
      met: 'Every year checked meets the annual requirements; the credits are sufficient for these roles.',
      unmet: (years) => `Of the years checked, ${list(years.map(String))} ${years.length === 1 ? 'does' : 'do'} not meet the annual requirements; the credits are not sufficient for these roles.`,
      unknown: (years) => `Of the years checked, ${list(years.map(String))} cannot be judged; whether the credits are sufficient for these roles is therefore not known.`,
      notAssessed: 'No year of the window is both over and assessed, so that the condition cannot be judged.',
      notApplicable: 'The condition applies only to highly skilled workers, from senior worker on; the learner was not one of them by that day.',
    },
    talentProgram: {
      met: 'The recent year meets the annual requirements; the credits are sufficient for these programs.',
      unmet: (open) => `The recent year does not meet the annual requirements, because credits are lacking ${listGaps(open)}; that is not sufficient for these programs.`,
      unknown: 'The recent year cannot be judged; whether the credits are sufficient for these programs is therefore not known.',
      notAssessed: 'The recent year is not assessed, so that the condition cannot be judged.',
      notApplicable: 'The condition does not apply.',
    },
  },
  period: {
    counts: (from, to) => `The period from ${date(from)} to ${date(to)} counts for the check.`,
    countsNot: (from, to) => `The period from ${date(from)} to ${date(to)} does not count for the check.`,
  },

  compared: {
    varied: (names, combinations) => `All combinations of readings were calculated, ${combinations} of them, varying ${list(names)}.`,
    none: 'Only the chosen readings were applied; no others were compared.',
  },
  topic: (about) => {
    switch (about.kind) {
      case 'year': return `the year ${about.year}`
      case 'promotion': return 'the application for the next level'
      case 'earliestDate': return 'the earliest date to apply'
      case 'talentProgram': return 'the credits of the recent year'
    }
  },
  answer: {
    year: { met: 'met', unmet: 'not met', pending: 'not over', unknown: 'not known', notAssessed: 'not assessed' },
    promotion: {
      early: 'possible early', normal: 'possible', notYet: 'not yet possible', barred: 'barred', unknown: 'not known', notApplicable: 'not applicable',
    },
    earliestDate: date,
    talentProgram: { met: 'sufficient', unmet: 'not sufficient', unknown: 'not known', notAssessed: 'not assessed' },
  },
  onlyAnswer: (topic, answer) => `${capitalized(topic)}: the conclusion is “${answer}”.`,
  robust: (topic, answer) => `${capitalized(topic)}: whatever the reading, the conclusion is “${answer}”.`,
  dependsOn: (topic, answer, combinations, decisive) =>
    `${capitalized(topic)}: under the chosen readings “${answer}” (${counted(combinations, 'combination')}); it depends on the ${decisive.length === 1 ? 'reading' : 'readings'} of ${list(decisive)}.`,
  otherwise: (answer, combinations, changes) =>
    `In ${counted(combinations, 'combination')} it is “${answer}”, for example with ${list(changes)}.`,

  surveyed: {
    robust: (people) => (people > 0
      ? `For ${people} of them no conclusion depends on a reading.`
      : 'For each of them some conclusion depends on a reading.'),
    reading: (reading, people) => `${capitalized(reading)}: a conclusion depends on it for ${people === 1 ? '1 person' : `${people} people`}.`,
    question: (topic, people) => `${capitalized(topic)}: ${people === 1 ? '1 person' : `${people} people`}.`,
    without: (names) => `No conclusion depends on ${list(names, 'or')}.`,
  },

  diff: {
    side: { before: (sentence) => `First assessment: ${sentence}`, after: (sentence) => `Second assessment: ${sentence}` },
    reading: (reading, before, after) => `${capitalized(reading)}: read as “${before}” before, as “${after}” after.`,
    noChange: 'No conclusion changes.',
    answer: (topic, before, after) => {
      if (before === null) return `${capitalized(topic)}: no conclusion before, “${after}” after.`
      return after === null ? `${capitalized(topic)}: “${before}” before, no conclusion after.` : `${capitalized(topic)}: “${before}” before, “${after}” after.`
    },
    figure: {
      claimed: 'amount claimed', credited: 'amount credited', forLevel: 'amount that stands in the level account',
      'cuts.afterAsOf': 'amount cut as not complete', 'cuts.beforeEffect': 'amount cut as earlier than the rules',
      'cuts.fraud': 'amount cut for fraud', 'cuts.rankBelowThird': 'amount cut for the place won', 'cuts.aboveTier': 'amount cut above the tier',
      'cuts.reset': 'amount cut by the promotion', 'cuts.duplicateActivity': 'amount cut as the same activity',
      'cuts.dailyCap': 'amount cut by the daily cap', 'cuts.annualSpecialCap': 'amount cut by the annual cap',
      'requirements.total.required': 'required total', 'requirements.total.actual': 'total earned',
      'requirements.general.required': 'required amount in general subjects', 'requirements.general.actual': 'amount earned in general subjects',
      'requirements.professional.required': 'required amount in professional subjects',
      'requirements.professional.actual': 'amount earned in professional subjects',
      'requirements.exam.required': 'need for an online special exam', 'requirements.exam.actual': 'amount from online special exams',
      since: 'day of the certificate', cleared: 'amount cleared', most: 'most that it can hold', credits: 'amount of credits',
      normalYears: 'normal period', normalDate: 'normal date', threshold: 'threshold', yearsEarly: 'number of years early',
      finding: 'standing finding of fraud',
    },
    owner: (owner) => {
      switch (owner.kind) {
        case 'record': return `in record ${owner.id}`
        case 'year': return `in ${owner.year}`
        case 'level': return 'in the level account'
        case 'promotion': return 'in the application'
      }
    },
    firstFigure: (owner, figure, before, after, among) =>
      `${among === 'all' ? 'Of all figures' : 'Of the figures behind it'}, the first to differ, ${owner}, is the ${figure}: ${before} before, ${after} after.`,
    noFigure: 'No figure differs.',
    value: (value, figure) => {
      if (value === null || value === 0) return 'none'
      if (typeof value === 'boolean') return value ? 'yes' : 'no'
      if (typeof value === 'string') return date(value)
      return IN_YEARS.includes(figure) ? counted(value, 'year') : credits(value)
    },
  },

  planStatus: {
    met: (year) => `By the records in the ledger, the requirements of ${year} are met; nothing more is needed.`,
    notAssessed: (year) => `The year ${year} is not assessed; nothing more is needed.`,
    reachable: (year) => `By the records in the ledger, the requirements of ${year} are not yet met; the following plan meets them.`,
    notReachable: (year) => `The requirements of ${year} are not met, and no day is left on which to learn; they can no longer be met.`,
    unknown: (year) => `Whether the requirements of ${year} are met cannot be judged; counting only what is known, the following plan meets them.`,
    unknownWithoutDays: (year) => `Whether the requirements of ${year} are met cannot be judged, and no day is left on which to learn.`,
    metForChosen: (year) => `Under the chosen readings the requirements of ${year} are met; under others not yet, and the following plan meets them.`,
    notAssessedForChosen: (year) =>
      `Under the chosen readings the year ${year} is not assessed; under others its requirements are not yet met, and the following plan meets them.`,
    metForChosenOnly: (year) =>
      `Under the chosen readings the requirements of ${year} are met; under others they are not, and no day is left on which to learn.`,
    notAssessedForChosenOnly: (year) =>
      `Under the chosen readings the year ${year} is not assessed; under others its requirements are not met, and no day is left on which to learn.`,
  },
  alreadyPlanned: ({ records, credits: amount }) =>
    `${counted(records, 'record')} in the ledger after that day ${records === 1 ? 'is' : 'are'} taken as planned already, ${amount > 0 ? `counting for ${credits(amount)}` : 'without any credits'}.`,
  planAssumption: {
    noneMissing: 'Some records may be missing from the ledger; the plan does not count them.',
    noExam: 'It is not known whether any of the year’s totals came from an online special exam; the plan assumes that none did.',
    nothingReset: 'It is not known how much of the year’s totals the promotion cleared; the plan assumes that it cleared none.',
    noneSinceCertificate:
      'It is not known how much of the totals of the certificate’s year was earned after the certificate; the plan assumes that none was.',
    runningYear: 'For a year that is not over, only totals are given; the plan does not count them yet.',
  },
  needs: ({ credits: amount, general, professional, free }) => {
    const parts = [
      ...(general > 0 ? [`at least ${general} general`] : []),
      ...(professional > 0 ? [`at least ${professional} professional`] : []),
      ...(free > 0 && general + professional > 0 ? [`the other ${free} in either subject`] : []),
    ]
    if (parts.length === 1) return `At least ${moreCreditsNeeded(amount)}, all of them ${general > 0 ? subjects.general : subjects.professional}.`
    return `At least ${moreCreditsNeeded(amount)}${parts.length === 0 ? ', in either subject' : `: ${list(parts)}`}.`
  },
  planExam: (amount) => `Some credits must also come from an online special exam; the plan includes an exam of ${credits(amount)}.`,
  daysLeft: ({ left, free }) =>
    `Until the end of the year ${counted(left, 'day')} can be used for learning; `
    + `${free === left ? 'none of that time has' : free === 0 ? 'all of that time has' : `${free} of them ${free === 1 ? 'has' : 'have'} no`} offline learning on record.`,
  offline: {
    fewestDays: ({ days, hours }, besideExam) =>
      `${besideExam ? 'Apart from the exam, o' : 'O'}ffline learning alone takes at least ${counted(days, 'day')}, ${counted(hours, 'hour')} in all.`,
    fewestHours: ({ days, hours }) => `With the fewest hours it takes ${counted(hours, 'hour')}, over ${counted(days, 'day')}.`,
    impossible: 'Offline learning alone cannot make it up within a year.',
  },
  daysEnough: { yes: 'The days left are enough.', no: 'The days left are not enough; once they are filled, the rest is planned online.' },
  specialRoom: ({ routes, cap, used, room }, all) =>
    `The annual cap on ${all ? 'special routes' : list(routes.map((route) => routesOf[route]))} is ${credits(cap)}; `
    + `${used === 0 ? 'none of it is used' : room === 0 ? 'all of it is used' : `${are(used)} used, ${are(room)} left`}.`,
  generalRoom: (amount) => (amount > 0
    ? `If the professional share is measured against the credits earned, the year, once met, has room for ${moreCredits(amount)} in general subjects; any more would make it fail.`
    : 'If the professional share is measured against the credits earned, the year, once met, has no room for more general subjects; any more would make it fail.'),
  openReadings: {
    met: {
      all: 'That holds under every reading of the text.',
      some: (names) => `That holds whatever the reading of ${list(names)}.`,
    },
    planned: {
      all: 'The following plan meets the requirements under every reading of the text.',
      some: (names) => `The following plan meets the requirements whatever the reading of ${list(names)}.`,
    },
  },
  strictest: {
    chosen: (amount) => `The strictest readings are the chosen ones, which require ${moreCredits(amount)}.`,
    other: (amount, adds, changes) =>
      `The strictest readings require ${moreCredits(amount)}: ${list(changes)}${adds > 0 ? `; meeting all readings takes ${adds} more than the chosen ones` : ''}.`,
  },
  scheduleHeading: 'The schedule is as follows.',
  plannedOffline: (day, mode, subject, hours) => `On ${date(day)}: ${learnings[mode]} (${subjects[subject]}), ${counted(hours, 'hour')}.`,
  plannedCredits: (day, kind, subject, amount) => `On ${date(day)}: ${learnings[kind]} (${subjects[subject]}), ${credits(amount)}.`,

  step: {
    reached: ({ yearsEarly, on, required, credits: has, days }) =>
      `${capitalized(counted(yearsEarly, 'year'))} early: ${credits(required)} are needed, and by the ledger the level account ${days > 0 ? 'will hold' : 'holds'} ${has}; `
      + `an application is possible ${days > 0 ? `from ${date(on)} on` : 'already'}.`,
    reachable: ({ yearsEarly, on, required, credits: has, missing, days }) =>
      `${capitalized(counted(yearsEarly, 'year'))} early: ${credits(required)} are needed by ${date(on)} (in ${counted(days, 'day')}); `
      + `by the ledger the level account will ${has > 0 ? `hold ${has}` : 'be empty'}, and ${are(missing)} missing.`,
    open: ({ yearsEarly, from, required, credits: has, missing }) =>
      `${capitalized(counted(yearsEarly, 'year'))} early: the time has been sufficient since ${date(from)}, and an application is possible once there are ${credits(required)}; `
      + `by the ledger the level account ${has > 0 ? `holds ${has}` : 'is empty'}, and ${are(missing)} missing.`,
    unknown: ({ yearsEarly, on, required, credits: has, most, days }) =>
      `${capitalized(counted(yearsEarly, 'year'))} early: ${credits(required)} are needed${days > 0 ? ` by ${date(on)}` : ''}; `
      + `${days > 0 ? 'by then ' : ''}${accountHolds({ credits: has, most })}, and whether that is enough cannot be judged.`,
  },
  pace: (amount, exact) => `${exact ? 'A' : 'Counting only what is known, a'} pace of ${credits(amount)} a year is enough to reach it in time.`,
  notReachable: {
    aboveMaximum: (years) => `${capitalized(counted(years, 'year'))} early: not possible, because it exceeds the maximum for this level.`,
    aboveNormalYears: (years) => `${capitalized(counted(years, 'year'))} early: not possible, because it exceeds the normal period.`,
    normalDateFirst: (years) => `${capitalized(counted(years, 'year'))} early: not possible, because the normal date comes before further credits could be earned.`,
    finding: (years) => `${capitalized(counted(years, 'year'))} early: not possible, because a finding of fraud will still stand.`,
  },

  settlement: {
    topic: (about) => {
      switch (about.kind) {
        case 'year': return `the year ${about.year}`
        case 'promotion': return 'the early application for the next level'
        case 'recentYear': return `the recent year (${date(about.from)} to ${date(about.to)})`
      }
    },
    answer: ({ status, earliestDate }) => {
      switch (status) {
        case 'met': return 'met'
        case 'unmet': return 'not met'
        case 'pending': return 'not over, not yet met'
        // What is said of an application has its date.
        case 'early': return `possible early (time sufficient since ${date(earliestDate as PlainDate)})`
        case 'notYet': return `not yet possible, ${date(earliestDate as PlainDate)} at the earliest`
      }
    },
    question: (topic, then, otherwise, conditions) =>
      `${capitalized(topic)}: “${then}” if ${conditions > 1 ? 'all of the following conditions hold' : 'the following condition holds'}, otherwise “${otherwise}”.`,
    settled: (topic, answer) => `${capitalized(topic)}: what is not known cannot change the conclusion, which is “${answer}”.`,
    condition: ({ counted: what, atLeast, share, known, further }) => (share === null
      ? `There must be at least ${atLeast} ${numbered(countedWords[what], atLeast)}${needed(known, further)}.`
      : `The ${countedWords[what]} must be at least ${share[0]}/${share[1]} of all credits${needed(known, further)}.`),
    oneSet: 'The following facts must be established.',
    anySet: 'It is enough to establish any one of the following groups of facts.',
    set: (facts) => `${capitalized(facts.map(factWords).join('; '))}.`,
  },

  counted: countedWords,
  lack,
  figureName,
}
