// What is to be said beside a verdict: how many rows it leaves out of account.
import type { Doubt } from '../workbook/people.js'
import type { Locale } from '../words/result-words.js'

/**
 * The doubts about a learner as one says them beside a verdict.
 *
 * @param doubts - the doubts that `ledgersFromTable` has found
 * @param locale - the language
 * @returns an empty text without doubts
 * @example
 * doubtWords([{ reason: 'leftOut', table: 'records', sheet: 0, row: 3, code: 'date' }], 'zh')
 * //=> '有 1 行未计入'
 */
export function doubtWords(doubts: readonly Doubt[], locale: Locale): string {
  const count = (reason: Doubt['reason']): number => new Set(doubts.filter((one) => one.reason === reason).map(({ sheet, row }) => `${sheet} ${row}`)).size
  const [leftOut, perhaps, counted, identity] = [count('leftOut'), count('perhaps'), count('counted'), count('identity')]
  const rows = (number: number): string => (number === 1 ? '1 row' : `${number} rows`)
  return {
    zh: [
      ...(leftOut > 0 ? [`有 ${leftOut} 行未计入`] : []),
      ...(perhaps > 0 ? [`${leftOut > 0 ? '另' : ''}有 ${perhaps} 行可能属于该学员`] : []),
      ...(counted > 0 ? [`已计入的有 ${counted} 行可能有误`] : []),
      ...(identity > 0 ? ['可能混有他人的行'] : []),
    ].join('，'),
    en: [
      ...(leftOut > 0 ? [`${rows(leftOut)} left out`] : []),
      ...(perhaps > 0 ? [`${rows(perhaps)} may be of this learner`] : []),
      ...(counted > 0 ? [`${rows(counted)} counted that may be wrong`] : []),
      ...(identity > 0 ? ['rows of others may be among them'] : []),
    ].join('; '),
  }[locale]
}

/** A verdict with its doubts. */
export function withDoubts(verdict: string, doubts: readonly Doubt[], locale: Locale): string {
  const said = doubtWords(doubts, locale)
  return said === '' ? verdict : { zh: `${verdict}（${said}）`, en: `${verdict} (${said})` }[locale]
}
