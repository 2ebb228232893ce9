// The words of the tables that the Chinese pages take from the English ones. What is not a word, a name or an id, stays as it is.
import { mistakes } from '../../src/conformance/mistakes.js'
import { clause } from '../../src/doors/clause.js'
import { clauseIds } from '../../src/regulation/clauses.js'

const WORDS: Readonly<Record<string, string>> = {
  // conformance
  clause: '条', about: '内容', rule: '规则', readings: '解释', vectors: '判例', tests: '测试', ids: '编号',
  reading: '解释', answer: '答案', 'vectors that fail under another answer': '换成别的答案就不通过的判例',
  figure: '数值', value: '值', 'vectors that fail a step higher': '调高一档就不通过的判例', 'a step lower': '调低一档',
  mistake: '错误', 'what is done wrong': '错在哪里', 'caught by': '查出它的判例',
  part: '部分', changes: '改动', 'noticed by the vectors': '判例发现', 'noticed in all': '共发现', 'make no difference': '不影响结果', 'not yet read': '尚未查看',
  score: '得分', all: '合计', 'wants a run': '待重新运行',
  where: '位置', 'what stood there': '原来的代码', instead: '改成', 'why nobody can tell': '为什么看不出差别',
  // spreadsheet
  栏目: '栏目', heading: '英文栏目', 'also known as': '也可以叫',
  // performance
  'a learner': '每人', '× bare loop': '× 裸循环', '× by hand': '× 手写', 'a bare float loop': '裸浮点循环', 'hand-written JavaScript': '手写 JavaScript',
  'JSON.parse of the text': 'JSON.parse 解析文本', 'parseLedger + assess, by date': 'parseLedger + assess，记录按日期排好', 'parseLedger, { ...rest, date }': 'parseLedger，{ ...rest, date }',
  'parseLedger, null columns': 'parseLedger，列为 null', 'records in one ledger': '一份台账的记录数', 'parseLedger, ns a record': 'parseLedger，每条纳秒', 'and assess': '连同 assess', 'peak MB': '内存峰值（MB）',
  'ms of processor time': '处理器时间（毫秒）', 'of the other build': '另一版本', 'days as 2024-03-01': '日期写作 2024-03-01', 'days as 2024.3.1': '日期写作 2024.3.1',
  'µs of processor time': '处理器时间（微秒）', '× ours': '× 本库', 'same verdicts': '结论相同', 'done for it in plain JavaScript': '另用 JavaScript 代劳的部分',
  'this library': '本库', 'by hand': '手写', nothing: '无',
  'all conversion, caps, sums and dates; it compares the sums with the thresholds': '折算、上限、求和、日期全部代劳；它只拿合计同标准相比',
  'conversion, grouping by year, day and mode, and dates; it applies the caps, adds up and decides': '折算、按年按天按方式分组、日期；上限、求和、判断由它做',
  'conversion, days with their caps, the level account and dates; it caps the special routes, adds up and decides': '折算、每日上限、等级账户、日期；专项上限、求和、判断由它做',
  'reading the records into cells, which record is after the certificate, the months passed': '把记录写进单元格、记录是否在发证以后、经过的月数',
  learners: '人数', records: '记录数', workers: '进程数', parts: '份数', 'dividing, s': '分份（秒）', 'assessing, s': '核算（秒）', 'learners a second': '每秒人数', '× reading alone': '× 只读一遍',
  'a tenth': '十分之一', 'all, with the survey and the amendment': '全部，连同调查和修改', s: '秒', 's of processor time': '处理器时间（秒）', 'µs of it a learner': '其中每人微秒',
  'MB while dividing': '分份时内存（MB）', 'the same again': '再做一遍', 'steps of the division found': '开始时已有的分份步数', left: '留下', 'parts found': '开始时已有的份数',
  'killed while it divides': '分份时被杀掉', 'killed while it assesses': '核算时被杀掉', 'ran to its end': '做到了底',
  // warehouse
  engine: '引擎', version: '版本', 'vectors passed': '通过的判例', 'with both answers equal to the first engine’s, byte for byte': '两个函数的答案都与第一个引擎逐字节相同',
  'code from strings': '由字符串生成代码', Intl: 'Intl', 'V8, a bare context': 'V8，裸上下文', 'Chromium, CSP without unsafe-eval': 'Chromium，CSP 不含 unsafe-eval',
  refused: '拒绝', allowed: '允许', none: '无', there: '有',
  // compatibility
  what: '对象', how: '方式', 'node16, a module': 'node16，ES 模块', 'node16, CommonJS': 'node16，CommonJS', 'for a browser': '面向浏览器', 'a library build': '库构建', 'a page by import map': '网页，import map',
  'npm run pack in a fresh clone': '新克隆里 npm run pack', 'ts-jest 29.4.15, jest 30.5.2': 'ts-jest 29.4.15、jest 30.5.2',
  // what the clauses and the mistakes are called
  ...Object.fromEntries(clauseIds.map((id) => [clause(id).title.en, clause(id).title.zh])),
  ...Object.fromEntries(Object.values(mistakes).map(({ zh, en }) => [en, zh])),
}

/** Texts with numbers in them. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/ \(default\)$/, '（默认）'],
  [/ and (\d+) more$/, ' 等，另有 $1 个'],
  [/^(\d+) of (\d+)$/, '$1/$2'],
  [/^([\d,]+) people × (\d+) rows, (\d+) cells$/, '$1 人 × $2 行，$3 个单元格'],
  [/^a learner, (\d+) records$/, '每人 $1 条记录'],
  [/^(Node v[\d.]+), /, '$1，'],
  [/; medians of (\d+) (?:rounds|runs)/, '；取 $1 轮的中位数'],
  [/; ([\d,]+) learners, (\d+) records and ([\d.]+) kB of text each\.$/, '；$1 人，每人 $2 条记录、$3 kB 文本。'],
  [/, (\d+) cores\b/, '，$1 核'],
  [/^(Node .*)\.$/, '$1。'],
  [/^From nothing to the first verdict: ([\d.]+) ms \(([\d.]+) of them the import; ([\d.]+) ms of processor time\)\.$/, '从零到得出第一个结论：$1 毫秒（其中载入 $2 毫秒；处理器时间 $3 毫秒）。'],
  [/, DuckDB limited to (\d+) GB; every run held to its truth[.。]$/, '，DuckDB 限 $1 GB 内存；每次都与真值核对。'],
  [/, DuckDB limited to (\d+) GB; other work ran beside it, so processor time is what to go by\. Reading all columns alone took ([\d.,]+) s of it[.。]$/,
    '，DuckDB 限 $1 GB 内存；同时另有别的工作，以处理器时间为准。只把各列读一遍用 $2 秒。'],
  [/^Peak memory for ([\d,]+) rows is ([\d.]+) × that for ([\d,]+)\. Each of these runs was held to its truth\.$/, '$1 行的内存峰值是 $3 行的 $2 倍。每次都与真值核对。'],
  [/^No step and no part that stood when a run was killed was written again; what was under way then, one step and one part, was\. In the end (.*) as without a kill \(([\d,]+) learners, ([\d,]+) records, ([\d,]+) refused\)\.$/,
    '被杀掉时已经写好的步和份，没有一个重写；当时正在写的一步和一份重写了。最后与没有被杀掉的结果一样：$1（$2 人，$3 条记录，退回 $4 份）。'],
  [/^The first life has ([\d,]+) cases, the second life has ([\d,]+) cases: ([\d,]+) in all\.$/, '第一份台账 $1 种情形，第二份台账 $2 种情形，共 $3 种。'],
]

const wordFor = (text: string): string => WORDS[text] ?? PATTERNS.reduce((said, [pattern, chinese]) => said.replace(pattern, chinese), text)

/** A block with the words that are known put in Chinese: each cell of a table, each line outside it; code stays. */
export function inChinese(block: string): string {
  let fenced = false
  return block.split('\n').map((line) => {
    if (line.startsWith('```')) fenced = !fenced
    if (fenced) return line
    if (!line.startsWith('|')) return wordFor(line)
    const cells = line.slice(1, line.lastIndexOf('|')).split(/(?<!\\)\|/).map((cell) => cell.trim())
    return `| ${cells.map(wordFor).join(' | ')} |`
  }).join('\n')
}
