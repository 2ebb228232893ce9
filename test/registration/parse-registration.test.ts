// Article 7: the personal data and the credit totals to be registered.
import { describe, expect, it } from 'vitest'
import { InputError, parseRegistration, safeParseRegistration } from '../../src/registration/index.js'
import { isResidentId } from '../../src/values/resident-id.js'
import { brief } from '../ledger/refused.js'

// The area code 000000 is nobody's.
const residentId = Array.from('0123456789X').map((check) => `00000019900101000${check}`).find(isResidentId) ?? ''

const valid = {
  name: '某某', sex: 'female', residentId, socialInsurance: 'SB-0001',
  certificates: [{ occupation: '焊工', level: 'seniorWorker', number: 'GJ-2106-0137', issuedOn: '2021-06-18' }],
  credits: { total: 92.5, general: '20.5', professional: 72 },
}

function issuesOf(input: unknown): [string, string][] {
  const result = safeParseRegistration(input)
  if (result.success) throw new Error('was not refused')
  return result.error.issues.map(brief)
}

const changed = (change: object): unknown => ({ ...valid, ...change })

describe('金人社发〔2020〕64号 第（七）条: a registration record', () => {
  it('is copied as it was written', () => {
    const parsed = parseRegistration(valid)
    expect(parsed).toEqual(valid)
    expect(parsed).not.toBe(valid)
    expect(parsed.certificates).not.toBe(valid.certificates)
    expect(safeParseRegistration(valid)).toEqual({ success: true, data: valid })
  })

  it('may have remarks; null means left out', () => {
    expect(parseRegistration(changed({ remarks: '' })).remarks).toBe('')
    expect(parseRegistration(changed({ remarks: null, photo: null }))).toEqual(valid)
  })

  it('its credits may be 0, and its total may be more than both subjects', () => {
    expect(parseRegistration(changed({ credits: { total: 0, general: 0, professional: '0' } })).credits.total).toBe(0)
    expect(parseRegistration(changed({ credits: { total: 100, general: 1, professional: 1 } })).credits.total).toBe(100)
  })

  it('its total is not below both subjects together', () => {
    expect(parseRegistration(changed({ credits: { total: 92.5, general: 20.5, professional: 72 } })).credits.total).toBe(92.5)
    expect(issuesOf(changed({ credits: { total: 92.49, general: 20.5, professional: 72 } }))).toEqual([['registration.credits.total', 'range']])
  })

  it('its resident ID has the right check character', () => {
    const wrong = `${residentId.slice(0, 17)}${residentId.endsWith('X') ? '0' : 'X'}`
    expect(issuesOf(changed({ residentId: wrong })).map(([path]) => path)).toEqual(['registration.residentId'])
    expect(issuesOf(changed({ residentId: residentId.slice(3) })).map(([path]) => path)).toEqual(['registration.residentId'])
  })

  it('is refused with every problem at once', () => {
    expect(issuesOf({
      name: '', sex: 'x', residentId: 1, socialInsurance: null, phone: '138',
      certificates: [{ occupation: '', level: 'master', number: 7, issuedOn: '2021-02-29', grade: 3 }, null],
      credits: { total: -1, general: 10001, exam: 3 }, remarks: 5,
    }).sort()).toEqual([
      ['registration.4', 'unknownKey'], ['registration.certificates.0.4', 'unknownKey'], ['registration.certificates.0.issuedOn', 'date'],
      ['registration.certificates.0.level', 'unknownChoice'], ['registration.certificates.0.number', 'type'], ['registration.certificates.0.occupation', 'range'],
      ['registration.certificates.1', 'missing'], ['registration.credits.exam', 'unknownKey'], ['registration.credits.general', 'quantity'],
      ['registration.credits.professional', 'missing'], ['registration.credits.total', 'quantity'], ['registration.name', 'range'],
      ['registration.remarks', 'type'], ['registration.residentId', 'type'], ['registration.sex', 'unknownChoice'], ['registration.socialInsurance', 'missing'],
    ])
    for (const nothing of [undefined, null]) expect(issuesOf(nothing)).toEqual([['registration', 'missing']])
    for (const other of [1, 'text', [], true]) expect(issuesOf(other)).toEqual([['registration', 'type']])
    expect(issuesOf(changed({ credits: null }))).toEqual([['registration.credits', 'missing']])
    expect(issuesOf(changed({ credits: 90 }))).toEqual([['registration.credits', 'type']])
  })

  it('parseRegistration throws what safeParseRegistration gives', () => {
    expect(() => parseRegistration({})).toThrow(InputError)
  })
})
