// 1,000 rows of a real driver, wide as databases have them, to each learner's ledger: the three shapes in which DuckDB returns them (its own
// classes for days and decimals, JavaScript's Date and bigint, text). A wrong row is the driver's row, by its place.
import { DuckDBInstance } from '@duckdb/node-api'
import { assess, ledgersFromRows } from 'jinhua-skill-credits'

const REGISTER = `
  CREATE TABLE course AS
    SELECT 100 + (i % 50)::INTEGER AS employee, i::BIGINT AS course_id, DATE '2024-01-01' + (i * 7 % 366)::INTEGER AS held_on,
      CASE WHEN i % 3 = 0 THEN '网络' WHEN i % 3 = 1 THEN '理论' ELSE '实操' END AS form,
      CASE WHEN i % 2 = 0 THEN '公共科目' ELSE '专业科目' END AS subject,
      CASE WHEN i % 3 > 0 THEN (1 + i % 7)::DECIMAL(7, 3) END AS hours,
      CASE WHEN i % 3 = 0 THEN (i % 11)::DECIMAL(7, 2) + 0.34 END AS credits
    FROM range(1000) AS numbers(i);
  UPDATE course SET hours = -1 WHERE course_id = 997;
  CREATE TABLE certificate AS SELECT 100 + i::INTEGER AS employee, DATE '2022-06-01' AS issued_on FROM range(50) AS numbers(i)`

interface Course {
  readonly employee: unknown
  readonly course_id: unknown
  readonly held_on: unknown
  readonly form: unknown
  readonly subject: unknown
  readonly hours: unknown
  readonly credits: unknown
}

const KINDS: Readonly<Record<string, string>> = { 网络: 'online', 理论: 'offline', 实操: 'offline' }
const MODES: Readonly<Record<string, string>> = { 理论: 'theory', 实操: 'practice' }
const SUBJECTS: Readonly<Record<string, string>> = { 公共科目: 'general', 专业科目: 'professional' }

function ledgersOf(courses: Iterable<object>, certificates: Iterable<object>) {
  const isCourse = (row: object): row is Course => 'course_id' in row
  const isCertificate = (row: object): row is { readonly employee: unknown; readonly issued_on: unknown } => 'issued_on' in row
  return ledgersFromRows([...courses].filter(isCourse), {
    learner: 'employee', id: 'course_id', date: 'held_on', hours: 'hours', credits: 'credits',
    kind: ({ form }) => KINDS[String(form)], mode: ({ form }) => MODES[String(form)], subject: ({ subject }) => SUBJECTS[String(subject)],
  }, {
    certificates: {
      rows: [...certificates].filter(isCertificate), columns: { learner: 'employee', issuedOn: 'issued_on', level: () => 'seniorWorker' },
    },
    dateObjects: 'utc',
  })
}

const connection = await (await DuckDBInstance.create(':memory:')).connect()
await connection.run(REGISTER)
const courses = await connection.runAndReadAll('SELECT * FROM course ORDER BY course_id')
const certificates = await connection.runAndReadAll('SELECT * FROM certificate')

const shapes = {
  'its own classes': ledgersOf(courses.getRowObjects(), certificates.getRowObjects()),
  'Date and bigint': ledgersOf(courses.getRowObjectsJS(), certificates.getRowObjectsJS()),
  text: ledgersOf(courses.getRowObjectsJson(), certificates.getRowObjectsJson()),
}
for (const [shape, learners] of Object.entries(shapes)) {
  let [ledgers, records, credits] = [0, 0, 0]
  for (const one of learners) {
    if (one.success) {
      const { years } = assess(one.data, { asOf: '2024-12-31' })
      ledgers += 1
      records += one.data.records.length
      credits += Math.round((years.at(-1)?.credits.total ?? 0) * 100)
    } else {
      console.log(`${shape}: ${one.learner ?? '?'} ${one.error.issues.map(({ path, code }) => `${path.join('.')} ${code}`).join(', ')}`)
    }
  }
  console.log(`${shape}: ${ledgers} ledgers, ${records} records, ${credits / 100} credits in 2024`)
}
