// What people write for a kind, a subject, a tier, a level: the words that the tables read and those that they write.
import type { Mode, PublicationTier, RouteName, Subject, Tier } from '../../ledger/ledger.js'
import type { Bilingual } from '../../regulation/readings.js'
import type { Level } from '../../regulation/levels.js'
import {
  kindWords as kinds, levelWords as levels, modeWords as modes, publicationTierWords as publicationTiers, routeWords as routes,
  subjectWords as subjects, tierWords as tiers,
} from '../../regulation/words.js'
import { halfWidth, plainSigns, wordKey } from '../cell/cell.js'

/** One word of the library with the words that stand for it in a table; the first two are those that we write. */
export interface Word extends Bilingual {
  readonly others: readonly string[]
}

/** A table of words: by the word of the library. */
export type Words<Key extends string> = { readonly [K in Key]: Word }

/** What a row is about: a mode of offline learning, an online course, an exam, or one of the special routes. */
export type RowKind = Mode | 'online' | 'exam' | RouteName

/** Every word of the first list with every one of the second behind it. */
const joined = (some: readonly string[], behind: readonly string[]): string[] => some.flatMap((word) => behind.map((end) => word + end))

const LEARNING = ['', '课', '课程', '学习', '培训', '教学', '授课', '讲授', '类', '课程学习', '课程培训', '培训课', '培训课程', '部分'] as const

export const kindWords: Words<RowKind> = {
  theory: {
    ...modes.theory,
    others: [
      ...joined(['理论', '线下理论', '面授理论', '集中理论', '现场理论', '课堂理论', '线下学习理论', '线下面授理论', '理论知识', '专业理论', '技术理论'], LEARNING),
      '理论面授', '理论集中面授', '理论讲座', '课堂教学', '课堂授课', '面授', '线下面授', '集中面授', 'theory', 'theoretical',
    ],
  },
  practice: {
    ...modes.practice,
    others: [
      ...joined([
        '实操', '线下实操', '实训', '线下实训', '技能操作', '线下技能操作', '实际操作', '操作技能', '技能实操', '技能实训', '现场实操', '现场实训', '线下操作',
        '线下学习实操', '实践', '实践操作', '线下实践', '实操实训', '操作', '实务操作', '动手操作', '岗位实操', '岗位实训', '上机操作', '实操技能',
      ], [...LEARNING, '训练', '练习', '演练']),
      'practice', 'practical', 'hands-on',
    ],
  },
  online: {
    ...kinds.online,
    others: [
      ...joined(['在线', '线上', '网络', '网上', '网络在线', '远程', '网络远程', '互联网', '线上平台', '网络平台'], [...LEARNING, '教育', '自学', '学习课程', '公开课', '直播', '视频', '视频课']),
      '网课', '慕课', '云课堂', '网络课堂', '线上课堂', '网校', 'online', 'e-learning', 'web course',
    ],
  },
  exam: {
    ...kinds.exam,
    others: [
      ...joined(['专项', '在线', '在线专项', '线上', '线上专项', '网上', '网上专项', '网络', '网络专项', '在线学习专项'], ['考试', '测试', '测验', '考核', '考试测试']),
      'exam', 'online special exam', 'online test',
    ],
  },
  training: {
    ...routes.training,
    others: [
      '高研班', '高级研修班', '高级研修', '技能类高研班', '研修班', '研修', '研修培训', '培训班', '国境外培训', '国（境）外培训', '国境外进修', '出国境培训', '出国（境）培训', '进修', '研讨',
      '研讨活动', '研讨班', '研讨会', '培训进修', '进修培训', '参加培训研修', '技能研修', 'special training',
    ],
  },
  project: {
    ...routes.project,
    others: [
      '立法', '立法工作', '参与立法', '课题', '课题研究', '参与课题', '标准', '标准制定', '标准制订', '标准制（修）订', '标准制修订', '制定标准', '立法课题标准制定', '立法课题研究标准制定',
      '科研课题', '科研项目', '技术标准', 'research project',
    ],
  },
  publication: {
    ...routes.publication,
    others: ['论文', '论文发表', '发表论文', '发表', '译文', '著作', '译作', '论文译文', '著作译作', '论文著作发表', '出版著作', '出版', '学术论文', '技术论文', 'paper', 'book'],
  },
  competition: {
    ...routes.competition,
    others: [
      '职业技能大赛', '职业技能竞赛', '技能竞赛', '技能比赛', '技能比武', '技术比武', '大赛', '竞赛', '比赛', '大赛获奖', '竞赛获奖', '技能大赛获奖', '参加技能大赛', '参加竞赛', 'contest', 'skills competition',
    ],
  },
}

const OF_SUBJECT = ['', '科目', '课', '课程', '类', '科', '科目课', '科目课程', '学习', '培训', '科目学习', '科目培训', '知识', '学时', '学分'] as const

export const subjectWords: Words<Subject> = {
  general: {
    ...subjects.general,
    others: joined(['公共', '公需', '一般公需', '行业公需', '通用公需', '公共必修', '公需必修', '公共基础', '公共知识', '通用'], OF_SUBJECT),
  },
  professional: {
    ...subjects.professional,
    others: joined(['专业', '专业技术', '专业技能', '专业知识', '专业必修', '行业专业', '岗位专业', '专业选修'], OF_SUBJECT),
  },
}

const AWARDED = ['', '级', '类', '奖', '赛', '项目', '大赛', '竞赛', '一类', '二类', '级一类', '级二类', '级项目', '级竞赛', '级大赛'] as const

export const tierWords: Words<Tier> = {
  national: { ...tiers.national, others: ['国家', '全国', '国际级', '国家部委级', ...joined(['国家', '全国'], AWARDED)] },
  provincial: { ...tiers.provincial, others: ['部级', '部省级', '省', ...joined(['省', '省部', '全省'], AWARDED)] },
  municipal: { ...tiers.municipal, others: ['厅级', '厅市级', '地市级', '地厅级', '设区市级', '市', ...joined(['市', '市厅', '全市', '地市'], AWARDED)] },
  county: {
    ...tiers.county,
    others: ['县市区级', '县（市、区）级', '区县级', '县区级', '区级', '处级', '县', '区', ...joined(['县', '县处', '全县', '全区', '区县', '县区'], AWARDED)],
  },
}

export const publicationTierWords: Words<PublicationTier> = {
  core: {
    ...publicationTiers.core,
    others: ['核心', '核心期刊', '中文核心', '中文核心期刊', '北大核心', '全国性刊物', '全国性期刊', '国家级刊物', '国家级期刊', '全国刊物', '核心刊物全国性刊物', 'national journal'],
  },
  provincial: { ...publicationTiers.provincial, others: ['省级', '省级期刊', '省', '省刊', '省部级刊物', '省级报刊', '省部级期刊', 'provincial journal'] },
  other: {
    ...publicationTiers.other,
    others: ['其他', '其它', '其它期刊', '其它刊物', '其他刊物', '一般期刊', '一般刊物', '普通期刊', '论文集', '正式出版的论文集', '市级刊物', '市级期刊', 'proceedings'],
  },
}

/** However certificates word a level, `levelIn` reads it. */
const none: readonly string[] = []

export const levelWords = Object.fromEntries(
  Object.entries(levels).map(([level, words]) => [level, { ...words, others: none }]),
) as { readonly [L in Level]: Word }

export const yesWords: Words<'yes' | 'no'> = {
  yes: { zh: '是', en: 'yes', others: ['有', '对', '√', '✓', '✔', '☑', 'y', 'true', '1'] },
  no: { zh: '否', en: 'no', others: ['没有', '不是', '非', '×', '✗', '☐', 'n', 'false', '0'] },
}

/** A reader of words: the word of the library that a text stands for. */
export type ReadWord<Key extends string> = (text: string) => Key | undefined

/** The words of a table by the forms in which they are looked up. */
function formsOf<Key extends string>(words: Words<Key>): Map<string, Key> {
  const keys = new Map<string, Key>()
  for (const [key, { zh, en, others }] of Object.entries(words) as [Key, Word][]) {
    for (const word of [key, zh, en, ...others]) keys.set(word, key).set(halfWidth(word), key).set(wordKey(word), key)
  }
  return keys
}

const BRACKETS = /[(（[【<《〔「『]([^)）\]】>》〕」』]*)[)）\]】>》〕」』]?/g

/** What stands between the words of a list. */
const SEVERAL = /[、,，;；/／|\\+＋&＆\n()（）—–-]/

/** What makes the word before it doubtful: 高级工（已作废）, 理论（未参加）. */
const NEGATES = new RegExp([
  '作废|过期|失效|注销|吊销|撤销|取消|无效|申报|待|未|拟|不|非|缺|退|停', '请假|病假|事假|产假|年假|旷|免(?!费)|补考|重复|计划|预[计备定排]|暂|备考|在考|报考|到期|延期|改期|错|误登|误录|删|冲销|更正|结转',
].join('|'))

/** What a word says beside it in brackets: nothing that need be told, something that is not certain, or another thing. */
export type Beside = 'nothing' | 'something' | 'contradiction'

/** How a table of words takes what stands in brackets behind one of them. */
type TakeBeside<Key extends string> = (key: Key, inBrackets: string) => Beside

/** A reader of words that tells what stands in brackets behind them. */
export interface WordReader<Key extends string> extends ReadWord<Key> {
  /** Whether what stands in brackets behind the word that was read may change what it means. */
  readonly isNoted: (text: string) => boolean
}

/**
 * A reader of the words of a table of words, and of those that `further` reads. What stands in brackets may be left out, unless it says
 * something else: 理论（线下） is theory, and 理论（线上） is nothing that is certain.
 */
export function reader<Key extends string>(
  words: Words<Key>, beside: TakeBeside<Key> = () => 'nothing', further: ReadWord<Key> = () => undefined,
): WordReader<Key> {
  const forms = formsOf(words)
  // Two words in one cell are not the word that they would be together: 线上、考试 is no 线上考试.
  const together = (text: string): Key | undefined => {
    const key = forms.get(wordKey(text))
    const isOther = (part: string): boolean => (forms.get(wordKey(part)) ?? key) !== key
    return SEVERAL.test(text) && !forms.has(halfWidth(text)) && text.split(SEVERAL).some(isOther) ? undefined : key
  }
  const look = (text: string): Key | undefined => forms.get(text) ?? further(text) ?? together(text)
  const read = (text: string): { readonly key: Key; readonly isNoted: boolean } | undefined => {
    const whole = look(text)
    if (whole !== undefined) return { key: whole, isNoted: false }
    const inside = [...text.matchAll(BRACKETS)].map(([, within = '']) => within)
    const found = look(text.replace(BRACKETS, ''))
    if (found === undefined || inside.length === 0) return undefined
    const said = inside.map((within): Beside => {
      const other = look(within)
      if (NEGATES.test(within) || (other ?? found) !== found) return 'contradiction'
      return other !== undefined || SAYS_NO_MORE.test(wordKey(within)) ? 'nothing' : beside(found, within)
    })
    return said.includes('contradiction') ? undefined : { key: found, isNoted: said.includes('something') }
  }
  return Object.assign((text: string) => read(text)?.key, { isNoted: (text: string) => read(text)?.isNoted === true })
}

/** 必修, 上, 第2期, 2024年: what stands behind many a word and leaves it as it is. */
const SAYS_NO_MORE = new RegExp(`^(?:${[
  '[必选任限]修课?', '补课', '重修', '[上中下前后]', '[一二三四五六七八九十]{1,3}', '第?\\d{1,4}[期次讲节课班批年版级]?', '第[一二三四五六七八九十]+[期次讲节课班批]', '\\d+个?(?:课时|学时|节|学分|天)', '[a-zａ-ｚ]',
  '[上下]午|晚上?|全天|半天|白天', '[初复轮]训', '课程?|科目|类|培训|学习',
].join('|')})?$`)

const ONLINE = /线上|在线|网|远程|直播|录播|视频|云|慕课|钉钉|微信|腾讯|会议|平台|电脑|手机|自学|online|app|zoom/i
const OFFLINE = /线下|面授|现场|集中|课堂|offline/i
const EXAM = /考|测/

/** What stands in brackets behind a kind: 理论（线上）, 网课（线下）, 网课（考试）, 理论（含实操） contradict it. */
export function besideKind(kind: RowKind, inBrackets: string): Beside {
  const isOnline = kind === 'online' || kind === 'exam'
  if ((isOnline ? OFFLINE : ONLINE).test(inBrackets)) return 'contradiction'
  if (kind !== 'exam' && EXAM.test(inBrackets)) return 'contradiction'
  const others: Partial<Record<RowKind, RegExp>> = { theory: /实[操训践]|操作/, practice: /理论|面授/, online: /理论|实[操训]/ }
  if (others[kind]?.test(inBrackets) === true) return 'contradiction'
  return (isOnline ? ONLINE : OFFLINE).test(inBrackets) ? 'nothing' : 'something'
}

/** A subject may say what it was about; 含, a share, or the other subject make it uncertain. */
export function besideSubject(subject: Subject, inBrackets: string): Beside {
  if (({ general: /专业/, professional: /公[共需]/ })[subject].test(inBrackets)) return 'contradiction'
  return /含|兼|部分|各|半|%|％|\d/.test(inBrackets) ? 'something' : 'nothing'
}

/** Behind a level may stand an occupation, or what kind of certificate it is. */
export function besideLevel(_: Level, inBrackets: string): Beside {
  return /^[\u4e00-\u9fff]{0,10}(?:[工员师]|机械|维修|操作|职业资格|技能等级|国家|证书)$/.test(inBrackets) ? 'nothing' : 'something'
}

/** The tiers that a text speaks of, by the signs that name them. */
const TIER_SIGNS: readonly (readonly [RegExp, string])[] = [
  [/国/, 'national'], [/省|部/, 'provincial'], [/市|厅/, 'municipal'], [/县|区|处/, 'county'],
  [/校|厂|公司|院|镇|企业/, 'none'],
]

/** What stands in brackets behind a tier may speak of another: 国家级（省级选拔赛）. */
export function besideTier(tier: Tier, inBrackets: string): Beside {
  if (TIER_SIGNS.some(([sign, named]) => named !== tier && sign.test(inBrackets))) return 'contradiction'
  return /^(?:[一二三特]等奖|第[一二三123]名|[一二三AB]类|团体|个人|[国省市县区级部厅处]+)$/.test(inBrackets) ? 'nothing' : 'something'
}

/** What stands in brackets behind a journal’s tier is never certain to leave it as it is, but for an edition. */
export function besidePublication(_: PublicationTier, inBrackets: string): Beside {
  return /刊|版/.test(inBrackets) && !/增刊|扩展/.test(inBrackets) ? 'nothing' : 'something'
}

const NUMERALS: Readonly<Record<string, string>> = {
  1: '一', 2: '二', 3: '三', 4: '四', 5: '五', ⅰ: '一', ⅱ: '二', ⅲ: '三', ⅳ: '四', ⅴ: '五', iii: '三', ii: '二', iv: '四', i: '一', v: '五', 壹: '一', 贰: '二', 叁: '三', 肆: '四', 伍: '五',
}
const NUMERAL = /[1-5ⅰⅱⅲⅳⅴ壹贰叁肆伍]|iii|ii|iv|i|v/g
/** What a certificate says beside its level: it names no other. */
const BESIDE_LEVEL = /国家|职业资格|职业技能|技能等级|职业等级|等级证书|资格证书|证书?|等级|水平|级别|资格|职业|技能人才|认定/g
/** What stands between two names of a level: 高级、技师 is no 高级技师. */
const BETWEEN_LEVELS = /[()[\]{}【】、,，.。:：;；·•_/\\|~+&\n-]+/
/** The names of levels, the longer before what they contain. */
const LEVEL_NAMES: readonly (readonly [RegExp, Level])[] = [
  [/特级技师/g, 'specialGradeTechnician'], [/首席技师/g, 'chiefTechnician'], [/高级技师|一级工|一级/g, 'seniorTechnician'], [/技师|二级工|二级/g, 'technician'],
  [/高级技能工?|高级技?工|三级工|三级|高级/g, 'seniorWorker'], [/中级技能工?|中级技?工|四级工|四级|中级/g, 'intermediateWorker'],
  [/初级技能工?|初级技?工|五级工|五级|初级/g, 'juniorWorker'], [/学徒工|学徒/g, 'apprentice'],
]
const ENGLISH_GRADES: Readonly<Record<string, Level>> = {
  grade1: 'seniorTechnician', grade2: 'technician', grade3: 'seniorWorker', grade4: 'intermediateWorker', grade5: 'juniorWorker',
  level1: 'seniorTechnician', level2: 'technician', level3: 'seniorWorker', level4: 'intermediateWorker', level5: 'juniorWorker',
}

/** The level that a text stands for, however a certificate words it: 三级/高级技能, 国家职业资格四级, 3级, 高级工（三级）. What names two is none. */
export function levelIn(text: string): Level | undefined {
  if (NEGATES.test(text)) return undefined
  const plain = wordKey(text)
  if (Object.hasOwn(ENGLISH_GRADES, plain)) return ENGLISH_GRADES[plain]
  const parts = plainSigns(text).split(BETWEEN_LEVELS).map(wordKey)
  let rest = parts.join('/').replace(NUMERAL, (sign) => NUMERALS[sign] as string).replace(BESIDE_LEVEL, '')
  const found = new Set<Level>()
  for (const [name, level] of LEVEL_NAMES) {
    rest = rest.replace(name, () => {
      found.add(level)
      return '/'
    })
  }
  const [only] = found
  return found.size === 1 && /^\/+$/.test(rest) ? only : undefined
}

const PLACES = '一二三四五六七八九十'
const MEDALS: Readonly<Record<string, number>> = { 冠军: 1, 亚军: 2, 季军: 3 }
const PLACE = /^第?(\d{1,3}|[一二三四五六七八九十])名?$/
const MAX_PLACE = 999

/** The place won that a text stands for: '2', '第2名', '第二名', '亚军'. */
export function readPlace(text: string): number | undefined {
  const plain = halfWidth(text).replace(/\s+/g, '')
  const [, written] = PLACE.exec(plain) ?? []
  if (written === undefined) return MEDALS[plain]
  const place = /\d/.test(written) ? Number(written) : PLACES.indexOf(written) + 1
  return place >= 1 && place <= MAX_PLACE ? place : undefined
}
