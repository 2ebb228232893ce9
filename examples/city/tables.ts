// The five tables that come in and the four that go out, a name a column. Amounts go out as DECIMAL(18,2).

/** Every column of these tables is read as text, whatever type it has there: what a text says, the ledger's own check decides. */
export const INPUTS = {
  records: [
    'learner', 'id', 'date', 'until', 'days', 'kind', 'mode', 'subject', 'hours', 'credits', 'route', 'tier', 'rank', 'recognized', 'activity',
    'waivedBy', 'waivedFor', 'title',
  ],
  certificates: ['learner', 'level', 'issuedOn', 'initial'],
  findings: ['learner', 'decidedOn', 'liftedOn', 'record'],
  totals: ['learner', 'year', 'general', 'professional', 'unclassified', 'exam', 'sinceCertificate'],
  people: ['learner', 'county', 'dutyFrom', 'normalYears', 'exemptYears', 'incompleteYears'],
} as const

export type InputName = keyof typeof INPUTS
export const inputNames = Object.keys(INPUTS) as InputName[]

/** A column's type while rows are appended, and what it becomes in the file. `cents` are whole hundredths until then. */
type ColumnType = 'text' | 'date' | 'integer' | 'boolean' | 'cents'

export const OUTPUTS = {
  annual: {
    learner: 'text', county: 'text', year: 'integer', status: 'text', not_assessed_because: 'text', basis: 'text', incomplete: 'boolean',
    total: 'cents', general: 'cents', professional: 'cents', unclassified: 'cents', exam: 'cents', special: 'cents',
    required_total: 'cents', required_general: 'cents', required_professional: 'cents', gaps: 'text', missing_credits: 'cents',
  },
  levels: { learner: 'text', county: 'text', level: 'text', since: 'date', credits: 'cents', most: 'cents', cleared: 'cents' },
  promotions: {
    learner: 'text', county: 'text', status: 'text', reason: 'text', target: 'text', since: 'date', normal_years: 'integer', threshold: 'cents',
    credits: 'cents', surplus: 'cents', missing: 'cents', max_years_early: 'integer', years_early: 'integer', normal_date: 'date',
    earliest_date: 'date', finding: 'boolean',
  },
  errors: { learner: 'text', county: 'text', issue: 'integer', code: 'text', path: 'text', record: 'text', message_zh: 'text', message_en: 'text' },
} as const satisfies Record<string, Record<string, ColumnType>>

export type OutputName = keyof typeof OUTPUTS
export const outputNames = Object.keys(OUTPUTS) as OutputName[]

/** A row as it is appended: text, numbers, booleans, and hundredths as whole numbers. */
export type Row = readonly (string | number | boolean | null | undefined)[]

const STAGED: Readonly<Record<ColumnType, string>> = { text: 'VARCHAR', date: 'VARCHAR', integer: 'INTEGER', boolean: 'BOOLEAN', cents: 'INTEGER' }

export const columnsOf = (name: OutputName): [string, ColumnType][] => Object.entries(OUTPUTS[name])

export function createStaging(name: OutputName): string {
  return `CREATE OR REPLACE TABLE ${name} (${columnsOf(name).map(([column, type]) => `"${column}" ${STAGED[type]}`).join(', ')})`
}

/** What is staged, in the types that the file has. Ordered, so that the same job writes the same file. */
export function fromStaging(name: OutputName): string {
  const columns = columnsOf(name).map(([column, type]) => {
    if (type === 'cents') return `CAST("${column}" * 0.01 AS DECIMAL(18,2)) AS "${column}"`
    return type === 'date' ? `CAST("${column}" AS DATE) AS "${column}"` : `"${column}"`
  })
  return `SELECT ${columns.join(', ')} FROM ${name} ORDER BY ALL`
}

/** Amounts of a result are the number nearest to whole hundredths. */
export const cents = (credits: number | null | undefined): number | null => (credits === null || credits === undefined ? null : Math.round(credits * 100))

export const quoted = (text: string): string => `'${text.replaceAll('\'', '\'\'')}'`
