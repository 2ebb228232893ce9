// The codes of ledgers with their words in both languages: sheets are read and written in these, and errors say them beside the codes.
import { deepFreeze } from './deep-freeze.js'
import { levels } from './levels.js'
import type { Level } from './levels.js'
import type { Bilingual } from './readings.js'

type Words<Code extends string> = { readonly [C in Code]: Bilingual }

export const modeWords: Words<'theory' | 'practice'> = /* @__PURE__ */ deepFreeze({
  theory: { zh: '线下理论', en: 'offline theory' },
  practice: { zh: '线下实操', en: 'offline practice' },
})

export const kindWords: Words<'offline' | 'online' | 'exam' | 'special'> = /* @__PURE__ */ deepFreeze({
  offline: { zh: '线下学习', en: 'offline learning' },
  online: { zh: '在线课程', en: 'online course' },
  exam: { zh: '在线专项考试', en: 'online exam' },
  special: { zh: '专项途径', en: 'special route' },
})

export const subjectWords: Words<'general' | 'professional'> = /* @__PURE__ */ deepFreeze({
  general: { zh: '公共科目', en: 'general' },
  professional: { zh: '专业科目', en: 'professional' },
})

export const routeWords: Words<'training' | 'project' | 'publication' | 'competition'> = /* @__PURE__ */ deepFreeze({
  training: { zh: '培训研修', en: 'training' },
  project: { zh: '立法课题标准', en: 'project' },
  publication: { zh: '论文著作', en: 'publication' },
  competition: { zh: '技能大赛', en: 'competition' },
})

export const tierWords: Words<'national' | 'provincial' | 'municipal' | 'county'> = /* @__PURE__ */ deepFreeze({
  national: { zh: '国家级', en: 'national' },
  provincial: { zh: '省部级', en: 'provincial' },
  municipal: { zh: '市厅级', en: 'municipal' },
  county: { zh: '县处级', en: 'county' },
})

export const publicationTierWords: Words<'core' | 'provincial' | 'other'> = /* @__PURE__ */ deepFreeze({
  core: { zh: '核心刊物', en: 'core' },
  provincial: { zh: '省级刊物', en: 'provincial' },
  other: { zh: '其他期刊', en: 'other' },
})

export const levelWords = /* @__PURE__ */ wordsOfLevels()

function wordsOfLevels(): Words<Level> {
  return deepFreeze(Object.fromEntries(levels.map(({ level, zh, en }) => [level, { zh, en }])) as Words<Level>)
}

/** The words of a list of codes; undefined where they are the codes of no table. */
export function wordsOf(codes: readonly string[]): Readonly<Record<string, Bilingual>> | undefined {
  const tables: readonly Readonly<Record<string, Bilingual>>[] = [
    kindWords, modeWords, subjectWords, routeWords, tierWords, publicationTierWords, levelWords,
  ]
  return tables.find((table) => codes.every((code) => code in table))
}
