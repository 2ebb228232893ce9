/**
 * The second life: three years, a promotion, a course over New Year, one course recorded twice, places in a competition. It is looked
 * at on the last day of a year and on the day after, each time in other circumstances, and asked for an assessment and for both checks.
 */
import { assess } from '../../src/doors/assess.js'
import type { AssessOptions } from '../../src/assess/assessment.js'
import { checkExaminer } from '../../src/doors/check-examiner.js'
import { checkTalentProgram } from '../../src/doors/check-talent-program.js'
import type { CreditRecord, FraudFinding, LedgerInput } from '../../src/ledger/ledger.js'
import type { ReadingId } from '../../src/regulation/reading-answers.js'
import { referenceAssess } from '../reference/assess.js'
import { referenceExaminer, referenceTalentProgram } from '../reference/use-checks.js'
import type { Question } from './world.js'
import { worldOf } from './world.js'

const catalogue: readonly CreditRecord[] = [
  // Approved theory just over the cap of each day: one in 2020, the day of the promotion, and one after it, with a full day of practice.
  {
    id: 'course', date: '2020-12-31', until: '2021-01-02', kind: 'offline', mode: 'theory', subject: 'professional', hours: 18.02,
    waiver: { by: 'B-1', reason: 'W-1' }, activity: 'K1',
  },
  { id: 'practice', date: '2021-01-02', kind: 'offline', mode: 'practice', subject: 'general', hours: 6 },
  // One course online, in either subject: once a year, once in the account, and in the window that begins after the first of them. With
  // the exam, the practice and what the cap leaves of the course exactly 90.
  { id: 'online', date: '2021-01-01', kind: 'online', subject: 'professional', credits: 47.99, activity: 'K2' },
  { id: 'again', date: '2021-03-01', kind: 'online', subject: 'general', credits: 47.99, activity: 'K2' },
  // Two special routes: in two calendar years, but in the one window that ends on the later day. With the course online, the exam and
  // what the cap leaves of the course exactly 180 in the account.
  { id: 'third', date: '2021-06-01', kind: 'special', subject: 'general', route: 'competition', tier: 'national', rank: 3 },
  // A hundredth more was recognized than the tier has.
  { id: 'project', date: '2022-01-01', kind: 'special', route: 'project', tier: 'national', recognized: 60.01 },
]

/** Always there: the least of exams, and a fourth place, which displaces nothing though it is of the course's activity. */
const always: readonly CreditRecord[] = [
  { id: 'exam', date: '2021-02-01', kind: 'exam', subject: 'professional', credits: 0.01 },
  { id: 'fourth', date: '2021-01-02', kind: 'special', route: 'competition', tier: 'national', rank: 4, activity: 'K1' },
]

const life: LedgerInput = {
  learner: 'L-002',
  records: always,
  certificates: [
    { level: 'intermediateWorker', issuedOn: '2019-06-30' }, { level: 'seniorWorker', issuedOn: '2021-01-01' },
    { level: 'technician', issuedOn: '2022-01-02' },
  ],
}

interface Day {
  readonly asked: AssessOptions
  readonly circumstances: Partial<LedgerInput>
  /** The record that a finding voids: decided on the earlier day, lifted on the later. */
  readonly voided: string
  /** The readings that cannot matter to the assessment of this day, beside that of article 16. */
  readonly idle: readonly ReadingId[]
}

const days: readonly Day[] = [
  // The second online record is void; the project is tomorrow's. Nobody asks about early application.
  {
    asked: { asOf: '2021-12-31' },
    circumstances: { dutyFrom: 2021 },
    voided: 'again',
    idle: ['thresholdPeriod', 'earlyYears', 'fraudBar'],
  },
  // The practice is void although the finding is lifted; lifted, it bars nobody. It is the earliest day to apply, with more than 180
  // credits or, by the years elapsed, with more than 90.
  {
    asked: { asOf: '2022-01-01', promotion: { normalYears: 2 } },
    circumstances: { exemptYears: [{ year: 2021 }] },
    voided: 'practice',
    idle: ['fraudBar'],
  },
]

/** Readings of the level account and of early application: no year's result depends on them. */
const ofTheLevel: readonly ReadingId[] = ['thresholdPeriod', 'earlyYears', 'capAtPromotion', 'fraudBar']

const window = { from: 2020, to: 2022 }

function questionsOf({ asked, circumstances, voided, idle }: Day): Question[] {
  const lifeWith = (records: readonly CreditRecord[]): LedgerInput => {
    const finding: FraudFinding = {
      decidedOn: '2021-12-31', liftedOn: '2022-01-01', records: records.map(({ id }) => id).filter((id) => id === voided),
    }
    return { ...life, ...circumstances, records: [...records, ...always], findings: [finding] }
  }
  const common = { catalogue, lifeWith, asked }
  return [
    { ...common, call: 'assess', tested: assess, reference: referenceAssess, idle: ['recentYear', ...idle] },
    { ...common, call: 'checkTalentProgram', tested: checkTalentProgram, reference: referenceTalentProgram, idle: ofTheLevel },
    {
      ...common,
      call: 'checkExaminer',
      tested: (ledger, options) => checkExaminer(ledger, { ...options, ...window }),
      reference: (ledger, options) => referenceExaminer(ledger, { ...options, ...window }),
      idle: ['recentYear', ...ofTheLevel],
    },
  ]
}

export const secondLife = worldOf('the second life', days.flatMap(questionsOf))
