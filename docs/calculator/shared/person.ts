// What the page shows of people: made by the worker, in words and figures, so that a view has nothing to compute.
import type { AnnualStatus, CutReason, Kind, ReadingId } from 'jinhua-skill-credits'

/** An amount against what is required. */
export interface Against {
  readonly actual: number
  readonly required: number
  readonly missing: number
  readonly met: boolean
}

/** Whether a year has what it needs by exam; null: not known. */
export interface ExamState {
  readonly required: boolean
  readonly met: boolean | null
  readonly text: string
}

/** A year of a person. */
export interface YearView {
  readonly year: number
  readonly status: AnnualStatus
  readonly statusText: string
  /** Why it is not assessed or not known. */
  readonly because: string
  readonly total: Against
  readonly general: Against
  readonly professional: Against
  readonly exam: ExamState
  readonly missingCredits: number
}

/** A person in the list. */
export interface PersonRow {
  readonly key: string
  readonly name: string
  /** Null where the person has no such year. */
  readonly year: YearView | null
  readonly statusText: string
  readonly promotion: string
  readonly promotionStatus: string
  readonly earliest: string
  readonly doubts: string
  readonly levelText: string
}

/** What a list of people is filtered by. */
export type ListStatus = AnnualStatus | 'notListed'

/** A sentence, and the article it goes by. */
export interface Sentence {
  readonly text: string
  readonly citation: string
  readonly depth: number
}

/** Something cut from a record. */
export interface CutView {
  readonly credits: number
  readonly reason: CutReason
  readonly reasonText: string
  readonly article: string
}

/** A record as it was credited. */
export interface RecordView {
  readonly id: string
  readonly date: string
  readonly until: string
  readonly kind: Kind
  readonly what: string
  readonly subject: string
  readonly claimed: number
  readonly credited: number
  readonly article: string
  readonly cuts: readonly CutView[]
}

/** A level account and what it opens. */
export interface LevelView {
  readonly levelText: string
  readonly since: string
  readonly credits: number
  readonly most: number | null
  readonly cleared: number
  /** Null where article 14 was not asked or does not apply. */
  readonly threshold: number | null
  readonly missing: number | null
  readonly earliest: string | null
  readonly normal: string | null
}

/** A question that a reading decides. */
export interface DecisiveView {
  readonly text: string
  readonly citation: string
  /** The other answers, and what yields them. */
  readonly others: readonly string[]
  readonly readings: readonly ReadingId[]
}

/** Everything about a person. */
export interface PersonView {
  readonly key: string
  readonly name: string
  readonly title: string
  readonly asOf: string
  readonly doubts: string
  /** Where the rows in doubt stand; rows from 0. */
  readonly doubtPlaces: readonly { readonly sheet: number; readonly row: number }[]
  readonly years: readonly YearView[]
  readonly records: readonly RecordView[]
  readonly level: LevelView | null
  readonly application: string
  readonly applicationLines: readonly Sentence[]
  readonly steps: readonly Sentence[]
  readonly planYear: number
  readonly plan: readonly Sentence[] | null
  /** What cannot be told yet, and what would settle it. */
  readonly open: readonly Sentence[]
  readonly decisive: readonly DecisiveView[]
  /** How many questions come out alike whatever the reading. */
  readonly robust: number
  /** By which text, which readings and which settled questions. */
  readonly basis: readonly Sentence[]
  readonly explanation: readonly Sentence[]
}

/** A further course that one thinks of. */
export interface Course {
  readonly kind: 'theory' | 'practice' | 'online' | 'exam'
  readonly subject: 'general' | 'professional'
  /** Hours offline, credits online. */
  readonly amount: number
  /** Of an offline course, on days that follow each other. */
  readonly days: number
  readonly date: string
}

/** What a further course would change. */
export interface WhatIfView {
  /** Why there can be no such course; empty where there can. */
  readonly problem: string
  readonly asOf: string
  readonly credited: number
  readonly claimed: number
  readonly cuts: readonly CutView[]
  readonly before: YearView | null
  readonly after: YearView | null
  readonly level: { readonly before: number; readonly after: number } | null
  readonly changes: readonly string[]
}
