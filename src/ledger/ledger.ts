import type { FigureName } from '../regulation/figures.js'
import type { Level } from '../regulation/levels.js'
import type { PlainDate } from '../values/plain-date.js'
import type { Quantity } from '../values/quantity.js'

export type { PlainDate } from '../values/plain-date.js'
export type { Quantity } from '../values/quantity.js'

/** 公共科目 (general) or 专业科目 (professional). */
export type Subject = 'general' | 'professional'

/** 线下理论 or 线下实操. */
export type Mode = 'theory' | 'practice'

/** What a record is about: offline learning, an online course, an online special exam, or one of the special routes. */
export type Kind = 'offline' | 'online' | 'exam' | 'special'

/** The tier of a training, a project or a competition: 国家级, 省部级, 市厅级, 县处级. */
export type Tier = 'national' | 'provincial' | 'municipal' | 'county'

/** The tier of a publication: core or national journal, provincial journal, other journal or proceedings. */
export type PublicationTier = 'core' | 'provincial' | 'other'

/** What every record has. */
export interface RecordBase {
  /** Unique in the ledger. */
  readonly id: string
  /** The day, or a course's first day. */
  readonly date: PlainDate
  /** The course's or project's own id: records that share it are the same activity. */
  readonly activity?: string
  readonly title?: string
  /** Who registered it (art. 6, 8). */
  readonly registrar?: string
}

/** An approved exception to the daily cap (art. 10). */
export interface Waiver {
  /** Who approved it. */
  readonly by: string
  readonly reason: string
}

/** Offline learning: theory or practice (art. 10). */
export interface OfflineRecord extends RecordBase {
  readonly kind: 'offline'
  readonly mode: Mode
  readonly subject: Subject
  /** Hours of study in all, at most 24 for each day. */
  readonly hours: Quantity
  /** The last day of a course that ran every day from `date` on; at most 366 days. Not together with `days`. */
  readonly until?: PlainDate
  /** The days of a course, rising, the first of them `date`; at most 366. Not together with `until`. */
  readonly days?: readonly PlainDate[]
  readonly waiver?: Waiver
}

/** An online course, with the credits set for it (art. 10). */
export interface OnlineRecord extends RecordBase {
  readonly kind: 'online'
  readonly subject: Subject
  readonly credits: Quantity
}

/** A passed online special exam (在线专项考试), with the credits set for it (art. 9, 10). */
export interface ExamRecord extends RecordBase {
  readonly kind: 'exam'
  readonly subject: Subject
  readonly credits: Quantity
}

/** The special route of a record, with what decides its credits (art. 11). */
export type SpecialRoute =
  | { readonly route: 'training' | 'project'; readonly tier: Tier }
  | { readonly route: 'publication'; readonly tier: PublicationTier }
  | { readonly route: 'competition'; readonly tier: Tier; /** The place won, 1 to 999. */ readonly rank: number }

/** The name of a special route: 培训研修, 立法课题标准, 论文著作, 技能大赛. */
export type RouteName = SpecialRoute['route']

/** The name of the figure that a route's tier is worth: 'training.national', 'publication.core', … */
export type TierFigure = Extract<FigureName, `${RouteName}.${string}`>

/** Learning by one of the four special routes (art. 11). */
export type SpecialRecord = RecordBase & {
  readonly kind: 'special'
  /** Left out where none was registered: the reading `specialSubject` decides. */
  readonly subject?: Subject
  /** The credits awarded, where they are fewer than the tier's; what is beyond the tier in force is cut. */
  readonly recognized?: Quantity
} & SpecialRoute

/** One registered piece of learning. */
export type CreditRecord = OfflineRecord | OnlineRecord | ExamRecord | SpecialRecord

/** A certificate of level. */
export interface Certificate {
  readonly level: Level
  readonly issuedOn: PlainDate
  readonly occupation?: string
  readonly number?: string
  /** On the first only: its holder had no level before, so nothing was cleared by it. */
  readonly initial?: boolean
}

/** A decision already taken that records are fraudulent (art. 22). One that names no records voids none, and still bars. */
export interface FraudFinding {
  readonly decidedOn: PlainDate
  /** The ids of the records it voids. */
  readonly records?: readonly string[]
  /** The day from which it no longer bars; it does not revive the records. */
  readonly liftedOn?: PlainDate
}

/** A year that the authority does not assess. */
export interface ExemptYear {
  readonly year: number
  /** A code or file number; no circumstances of the person. */
  readonly reason?: string
}

/** A closed year known by its sums alone, from paper or from an older system: credited, after every cap. */
export interface YearTotals {
  readonly year: number
  readonly general: Quantity | 0
  readonly professional: Quantity | 0
  /** Of neither subject; none where left out. */
  readonly unclassified?: Quantity | 0
  /** Of them by online special exam; not known where left out. */
  readonly exam?: Quantity | 0
  /** Of them after the last certificate issued in that year; not known where left out and one was issued. */
  readonly sinceCertificate?: Quantity | 0
}

/** The ledger of one person, as one writes it. */
export interface LedgerInput {
  /** An opaque key of 1 to 200 characters; a resident ID number is refused, however it is typed. */
  readonly learner: string
  /** At most 1,000,000, in any order. */
  readonly records: readonly CreditRecord[]
  /** Of one occupation, in any order: dates distinct, levels rising with them. */
  readonly certificates?: readonly Certificate[]
  readonly findings?: readonly FraudFinding[]
  /** The first year in which this person is under the annual duty. */
  readonly dutyFrom?: number
  readonly exemptYears?: readonly ExemptYear[]
  /** Closed years known by their sums alone, one entry a year; no record has a day in them. */
  readonly totals?: readonly YearTotals[]
  /** Years of which records may be missing here; distinct, none of them in `totals`. */
  readonly incompleteYears?: readonly number[]
}

/** Borne, in types only, by what `parseLedger` has checked. */
interface Checked {
  readonly 'checked by parseLedger': true
}

/**
 * A ledger that `parseLedger` has checked: frozen, plain data.
 *
 * Every part is branded, so that neither a literal nor a copy with a part replaced passes for one. The brand exists in types only; at
 * run time the ledger bears a mark, which a spread, JSON and `structuredClone` lose.
 */
export type Ledger = { readonly [Part in keyof LedgerInput]: Exclude<LedgerInput[Part], undefined> & Checked } & Checked
