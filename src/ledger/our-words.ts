// The keys of all that a caller hands over. A key that does not belong where it stands is named if it is one of these; any other is
// given by its place.
import { jinhua64 } from '../regulation/figures.js'
import { levels } from '../regulation/levels.js'
import { readingIds } from '../regulation/reading-answers.js'

const LEDGER = ['$schema', 'learner', 'records', 'certificates', 'findings', 'dutyFrom', 'exemptYears', 'totals', 'incompleteYears']
const RECORD = [
  'id', 'date', 'kind', 'activity', 'title', 'registrar', 'mode', 'subject', 'hours', 'credits', 'until', 'days', 'waiver', 'by', 'reason',
  'route', 'tier', 'rank', 'recognized',
]
const MATTERS = [
  'level', 'issuedOn', 'occupation', 'number', 'initial', 'decidedOn', 'liftedOn', 'year', 'general', 'professional', 'unclassified', 'exam',
  'sinceCertificate',
]
const OPTIONS = [
  'asOf', 'readings', 'promotion', 'normalYears', 'regulation', 'inForce', 'figures', 'clause', 'unit', 'values', 'from', 'to', 'value',
  'waived', 'total', 'since', 'finding',
]

const ours: ReadonlySet<string> = new Set([
  ...LEDGER, ...RECORD, ...MATTERS, ...OPTIONS, ...readingIds, ...levels.map(({ level }) => level), ...Object.keys(jinhua64.figures),
])

/** Whether a key is a word of the library's own. */
export const isOurWord = (key: string): boolean => ours.has(key)
