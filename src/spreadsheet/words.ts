// What people write for a kind, a subject, a tier, a level: the words that the tables read and those that they write.
import type { Mode, PublicationTier, RouteName, Subject, Tier } from '../ledger/ledger.js'
import type { Bilingual } from '../regulation/readings.js'
import type { Level } from '../regulation/levels.js'
import { levels } from '../regulation/levels.js'
import { halfWidth, wordKey } from './cell.js'

/** One word of the library with the words that stand for it in a table; the first two are those that we write. */
interface Word extends Bilingual {
  readonly others: readonly string[]
}

/** What a row is about: a mode of offline learning, an online course, an exam, or one of the special routes. */
export type RowKind = Mode | 'online' | 'exam' | RouteName

export const kindWords: { readonly [K in RowKind]: Word } = {
  theory: {
    zh: '线下理论', en: 'offline theory',
    others: ['理论', '理论学习', '理论培训', '线下理论学习', '线下理论培训', '线下学习理论', '面授理论', '理论面授', '集中理论培训', '理论授课', 'theory'],
  },
  practice: {
    zh: '线下实操', en: 'offline practice',
    others: [
      '实操', '实操培训', '实操训练', '实训', '技能操作', '线下技能操作', '线下实训', '线下实操培训', '线下学习实操', '线下操作', '实际操作', '技能实操', '技能实训', 'practice',
    ],
  },
  online: {
    zh: '在线课程', en: 'online course',
    others: ['在线课程学习', '在线学习', '线上课程', '线上课程学习', '线上学习', '网络课程', '网络学习', '网课', '在线', '线上', 'online'],
  },
  exam: {
    zh: '在线专项考试', en: 'online exam',
    others: ['专项考试', '在线考试', '线上专项考试', '线上考试', '网上专项考试', '在线专项测试', 'exam', 'online special exam'],
  },
  training: {
    zh: '培训研修', en: 'training',
    others: ['高研班', '高级研修班', '技能类高研班', '研修班', '研修', '培训班', '国境外培训', '国境外进修', '出国境培训', '进修', '研讨', '研讨活动', '培训进修', 'special training'],
  },
  project: {
    zh: '立法课题标准', en: 'project',
    others: ['立法', '立法工作', '课题', '课题研究', '标准', '标准制定', '立法课题标准制定', '立法课题研究标准制定', '科研课题', 'research project'],
  },
  publication: {
    zh: '论文著作', en: 'publication',
    others: ['论文', '论文发表', '发表论文', '译文', '著作', '译作', '论文译文', '著作译作', '出版著作', 'paper', 'book'],
  },
  competition: {
    zh: '技能大赛', en: 'competition',
    others: ['职业技能大赛', '职业技能竞赛', '技能竞赛', '技能比武', '大赛', '竞赛', '比赛', 'contest', 'skills competition'],
  },
}

export const subjectWords: { readonly [S in Subject]: Word } = {
  general: { zh: '公共科目', en: 'general', others: ['公共', '公共课', '公需', '公需科目', '公需课', '公共科目课'] },
  professional: { zh: '专业科目', en: 'professional', others: ['专业', '专业课', '专业课程', '专业科目课'] },
}

export const tierWords: { readonly [T in Tier]: Word } = {
  national: { zh: '国家级', en: 'national', others: ['国家', '全国', '全国级'] },
  provincial: { zh: '省部级', en: 'provincial', others: ['省级', '省', '部级', '部省级', '省部'] },
  municipal: { zh: '市厅级', en: 'municipal', others: ['市级', '市', '厅级', '市厅', '厅市级'] },
  county: { zh: '县处级', en: 'county', others: ['县级', '县', '区级', '县市区级', '区县级', '县区级', '县处'] },
}

export const publicationTierWords: { readonly [T in PublicationTier]: Word } = {
  core: { zh: '核心刊物', en: 'core', others: ['核心', '核心期刊', '全国性刊物', '全国性期刊', '核心刊物全国性刊物', 'national journal'] },
  provincial: { zh: '省级刊物', en: 'provincial', others: ['省级', '省级期刊', '省', 'provincial journal'] },
  other: { zh: '其他期刊', en: 'other', others: ['其他', '其它', '其它期刊', '其他刊物', '论文集', '正式出版的论文集', 'proceedings'] },
}

const GRADES: Readonly<Partial<Record<Level, readonly string[]>>> = {
  juniorWorker: ['五级', '五级工', '初级', '初级技能', '初级工五级', '五级初级工', '职业技能等级五级', 'grade 5'],
  intermediateWorker: ['四级', '四级工', '中级', '中级技能', '中级工四级', '四级中级工', '职业技能等级四级', 'grade 4'],
  seniorWorker: ['三级', '三级工', '高级', '高级技能', '高级工三级', '三级高级工', '职业技能等级三级', 'grade 3'],
  technician: ['二级', '技师二级', '二级技师', '职业技能等级二级', 'grade 2'],
  seniorTechnician: ['一级', '高级技师一级', '一级高级技师', '职业技能等级一级', 'grade 1'],
}

export const levelWords = Object.fromEntries(
  levels.map(({ level, zh, en }) => [level, { zh, en, others: GRADES[level] ?? [] }]),
) as { readonly [L in Level]: Word }

export const yesWords: { readonly yes: Word; readonly no: Word } = {
  yes: { zh: '是', en: 'yes', others: ['有', '√', '✓', 'y', 'true', '1'] },
  no: { zh: '否', en: 'no', others: ['没有', '×', 'n', 'false', '0'] },
}

/** A reader of the words of a table of words: the word of the library that a cell's text stands for. */
export function reader<Key extends string>(words: { readonly [K in Key]: Word }): (text: string) => Key | undefined {
  const keys = new Map<string, Key>()
  for (const [key, { zh, en, others }] of Object.entries(words) as [Key, Word][]) {
    for (const word of [key, zh, en, ...others]) keys.set(word, key).set(wordKey(word), key)
  }
  return (text) => keys.get(text) ?? keys.get(wordKey(text))
}

export const readKind = reader(kindWords)
export const readSubject = reader(subjectWords)
export const readTier = reader(tierWords)
export const readPublicationTier = reader(publicationTierWords)
export const readLevel = reader(levelWords)
export const readYes = reader(yesWords)

const PLACES = '一二三四五六七八九十'
const MEDALS: Readonly<Record<string, number>> = { 冠军: 1, 亚军: 2, 季军: 3 }
const PLACE = /^第?(\d{1,3}|[一二三四五六七八九十])名?$/
const MAX_PLACE = 999

/** The place won that a text stands for: '2', '第2名', '第二名', '亚军'. */
export function readPlace(text: string): number | undefined {
  const plain = halfWidth(text)
  const [, written] = PLACE.exec(plain) ?? []
  if (written === undefined) return MEDALS[plain]
  const place = /\d/.test(written) ? Number(written) : PLACES.indexOf(written) + 1
  return place >= 1 && place <= MAX_PLACE ? place : undefined
}
