/**
 * The first life: one year of conversion, caps, special routes, the reset and early application, while a fraud finding stands. The
 * amounts lie at the boundaries, so that a record more or less tips a cap, a requirement or the threshold. What it has not, the second
 * life has.
 */
import { assess } from '../../src/doors/assess.js'
import type { AssessOptions } from '../../src/assess/assessment.js'
import type { CreditRecord, LedgerInput } from '../../src/ledger/ledger.js'
import { referenceAssess } from '../reference/assess.js'
import { worldOf } from './world.js'

const catalogue: readonly CreditRecord[] = [
  // Begins on the eve of the rules.
  { id: 'course', date: '2020-10-09', until: '2020-10-10', kind: 'offline', mode: 'practice', subject: 'professional', hours: 8.01 },
  // One day: general theory just over the cap, approved professional theory, and practice that takes half of a six-hour day.
  { id: 'theory', date: '2020-10-12', kind: 'offline', mode: 'theory', subject: 'general', hours: 6.01, activity: 'K1' },
  { id: 'waived', date: '2020-10-12', kind: 'offline', mode: 'theory', subject: 'professional', hours: 6, waiver: { by: 'B-1', reason: 'W-1' } },
  { id: 'practice', date: '2020-10-12', kind: 'offline', mode: 'practice', subject: 'professional', hours: 3 },
  // Special routes before and after the promotion, by 0.02 over the cap; the first is the activity of the theory, and ties with it.
  { id: 'training', date: '2020-10-15', kind: 'special', route: 'training', tier: 'county', recognized: 12.02, activity: 'K1' },
  { id: 'project', date: '2020-11-02', kind: 'special', route: 'project', tier: 'provincial' },
  // With the project 90.01 in the account, or 89.99 where the cap was used before.
  { id: 'exam', date: '2020-12-31', kind: 'exam', subject: 'professional', credits: 42.01 },
]

const life: LedgerInput = {
  learner: 'L-001',
  records: [],
  certificates: [{ level: 'juniorWorker', issuedOn: '2019-01-01' }, { level: 'intermediateWorker', issuedOn: '2020-10-20' }],
  findings: [{ decidedOn: '2020-12-01' }],
}

const asked: AssessOptions = { asOf: '2020-12-31', promotion: { normalYears: 2 } }

/** Asked for an assessment only, which does not look at the reading of article 16. */
export const smallWorld = worldOf('the first life', [{
  call: 'assess',
  tested: assess,
  reference: referenceAssess,
  catalogue,
  lifeWith: (records) => ({ ...life, records }),
  asked,
  idle: ['recentYear'],
}])
