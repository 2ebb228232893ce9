// The survey of a slice: on which readings answers depend, and what an amendment would change. Both give counts that add up.
import type { AssessOptions, Assessment, Ledger } from 'jinhua-skill-credits'
import type { AssessmentDiff, ChangesSurvey, ReadingsSurvey } from 'jinhua-skill-credits/compare'
import { diffAssessments, mergeChanges, mergeSurveys, surveyChanges, surveyReadings } from 'jinhua-skill-credits/compare'
import type { Asked } from './tally.js'

/** Ledgers or differences kept before they are counted. */
const KEPT = 500

export class Survey {
  /** By the normal years asked about: one survey asks everybody the same. */
  private readonly waiting = new Map<number, { readonly options: AssessOptions; readonly ledgers: Ledger[] }>()
  private readonly surveys: ReadingsSurvey[] = []
  private diffs: AssessmentDiff[] = []
  private readonly changes: ChangesSurvey[] = []

  constructor(private readonly asked: Asked) {}

  async read(ledger: Ledger, options: AssessOptions): Promise<void> {
    const years = (options.promotion?.normalYears ?? 0) as number
    let waiting = this.waiting.get(years)
    if (waiting === undefined) this.waiting.set(years, waiting = { options, ledgers: [] })
    waiting.ledgers.push(ledger)
    if (waiting.ledgers.length >= KEPT) await this.count(years)
  }

  change(before: Assessment, after: Assessment): void {
    this.diffs.push(diffAssessments(before, after))
    if (this.diffs.length >= KEPT) this.countDiffs()
  }

  async plain(): Promise<{ survey: ReadingsSurvey | null; changes: ChangesSurvey | null }> {
    for (const years of [...this.waiting.keys()]) await this.count(years)
    if (this.diffs.length > 0) this.countDiffs()
    return {
      survey: this.asked.survey && this.surveys.length > 0 ? mergeSurveys(this.surveys) : null,
      changes: this.changes.length > 0 ? mergeChanges(this.changes) : null,
    }
  }

  private async count(years: number): Promise<void> {
    const { options, ledgers } = this.waiting.get(years) as { options: AssessOptions; ledgers: Ledger[] }
    this.waiting.delete(years)
    this.surveys.push(await surveyReadings(ledgers, options))
  }

  private countDiffs(): void {
    this.changes.push(surveyChanges(this.diffs))
    this.diffs = []
  }
}
