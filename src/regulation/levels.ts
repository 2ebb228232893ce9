import { deepFreeze } from './deep-freeze.js'

/** The eight levels of 新八级工, lowest first. 特级技师 and 首席技师 are posts one is appointed to, not levels one applies for. */
export const levels = deepFreeze([
  { level: 'apprentice', zh: '学徒工', en: 'apprentice', appointed: false, highlySkilled: false },
  { level: 'juniorWorker', zh: '初级工', en: 'junior worker (grade 5)', appointed: false, highlySkilled: false },
  { level: 'intermediateWorker', zh: '中级工', en: 'intermediate worker (grade 4)', appointed: false, highlySkilled: false },
  { level: 'seniorWorker', zh: '高级工', en: 'senior worker (grade 3)', appointed: false, highlySkilled: true },
  { level: 'technician', zh: '技师', en: 'technician (grade 2)', appointed: false, highlySkilled: true },
  { level: 'seniorTechnician', zh: '高级技师', en: 'senior technician (grade 1)', appointed: false, highlySkilled: true },
  { level: 'specialGradeTechnician', zh: '特级技师', en: 'special-grade technician', appointed: true, highlySkilled: true },
  { level: 'chiefTechnician', zh: '首席技师', en: 'chief technician', appointed: true, highlySkilled: true },
] as const)

/** A level of skill: 技能等级. */
export type Level = (typeof levels)[number]['level']
