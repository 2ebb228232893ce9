import vm from 'node:vm'
import * as lib from './src/index.js'
import * as plan from './src/plan/index.js'
import * as cmp from './src/compare/index.js'
import { explain, considerations, renderText, renderMarkdown, renderHtml } from './src/explain/index.js'
const MARK = '某张三13800138000'
const rec = { id: 'a', date: '2024-05-06', kind: 'online', subject: 'general', credits: 3 }
const ok = lib.parseLedger({ learner: 'L', records: [rec], certificates: [{ level: 'seniorWorker', issuedOn: '2021-01-01' }], incompleteYears: [2022] })
const boom = () => { throw new TypeError(MARK) }
const revoked = (t: object) => { const { proxy, revoke } = Proxy.revocable(t, {}); revoke(); return proxy }
const cyc: any = { asOf: '2024-06-30' }; cyc.self = cyc; cyc.readings = cyc; cyc.promotion = cyc; cyc.regulation = cyc
const cross = (code: string) => vm.runInNewContext(code)
class Opt { asOf = '2024-06-30'; get readings() { return {} } }
const odd: [string, unknown][] = [
  ['undefined', undefined], ['null', null], ['number', 5], ['NaN', NaN], ['string', MARK], ['symbol', Symbol(MARK)], ['bigint', 10n], ['fn', () => MARK], ['array', []], ['empty', {}],
  ['map', new Map([['asOf', '2024-06-30']])], ['set', new Set([1])], ['date', new Date()], ['revoked', revoked({})], ['revokedArr', revoked([])], ['allthrow', new Proxy({}, { get: boom, has: boom, ownKeys: boom, getPrototypeOf: boom, getOwnPropertyDescriptor: boom })],
  ['cyclic', cyc], ['class', new Opt()], ['frozen', Object.freeze({ asOf: '2024-06-30' })], ['sealed', Object.seal({ asOf: '2024-06-30' })], ['nullproto', Object.assign(Object.create(null), { asOf: '2024-06-30' })],
  ['inherits', Object.create({ asOf: '2024-06-30' })], ['proto json', JSON.parse(`{"asOf":"2024-06-30","__proto__":{"x":"${MARK}"}}`)], ['cross', cross(`({asOf:'2024-06-30'})`)], ['crossbad', cross(`({asOf:'2024-06-30', readings: {x: '${MARK}'}, promotion: [1]})`)],
  ['asOf date', { asOf: new Date() }], ['asOf marks', { asOf: MARK }], ['asOf lone', { asOf: '\ud800' }], ['asOf 1e21', { asOf: 1e21 }], ['asOf early', { asOf: '1949-01-01' }], ['asOf late', { asOf: '2199-12-31' }], ['asOf ws', { asOf: ' 2024-06-30' }], ['asOf ts', { asOf: '2024-06-30T00:00:00Z' }], ['asOf fullwidth', { asOf: '２０２４-06-30' }],
  ['promo', { asOf: '2024-06-30', promotion: { normalYears: '4' } }], ['promo NaN', { asOf: '2024-06-30', promotion: { normalYears: NaN, by: MARK } }], ['promo -0', { asOf: '2024-06-30', promotion: { normalYears: -0 } }], ['promo map', { asOf: '2024-06-30', promotion: new Map() }],
  ['promo arr', { asOf: '2024-06-30', promotion: { normalYears: [4] } }], ['promo levels', { asOf: '2024-06-30', promotion: { normalYears: { technician: 4, [MARK]: 4, chiefTechnicia: 3 } } }], ['promo throws', { asOf: '2024-06-30', promotion: { get normalYears() { return boom() } } }], ['promo fn', { asOf: '2024-06-30', promotion: { normalYears: boom } }],
  ['readings case', { asOf: '2024-06-30', readings: { Truncation: 'chronological', truncation: 'CHRONOLOGICAL', constructor: 'x', toString: 'y', [MARK]: 1 } }], ['readings arr', { asOf: '2024-06-30', readings: ['chronological'] }], ['readings set', { asOf: '2024-06-30', readings: new Set(['x']) }],
  ['reg', { asOf: '2024-06-30', regulation: { ...lib.jinhua64, id: MARK } }], ['reg nofig', { asOf: '2024-06-30', regulation: { id: MARK, inForce: '2020-10-10' } }], ['reg map', { asOf: '2024-06-30', regulation: { ...lib.jinhua64, figures: new Map() } }],
  ['reg sparse', { asOf: '2024-06-30', regulation: { ...lib.jinhua64, id: 'x', figures: { ...lib.jinhua64.figures, annualTotal: { ...lib.jinhua64.figures.annualTotal, values: [, ,] } } } }], ['reg str', { asOf: '2024-06-30', regulation: MARK }],
  ['vary str', { asOf: '2024-06-30', vary: 'truncation' }], ['vary bad', { asOf: '2024-06-30', vary: [MARK, null, 5, , 'truncation'] }], ['vary set', { asOf: '2024-06-30', vary: new Set(['truncation']) }], ['vary huge', { asOf: '2024-06-30', vary: new Array(2 ** 32 - 1) }],
  ['year', { asOf: '2024-06-30', year: '2024' }], ['year -0', { asOf: '2024-06-30', year: -0 }], ['year past', { asOf: '2024-06-30', year: 1949 }], ['year future', { asOf: '2024-06-30', year: 2199 }], ['exam', { asOf: '2024-06-30', examCredits: '1e2' }], ['exam -0', { asOf: '2024-06-30', examCredits: -0 }], ['exam huge', { asOf: '2024-06-30', examCredits: 1e21 }],
  ['window', { asOf: '2024-06-30', from: 2024, to: 2020 }], ['window huge', { asOf: '2024-06-30', from: 1949, to: 2199 }], ['window str', { asOf: '2024-06-30', from: '2020', to: MARK }],
  ['unknown key', { asOf: '2024-06-30', [MARK]: 1, reading: 1 }], ['deep', JSON.parse('['.repeat(5000) + ']'.repeat(5000))],
]
const A = lib.assess(ok, { asOf: '2024-06-30', promotion: { normalYears: 4 } })
const doors: [string, (x: any) => unknown][] = [
  ['parseLedger', (x) => lib.parseLedger(x)], ['parseLedger rec', (x) => lib.parseLedger({ learner: 'L', records: [x] })], ['parseLedger lists', (x) => lib.parseLedger({ learner: x, records: x, certificates: x, findings: x, totals: x, exemptYears: x, incompleteYears: x, dutyFrom: x })],
  ['parseRecord', (x) => lib.parseRecord(x)], ['assess o', (x) => lib.assess(ok, x)], ['assess l', (x) => lib.assess(x, { asOf: '2024-06-30' })], ['checkExaminer', (x) => lib.checkExaminer(ok, { from: 2021, to: 2023, ...(typeof x === 'object' && x && !('revoke' in {}) ? (() => { try { return { ...x } } catch { return {} } })() : {}) } as any)], ['checkExaminer raw', (x) => lib.checkExaminer(ok, x)], ['checkTalentProgram', (x) => lib.checkTalentProgram(ok, x)],
  ['compare', (x) => cmp.compareReadings(ok, x)], ['compare l', (x) => cmp.compareReadings(x, { asOf: '2024-06-30', vary: [] })], ['planYear', (x) => plan.planYear(ok, x)], ['planYear l', (x) => plan.planYear(x, { asOf: '2024-06-30' })], ['planPromotion', (x) => plan.planPromotion(ok, x)], ['settle', (x) => plan.whatWouldSettle(ok, x)], ['settle l', (x) => plan.whatWouldSettle(x, { asOf: '2024-06-30' })],
  ['diff a', (x) => cmp.diffAssessments(x, A)], ['diff b', (x) => cmp.diffAssessments(A, x)], ['explain', (x) => explain(x, { locale: 'zh' })], ['explain o', (x) => explain(A, x)], ['explain kinds', (x) => ['assessment', 'useCheck', 'comparison', 'survey', 'diff', 'yearPlan', 'promotionPlan', 'settlement'].map((kind) => { const y: any = { kind }; try { Object.assign(y, x) } catch { } ; return explain(y, { locale: 'zh' }) })],
  ['explain part', (x) => ['records', 'years', 'level', 'promotion', 'readings', 'regulation', 'asOf', 'assumptions', 'learner'].forEach((k) => explain({ ...A, [k]: x } as any, { locale: 'zh' }))],
  ['considerations', (x) => (considerations as any)(x)], ['considerations o', (x) => (considerations as any)(A, x)], ['renderText', (x) => renderText(x)], ['renderMarkdown', (x) => renderMarkdown(x)], ['renderHtml', (x) => renderHtml(x)],
  ['theory', (x) => lib.theoryCredits(x)], ['practice', (x) => lib.practiceCredits(x)], ['offline', (x) => lib.offlineCredits(x)], ['offline1', (x) => lib.offlineCredits([x])], ['offline o', (x) => lib.offlineCredits([], x)], ['special', (x) => lib.specialRouteCredits(x)], ['special1', (x) => lib.specialRouteCredits([x])], ['special o', (x) => lib.specialRouteCredits([], x)],
  ['annual', (x) => lib.checkAnnual(x)], ['annual p', (x) => lib.checkAnnual({ total: x, general: x, professional: x, exam: x, year: x })], ['annual o', (x) => lib.checkAnnual({ total: 90, general: 18, professional: 60 }, x)], ['early', (x) => lib.earlyPromotion(x)], ['early o', (x) => lib.earlyPromotion({ level: 'technician', since: '2020-01-01', credits: 1, normalYears: 4, asOf: '2024-06-30' }, x)], ['reset', (x) => lib.resetOnPromotion(x, x)], ['reset1', (x) => lib.resetOnPromotion([x], { issuedOn: '2024-01-01' })], ['sum', (x) => lib.sumCredits(x)], ['sum2', (x) => lib.sumCredits(1, x)], ['clause', (x) => lib.clause(x)], ['amend', (x) => lib.amend(lib.jinhua64, x)], ['amend b', (x) => lib.amend(x, { annualTotal: 3 })], ['amend o', (x) => lib.amend(lib.jinhua64, { annualTotal: 3 }, x)], ['define', (x) => (lib as any).defineRegulation?.(x)],
]
const bad: Record<string, string[]> = {}
for (const [d, call] of doors) { const t0 = performance.now(); for (const [n, x] of odd) { if (process.env.V) console.error(d, n)
  const s = performance.now()
  try { const r = call(x); const t = r === undefined ? '' : (() => { try { return JSON.stringify(r) } catch (e) { return 'UNJSON ' + e } })(); if (/UNJSON|null,"NaN"|NaN|Infinity/.test(t ?? '')) (bad[d] ??= []).push(`${n}: odd result ${t?.slice(0, 80)}`) } catch (e: any) {
    if (!(e instanceof lib.InputError)) (bad[d] ??= []).push(`${n}: ${e?.name}: ${String(e?.message).slice(0, 60)}`)
    else { const said = JSON.stringify(e) + String(e) + e.message; if (said.includes('张三') || said.includes('13800138000')) (bad[d] ??= []).push(`${n}: ECHO`); if (e.issues.length === 0 || e.issues.some((i: any) => !i.path.length || !i.message.zh || !i.message.en)) (bad[d] ??= []).push(`${n}: empty issue`) }
  }
  if (performance.now() - s > 3000) (bad[d] ??= []).push(`${n}: ${(performance.now() - s) | 0} ms`)
} console.log(d, (performance.now()-t0)|0, 'ms', (bad[d]?.length ?? 0) + '\n   ' + (bad[d] ?? []).slice(0, 6).join('\n   ')) }
console.log('all done')

