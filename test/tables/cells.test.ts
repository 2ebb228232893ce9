import { describe, expect, it } from 'vitest'
import { readDate, readDays } from '../../src/tables/cell/read-date.js'
import type { DateStyle } from '../../src/tables/cell/read-date.js'
import { idNumberIn, nearForm, nearId, readKey, readName } from '../../src/tables/cell/read-key.js'
import { readAmount } from '../../src/tables/cell/read-quantity.js'
import { readYears } from '../../src/tables/cell/read-years.js'
import { nearest } from '../../src/tables/words/nearest.js'
import { vocabulary } from '../../src/tables/words/vocabulary.js'
import { readQuantity } from '../../src/tables/cell/read-quantity.js'
import { halfWidth, isBlank, rowsOf, textOf, wordKey } from '../../src/tables/cell/cell.js'
import type { Columns } from '../../src/tables/words/headings.js'
import { fieldNames, fieldOf, personColumns, recordColumns, totalColumns } from '../../src/tables/words/headings.js'
import {
  kindWords, levelWords, publicationTierWords, readPlace, subjectWords, tierWords, yesWords,
} from '../../src/tables/words/words.js'

const {
  kind: readKind, level: readLevel, publicationTier: readPublicationTier, subject: readSubject, tier: readTier, yes: readYes,
} = vocabulary.read

const utc: DateStyle = { dateSystem: 1900, dateObjects: 'utc' }

describe('a date as people and spreadsheets write it', () => {
  it.each([
    ['2024-03-01'], ['2024-3-1'], ['2024.3.1'], ['2024/3/1'], ['2024年3月1日'], ['2024 年 3 月 1 号'], ['２０２４．３．１'], [' 2024-03-01 '],
    ['20240301'], [20240301], [45352], ['45352'], [45352.75], ['2024-03-01 09:30'], ['2024/3/1 9:30:00'], ['2024-03-01T00:00:00.000'],
    [new Date('2024-03-01T00:00:00Z')],
  ])('%s is 1 March 2024', (cell) => {
    expect(readDate(cell, utc)).toMatchObject({ date: '2024-03-01' })
  })

  it.each([
    ['2024-02-30'], ['2023年2月29日'], ['2024-13-01'], ['2024.3'], ['2024-3'], ['24.3.1'], ['3/1/2024'], ['2024-3/1'], ['1948-12-31'], ['2200-01-01'],
    ['19481231'], ['明天'], ['2024-03-01T00:00:00Z'], ['2024-03-01T00:00:00+08:00'], [1234567], [17898], [109575], [true], [{}], [[]], [1e12],
    ['2024-3-1到2024-2-30'], ['春到秋'], ['2024-02-30至2024-03-01'], ['2024-03-01至'],
  ])('%s is no date', (cell) => {
    expect(readDate(cell, utc)).toEqual({ problem: 'date' })
  })

  it('takes nothing for a date that only calls itself one, nor a date object without a day', () => {
    expect(readDate({ [Symbol.toStringTag]: 'Date' }, utc)).toEqual({ problem: 'date' })
    expect(readDate(new Date(Number.NaN), utc)).toEqual({ problem: 'date' })
  })

  it('takes serial numbers by the 1900 system, by the 1904 system where told so, and never guesses', () => {
    expect(readDate(45352, { ...utc, dateSystem: 1904 })).toMatchObject({ date: '2028-03-02' })
    expect(readDate(43890, { ...utc, dateSystem: 1904 })).toMatchObject({ date: '2024-03-01' })
  })

  it('knows the first and the last day as serial numbers', () => {
    expect(readDate(17899, utc)).toMatchObject({ date: '1949-01-01' })
    expect(readDate(109574, utc)).toMatchObject({ date: '2199-12-31' })
  })

  it.each([[60], [1], [0], [-1], [Number.NaN], ['60'], [60.99]])('refuses the serial number %s, on which hosts differ', (cell) => {
    expect(readDate(cell, utc)).toEqual({ problem: 'serial' })
  })

  it('refuses 61 not as a serial number but as a day of 1900', () => {
    expect(readDate(61, utc)).toEqual({ problem: 'date' })
  })

  it('refuses a date object of another zone, unless told that objects are local', () => {
    const midnightInShanghai = new Date('2024-02-29T16:00:00Z')
    expect(readDate(midnightInShanghai, utc)).toEqual({ problem: 'moment' })
    const local = new Date(2024, 2, 1, 9, 30)
    expect(readDate(local, { ...utc, dateObjects: 'local' })).toMatchObject({ date: '2024-03-01' })
  })

  it.each([
    ['2024.3.1至2024.3.3'], ['2024.3.1-2024.3.3'], ['2024-03-01~2024-03-03'], ['2024年3月1日—3月3日'], ['2024年3月1日到3日'], ['2024.3.1-3.3'],
    ['2024/3/1－3'], ['2024-03-01--2024-03-03'],
  ])('%s is the first to the third of March', (cell) => {
    expect(readDate(cell, utc)).toMatchObject({ date: '2024-03-01', until: '2024-03-03' })
  })

  it('reads a list of days in any order, and none of a range', () => {
    expect(readDays('2024.3.8、2024.3.1，2024-03-15\n', utc)).toEqual({ days: ['2024-03-01', '2024-03-08', '2024-03-15'] })
    expect(readDays(45352, utc)).toEqual({ days: ['2024-03-01'] })
    expect(readDays('2024.3.1、妇女节', utc)).toEqual({ problem: 'date' })
    expect(readDays('2024.3.1、2024.3.2至2024.3.3', utc)).toEqual({ days: ['2024-03-01', '2024-03-02', '2024-03-03'] })
    expect(readDays('2024.3.2至2024.3.3', utc)).toEqual({ days: ['2024-03-02', '2024-03-03'] })
    expect(readDays('45352、45353', utc)).toEqual({ days: ['2024-03-01', '2024-03-02'] })
    expect(readDays('45352、60', utc)).toEqual({ problem: 'serial' })
    expect(readDays('2024.3.1、2024.3.5至2024.3.3', utc)).toEqual({ problem: 'date' })
    expect(readDays('2024.3.1、2024.3.5至2025.3.6', utc)).toEqual({ problem: 'date' })
    expect(readDays('', utc)).toEqual({ days: [] })
  })
})

describe('hours and credits as people and spreadsheets write them', () => {
  it.each([[6.5, 6.5], ['6.5', 6.5], ['６．５', 6.5], ['6.50学时', 6.5], [' 6 . 5 课时', 6.5], ['6.5节', 6.5], ['1,234.5', 1234.5], [10000, 10000], [0.01, 0.01]])(
    '%s hours are %s', (cell, quantity) => {
      expect(readQuantity(cell, 'hours')).toEqual({ quantity, dusty: false, clock: false })
    },
  )

  it.each([[19.000000000000004, 19], [0.1 + 0.2, 0.3], ['19.000000000000004', 19], [5.0000009, 5], [10000.0000001, 10000]])(
    '%s is dust on %s', (cell, quantity) => {
      expect(readQuantity(cell, 'credits')).toEqual({ quantity, dusty: true, clock: false })
    },
  )

  it.each([[0], [-1], [6.125], [6.1234], [19.000002], [10000.01], ['六'], ['6学分'], ['6分钟'], ['1,23'], ['6,5'], ['1e3'], [Number.NaN], [true], [{}], ['']])(
    '%s is no number of hours', (cell) => {
      expect(readQuantity(cell, 'hours')).toBeUndefined()
    },
  )

  it('knows credits by their unit', () => {
    expect(readQuantity('３学分', 'credits')).toEqual({ quantity: 3, dusty: false, clock: false })
    expect(readQuantity('3学时', 'credits')).toBeUndefined()
  })
})

describe('the key of a learner', () => {
  it.each([['JH-0001', 'JH-0001'], [' ＪＨ－0001 ', 'JH-0001'], [1001, '1001'], [12n, '12'], ['\'0012', '0012'], ['王', '王']])('%s is kept as %s', (cell, written) => {
    expect(readKey(cell)).toEqual({ key: { match: written, written } })
  })

  it.each([['11010519491231002X'], ['11010519491231002x'], [' １１０１０５１９４９１２３１００２Ｘ '], ['110105491231002']])('%s is an ID number', (cell) => {
    expect(readKey(cell)).toMatchObject({ id: { match: '11010519491231002X', checkFails: false } })
  })

  it('says so where the check character is wrong, or nobody was born on that day', () => {
    expect(readKey('110105194912310021')).toMatchObject({ id: { checkFails: true } })
    expect(readKey('110105194913310021')).toMatchObject({ id: { checkFails: true } })
  })

  it.each([[110105194912310020], [1.10105194912310e17], ['1.10105E+17'], ['110105194912310000']])('%s is an ID number that a spreadsheet has rounded', (cell) => {
    expect(readKey(cell)).toEqual({ problem: 'idRounded' })
  })

  it.each([['110105491331002'], ['990105491231002'], ['12345678901234567890']])('%s has a number’s length, and is a key', (cell) => {
    expect(readKey(cell)).toMatchObject({ key: { written: cell } })
  })

  it.each([[true], [{}], ['\''], ['x'.repeat(201)]])('%s is no key', (cell) => {
    expect(readKey(cell)).toEqual({ problem: 'learner' })
  })

  it('is none where a formula has failed', () => {
    expect([readKey(Number.NaN), readKey('#N/A'), readName('#N/A'), readName('　'), readName(null)]).toEqual([{ problem: 'errorValue' }, { problem: 'errorValue' }, undefined, undefined, undefined])
  })

  it('is near another that differs in what is often typed otherwise', () => {
    expect(['00123', 'JH-0001', 'JH1', 'JH-0001 汇总', '1001 TOTAL', '1-11', '11-1', 'JH-0001(本人)'].map(nearForm)).toEqual(['123', 'JH1', 'JH1', 'JH1', '1001', '1·11', '11·1', 'JH1'])
  })

  it('as an ID number is near another by one digit, by two changed over, or by what a spreadsheet kept', () => {
    const id = '11010519491231002X'
    expect([nearId(id, id), nearId(id, '11010519491231003X'), nearId(id, '11010519491213002X'), nearId(id, '11010519491200002X'), nearId('110105194912310000', '110105194912310021'), nearId(id, '21010519491231003X')])
      .toEqual([false, true, true, false, true, false])
  })

  it('holds an ID number however it is dressed', () => {
    expect([idNumberIn('班号 12'), idNumberIn('身份证：330702.19900307.5197')?.match]).toEqual([undefined, '330702199003075197'])
  })
})

describe('sums and years', () => {
  it('of 0 are amounts', () => {
    expect([0, '0', '0学分', '72个学分', 72.5, '', '六', -1, 72.555, null].map(readAmount)).toEqual([0, 0, 0, 72, 72.5, undefined, undefined, undefined, undefined, undefined])
  })

  it('are read from lists and spans', () => {
    expect(['2022', '2022年度', '2021、2022', '2021-2023', '2021年至2023年', '', '1948', '2200', '二〇二二', '2023-2021'].map(readYears))
      .toEqual([[2022], [2022], [2021, 2022], [2021, 2022, 2023], [2021, 2022, 2023], [], undefined, undefined, undefined, undefined])
  })
})

describe('the nearest word', () => {
  it('is one that has enough in common', () => {
    expect([nearest('线下理伦', kindWords)?.zh, nearest('公工科目', subjectWords)?.zh, nearest('洗衣', kindWords), nearest('', kindWords)]).toEqual(['线下理论', '公共科目', undefined, undefined])
  })
})

describe('words', () => {
  it.each([
    ['线下理论', 'theory'], ['线下学习（理论）', 'theory'], ['理论 培训', 'theory'], ['技能操作', 'practice'], ['网课', 'online'], ['线上专项考试', 'exam'],
    ['高研班', 'training'], ['立法、课题、标准', 'project'], ['论文', 'publication'], ['职业技能竞赛', 'competition'], ['Offline Theory', 'theory'],
    ['exam', 'exam'], ['competition', 'competition'],
  ])('%s is %s', (text, kind) => {
    expect(readKind(text)).toBe(kind)
  })

  it.each([['线下'], ['培训'], ['学习'], ['']])('%s could be more than one kind, or none', (text) => {
    expect(readKind(text)).toBeUndefined()
  })

  it('reads the words it writes, and every other one of its tables', () => {
    const tables = [
      [kindWords, readKind], [subjectWords, readSubject], [tierWords, readTier], [publicationTierWords, readPublicationTier],
      [levelWords, readLevel], [yesWords, readYes],
    ] as const
    for (const [words, read] of tables) {
      for (const [key, { zh, en, others }] of Object.entries<{ zh: string; en: string; others: readonly string[] }>(words)) {
        for (const word of [key, zh, en, ...others]) expect([word, read(word)]).toEqual([word, key])
      }
    }
  })

  it.each([['1', 1], ['第2名', 2], ['第三名', 3], ['十', 10], ['亚军', 2], ['９９９', 999], ['一等奖', undefined], ['0', undefined], ['1000', undefined]])(
    'the place %s is %s', (text, place) => {
      expect(readPlace(text)).toBe(place)
    },
  )
})

describe('headings', () => {
  it.each([
    ['身份证号码', 'idNumber'], ['姓 名', 'name'], ['起止时间', 'date'], ['结束日期（年-月-日）', 'until'], ['学时(节)', 'hours'], ['认定学分', 'credits'],
    ['刊物级别', 'tier'], ['课程名称', 'title'], ['Course ID', 'activity'], ['培训编号', undefined], ['START DATE*', 'date'], ['备注', undefined], ['(必填)', undefined],
  ])('%s is %s', (heading, field) => {
    expect(fieldOf(heading, vocabulary.records)).toBe(field)
  })

  it('stand for one column each', () => {
    for (const columns of [recordColumns, personColumns, totalColumns]) {
      const owners = new Map<string, string>()
      for (const [field, { heading, aliases }] of Object.entries<Columns[string]>(columns)) {
        for (const name of [field, heading.zh, heading.en, ...aliases]) {
          expect([name, owners.get(wordKey(name)) ?? field]).toEqual([name, field])
          owners.set(wordKey(name), field)
          expect(fieldOf(name, fieldNames(columns))).toBe(field)
        }
      }
    }
  })
})

describe('a cell', () => {
  it.each([[null], [undefined], [''], [' '], ['　'], ['-'], ['—'], ['／'], ['无'], ['\u200b']])('%j holds nothing', (cell) => {
    expect(isBlank(cell)).toBe(true)
  })

  it.each([[0], [false], ['0'], ['无锡'], ['-1']])('%j holds something', (cell) => {
    expect(isBlank(cell)).toBe(false)
  })

  it('has a text where it is a text or a number', () => {
    expect([' a ', 6.5, 12n, true, Number.NaN, {}, Symbol('x')].map(textOf)).toEqual(['a', '6.5', '12', undefined, undefined, undefined, undefined])
  })

  it('loses its full width, and what cannot be seen', () => {
    expect(halfWidth('　ＡＢ１２～\u200b ')).toBe('AB12~')
  })
})

describe('rows', () => {
  it('come from a table, a row, a cell or nothing', () => {
    expect([[['a', 'b']], ['a', 'b'], 'a', null, undefined].map(rowsOf)).toEqual([[['a', 'b']], [['a'], ['b']], [['a']], [], []])
  })
})
