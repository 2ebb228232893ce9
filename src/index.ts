// The front door. Every name here is public and stays.
export { assess } from './doors/assess.js'
export type {
  AnnualCredits, AnnualRequirements, AnnualResult, AnnualStatus, AssessedRecord, Assessment, AssessOptions, AssumptionId,
  CheckedPeriod, Cut, CutReason, LawOptions, LevelAccount, PromotionNotApplicable, PromotionOptions, UseCheck,
} from './assess/assessment.js'
export { checkAnnual } from './doors/check-annual.js'
export type { AnnualCheck } from './assess/annual-check.js'
export { offlineCredits, practiceCredits, theoryCredits } from './doors/offline-credits.js'
export type { Amount, OfflineCredits } from './doors/offline-credits.js'
export { specialRouteCredits } from './doors/special-route-credits.js'
export type { SpecialRouteCredits } from './doors/special-route-credits.js'
export { earlyPromotion } from './doors/early-promotion.js'
export { resetOnPromotion } from './doors/reset-on-promotion.js'
export { checkExaminer } from './doors/check-examiner.js'
export type { ExaminerOptions } from './doors/check-examiner.js'
export { checkTalentProgram } from './doors/check-talent-program.js'
export { clause } from './doors/clause.js'
export type { Clause } from './regulation/citation.js'
export { sumCredits } from './doors/sum-credits.js'
export type { AnnualTotals, ApplicationRoute, DatedCredits, OfflineSession, PromotionFacts, SpecialItem } from './ledger/arguments.js'
export { InputError } from './ledger/issues.js'
export type { Issue, IssueCode, IssuePath } from './ledger/issues.js'
export type {
  Certificate, CreditRecord, ExamRecord, ExemptYear, FraudFinding, Kind, Ledger, LedgerInput, Mode, OfflineRecord, OnlineRecord,
  PlainDate, PublicationTier, Quantity, RecordBase, RouteName, SpecialRecord, SpecialRoute, Subject, Tier, Waiver, YearTotals,
} from './ledger/ledger.js'
export { parseLedger, safeParseLedger } from './ledger/parse-ledger.js'
export { parseRecord } from './ledger/parse-record.js'
export type { ParseResult } from './ledger/parse-ledger.js'
export { ledgersFromRows } from './ledger/rows/ledgers-from-rows.js'
export type { Column, LearnerRows, RecordColumns, RowOptions, RowsOf } from './ledger/rows/ledgers-from-rows.js'
export { amend, defineRegulation, jinhua64 } from './regulation/figures.js'
export type { DatedValue, Figure, FigureChanges, FigureName, Figures, FiguresGiven, FigureUnit, FigureValue, Regulation } from './regulation/figures.js'
export type { ClauseId } from './regulation/clauses.js'
export type { Level } from './regulation/levels.js'
export type { Bilingual } from './regulation/readings.js'
export type { ReadingId, Readings } from './regulation/reading-answers.js'
export type { CreditRequirements, ExamRequirement, Gap, NotAssessedReason, Requirement } from './rules/article-09-annual-requirement.js'
export type { CreditSubject } from './rules/article-10-11-truncation.js'
export type { NoTarget, PromotionResult } from './rules/article-14-early-application.js'
export { version } from './values/version.js'

/** `Locale` of every text the library writes. */
export type Locale = 'zh' | 'en'
