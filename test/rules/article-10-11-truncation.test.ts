import { describe, expect, it } from 'vitest'
import { clause } from '../../src/index.js'
import type { CreditSubject, Readings } from '../../src/index.js'
import { isOfOneKind, keepEarliest, truncate } from '../../src/rules/article-10-11-truncation.js'
import type { Pool } from '../../src/rules/article-10-11-truncation.js'
import { lawOf } from '../support/law.js'
import { assessed, competition, creditedIn, exam, general, online, practice, project, publication, recordIn, theory, training, yearIn } from '../support/given.js'

type Claim = readonly [subject: CreditSubject, amount: number, first?: 'first']

const pool = (cap: number, ...claims: readonly Claim[]): Pool =>
  ({ cap, claims: claims.map(([subject, amount, first]) => ({ subject, amount, first: first !== undefined })) })

const kept = (pools: readonly Pool[], required = 0, elsewhere = 0, truncation: Readings['truncation'] = 'learnerFavorable'): number[][] =>
  truncate(pools, () => required - elsewhere, lawOf(undefined, { truncation }))

describe(`${clause('10').label}, ${clause('11').label}: truncation chronological`, () => {
  it('what comes first is kept until the cap is full, whatever its subject', () => {
    const pools = [pool(1200, ['unclassified', 500], ['general', 700], ['professional', 1])]
    expect(kept(pools, 1800, 0, 'chronological')).toEqual([[500, 700, 0]])
  })

  it('the record at the cap is cut in part', () => {
    expect(kept([pool(1200, ['general', 1199], ['professional', 2])], 0, 0, 'chronological')).toEqual([[1199, 1]])
  })

  it('on one day the order of ids decides, by UTF-16 code units', () => {
    const day = '2024-05-06'
    const readings = { truncation: 'chronological' } as const
    // '10' < '2' < 'Z' < 'a' < '😀' (U+D83D…) < '～' (U+FF5E)
    const result = assessed([theory('～', day, 2), theory('😀', day, 2), theory('a', day, 2), theory('Z', day, 2), theory('2', day, 1), theory('10', day, 1)], { readings })
    expect(result.records.map(({ id, credited }) => [id, credited])).toEqual([['10', 2], ['2', 2], ['Z', 4], ['a', 4], ['😀', 0], ['～', 0]])
  })
})

describe('a pool without a choice', () => {
  it('is one whose claims are all of one subject, and all of use to the current level or none', () => {
    expect(isOfOneKind(pool(1, ['general', 1], ['general', 2]))).toBe(true)
    expect(isOfOneKind(pool(1, ['general', 1], ['professional', 2]))).toBe(false)
    expect(isOfOneKind(pool(1, ['general', 1], ['general', 2, 'first']))).toBe(false)
  })

  it('keeps the earliest, and under both readings the same', () => {
    const some = pool(1200, ['general', 700], ['general', 800])
    expect(keepEarliest(some)).toEqual([700, 500])
    expect([kept([some]), kept([some], 0, 0, 'chronological')]).toEqual([[[700, 500]], [[700, 500]]])
  })
})

describe(`${clause('10').label}, ${clause('11').label}: truncation learnerFavorable`, () => {
  const both = pool(1200, ['general', 800], ['professional', 800])

  it.each([
    ['all 8 general credits where the year needs 8 or more', 1800, 0, [800, 400]],
    ['exactly as many general credits as the year still needs', 1800, 1200, [600, 600]],
    ['4 general credits, though the year needs none: the professional ones leave 4 free', 1800, 1800, [400, 800]],
    ['4 general credits where the year needs exactly these', 1800, 1400, [400, 800]],
    ['one hundredth more where the year needs it', 1801, 1400, [401, 799]],
  ] as const)('of 8 general and 8 professional credits under a cap of 12 it keeps %s', (_, required, elsewhere, expected) => {
    expect(kept([both], required, elsewhere)).toEqual([expected])
  })

  it('unclassified credits go first: they get what the others leave', () => {
    expect(kept([pool(6000, ['unclassified', 6000], ['professional', 2000], ['general', 1000])], 1800)).toEqual([[3000, 2000, 1000]])
    expect(kept([pool(6000, ['unclassified', 6000], ['professional', 6000])], 1800)).toEqual([[0, 6000]])
  })

  it('inside a subject the earlier record is kept', () => {
    expect(kept([pool(1200, ['general', 700], ['professional', 900], ['general', 700])], 1000)).toEqual([[700, 200, 300]])
  })

  it('inside a subject what is of use to the current level comes before what is not', () => {
    expect(kept([pool(6000, ['professional', 4000], ['professional', 4000, 'first'])])).toEqual([[2000, 4000]])
  })

  it('what the year needs is handed out pool by pool', () => {
    const open = pool(1200, ['general', 1200], ['professional', 1200])
    expect(kept([open, open, open], 1800)).toEqual([[1200, 0], [600, 600], [0, 1200]])
    expect(kept([open, open, open], 1800, 700)).toEqual([[1100, 100], [0, 1200], [0, 1200]])
  })

  it('general credits that stand anyway in a later pool are counted before an earlier pool keeps more', () => {
    const onlyGeneral = pool(1200, ['general', 2000])
    // The second pool keeps 12 general ones in any case: the first has only 6 to find.
    expect(kept([pool(1200, ['general', 1200], ['professional', 1200]), onlyGeneral], 1800)).toEqual([[600, 600], [1200]])
  })

  it('a pool within its cap is kept whole', () => {
    expect(kept([pool(1200, ['unclassified', 200], ['general', 500], ['professional', 500])], 0)).toEqual([[200, 500, 500]])
  })
})

describe('learnerFavorable through the front door', () => {
  it('a day’s theory keeps the general credits that the year lacks, though the professional course came first', () => {
    const records = [exam('exam', '2024-01-08', 72), online('law', '2024-01-09', 10, general), theory('p', '2024-05-06', 5), theory('q', '2024-05-06', 5, general)]
    // The day claims 10 + 10 under a cap of 12; the year has 10 general credits and needs 18.
    expect(creditedIn(assessed(records))).toEqual({ exam: 72, law: 10, p: 4, q: 8 })
    expect(yearIn(assessed(records), 2024)).toMatchObject({ status: 'met', missingCredits: 0 })
    const chronological = assessed(records, { readings: { truncation: 'chronological' } })
    expect(creditedIn(chronological)).toEqual({ exam: 72, law: 10, p: 10, q: 2 })
    expect(yearIn(chronological, 2024)).toMatchObject({ status: 'unmet', gaps: ['general'], missingCredits: 6 })
  })

  it('pools come by day, theory before practice, the special routes last', () => {
    const pair = (day: string, of: typeof theory): ReturnType<typeof theory>[] => [of(`${day}-${of.name}-g`, day, 6, general), of(`${day}-${of.name}-p`, day, 6)]
    const records = [
      training('special-g', '2024-01-01', 'national', general), training('special-p', '2024-01-02', 'national'),
      ...pair('2024-05-07', theory), ...pair('2024-05-06', practice), ...pair('2024-05-06', theory),
    ]
    const generalKept = (elsewhere: number): number[] => {
      const credited = creditedIn(assessed([...records, online('elsewhere', '2024-02-01', elsewhere, general)]))
      return ['2024-05-06-theory-g', '2024-05-06-practice-g', '2024-05-07-theory-g', 'special-g'].map((id) => credited[id] ?? Number.NaN)
    }
    expect(generalKept(7)).toEqual([11, 0, 0, 0])
    expect(generalKept(1)).toEqual([12, 5, 0, 0])
    expect(generalKept(18)).toEqual([0, 0, 0, 0])
  })

  it('the special routes get what the days leave to need', () => {
    const records = [theory('g', '2024-05-06', 6, general), theory('p', '2024-05-06', 6), training('sg', '2024-01-01', 'national', general), training('sp', '2024-01-02', 'national')]
    expect(creditedIn(assessed(records))).toEqual({ sg: 6, sp: 54, g: 12, p: 0 })
  })

  it('under perRoute the routes come in the order of the text', () => {
    const perRoute = { readings: { specialCapScope: 'perRoute' } } as const
    const competitions = [competition('competition-g', '2024-01-01', 'national', 1, general), competition('competition-p', '2024-01-01', 'national', 1)]
    const publications = [publication('publication-g', '2024-01-01', 'core', general), publication('publication-p', '2024-01-01', 'core')]
    const projects = [project('project-g', '2024-01-01', 'national', general), project('project-p', '2024-01-01', 'national')]
    const trainings = [training('training-g', '2024-01-01', 'national', general), training('training-p', '2024-01-01', 'national')]
    const records = [...competitions, ...publications, ...projects, ...trainings]
    for (const [first, rest] of [['training', records], ['project', records.slice(0, 6)], ['publication', records.slice(0, 4)], ['competition', competitions]] as const) {
      const keepsGeneral = assessed(rest, perRoute).records.filter(({ subject, credited }) => subject === 'general' && credited > 0)
      expect(keepsGeneral.map(({ id, credited }) => [id, credited])).toEqual([[`${first}-g`, 18]])
    }
  })

  it('in a year not assessed the required general figure counts all the same', () => {
    const records = [theory('g', '2024-05-06', 5, general), theory('p', '2024-05-06', 5)]
    expect(creditedIn(assessed(records, { exemptYears: [{ year: 2024 }] }))).toEqual({ g: 10, p: 2 })
  })

  it('under proRata the need of 2020 is 4.09', () => {
    const records = [theory('g', '2020-11-06', 6, general), theory('p', '2020-11-06', 6)]
    expect(creditedIn(assessed(records, { readings: { firstYear: 'proRata' } }))).toEqual({ g: 4.09, p: 7.91 })
    expect(creditedIn(assessed(records))).toEqual({ g: 12, p: 0 })
  })

  it('in the special pool what follows the current level’s certificate comes first, but not on its day', () => {
    const certificates = [{ level: 'seniorWorker', issuedOn: '2024-06-18' }] as const
    const records = [training('before', '2024-03-01', 'national'), training('same', '2024-06-18', 'national'), training('after', '2024-06-19', 'municipal')]
    const result = assessed(records, { certificates })
    expect(creditedIn(result)).toEqual({ before: 24, same: 0, after: 36 })
    expect(result.level).toMatchObject({ credits: 36, cleared: 24 })
    expect(recordIn(result, 'same').cuts).toEqual([{ credits: 60, reason: 'annualSpecialCap', clause: '11' }])
  })

  it('an initial certificate clears nothing, so it brings nothing forward', () => {
    const certificates = [{ level: 'seniorWorker', issuedOn: '2024-06-18', initial: true }] as const
    expect(creditedIn(assessed([training('before', '2024-03-01', 'national'), training('after', '2024-06-19', 'municipal')], { certificates })))
      .toEqual({ before: 60, after: 0 })
  })

  it('the account’s day comes second to the year’s need: a general publication before the certificate outranks a professional one after it', () => {
    const certificates = [{ level: 'seniorWorker', issuedOn: '2024-06-18' }] as const
    const result = assessed([publication('before', '2024-03-01', 'core', general), training('after', '2024-06-19', 'national')], { certificates })
    expect(creditedIn(result)).toEqual({ before: 18, after: 42 })
  })

  it('credits of no subject are cut before the others', () => {
    const records = [training('u', '2024-01-01', 'national'), training('p', '2024-02-01', 'municipal', { subject: 'professional' })]
    expect(creditedIn(assessed(records, { readings: { specialSubject: 'unclassified' } }))).toEqual({ u: 24, p: 36 })
    expect(creditedIn(assessed(records))).toEqual({ u: 60, p: 0 })
  })
})
