import { describe, expect, it } from 'vitest'
import type { InputError } from '../../src/ledger/issues.js'
import { nearForm, readKey } from '../../src/tables/cell/read-key.js'
import type { WordsOfOne } from '../../src/tables/index.js'
import {
  doubtWords, guardFormulas, ledgersFromSheets, ledgersFromTable, recognizeSheets, tablesFromLedgers, tableToCsv, words, wordsByField,
  wordTables,
} from '../../src/tables/index.js'

const T = ['工号', '培训时间', '类别', '科目', '学时']
const theory = (key: unknown, day: unknown = '2024-05-01', hours: unknown = 2): unknown[] => [key, day, '理论', '公共', hours]
const codes = (rows: readonly (readonly unknown[])[]): string[] => ledgersFromTable(rows).findings.map(({ code }) => code)

describe('tables as text', () => {
  it('stand in quotes where a cell has a sign of its own, and end their lines in CR and LF', () => {
    expect(tableToCsv([['编号', 'a,b', 'c"d', 'e\nf', ' g'], ['JH-0001', 1.5, null, true, 12n]])).toBe('编号,"a,b","c""d","e\nf"," g"\r\nJH-0001,1.5,,,12\r\n')
  })

  it('take another separator and a byte order mark', () => {
    expect(tableToCsv([['a', 'b;c']], { separator: ';', bom: true })).toBe('\ufeffa;"b;c"\r\n')
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', ' =1', '＝1', '＋1', '－1', '＠x'])('do not run %j', (text) => {
    expect(guardFormulas([[text, -1, null]])).toEqual([[`'${text}`, -1, null]])
    expect([tableToCsv([[text]]).startsWith('\''), tableToCsv([[text]]).startsWith('"\''), tableToCsv([[text]], { guard: false }).includes('\'')].filter(Boolean)).toHaveLength(1)
  })

  it('are read without the guard', () => {
    const { learners } = ledgersFromTable([[...T, '名称'], ...guardFormulas([[...theory('A'), '=x'], [...theory('@B'), 'y']])])
    expect(learners.map(({ ledger }) => [ledger.learner, ledger.records[0]?.title])).toEqual([['A', '=x'], ['@B', 'y']])
  })
})

describe('words as data', () => {
  it('are the same in the lists and in the tables of codes', () => {
    expect(wordsByField('zh').kind).toEqual([...Object.values(wordTables.modes), wordTables.kinds.online, wordTables.kinds.exam, ...Object.values(wordTables.routes)].map(({ zh }) => zh))
    expect(words('en')['Subject']).toEqual(wordsByField('en').subject)
    for (const table of Object.values(wordTables)) for (const word of Object.values<object>(table)) expect(Object.keys(word)).toEqual(['zh', 'en'])
    expect(() => { Object.assign(wordTables.subjects.general, { zh: '' }) }).toThrow(TypeError)
  })

  it.each<[unknown, readonly (string | number)[]]>([
    [3, []], [null, []], [{ nothing: {} }, [0]], [{ yes: {} }, [0]], [{ kind: 3 }, ['kind']], [{ kind: { theory: 'x' } }, ['kind', 'theory']], [{ kind: { nothing: ['x'] } }, ['kind', 0]],
    [{ kind: { theory: [''] } }, ['kind', 'theory', 0]], [{ kind: { theory: [3] } }, ['kind', 'theory', 0]], [{ kind: { theory: ['网课'] } }, ['kind', 'theory', 0]],
    [{ kind: { theory: ['新词'], practice: ['新词'] } }, ['kind', 'practice', 0]], [{ heading: { learner: ['姓名'] } }, ['heading', 'learner', 0]], [{ heading: { nothing: [] } }, ['heading', 0]],
  ])('of a caller that cannot be are refused: %j', (some, path) => {
    try {
      ledgersFromTable([], { words: some as WordsOfOne })
      expect.unreachable()
    } catch (error) {
      // Null means left out.
      if (some === null) return
      expect((error as InputError).issues.map((issue) => issue.path)).toEqual([['options', 'words', ...path]])
    }
  })

  it('of a caller are known wherever sheets are read', () => {
    const options = { words: { heading: { learner: ['一卡通号'] }, level: { seniorWorker: ['高工'] } } } as const
    const sheets = [{ name: 'a', rows: [['一卡通号', ...T.slice(1)], theory('A')] }, { name: 'b', rows: [['一卡通号', '等级', '发证日期'], ['A', '高工', '2021-06-18']] }]
    expect(recognizeSheets(sheets, options).map(({ kind }) => kind)).toEqual(['records', 'certificates'])
    expect(ledgersFromSheets(sheets, options).learners[0]?.ledger.certificates?.[0]?.level).toBe('seniorWorker')
  })
})

describe('sheets are known by their columns', () => {
  const kinds = (...rows: unknown[][]): unknown => recognizeSheets([{ name: 'x', rows }]).map(({ kind, headingRow, columns }) => [kind, headingRow, columns.length])[0]
  it('whatever stands above, and what the library wrote itself is not read', () => {
    expect(kinds(['标题'], T)).toEqual(['records', 2, 5])
    expect(kinds(['工号', '等级'])).toEqual(['certificates', 1, 2])
    expect(kinds(['设定', '值'])).toEqual(['settings', null, 0])
    expect(kinds(['学员编号', '年度', '公共科目', '专业科目'])).toEqual(['totals', 1, 4])
    expect(kinds(['学员编号', '年度', '公共科目', '应修总学分', '专业科目'])).toEqual(['unread', null, 0])
    expect(kinds(['工号', '日期', '科目', '学时'])).toEqual(['records', 1, 4])
    expect(kinds(['工号', '电话'])).toEqual(['unread', null, 0])
    expect(kinds()).toEqual(['unread', null, 0])
    expect(kinds(['设定'], [true])).toEqual(['unread', null, 0])
    expect(ledgersFromSheets([{ name: '', rows: [['x']] }]).findings.map(({ message }) => message.en)).toEqual(['it cannot be told which table this is, and it was not used; one of its rows must hold the headings.'])
  })

  it('a sheet called by an ID number is named by its place', () => {
    const { findings } = ledgersFromSheets([{ name: '330702199003075197', rows: [['x'], T, theory('A')] }])
    expect(findings.map(({ sheetName, message }) => [sheetName, message.en])).toEqual([['#1', 'sheet “#1”, row 1: what stands above the headings; it was not used.']])
  })

  it('of two columns for the kind the one that can be read is used', () => {
    const { learners, findings } = ledgersFromTable([['工号', '日期', '类型', '学习形式', '科目', '学时'], ['A', '2024-05-01', '其他', '理论', '公共', 2]])
    expect([learners[0]?.ledger.records.length, findings.map(({ code, column }) => [code, column])]).toEqual([1, [['duplicateColumn', 3]]])
  })
})

describe('people', () => {
  it('ID numbers that differ by one digit, one of them wrong, are told', () => {
    const reading = ledgersFromTable([['身份证号', ...T.slice(1)], theory('330702199003075197'), theory('330702199003075198', '2024-05-02')])
    expect(reading.findings.map(({ code }) => code)).toEqual(['keyReplaced', 'idCheck', 'nearKey'])
    expect(reading.learners.map(({ doubts }) => doubts.length)).toEqual([1, 1])
    expect(codes([T, theory('330702199003075198')])).toContain('idCheck')
  })

  it('an error beside an ID number is told, and the row counts', () => {
    const rows = [['工号', '身份证号', ...T.slice(1)], ['#N/A', '330702199003075197', ...theory('').slice(1)], [1e17, '330702199003075197', ...theory('', '2024-05-02').slice(1)]]
    const reading = ledgersFromTable(rows)
    expect([reading.records.counted, reading.findings.map(({ code }) => code)]).toEqual([2, ['keyReplaced', 'errorIgnored', 'roundedIgnored']])
  })

  it('a counting 工号 beside what is no ID number stays a key', () => {
    const rows = [['工号', '身份证号', ...T.slice(1)], [1, 'E1', ...theory('').slice(1)], [2, 'E1', ...theory('', '2024-05-02').slice(1)]]
    expect(ledgersFromTable(rows).learners.map(({ ledger }) => ledger.learner)).toEqual(['1'])
  })

  it('what stands in the column of ID numbers is personal, whatever it is', () => {
    expect(ledgersFromTable([['身份证号', ...T.slice(1)], theory('E12345678')]).learners.map(({ ledger }) => ledger.learner)).toEqual(['row-records-2'])
  })

  it('a number of 15 digits behind another that is none is an ID number', () => {
    expect(readKey('110105491331002 110105491231002')).toMatchObject({ id: { checkFails: false } })
    expect(nearForm('A·1')).toBe('A1')
  })

  it('rows without a key, and a row without a name', () => {
    const reading = ledgersFromTable([[...T, '姓名'], [...theory('A'), '张三'], [...theory('', '2024-05-02'), '张三'], theory('', '2024-05-03')])
    expect([reading.unassigned, reading.learners[0]?.doubts]).toEqual([2, [{ reason: 'perhaps', table: 'records', sheet: 0, row: 3, code: 'missing' }]])
    expect(codes([['姓名', ...T.slice(1)], theory(''), theory('张三')])).toContain('missing')
  })

  it('doubts are said in both languages', () => {
    const doubt = (reason: 'leftOut' | 'perhaps' | 'counted' | 'identity', row: number) => ({ reason, table: 'records', sheet: 0, row, code: 'date' }) as const
    expect(doubtWords([], 'zh')).toBe('')
    expect(doubtWords([doubt('leftOut', 2), doubt('leftOut', 3), doubt('perhaps', 4), doubt('identity', 5)], 'zh')).toBe('有 2 行未计入，另有 1 行可能属于该学员，可能混有他人的行')
    expect(doubtWords([doubt('leftOut', 2), doubt('counted', 3)], 'zh')).toBe('有 1 行未计入，已计入的有 1 行可能有误')
    expect(doubtWords([doubt('counted', 3), doubt('counted', 4)], 'en')).toBe('2 rows counted that may be wrong')
    expect(doubtWords([doubt('perhaps', 4), doubt('identity', 5)], 'zh')).toBe('有 1 行可能属于该学员，可能混有他人的行')
    expect(doubtWords([doubt('leftOut', 2), doubt('leftOut', 3), doubt('perhaps', 4), doubt('identity', 5)], 'en')).toBe('2 rows left out; 1 row may be of this learner; rows of others may be among them')
  })

  it('a message lists some rows of many', () => {
    const rows = Array.from({ length: 7 }, (_, index) => [...theory(`K${String.fromCharCode(65 + index)}`), '张三'])
    const certificates = [['姓名', '等级', '发证日期'], ['张三', '高级工', '2021-06-18']]
    const { findings } = ledgersFromTable([[...T, '姓名'], ...rows], { certificates })
    const found = findings.find(({ code }) => code === 'ambiguousName')
    expect([found?.others?.length, found?.message.zh.includes('等）'), found?.message.en.includes('…')]).toEqual([7, true, true])
  })

  it.each([
    ['330702l99003075198', '330702199003075198', true], ['330702l99003075197', '330702199003075197', false], ['33070219900307519', '33070219900307519', true],
  ])('%s is an ID number mistyped', (text, match, checkFails) => {
    expect(readKey(text)).toMatchObject({ id: { match, checkFails } })
  })

  it.each([
    ['990702l99003075197'], ['330702l99013375197'], ['JHOOL20240000001'], ['99070219900307519'], ['33070219901332519'],
  ])('%s is none: no such place, or no such day', (text) => {
    expect(readKey(text)).toHaveProperty('key')
  })

  it('a letter of another alphabet that looks like none of ours stays', () => {
    expect([nearForm('А1'), nearForm('Ж1')]).toEqual(['A1', 'Ж1'])
  })

  it('a column of years says nothing where it holds no year, or several, or stands beside no date', () => {
    const table = [[...T, '学分年度'], [...theory('A'), '去年'], [...theory('A', '2024-05-02'), '2023、2024'], theory('A', '2024-05-03'), theory('A', '2024-05-03')]
    expect(codes(table)).toEqual(['unknownColumn', 'duplicateRow'])
    const certificates = [['工号', '等级', '发证日期', '年度'], ['A', '高级工', '2021-06-18', 2020]]
    expect(ledgersFromTable([T, theory('A')], { certificates }).findings.map(({ code }) => code)).toEqual(['unknownColumn'])
  })

  it('cells that hold no text say nothing of line numbers, days or years', () => {
    const rows = [[true, '张三', ...theory('').slice(1)], [2, '张三', ...theory('', '2024-05-02').slice(1)]]
    expect(codes([['编号', '姓名', ...T.slice(1)], ...rows])).toContain('learner')
    expect(codes([[...T, '天数', '年度'], [...theory('A'), '', ''], theory('A', '2024-05-02')])).toEqual(['unknownColumn', 'unknownColumn'])
  })

  it('names that are no text repeat nothing, and an end without a heading may stand behind the last', () => {
    const rows = [[1, true, ...theory('').slice(1)], [3, false, ...theory('', '2024-05-02').slice(1)]]
    expect(ledgersFromTable([['编号', '姓名', ...T.slice(1)], ...rows]).learners).toHaveLength(2)
    const [record] = ledgersFromTable([['工号', '类别', '科目', '学时', '培训时间'], ['A', '理论', '公共', 6, '2024-03-04', '2024-03-06']]).learners[0]?.ledger.records ?? []
    expect(record).toMatchObject({ date: '2024-03-04', until: '2024-03-06' })
  })

  it('yearly totals do not stand beside a course on days of their years', () => {
    const totals = [['工号', '年度', '公共科目', '专业科目'], ['A', 2022, 18, 72], ['A', 2024, 18, 72], ['A', 2025, 18, 72]]
    const { findings } = ledgersFromTable([T, theory('A', '2024-12-30、2025-01-06', 6)], { totals })
    expect(findings.map(({ code, row }) => [code, row])).toEqual([['yearWithRecords', 3], ['yearWithRecords', 4]])
  })

  it('yearly totals stand beside online records of other years', () => {
    const totals = [['工号', '年度', '公共科目', '专业科目'], ['A', 2022, 18, 72], ['A', 2024, 18, 72]]
    const { findings, learners } = ledgersFromTable([['工号', '日期', '类别', '科目', '学分'], ['A', '2024-05-01', '网课', '公共', 3]], { totals })
    expect([learners[0]?.ledger.totals?.map(({ year }) => year), findings.map(({ code }) => code)]).toEqual([[2022], ['yearWithRecords']])
  })

  it('a row with an amount alone is a sum where it repeats one, and else a note or a signature: never one with a key alone', () => {
    const row = (day: string): unknown[] => ['A', day, '网课', '公共', 3]
    const code = (amount: number): unknown => ledgersFromTable([['工号', '日期', '学习形式', '科目', '学分'], row('2024-05-01'), row('2024-05-02'), ['', '', '', '', amount]]).findings[0]?.code
    expect([code(6), code(4)]).toEqual(['subtotal', 'noRecord'])
  })

  it('rows of other sheets are listed with their names', () => {
    const reading = ledgersFromSheets(['a', 'b'].map((name, index) => ({ name, rows: [T, theory(index === 0 ? '001' : 1)] })))
    const found = reading.findings.map(({ message }) => message.zh)
    expect(found).toEqual(['表“b”第 2 行第 1 列“学员编号”：编号或姓名与所列各行相近，可能是同一人；目前按两人计，请核对并统一写法（表“a”第 2 行）。'])
  })
})

describe('dates that two columns give', () => {
  it.each([
    [['2024.3.1、3.3', '2024.3.1、3.5'], 'dateConflict'], [['2024.3.1、3.3', '2024.3.1、3.3'], undefined], [['2024.3.1、3.1', ''], 'dateConflict'],
  ])('%j: %s', ([date, days], code) => {
    expect(codes([['工号', '日期', '上课各日', '类别', '科目', '学时'], ['A', date, days, '理论', '公共', 4]])[0]).toBe(code)
  })

  it('a list of more days than a course may have is refused, in whichever column', () => {
    const many = Array.from({ length: 367 }, (_, day) => 45352 + day).join('、')
    expect(codes([T, theory('A', many)])).toEqual(['courseTooLong'])
  })
})

describe('back to tables', () => {
  it('totals and gaps come back', () => {
    const ledger = {
      learner: 'A', records: [], dutyFrom: 2021, incompleteYears: [2022, 2024],
      totals: [{ year: 2021, general: 18, professional: '72.50', exam: 0, sinceCertificate: 3, unclassified: 1 }, { year: 2023, general: 0, professional: 0 }],
    }
    const { records, certificates, totals } = tablesFromLedgers([ledger], 'zh')
    const [first, second] = ledger.totals
    const { learners } = ledgersFromTable(records, { certificates, totals })
    expect(learners[0]?.ledger).toEqual({ ...ledger, totals: [{ ...first, professional: 72.5 }, second] })
  })
})
