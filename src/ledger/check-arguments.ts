// What the articles alone take: their arguments are checked by the same fields as a ledger's.
import type { ClauseId } from '../regulation/clauses.js'
import { clauseIds } from '../regulation/clauses.js'
import { levels } from '../regulation/levels.js'
import type { Level } from '../regulation/levels.js'
import type { Bilingual } from '../regulation/readings.js'
import { isPlainDate } from '../values/plain-date.js'
import { hundredths, isAmount } from '../values/quantity.js'
import type { AnnualTotals, DatedCredits, OfflineSession, PromotionFacts, SpecialItem } from './arguments.js'
import { amount, checkOf, choice, listCheckOf, object, optional, plainDate, quantity, year } from './check.js'
import { applicationRoute, normalYears } from './check-options.js'
import { AT_MOST_DAYS_IN_ALL, courseOf, lengthOf, problemAt, problemsOfCourse } from './course.js'
import { fieldsOf } from './cross-check.js'
import type { IssueList, IssuePath } from './issues.js'
import { issue } from './issues.js'
import type { PlainDate, Quantity } from './ledger.js'
import { courseFields } from './ledger-schema.js'
import { GREATEST_AMOUNT, MAX_COURSE_DAYS_IN_ALL, MAX_ITEMS } from './limits.js'
import { specialRoutes } from './special-routes.js'
import * as z from './zod.js'

const clauseCheck = /* @__PURE__ */ checkOf(() => choice(clauseIds as unknown as [ClauseId, ...ClauseId[]]))

/** A clause id. */
export function takeClauseId(id: unknown, issues: IssueList): ClauseId {
  return clauseCheck().copyOf(id, ['id'], issues)
}

const amountsCheck = /* @__PURE__ */ listCheckOf(
  () => z.number({ error: 'range' }).check(z.gte(-GREATEST_AMOUNT), z.lte(GREATEST_AMOUNT)), MAX_ITEMS,
)

/** Amounts to be added. */
export function takeAmounts(amounts: unknown, issues: IssueList): readonly number[] {
  return amountsCheck().copyOf(amounts, ['amounts'], issues)
}

const hoursCheck = /* @__PURE__ */ checkOf(() => quantity)

/** The hours of one day. */
export function takeHours(hours: unknown, issues: IssueList): Quantity {
  const copy = hoursCheck().copyOf(hours, ['hours'], issues)
  for (const { code, at } of problemsOfCourse(courseOf({ hours: copy }))) issues.add(issue(at, code))
  return copy
}

const sessionsCheck = /* @__PURE__ */ listCheckOf<OfflineSession>(
  () => object({ ...courseFields(), waived: optional(z.boolean()) }), MAX_ITEMS,
)

/** Offline sessions. */
export function takeSessions(sessions: unknown, issues: IssueList): readonly OfflineSession[] {
  let days = 0
  const copies = sessionsCheck().copyOf(sessions, ['sessions'], issues, (session, index) => {
    const course = courseOf(fieldsOf(session))
    for (const problem of problemsOfCourse(course)) issues.add(problemAt(problem, ['sessions', index]))
    // NaN where its days are themselves a problem.
    days += lengthOf(course) || 0
    return days <= MAX_COURSE_DAYS_IN_ALL
  })
  if (days > MAX_COURSE_DAYS_IN_ALL) issues.add(issue(['sessions'], 'range', AT_MOST_DAYS_IN_ALL))
  return copies
}

const itemsCheck = /* @__PURE__ */ listCheckOf<SpecialItem>(
  () => specialRoutes({ date: plainDate, recognized: optional(quantity) }), MAX_ITEMS,
)

/** Items of the special routes. */
export function takeItems(items: unknown, issues: IssueList): readonly SpecialItem[] {
  return itemsCheck().copyOf(items, ['items'], issues)
}

const totalsCheck = /* @__PURE__ */ checkOf<AnnualTotals>(() =>
  object({ total: amount, general: amount, professional: amount, exam: optional(amount), year: optional(year) }),
)

/** Sums of a year. */
export function takeTotals(totals: unknown, issues: IssueList): AnnualTotals {
  const copy = totalsCheck().copyOf(totals, ['totals'], issues)
  crossCheckSums(fieldsOf(copy), ['totals'], issues)
  return copy
}

const NOT_BELOW_PARTS: Bilingual = { zh: '不少于公共科目与专业科目之和', en: 'not below general and professional together' }
const NOT_ABOVE_TOTAL: Bilingual = { zh: '不超过总学分', en: 'not above the total' }

/** A total below its parts is a slip of the pen that would pass for a gap. */
export function crossCheckSums(sums: Readonly<Record<string, unknown>>, path: IssuePath, issues: IssueList): void {
  const { total, general, professional, exam } = sums
  if (!isAmount(total)) return
  if (isAmount(general) && isAmount(professional) && hundredths(general) + hundredths(professional) > hundredths(total)) {
    issues.add(issue([...path, 'total'], 'range', NOT_BELOW_PARTS))
  }
  if (isAmount(exam) && hundredths(exam) > hundredths(total)) issues.add(issue([...path, 'exam'], 'range', NOT_ABOVE_TOTAL))
}

/** The levels from which one applies for the next: those below one that is no appointed post. */
const applying = () => levels.filter((_, place) => levels[place + 1]?.appointed === false).map(({ level }) => level)

const promotionCheck = /* @__PURE__ */ checkOf(() => object({
  level: choice(applying() as [Level, ...Level[]]),
  since: plainDate,
  credits: amount,
  normalYears,
  asOf: plainDate,
  finding: optional(z.boolean()),
  by: optional(applicationRoute),
}))

/** What decides an early application. */
export function takePromotionFacts(facts: unknown, issues: IssueList): PromotionFacts {
  const copy = fieldsOf(promotionCheck().copyOf(facts, ['facts'], issues))
  const { since, asOf } = copy
  if (isPlainDate(since) && isPlainDate(asOf) && asOf < since) issues.add(issue(['facts', 'asOf'], 'dateOrder'))
  return copy as unknown as PromotionFacts
}

const creditsCheck = /* @__PURE__ */ listCheckOf(() => object({ date: plainDate, credits: quantity }), MAX_ITEMS)

/** Credits, each with its day. */
export function takeDatedCredits(
  credits: unknown, issues: IssueList,
): readonly DatedCredits[] {
  return creditsCheck().copyOf(credits, ['credits'], issues)
}

const issuedCheck = /* @__PURE__ */ checkOf(() => object({ issuedOn: plainDate }))

/** A promotion. */
export function takeIssued(promotion: unknown, issues: IssueList): { readonly issuedOn: PlainDate } {
  return fieldsOf(issuedCheck().copyOf(promotion, ['promotion'], issues)) as unknown as { readonly issuedOn: PlainDate }
}
