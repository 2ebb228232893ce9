// Ids are unique, and a ledger of a million records whose ids rise is told so without a memory of a million ids.
import { afterEach, describe, expect, it, vi } from 'vitest'
import { parseLedger } from '../../src/index.js'
import { issuesOf } from './refused.js'

const ledger = (ids: readonly string[]): unknown =>
  ({ learner: 'L', records: ids.map((id) => ({ id, date: '2024-05-06', kind: 'online', subject: 'general', credits: 1 })) })

/** The ids that some set was given while a ledger was parsed, in order. */
function remembered(ids: readonly string[]): string[] {
  const add = vi.spyOn(Set.prototype, 'add')
  const { records } = parseLedger(ledger(ids))
  const given = add.mock.calls.map(([value]) => value as unknown)
  vi.restoreAllMocks()
  expect(records.map(({ id }) => id)).toEqual(ids)
  return given.filter((value): value is string => typeof value === 'string' && ids.includes(value))
}

describe('ids', () => {
  afterEach(() => { vi.restoreAllMocks() })

  it.each([
    ['in length alone', ['R9', 'A10', 'A100']], ['in one length', ['R09', 'R10', 'R11']], ['as numbers do', ['R8', 'R9', 'R10', 'R11', 'R100']],
    ['as far as there is but one', ['R9']],
  ])('that rise %s are not remembered', (_, ids) => {
    expect(remembered(ids)).toEqual([])
  })

  it.each([
    ['that fall', ['R11', 'R10', 'R9']], ['that fall in length alone', ['A10', 'B9']], ['that rise all but one', ['R1', 'R3', 'R2', 'R4']],
  ])('%s are remembered once each', (_, ids) => {
    expect(remembered(ids)).toEqual(ids)
  })

  it('of records that do not fit are held against those of others all the same', () => {
    const records = ['R1', 'R2', 'R2', 'R1'].map((id, place) => ({ id, date: '2024-05-06', kind: 'online', subject: 'general', credits: place }))
    expect(issuesOf(() => parseLedger({ learner: 'L', records }))).toEqual([
      ['ledger.records.0.credits', 'quantity'], ['ledger.records.2.id', 'duplicateId'], ['ledger.records.3.id', 'duplicateId'],
    ])
  })
})
