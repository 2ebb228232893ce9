// The front door. Every name here is public and stays.
export { assess } from './assess/assess.js'
export type {
  AnnualCredits, AnnualRequirements, AnnualResult, AnnualStatus, AssessedRecord, Assessment, AssessOptions, AssumptionId,
  CheckedPeriod, Cut, CutReason, LawOptions, LevelAccount, PromotionNotApplicable, PromotionOptions, UseCheck,
} from './assess/assessment.js'
export { checkAnnual } from './assess/article-09-alone.js'
export type { AnnualCheck, AnnualTotals } from './assess/annual-check.js'
export { offlineCredits, practiceCredits, theoryCredits } from './assess/article-10-alone.js'
export type { Amount, OfflineCredits, OfflineSession } from './assess/article-10-alone.js'
export { specialRouteCredits } from './assess/article-11-alone.js'
export type { SpecialItem, SpecialRouteCredits } from './assess/article-11-alone.js'
export { earlyPromotion } from './assess/article-14-alone.js'
export type { PromotionFacts } from './assess/article-14-alone.js'
export { resetOnPromotion } from './assess/article-20-alone.js'
export type { DatedCredits } from './assess/article-20-alone.js'
export { checkExaminer } from './assess/check-examiner.js'
export type { ExaminerOptions } from './assess/check-examiner.js'
export { checkTalentProgram } from './assess/check-talent-program.js'
export { clause } from './assess/clause.js'
export type { Clause } from './assess/cite.js'
export { sumCredits } from './assess/sum-credits.js'
export { InputError } from './ledger/issues.js'
export type { Issue, IssueCode, IssuePath } from './ledger/issues.js'
export type {
  Certificate, CreditRecord, ExamRecord, ExemptYear, FraudFinding, Kind, Ledger, LedgerInput, Mode, OfflineRecord, OnlineRecord,
  PlainDate, PublicationTier, Quantity, RecordBase, RouteName, SpecialRecord, SpecialRoute, Subject, Tier, Waiver,
} from './ledger/ledger.js'
export { parseLedger, safeParseLedger } from './ledger/parse-ledger.js'
export type { ParseResult } from './ledger/parse-ledger.js'
export { amend, jinhua64 } from './regulation/figures.js'
export type { Figure, FigureChanges, FigureName, Figures, FigureUnit, FigureValue, Regulation } from './regulation/figures.js'
export type { ClauseId } from './regulation/clauses.js'
export type { Level } from './regulation/levels.js'
export type { Bilingual, ReadingId, Readings } from './regulation/readings.js'
export type { CreditRequirements, ExamRequirement, Gap, NotAssessedReason, Requirement } from './rules/article-09-annual-requirement.js'
export type { CreditSubject } from './rules/article-10-11-truncation.js'
export type { NoTarget, PromotionResult } from './rules/article-14-early-application.js'
export type { ApplicationRoute } from './rules/article-22-fraud.js'

/** `Locale` of every text the library writes. */
export type Locale = 'zh' | 'en'
