// What is not known, and what would settle it, in sentences.
import type { Locale } from 'jinhua-skill-credits'
import { en, zh } from 'jinhua-skill-credits/explain'
import type { Counted, MissingFact, OpenQuestion, OpenTopic, SettledAnswer, SettlingCondition, Settlement } from 'jinhua-skill-credits/plan'
import { wordTables } from 'jinhua-skill-credits/tables'
import type { OpenView } from '../shared/person.js'

const COUNTED: Readonly<Record<Counted, { readonly zh: string; readonly en: string }>> = {
  total: { zh: '总学分', en: 'credits in all' },
  general: { zh: '公共科目学分', en: 'general credits' },
  professional: { zh: '专业科目学分', en: 'professional credits' },
  unclassified: { zh: '未注明科目的学分', en: 'credits without a subject' },
  exam: { zh: '在线专项考试学分', en: 'credits by online exam' },
  account: { zh: '能计入现等级的学分', en: 'credits that stand in the level account' },
}

/** Every open question in words. */
export function openViews({ questions }: Settlement, locale: Locale): OpenView[] {
  const catalog = { zh, en }[locale]
  return questions.map((question) => ({
    topic: topic(question.about, locale),
    article: catalog.citation(question.clause),
    sentences: [...conditions(question, locale), ...sets(question, locale)],
  }))
}

function topic(about: OpenTopic, locale: Locale): string {
  const say = (chinese: string, english: string): string => ({ zh: chinese, en: english })[locale]
  switch (about.kind) {
    case 'year':
      return say(`${about.year} 年度是否合格`, `whether ${about.year} is met`)
    case 'promotion':
      return say('能否申报高一等级', 'whether one may apply for the next level')
    case 'recentYear':
      return say(`近一年（${about.from} 至 ${about.to}）是否达到`, `whether the recent year (${about.from} to ${about.to}) is met`)
  }
}

function answer({ status, earliestDate }: SettledAnswer, locale: Locale): string {
  const word = status === 'early' || status === 'notYet' ? wordTables.promotions[status] : wordTables.statuses[status]
  return earliestDate === null ? word[locale] : { zh: `${word.zh}（最早 ${earliestDate}）`, en: `${word.en} (from ${earliestDate})` }[locale]
}

function conditions({ conditions: all, then, otherwise }: OpenQuestion, locale: Locale): string[] {
  if (all.length === 0) return [{ zh: `无论缺的是什么，结论都是“${answer(then, 'zh')}”。`, en: `Whatever is missing, the answer is “${answer(then, 'en')}”.` }[locale]]
  const list = all.map((one) => condition(one, locale)).join({ zh: '，且', en: ' and ' }[locale])
  return [{
    zh: `${list}的，为“${answer(then, 'zh')}”；否则为“${answer(otherwise, 'zh')}”。`,
    en: `“${answer(then, 'en')}” if ${list}; otherwise “${answer(otherwise, 'en')}”.`,
  }[locale]]
}

function condition({ counted, atLeast, share, known, further }: SettlingCondition, locale: Locale): string {
  const what = COUNTED[counted]
  if (share !== null) {
    const part = share.join('/')
    return { zh: `${what.zh}不少于全部的 ${part}`, en: `${what.en} are at least ${part} of all` }[locale]
  }
  return {
    zh: `${what.zh}达到 ${atLeast}（已知 ${known}，还须查明 ${further}）`,
    en: `there are at least ${atLeast} ${what.en} (${known} known, ${further} still to be found)`,
  }[locale]
}

function sets({ sets: all }: OpenQuestion, locale: Locale): string[] {
  if (all.length === 0) return []
  const list = all.map(({ facts }) => facts.map((one) => fact(one, locale)).join({ zh: '和', en: ' and ' }[locale]))
  return [{ zh: `查明下列任一项即可认定：${list.join('；')}。`, en: `Any of these would settle it: ${list.join('; ')}.` }[locale]]
}

function fact({ counted, from, to }: MissingFact, locale: Locale): string {
  return { zh: `${from} 至 ${to} 的${COUNTED[counted].zh}`, en: `the ${COUNTED[counted].en} from ${from} to ${to}` }[locale]
}
