import type { AnswerChange, AssessmentDiff, BeforeAfter, ReadingChange } from './diff-assessments.js'
import type { PlainDate } from '../ledger/ledger.js'
import { partsOf } from './parts-of.js'
import { placeOf } from './place-of.js'

/** Whose answers change in a group, and how: what an amendment would do to a city, before it is made. */
export interface ChangesSurvey {
  readonly kind: 'changesSurvey'
  /** The regulations' ids. */
  readonly regulation: BeforeAfter<string>
  readonly asOf: BeforeAfter<PlainDate>
  readonly readings: readonly ReadingChange[]
  /** How many people were compared. */
  readonly people: number
  /** How many of them have at least one answer that changes. */
  readonly changed: number
  /** Most people first, then as `diffAssessments` lists them. */
  readonly changes: readonly SurveyedChange[]
}

/** How many people have the same change. Of the earliest date it is counted whether it moves forward or back. */
export type SurveyedChange = Counted<Exclude<AnswerChange, { readonly about: { readonly kind: 'earliestDate' } }>>
  | { readonly about: { readonly kind: 'earliestDate' }; readonly before: null; readonly after: 'earlier' | 'later'; readonly people: number }

type Counted<Change extends AnswerChange> = Change extends AnswerChange ? Omit<Change, 'figure'> & { readonly people: number } : never

/**
 * Counts the differences of a group: how many people's answers change, and which, from what to what.
 *
 * @param diffs - what `diffAssessments` gave for each person, at least one; all of them between the same regulations, days and readings
 * @returns how many people have each change, most people first
 * @throws InputError - for what is no difference, for none at all, and for differences between other things than the first's
 * @remarks Articles 9, 10, 11, 14, 20, 22 and 24.
 * @example
 * const before = assess(ledger, { asOf: '2024-12-31' })
 * const after = assess(ledger, { asOf: '2024-12-31', regulation: amend(jinhua64, { annualTotal: 100 }) })
 * surveyChanges([diffAssessments(before, after)]).changed
 * //=> 1
 */
export function surveyChanges(diffs: Iterable<AssessmentDiff>): ChangesSurvey {
  const all = partsOf(diffs, 'diff', 'diffs', ({ regulation, asOf, readings }) => [regulation, asOf, readings])
  const [{ regulation, asOf, readings }] = all
  return {
    kind: 'changesSurvey', regulation, asOf, readings,
    people: all.length,
    changed: all.filter(({ changes }) => changes.length > 0).length,
    changes: counted(all.flatMap(({ changes }) => changes.map(surveyed))),
  }
}

/**
 * Adds up the counted changes of parts of a group: the same as counting them all at once, in whatever parts and order.
 *
 * @param surveys - what `surveyChanges` gave for each part, at least one; all of them between the same regulations, days and readings
 * @returns the changes of all
 * @throws InputError - for what is no such count, for none at all, and for counts of differences between other things than the first's
 * @remarks Articles 9, 10, 11, 14, 20, 22 and 24.
 * @example
 * const before = assess(ledger, { asOf: '2024-12-31' })
 * const part = surveyChanges([diffAssessments(before, before)])
 * mergeChanges([part, part]).people
 * //=> 2
 */
export function mergeChanges(surveys: Iterable<ChangesSurvey>): ChangesSurvey {
  const all = partsOf(surveys, 'changesSurvey', 'surveys', ({ regulation, asOf, readings }) => [regulation, asOf, readings])
  const [first] = all
  return {
    ...first,
    people: all.reduce((sum, { people }) => sum + people, 0),
    changed: all.reduce((sum, { changed }) => sum + changed, 0),
    changes: counted(all.flatMap(({ changes }) => changes)),
  }
}

function surveyed({ about, before, after }: AnswerChange): SurveyedChange {
  if (about.kind !== 'earliestDate') return { about, before, after, people: 1 } as SurveyedChange
  // A date that there is not comes after every other.
  const earlier = after !== null && (before === null || after < before)
  return { about, before: null, after: earlier ? 'earlier' : 'later', people: 1 }
}

function counted(changes: readonly SurveyedChange[]): SurveyedChange[] {
  const counts = new Map<string, SurveyedChange>()
  for (const change of changes) {
    const key = keyOf(change)
    counts.set(key, { ...change, people: change.people + (counts.get(key)?.people ?? 0) })
  }
  return [...counts.values()].sort((a, b) =>
    b.people - a.people || placeOf(a.about) - placeOf(b.about) || (keyOf(a) < keyOf(b) ? -1 : 1))
}

function keyOf({ about, before, after }: SurveyedChange): string {
  return JSON.stringify([about, before, after])
}
