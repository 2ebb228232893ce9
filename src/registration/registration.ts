import type { PlainDate, Quantity } from '../ledger/ledger.js'
import type { Level } from '../regulation/levels.js'

/** A certificate as article 7 has it registered. */
export interface RegisteredCertificate {
  /** 职业（工种）. */
  readonly occupation: string
  readonly level: Level
  readonly number: string
  readonly issuedOn: PlainDate
}

/** The credit totals of article 7, item 2. */
export interface RegisteredCredits {
  /** At least the general and professional credits together. */
  readonly total: Quantity | 0
  readonly general: Quantity | 0
  readonly professional: Quantity | 0
}

/** The registration record of article 7. It names a person: keep it apart from ledgers; the credit rules never see it. */
export interface Registration {
  readonly name: string
  readonly sex: 'male' | 'female'
  /** The 18-character resident identity number (GB 11643), check character included. */
  readonly residentId: string
  /** 社保: the number or state of the social insurance. */
  readonly socialInsurance: string
  readonly certificates: readonly RegisteredCertificate[]
  readonly credits: RegisteredCredits
  /** 其他相关信息. */
  readonly remarks?: string
}
