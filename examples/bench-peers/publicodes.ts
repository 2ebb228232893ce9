// publicodes: the French state's language of rules. It has formulas, floors and ceilings, but no lists: days and sums come to it made.
import type { LedgerInput } from 'jinhua-skill-credits'
import Engine from 'publicodes'
import type { Peer, Verdicts } from './peer.js'
import { grouped, promotionFacts } from './peer.js'

const engine = new Engine({
  'free general': { 'par défaut': 0 },
  'free professional': { 'par défaut': 0 },
  'days kept': { 'par défaut': 0 },
  'days least general': { 'par défaut': 0 },
  'days most general': { 'par défaut': 0 },
  'special general': { 'par défaut': 0 },
  'special professional': { 'par défaut': 0 },
  exam: { 'par défaut': 0 },
  'special kept': { valeur: 'special general + special professional', plafond: 6000 },
  'special least': { valeur: 'special kept - special professional', plancher: 0 },
  'special most': { valeur: 'special general', plafond: 'special kept' },
  total: { somme: ['free general', 'free professional', 'days kept', 'special kept'] },
  'least general': { somme: ['free general', 'days least general', 'special least'] },
  'most general': { somme: ['free general', 'days most general', 'special most'] },
  general: { valeur: 1800, plancher: 'least general', plafond: 'most general' },
  professional: { valeur: 'total - general' },
  met: { 'toutes ces conditions': ['total >= 9000', 'general >= 1800', 'professional >= 6000', 'exam > 0'] },
  credits: { 'par défaut': 0 },
  threshold: { 'par défaut': 0 },
  'months passed': { 'par défaut': 0 },
  'normal months': { 'par défaut': 0 },
  'most early': { 'par défaut': 0 },
  normal: { valeur: 'months passed >= normal months' },
  early: { 'toutes ces conditions': ['credits > threshold', 'months passed >= normal months - 12 * most early'] },
}, { logger: { log: () => {}, warn: () => {}, error: () => {} } })

function verdicts(learner: LedgerInput): Verdicts {
  const years: { year: number; status: string }[] = []
  let credits = 0
  for (const { number, year: { free, exam, pools } } of grouped(learner)) {
    const special = pools.get('special')
    let [kept, least, most, later] = [0, 0, 0, free.later]
    for (const pool of pools.values()) {
      later += Math.min(pool.cap, pool.later)
      if (pool === special) continue
      const inDay = Math.min(pool.cap, pool.general + pool.professional)
      kept += inDay
      least += Math.max(0, inDay - pool.professional)
      most += Math.min(pool.general, inDay)
    }
    credits += later
    engine.setSituation({
      'free general': free.general, 'free professional': free.professional, 'days kept': kept, 'days least general': least, 'days most general': most,
      'special general': special?.general ?? 0, 'special professional': special?.professional ?? 0, exam,
    })
    years.push({ year: number, status: number === 2020 ? 'notAssessed' : engine.evaluate('met').nodeValue === true ? 'met' : 'unmet' })
  }
  const facts = promotionFacts(learner, credits)
  engine.setSituation({
    credits: facts.credits, threshold: facts.threshold, 'months passed': facts.monthsPassed, 'normal months': facts.normalMonths, 'most early': facts.mostEarly,
  })
  const promotion = engine.evaluate('normal').nodeValue === true ? 'normal' : engine.evaluate('early').nodeValue === true ? 'early' : 'notYet'
  return { years, promotion }
}

export const peer: Peer = {
  name: 'publicodes', doneForIt: 'conversion, days with their caps, the level account and dates; it caps the special routes, adds up and decides', verdicts,
}
