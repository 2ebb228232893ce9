import { describe, expect, it } from 'vitest'
import { amend, articles, clauseIds, defaultReadings, defineRegulation, jinhua64, levels, readingIds, readings } from '../../src/regulation/index.js'
import type { Bilingual, FigureName } from '../../src/regulation/index.js'
import { partTitles } from '../../src/regulation/articles.js'

const CHINESE = /[\u4e00-\u9fff]/

function expectBothLanguages(...texts: readonly Bilingual[]): void {
  for (const { zh, en } of texts) {
    expect(zh).toMatch(CHINESE)
    expect(en).toMatch(/[a-z]/)
    expect(en).not.toMatch(/[\u4e00-\u9fff，。：]/)
  }
}

describe('the 24 articles', () => {
  it('are listed by number, without a gap', () => {
    expect(articles.map(({ article }) => article)).toEqual(Array.from({ length: 24 }, (_, index) => String(index + 1)))
  })

  it('each has a title and a summary in both languages', () => {
    for (const { title, summary } of articles) expectBothLanguages(title, summary)
  })

  it('each is computable or says what it is instead', () => {
    for (const { nature, instead } of articles) {
      expect(instead === null).toBe(nature === 'computable')
      if (instead !== null) expectBothLanguages(instead)
    }
    const of = (nature: string): string[] => articles.filter((row) => row.nature === nature).map(({ article }) => article)
    expect(of('computable')).toEqual(['9', '10', '11', '14', '15', '16', '20', '22', '24'])
    expect(of('data')).toEqual(['2', '6', '7', '8', '21'])
    expect(of('consideration')).toEqual(['12', '13', '17', '18', '19'])
    expect(of('duty')).toEqual(['4', '5', '23'])
    expect(of('framework')).toEqual(['1', '3'])
  })
})

describe('the clauses', () => {
  it('are the articles, their numbered items and the places that the text does not number', () => {
    expect(new Set(clauseIds).size).toBe(clauseIds.length)
    expect(clauseIds.filter((id) => !id.includes('.'))).toEqual(articles.map(({ article }) => article))
    expect(clauseIds.filter((id) => id.includes('.'))).toEqual([
      '7.1', '7.2', '9.total', '9.general', '9.professional', '9.exam', '10.online', '10.theory', '10.practice', '11.1', '11.2', '11.3', '11.4',
    ])
  })

  it('each part has a title', () => {
    expect(Object.keys(partTitles).sort()).toEqual(clauseIds.filter((id) => id.includes('.')).sort())
    expectBothLanguages(...Object.values(partTitles))
  })
})

describe('the figures', () => {
  it('are those of the text', () => {
    const figures = Object.entries(jinhua64.figures)
      .map(([name, { values, clause, unit }]) => [name, [...values.map(({ value }) => value), clause, unit]])
    expect(Object.fromEntries(figures)).toEqual({
      annualTotal: [90, '9.total', 'credits'], annualGeneral: [18, '9.general', 'credits'], professionalShare: [[2, 3], '9.professional', 'share'],
      theoryRate: [2, '10.theory', 'creditsPerHour'], dailyTheory: [12, '10.theory', 'credits'],
      practiceRate: [3, '10.practice', 'creditsPerHour'], dailyPractice: [18, '10.practice', 'credits'],
      annualSpecial: [60, '11', 'credits'],
      'training.national': [60, '11.1', 'credits'], 'training.provincial': [48, '11.1', 'credits'],
      'training.municipal': [36, '11.1', 'credits'], 'training.county': [24, '11.1', 'credits'],
      'project.national': [60, '11.2', 'credits'], 'project.provincial': [48, '11.2', 'credits'],
      'project.municipal': [36, '11.2', 'credits'], 'project.county': [24, '11.2', 'credits'],
      'publication.core': [60, '11.3', 'credits'], 'publication.provincial': [48, '11.3', 'credits'], 'publication.other': [24, '11.3', 'credits'],
      'competition.national': [60, '11.4', 'credits'], 'competition.provincial': [48, '11.4', 'credits'],
      'competition.municipal': [36, '11.4', 'credits'], 'competition.county': [24, '11.4', 'credits'],
      competitionPlaces: [3, '11.4', 'places'], yearsEarlyToSeniorWorker: [2, '14', 'years'], yearsEarlyFromTechnician: [1, '14', 'years'],
    })
  })

  it('all hold from the day on which the text came into force', () => {
    expect(jinhua64).toMatchObject({ id: '金人社发〔2020〕64号', inForce: '2020-10-10' })
    expect(new Set(Object.values(jinhua64.figures).flatMap(({ values }) => values.map(({ from }) => from)))).toEqual(new Set(['2020-10-10']))
  })
})

describe('amend', () => {
  it('makes another regulation that says what was changed', () => {
    const amended = amend(jinhua64, { annualSpecial: 72, annualTotal: 100, professionalShare: [3, 4] })
    expect(amended.id).toBe('金人社发〔2020〕64号 (annualTotal: 100, professionalShare: 3/4, annualSpecial: 72)')
    expect(amended.figures.annualTotal).toEqual({ clause: '9.total', unit: 'credits', values: [{ from: '2020-10-10', value: 100 }] })
    expect(amended.figures.annualGeneral).toBe(jinhua64.figures.annualGeneral)
    expect(amended.inForce).toBe('2020-10-10')
  })

  it('leaves what it started from as it was', () => {
    const before = structuredClone(jinhua64)
    amend(jinhua64, { annualTotal: 100 })
    expect(jinhua64).toEqual(before)
  })

  it('changes nothing where nothing is to be changed, not even the id', () => {
    expect(amend(jinhua64, {})).toEqual(jinhua64)
    expect(amend(jinhua64, { annualTotal: undefined } as never)).toEqual(jinhua64)
  })

  it('can amend an amendment', () => {
    expect(amend(amend(jinhua64, { annualTotal: 100 }), { dailyTheory: 8 }).id).toBe('金人社发〔2020〕64号 (annualTotal: 100) (dailyTheory: 8)')
  })

  it('carries a name that is no figure along, to be refused where the regulation is used', () => {
    const amended = amend(jinhua64, { weekly: 1 } as unknown as { [N in FigureName]?: never })
    expect(amended.id).toBe('金人社发〔2020〕64号 (weekly: 1)')
    expect(amended.figures).toHaveProperty('weekly')
  })

  it('adds a value from a day on, the values of other days staying', () => {
    const amended = amend(amend(jinhua64, { annualTotal: 100 }, { from: '2026-01-01' }), { annualTotal: 95 }, { from: '2024-01-01' })
    expect(amended.id).toBe('金人社发〔2020〕64号 (annualTotal: 100 from 2026-01-01) (annualTotal: 95 from 2024-01-01)')
    expect(amended.figures.annualTotal.values).toEqual([
      { from: '2020-10-10', value: 90 }, { from: '2024-01-01', value: 95 }, { from: '2026-01-01', value: 100 },
    ])
    expect(amend(amended, { annualTotal: 99 }, { from: '2024-01-01' }).figures.annualTotal.values[1]).toEqual({ from: '2024-01-01', value: 99 })
    expect(amend(amended, { annualTotal: 80 }).figures.annualTotal.values).toEqual([{ from: '2020-10-10', value: 80 }])
  })
})

describe('defineRegulation', () => {
  const city = defineRegulation({
    id: '某市〔2018〕1号',
    inForce: '2018-01-01',
    figures: { annualTotal: 72, professionalShare: [1, 2], dailyTheory: [{ from: '2018-01-01', value: 8 }, { from: '2020-01-01', value: 10 }] },
  })

  it('takes a value from the day in force, or values with their days', () => {
    expect(city).toMatchObject({ id: '某市〔2018〕1号', inForce: '2018-01-01' })
    expect(city.figures.annualTotal).toEqual({ clause: '9.total', unit: 'credits', values: [{ from: '2018-01-01', value: 72 }] })
    expect(city.figures.professionalShare.values).toEqual([{ from: '2018-01-01', value: [1, 2] }])
    expect(city.figures.dailyTheory.values).toEqual([{ from: '2018-01-01', value: 8 }, { from: '2020-01-01', value: 10 }])
  })

  it('has the figures of 64号 for those left out, from its own day on', () => {
    expect(city.figures.annualGeneral).toEqual({ clause: '9.general', unit: 'credits', values: [{ from: '2018-01-01', value: 18 }] })
    expect(Object.keys(city.figures)).toEqual(Object.keys(jinhua64.figures))
  })
})

describe('the data', () => {
  it('is frozen through and through', () => {
    const changeable = (data: unknown): boolean => typeof data === 'object' && data !== null
      && (!Object.isFrozen(data) || Object.values(data).some(changeable))
    const amended = amend(jinhua64, { annualTotal: 100 }, { from: '2026-01-01' })
    const all = { jinhua64, amended, articles, clauseIds, defaultReadings, levels, readingIds, readings, partTitles }
    expect(Object.entries(all).filter(([, data]) => changeable(data)).map(([name]) => name)).toEqual([])
    expect(() => { (amended.figures.dailyTheory.values[0] as { value: number }).value = 5 }).toThrow(TypeError)
  })
})

describe('the fourteen readings', () => {
  it('are those of the contract, with their answers, the default first', () => {
    expect(Object.fromEntries(readingIds.map((id) => [id, Object.keys(readings[id].answers)]))).toEqual({
      professionalShare: ['ofRequired', 'ofEarned'], examCredits: ['someRequired', 'notRequired'], firstYear: ['notAssessed', 'full', 'proRata'],
      dailyCapScope: ['perMode', 'sixHourDay'], dailyCapForce: ['waivable', 'absolute'], truncation: ['learnerFavorable', 'chronological'],
      specialCapScope: ['combined', 'perRoute'], specialSubject: ['professional', 'unclassified'], thresholdPeriod: ['normalPeriod', 'elapsedYears'],
      earlyYears: ['upToMaximum', 'perYearOfSurplus'], recentYear: ['calendarYear', 'rolling'], resetScope: ['level', 'levelAndYear'],
      capAtPromotion: ['shared', 'renewed'], fraudBar: ['levelApplications', 'qualificationExamsOnly'],
    })
    for (const id of readingIds) expect(defaultReadings[id]).toBe(Object.keys(readings[id].answers)[0])
  })

  it('each has a name, a question, answers and a reason in both languages, and cites clauses that exist', () => {
    for (const id of readingIds) {
      const { name, question, answers, reason, clauses, default: byDefault } = readings[id]
      expectBothLanguages(name, question, reason, ...Object.values<Bilingual>(answers))
      for (const cited of clauses) expect(clauseIds).toContain(cited)
      expect(defaultReadings[id]).toBe(byDefault)
    }
  })

  it('three defaults depart from the principle and argue it', () => {
    expect(readingIds.filter((id) => readings[id].defaultBy === 'argument')).toEqual(['firstYear', 'recentYear', 'fraudBar'])
  })
})

describe('the eight levels', () => {
  it('rise from 学徒工 to 首席技师; the last two are appointed, the last five highly skilled', () => {
    expect(levels.map(({ zh }) => zh)).toEqual(['学徒工', '初级工', '中级工', '高级工', '技师', '高级技师', '特级技师', '首席技师'])
    expect(levels.map(({ level }) => level)).toEqual([
      'apprentice', 'juniorWorker', 'intermediateWorker', 'seniorWorker', 'technician', 'seniorTechnician', 'specialGradeTechnician', 'chiefTechnician',
    ])
    expect(levels.filter(({ appointed }) => appointed)).toHaveLength(2)
    expect(levels.filter(({ highlySkilled }) => highlySkilled)).toHaveLength(5)
  })
})
