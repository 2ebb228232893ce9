import type { ClauseId } from './clauses.js'
import { deepFreeze } from './deep-freeze.js'
import type { Bilingual } from './readings.js'

/** What an article is: a rule that can be computed, or what it is instead. */
export type ArticleNature = 'computable' | 'data' | 'consideration' | 'duty' | 'framework'

/** One article: its number, what it says in our words, what it is, and the functions that carry it out. */
export interface Article {
  readonly article: ClauseId
  readonly title: Bilingual
  readonly summary: Bilingual
  readonly nature: ArticleNature
  /** For an article without a computable rule: what it is instead. */
  readonly instead: Bilingual | null
  readonly implementedBy: readonly string[]
}

const FRAMEWORK: Bilingual = { zh: '总则性规定，没有可计算的规则', en: 'a framework provision: there is no rule to compute' }
const DUTY: Bilingual = { zh: '有关部门或单位的职责，不影响学分计算', en: 'a duty of authorities or employers: it changes no credit' }
const DATA: Bilingual = { zh: '登记内容的要求：规定应记录什么，不规定如何计算', en: 'a data requirement: what is to be recorded, not how it is calculated' }
const CONSIDERATION: Bilingual = {
  zh: '供有关部门权衡的因素，不产生当然的权利',
  en: 'a consideration for the authority to weigh: no right follows from it',
}

/** The 24 articles of 64号, in our own words. */
export const articles: readonly Article[] = deepFreeze([
  { article: '1', title: { zh: '目的和依据', en: 'Purpose' }, summary: { zh: '说明制定本办法的目的，并指明其依据是继续教育管理办法。', en: 'Says why the rules exist and on which general rules of continuing education they rest.' }, nature: 'framework', instead: FRAMEWORK, implementedBy: [] },
  { article: '2', title: { zh: '方式和科目', en: 'Modes and subjects' }, summary: { zh: '学习分线上和线下，内容分公共科目和专业科目，并说明各科目的范围。', en: 'Learning is online or offline, general or professional; says what each subject covers.' }, nature: 'data', instead: DATA, implementedBy: ['parseLedger'] },
  { article: '3', title: { zh: '学分制', en: 'Credit system' }, summary: { zh: '继续教育按学分管理，鼓励把学分与岗位、考核和评优相联系。', en: 'Continuing education is managed in credits; linking them to posts, appraisals and awards is encouraged.' }, nature: 'framework', instead: FRAMEWORK, implementedBy: [] },
  { article: '4', title: { zh: '分级分类', en: 'Division of work' }, summary: { zh: '继续教育工作分级负责、分类推进。', en: 'The work is divided by level of government and by kind.' }, nature: 'duty', instead: DUTY, implementedBy: [] },
  { article: '5', title: { zh: '主管部门', en: 'Competent authority' }, summary: { zh: '各级人力社保部门管理本地区的学分。', en: 'The human-resources bureaus manage the credits of their area.' }, nature: 'duty', instead: DUTY, implementedBy: [] },
  { article: '6', title: { zh: '登记服务机构', en: 'Registrars' }, summary: { zh: '经备案的基地、用人单位等办理线下学分登记，由人力社保部门指导。', en: 'Bases and employers on file register offline credits, guided by the bureaus.' }, nature: 'data', instead: DATA, implementedBy: ['parseLedger'] },
  { article: '7', title: { zh: '登记内容', en: 'What is registered' }, summary: { zh: '规定登记的个人基本信息和个人学分信息。', en: 'Lists the personal data and the credit totals to be registered.' }, nature: 'data', instead: DATA, implementedBy: ['parseRegistration'] },
  { article: '8', title: { zh: '登记与统计', en: 'Registering and counting' }, summary: { zh: '登记机构记录学习的种类、内容、时间和考核结果，主管部门统计和监督。', en: 'Registrars record kind, content, time and result of the learning; the bureaus count and supervise.' }, nature: 'data', instead: DATA, implementedBy: ['parseLedger'] },
  { article: '9', title: { zh: '年度要求', en: 'Annual requirement' }, summary: { zh: '每年至少 90 学分，其中公共科目至少 18 学分、专业科目至少三分之二，并有部分学分来自在线专项考试。', en: 'At least 90 credits a year, of them at least 18 general and two thirds professional, and some by online special exam.' }, nature: 'computable', instead: null, implementedBy: ['assess', 'checkAnnual'] },
  { article: '10', title: { zh: '学分折算', en: 'Conversion and daily caps' }, summary: { zh: '线上按设定学分登记；线下理论每学时 2 学分、每天一般至多 12 学分，线下实操每学时 3 学分、每天一般至多 18 学分。', en: 'Online credits as set; offline theory 2 an hour and generally 12 a day at most, offline practice 3 an hour and generally 18 a day at most.' }, nature: 'computable', instead: null, implementedBy: ['assess', 'theoryCredits', 'practiceCredits', 'offlineCredits'] },
  { article: '11', title: { zh: '专项途径', en: 'Special routes' }, summary: { zh: '批准的培训研修、立法课题标准、论文著作、技能大赛四种途径按层级认定学分，每年至多 60 学分。', en: 'Approved training, projects, publications and competitions count by tier, 60 credits a year at most.' }, nature: 'computable', instead: null, implementedBy: ['assess', 'specialRouteCredits'] },
  { article: '12', title: { zh: '用人单位的激励', en: 'Employers’ incentives' }, summary: { zh: '用人单位把学分作为考核评价和岗位聘用的重要依据。', en: 'Employers are to base appraisal and appointment on the credits, among other things.' }, nature: 'consideration', instead: CONSIDERATION, implementedBy: ['considerations'] },
  { article: '13', title: { zh: '理论免考的参考', en: 'Exemption from the theory exam' }, summary: { zh: '学习和测试情况是晋升时理论免考的重要参考。', en: 'Learning and test results are weighed when exemption from the theory exam is asked for.' }, nature: 'consideration', instead: CONSIDERATION, implementedBy: ['considerations'] },
  { article: '14', title: { zh: '提前申报', en: 'Early application' }, summary: { zh: '所获学分多于应修总额的人，可以早于正常年限申报下一等级：目标为高级工及以下的至多早 2 年，技师及以上的至多早 1 年。', en: 'Whoever exceeds the required total may apply for the next level early: by up to 2 years up to senior worker, by up to 1 from technician on.' }, nature: 'computable', instead: null, implementedBy: ['assess', 'earlyPromotion'] },
  { article: '15', title: { zh: '考评员、裁判员、督导员', en: 'Examiners, judges, supervisors' }, summary: { zh: '高技能人才取得或复核这些资格的，每年学分应达到最低要求。', en: 'Highly skilled workers who seek or renew these roles must meet the annual minimum every year.' }, nature: 'computable', instead: null, implementedBy: ['checkExaminer'] },
  { article: '16', title: { zh: '人才培养项目', en: 'Talent programs' }, summary: { zh: '入选高技能人才培养项目的，近一年学分应达到最低要求。', en: 'Whoever is chosen for a program of highly skilled talent must have met the minimum in the recent year.' }, nature: 'computable', instead: null, implementedBy: ['checkTalentProgram'] },
  { article: '17', title: { zh: '技工院校教师', en: 'Teachers of technical schools' }, summary: { zh: '继续教育情况是教师职称评定的优先条件。', en: 'Continuing education counts in a teacher’s favor when titles are awarded.' }, nature: 'consideration', instead: CONSIDERATION, implementedBy: ['considerations'] },
  { article: '18', title: { zh: '技能大师工作室', en: 'Master studios' }, summary: { zh: '领办人和成员的学习情况是申报和年度考评的重要参考。', en: 'The learning of a studio’s head and members is weighed in its selection and yearly review.' }, nature: 'consideration', instead: CONSIDERATION, implementedBy: ['considerations'] },
  { article: '19', title: { zh: '培训补贴', en: 'Training subsidies' }, summary: { zh: '继续教育情况是申请政府培训补贴的重要依据。', en: 'Continuing education is a basis for granting training subsidies.' }, nature: 'consideration', instead: CONSIDERATION, implementedBy: ['considerations'] },
  { article: '20', title: { zh: '晋升清零', en: 'Reset on promotion' }, summary: { zh: '等级晋升后，原有学分清零，不带入下一等级。', en: 'A promotion clears the credits; none are carried into the next level.' }, nature: 'computable', instead: null, implementedBy: ['assess', 'resetOnPromotion'] },
  { article: '21', title: { zh: '如实登记', en: 'Truthful registration' }, summary: { zh: '各机构依托省网站如实登记、审核和管理。', en: 'The bodies concerned register, check and manage truthfully on the provincial website.' }, nature: 'data', instead: DATA, implementedBy: ['parseLedger', 'parseRegistration'] },
  { article: '22', title: { zh: '弄虚作假', en: 'Fraud' }, summary: { zh: '登记中弄虚作假的，失去申报资格。', en: 'Fraud in the registration costs the right to apply.' }, nature: 'computable', instead: null, implementedBy: ['assess', 'earlyPromotion'] },
  { article: '23', title: { zh: '工作人员的责任', en: 'Officials’ liability' }, summary: { zh: '部门和工作人员失职、徇私的，依规处理。', en: 'Officials who neglect or abuse their duty answer for it.' }, nature: 'duty', instead: DUTY, implementedBy: [] },
  { article: '24', title: { zh: '施行日期', en: 'Entry into force' }, summary: { zh: '2020 年 10 月 10 日开始生效；此前的学习不计学分。', en: 'The rules hold from 10 October 2020; what was learned before counts for nothing.' }, nature: 'computable', instead: null, implementedBy: ['assess'] },
])

/** What the places inside an article are about; an article's own row is in `articles`. */
export const partTitles: { readonly [C in Extract<ClauseId, `${string}.${string}`>]: Bilingual } = deepFreeze({
  7.1: { zh: '个人基本信息', en: 'personal data' },
  7.2: { zh: '个人学分信息', en: 'credit totals' },
  '9.total': { zh: '年度总学分', en: 'annual total' },
  '9.general': { zh: '公共科目', en: 'general subjects' },
  '9.professional': { zh: '专业科目', en: 'professional subjects' },
  '9.exam': { zh: '在线专项考试', en: 'online special exam' },
  '10.online': { zh: '线上学习和考试', en: 'online learning and exams' },
  '10.theory': { zh: '线下理论', en: 'offline theory' },
  '10.practice': { zh: '线下实操', en: 'offline practice' },
  11.1: { zh: '培训研修', en: 'training' },
  11.2: { zh: '立法、课题和标准', en: 'projects' },
  11.3: { zh: '论文和著作', en: 'publications' },
  11.4: { zh: '技能大赛', en: 'competitions' },
})
