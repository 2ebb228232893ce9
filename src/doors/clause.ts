import { takeClauseId } from '../ledger/check-arguments.js'
import { IssueList } from '../ledger/issues.js'
import type { Clause } from '../regulation/citation.js'
import { cite } from '../regulation/citation.js'
import type { ClauseId } from '../regulation/clauses.js'

/**
 * Looks up a place in the text: its citation, what it says, whether it can be computed and which functions do it.
 *
 * @param id - '9', '9.total', '11.3', …: see `clauseIds` at './regulation'
 * @returns the citation and, for an article that is not computable, what it is instead
 * @throws InputError - for an id that is no place in the text
 * @remarks Every article.
 * @example
 * clause('11.3').label
 * //=> '金人社发〔2020〕64号 第（十一）条第（3）项'
 */
export function clause(id: ClauseId): Clause {
  const issues = new IssueList()
  const checked = takeClauseId(id, issues)
  issues.refuse()
  return cite(checked)
}
