// What the library takes of date-fns, by name: the only file that knows it. Before Node finds one function it reads what date-fns says of
// all its files, 200 kB: a tenth of all the time to a first verdict. Node is therefore given these names in one file, dist/date-fns.js,
// and whoever bundles the library for elsewhere the date-fns that is installed, as with zod (src/ledger/zod.ts).
export { addDays } from 'date-fns/addDays'
export { addYears } from 'date-fns/addYears'
