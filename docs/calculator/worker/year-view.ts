// A year of a person in figures and words.
import type { AnnualResult, Locale, Requirement } from 'jinhua-skill-credits'
import { wordTables } from 'jinhua-skill-credits/tables'
import type { Against, ExamState, YearView } from '../shared/person.js'

const EXAM: Readonly<Record<'none' | 'unknown' | 'free', { readonly zh: string; readonly en: string }>> = {
  none: { zh: '无', en: 'none' },
  unknown: { zh: '不详', en: 'not known' },
  free: { zh: '不作要求', en: 'not required' },
}

/** A year as the page shows it; `said` is the library's own sentence on it. */
export function yearView(result: AnnualResult, locale: Locale, said = ''): YearView {
  const { year, status, notAssessedBecause, requirements, gaps, missingCredits } = result
  return {
    year,
    status,
    statusText: wordTables.statuses[status][locale],
    because: notAssessedBecause !== undefined ? wordTables.notAssessedBecause[notAssessedBecause][locale]
      : status === 'unknown' ? said : lacking(gaps, locale),
    total: against(requirements.total),
    general: against(requirements.general),
    professional: against(requirements.professional),
    exam: examState(requirements.exam, locale),
    missingCredits,
  }
}

/** What is not met; nothing where all is. */
function lacking(gaps: AnnualResult['gaps'], locale: Locale): string {
  const names = gaps.map((gap) => wordTables.gaps[gap][locale]).join({ zh: '、', en: ', ' }[locale])
  return names === '' ? '' : { zh: `未达到：${names}`, en: `not met: ${names}` }[locale]
}

const against = ({ actual, required, missing, met }: Requirement): Against => ({ actual, required, missing, met })

function examState({ required, actual, met }: AnnualResult['requirements']['exam'], locale: Locale): ExamState {
  const word = actual === null ? EXAM.unknown : actual > 0 ? undefined : required ? EXAM.none : EXAM.free
  return { required, met, text: word?.[locale] ?? String(actual) }
}
