// The form's fields are columns of the tables: what is typed in it becomes rows, and is read as all rows are.
import type { Locale } from 'jinhua-skill-credits'
import { recognizeSheets, tablesFromLedgers, wordsByField, wordTables } from 'jinhua-skill-credits/tables'
import type { FormField, FormKind, FormView } from '../shared/rows.js'

/** Fields of the form's two tables, in its order. */
const RECORD = ['learner', 'name', 'kind', 'date', 'until', 'subject', 'hours', 'credits', 'tier', 'rank', 'title']
const CERTIFICATE = ['learner', 'name', 'level', 'issuedOn', 'initial']
const NAME = { zh: '姓名', en: 'Name' }

/** The form in one language. */
export function formView(locale: Locale): FormView {
  const { records, certificates } = tablesFromLedgers([], locale)
  const { modes, kinds, routes, tiers, publicationTiers } = wordTables
  const word = (some: { readonly zh: string; readonly en: string }): string => some[locale]
  const ofTier = Object.values(tiers).map(word)
  const kind = (name: string, fields: readonly string[], of: readonly string[] = []): FormKind => ({ word: name, fields, tiers: of })
  const { subject: subjects, level: levels, initial } = wordsByField(locale)
  return {
    records: fieldsOf(records[0] ?? [], RECORD, locale),
    certificates: fieldsOf(certificates[0] ?? [], CERTIFICATE, locale),
    kinds: [
      ...Object.values(modes).map((mode) => kind(word(mode), ['until', 'subject', 'hours'])),
      kind(word(kinds.online), ['subject', 'credits']),
      kind(word(kinds.exam), ['subject', 'credits']),
      kind(word(routes.training), ['subject', 'tier', 'credits'], ofTier),
      kind(word(routes.project), ['subject', 'tier', 'credits'], ofTier),
      kind(word(routes.publication), ['subject', 'tier', 'credits'], Object.values(publicationTiers).map(word)),
      kind(word(routes.competition), ['subject', 'tier', 'rank', 'credits'], ofTier),
    ],
    subjects, levels, yes: initial[0] ?? '',
  }
}

/** The headings of some fields, as the tables write them. */
function fieldsOf(headings: readonly unknown[], wanted: readonly string[], locale: Locale): FormField[] {
  const [sheet] = recognizeSheets([{ name: '', rows: [headings] }])
  const headingOf = new Map((sheet?.columns ?? []).map(({ column, field }) => [field, String(headings[column - 1])]))
  headingOf.set('name', NAME[locale])
  return wanted.flatMap((field) => {
    const heading = headingOf.get(field)
    return heading === undefined ? [] : [{ field, heading }]
  })
}
