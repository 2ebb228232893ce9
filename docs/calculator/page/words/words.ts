// What the page itself says. What the library says of people and rows comes from the library.
import type { Progress } from '../../shared/messages.js'

/** The words of the page in one language. */
export interface Words {
  readonly title: string
  readonly home: string
  readonly subtitle: string
  readonly private: string
  readonly privateMore: string
  readonly language: string
  readonly otherLanguage: string
  readonly theme: string
  readonly themes: { readonly auto: string; readonly light: string; readonly dark: string }

  readonly startHeading: string
  readonly startText: string
  readonly paste: string
  readonly pasteHint: string
  readonly pasteHintTouch: string
  readonly pasteRead: string
  readonly drop: string
  readonly dropHint: string
  readonly chooseFiles: string
  readonly form: string
  readonly formHint: string
  readonly openForm: string
  readonly tryDemo: string
  readonly pasted: (place: number) => string
  readonly formRecords: string
  readonly formCertificates: string
  readonly formRecord: string
  readonly formCertificate: string
  readonly addRow: string
  readonly added: string
  readonly optional: string
  readonly initialHint: string
  readonly choose: string
  readonly close: string
  readonly cancel: string
  readonly addData: string
  readonly clear: string
  readonly clearSure: string
  readonly keep: string
  readonly keepHint: string
  readonly keepTooLarge: string

  readonly part: Readonly<Record<Progress['part'], string>>
  /** `about`: what it is for, where that is not plain; `of` 0: no count. */
  readonly progress: (about: string, part: string, done: number, of: number) => string
  readonly previewOnly: string
  readonly canceled: string
  readonly failed: string

  readonly people: string
  readonly rowsTab: string
  readonly settingsTab: string
  readonly peopleCount: (count: number) => string
  readonly rowsRead: (rows: number, counted: number, leftOut: number) => string
  readonly wrongRows: (rows: number) => string
  readonly mendThem: string
  readonly unassigned: (rows: number) => string
  readonly findings: (count: number) => string
  readonly asOf: string
  readonly asOfDay: (day: string) => string
  readonly year: string
  readonly all: string
  readonly inDoubt: string
  readonly inDoubtBecause: (doubts: string) => string
  readonly onReading: string
  readonly mayApply: string
  readonly search: string
  readonly shown: (shown: number, of: number) => string
  readonly nobody: string
  readonly person: string
  readonly result: string
  readonly total: string
  readonly general: string
  readonly professional: string
  readonly exam: string
  readonly examCredits: string
  readonly missing: string
  readonly application: string
  readonly sort: string
  readonly inOrder: string
  readonly sortBy: (column: string) => string
  readonly choosePerson: string
  readonly back: string

  readonly years: string
  readonly missingCredits: (credits: number) => string
  readonly ofRequired: (actual: number, required: number) => string
  readonly cuts: string
  readonly noCuts: string
  readonly allRecords: (count: number) => string
  readonly date: string
  readonly what: string
  readonly subject: string
  readonly claimed: string
  readonly credited: string
  readonly cut: string
  readonly article: string
  readonly plan: (year: number) => string
  readonly level: string
  readonly nowLevel: string
  readonly noLevel: string
  readonly account: string
  readonly accountRange: (least: number, most: number | null) => string
  readonly cleared: string
  readonly toExceed: (threshold: number, missing: number) => string
  readonly datesOf: (earliest: string, normal: string) => string
  readonly since: (date: string) => string
  readonly askNormalYears: string
  readonly open: string
  readonly readingsHeading: string
  readonly allRobust: (questions: number) => string
  readonly combinations: string
  readonly robustToo: (questions: number) => string
  readonly whatIf: string
  readonly whatIfHint: string
  readonly kinds: { readonly theory: string; readonly practice: string; readonly online: string; readonly exam: string }
  readonly hours: string
  readonly credits: string
  readonly days: string
  readonly dayUnit: string
  readonly firstDay: string
  readonly brings: (claimed: number, credited: number) => string
  readonly cutOf: (credits: number, reason: string, article: string) => string
  readonly levelAccountGoes: (before: number, after: number) => string
  readonly nothingChanges: string
  readonly explanation: string
  readonly print: string
  readonly printShown: (count: number) => string
  readonly printLimit: (most: number) => string

  readonly exporting: string
  readonly saved: (name: string) => string
  readonly exportMenu: string
  readonly exportWorkbook: string
  readonly exportYears: string
  readonly exportRecords: string
  readonly exportScope: (count: number) => string

  readonly sheet: string
  readonly sheetRows: (rows: number) => string
  readonly findingsHeading: string
  readonly noFindings: string
  readonly moreFindings: (shown: number, all: number) => string
  readonly mendHint: string
  readonly useSuggestion: (word: string) => string
  readonly goTo: string
  readonly place: (sheet: string, row: number, column: string) => string
  readonly cellLabel: (row: number, column: string) => string
  readonly editCell: string
  readonly insertRow: (row: number) => string
  readonly removeRow: (row: number) => string
  readonly undo: (edits: number) => string
  readonly noHeadings: string
  readonly notRead: string
  readonly useHeadings: string
  readonly noPeople: string

  readonly asked: string
  readonly asOfHint: string
  readonly normalYears: string
  readonly normalYearsHint: string
  readonly by: string
  readonly routes: { readonly levelRecognition: string; readonly qualificationExam: string }
  readonly ofRows: string
  readonly occupation: string
  readonly occupationHint: string
  readonly dutyFrom: string
  readonly exemptYears: string
  readonly exemptYearsHint: string
  readonly decides: (people: number, year: number) => string
  readonly readings: string
  readonly readingsHint: string
  readonly byDefault: string
  readonly chosen: string
  readonly resetReadings: string
  readonly changedReadings: (count: number) => string
  readonly basis: string
  readonly signatures: readonly string[]
  readonly trial: string
}
