// Called by chdb.sh: made-up ledgers as rows of ClickHouse, each through the command, and the answers counted there.
import chdb from 'chdb'

const learners = Number(process.argv[2])
const session = new chdb.Session(process.cwd())
const ledger = String.raw`concat(
  '{"learner":"L-', toString(number), '","records":[',
  '{"id":"a","date":"2024-03-01","kind":"exam","subject":"professional","credits":40},',
  '{"id":"b","date":"2024-04-01","kind":"online","subject":"professional","credits":', toString(20 + number % 40), '},',
  '{"id":"c","date":"2024-05-01","kind":"online","subject":"general","credits":20}]}')`
const start = Date.now()
const answer = session.query(`
  SELECT JSONExtractString(line, 'years', 1, 'status') AS status, count() AS people
  FROM executable('jinhua_assess', TSVRaw, 'line String', (SELECT ${ledger} AS line FROM numbers(${learners})))
  GROUP BY status ORDER BY status`, 'CSV')
console.log(String(answer).trim())
console.log(`${learners} learners in ${(Date.now() - start) / 1000} s`)
session.cleanup()
