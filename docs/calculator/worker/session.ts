// What the worker holds: sheets, what they say, and what the rules say of everybody. Each step follows from the one before.
import { assess, InputError } from 'jinhua-skill-credits'
import type { Locale, ReadingId } from 'jinhua-skill-credits'
import { compareReadings } from 'jinhua-skill-credits/compare'
import type { TableReading } from 'jinhua-skill-credits/tables'
import { ledgersFromSheets, recognizeSheets } from 'jinhua-skill-credits/tables'
import { nameOf } from '../../../examples/workbook/assess-people.js'
import { Problem } from '../../../examples/workbook/problem.js'
import type { FromWorker, Progress } from '../shared/messages.js'
import type { PersonRow } from '../shared/person.js'
import type { Settings } from '../shared/settings.js'
import type { Edit, Source } from '../shared/sources.js'
import type { Asked, OfSheet } from './asked.js'
import { askedOf, settingsOfSheets } from './asked.js'
import type { OpenSheets } from './open-sources.js'
import { mend, openSources } from './open-sources.js'
import { inSlices, pause } from './pause.js'
import type { Assessed } from './person-row.js'
import { personRow } from './person-row.js'
import { previewOf } from './preview.js'
import { readingView } from './rows-view.js'

/** From so many rows on, the first people are shown before all are read. */
const MANY_ROWS = 3000

/** What was read, by which settings of its own. */
export interface Read {
  readonly sheets: OpenSheets
  readonly ofSheet: OfSheet
  readonly reading: TableReading
}

/** Everything at hand. */
export interface AtHand extends Read {
  readonly settings: Settings
  readonly asked: Asked
  /** All of them, once they are assessed. */
  readonly people: readonly Assessed[]
}

/** Sheets and people at work. What begins later puts an end to what began before. */
export class Session {
  private run = 0
  private sheets: OpenSheets | null = null
  private settings: Settings | null = null
  private read: Read | null = null
  private hand: AtHand | null = null
  private readonly places = new Map<string, Assessed>()

  /** `compares`: whether readings are compared once everybody is assessed. */
  constructor(private readonly tell: (message: FromWorker) => void, private readonly compares = true) {}

  /** What is at hand for a question; null before anything was read. */
  get atHand(): AtHand | null { return this.hand }

  /** A person by key. */
  person(key: string): Assessed | undefined {
    return this.places.get(key)
  }

  /** Opens sources and goes on to everybody's results. */
  async open(sources: readonly Source[], edits: readonly Edit[], settings: Settings): Promise<void> {
    const run = this.begin()
    this.settings = settings
    await this.guarded(settings.locale, async () => {
      this.say('opening', 0, 0)
      await pause()
      const sheets = await openSources(sources, edits, settings.locale)
      if (run !== this.run) return
      this.sheets = sheets
      await this.readRows(run, sheets, settings)
    })
  }

  /** Mends the rows, and reads again. */
  edit(edit: Edit): Promise<void> {
    return this.change((sheets) => { mend(sheets, edit) })
  }

  /** Takes the last edit back. */
  undo(): Promise<void> {
    return this.change((sheets) => { sheets.undo.pop()?.() })
  }

  private async change(work: (sheets: OpenSheets) => void): Promise<void> {
    const run = this.begin()
    const { sheets, settings } = this
    if (sheets === null || settings === null) return
    work(sheets)
    // Edits that come together are read together.
    await pause()
    if (run === this.run) await this.guarded(settings.locale, () => this.readRows(run, sheets, settings))
  }

  /** Goes on from other settings: what was read stays, unless they bear on reading. */
  async set(settings: Settings): Promise<void> {
    const run = this.begin()
    const { read, settings: before } = this
    this.settings = settings
    if (read === null) return
    await this.guarded(settings.locale, async () => {
      if (!bearsAlike(before, settings)) {
        await this.readRows(run, read.sheets, settings)
        return
      }
      const ofSheet = settingsOfSheets(read.sheets, read.reading.sheets, settings)
      this.read = { ...read, ofSheet }
      await this.assess(run, this.read, settings)
    })
  }

  private begin(): number {
    this.run += 1
    return this.run
  }

  private say(part: Progress['part'], done: number, of: number, perSecond: number | null = null): void {
    this.tell({ say: 'progress', progress: { part, done, of, perSecond } })
  }

  private async readRows(run: number, sheets: OpenSheets, settings: Settings): Promise<void> {
    const named = sheets.sheets.map((sheet, index) => ({ ...sheet, rows: sheets.rows[index] ?? [] }))
    const count = named.reduce((sum, { rows }) => sum + rows.length, 0)
    const recognized = recognizeSheets(named.map((sheet) => ({ ...sheet, rows: sheet.rows.slice(0, MANY_ROWS) })))
    const ofSheet = settingsOfSheets(sheets, recognized, settings)
    if (count > MANY_ROWS) {
      const { people, perSecond } = previewOf(named.filter((_, index) => recognized[index]?.kind !== 'unread'), settings, ofSheet)
      this.say('reading', 0, count, perSecond)
      this.tell({ say: 'preview', people })
      await pause()
      if (run !== this.run) return
    }
    this.read = { sheets, ofSheet, reading: ledgersFromSheets(named, ofSheet.settings.tables) }
    await this.assess(run, this.read, settings)
  }

  private async assess(run: number, read: Read, settings: Settings): Promise<void> {
    const { learners } = read.reading
    const asked = askedOf(settings, read.ofSheet, learners)
    const people: Assessed[] = []
    this.places.clear()
    this.hand = { ...read, settings, asked, people }
    this.tell({ say: 'reading', reading: readingView(this.hand) })
    let batch: PersonRow[] = []
    const whole = await inSlices(learners, (learner) => {
      const person = { learner, name: nameOf(learner, read.sheets.sheets) ?? '', assessment: assess(learner.ledger, asked.options) }
      this.places.set(learner.ledger.learner, person)
      people.push(person)
      batch.push(personRow(person, asked.year, settings.locale))
    }, () => run === this.run, (done) => {
      this.tell({ say: 'people', from: done - batch.length, of: learners.length, people: batch })
      batch = []
      this.say('assessing', done, learners.length)
    })
    if (!whole) return
    this.tell({ say: 'done' })
    await pause()
    if (run === this.run && this.compares) await this.compare(run, people, asked)
  }

  /** Which readings decide the year of each person, once everything else stands. */
  private async compare(run: number, people: readonly Assessed[], { options, year }: Asked): Promise<void> {
    let batch: (readonly ReadingId[])[] = []
    await inSlices(people, ({ learner: { ledger } }) => {
      const question = compareReadings(ledger, options).questions.find(({ about }) => about.kind === 'year' && about.year === year)
      batch.push(question?.decisive ?? [])
    }, () => run === this.run, (done) => {
      this.tell({ say: 'decisive', from: done - batch.length, decisive: batch })
      batch = []
      this.say('comparing', done, people.length)
    })
  }

  /** Says what cannot be, in the page's language; what is no fault of the rows is thrown on. */
  private async guarded(locale: Locale, work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      if (error instanceof Problem) this.tell({ say: 'problem', text: error.words[locale] })
      else if (error instanceof InputError) this.tell({ say: 'problem', text: error.issues.map(({ message }) => message[locale]).join(' ') })
      else throw error
    }
  }
}

/** Whether two settings read rows alike. */
function bearsAlike(some: Settings | null, other: Settings): boolean {
  return JSON.stringify(some?.ofRows) === JSON.stringify(other.ofRows)
}
