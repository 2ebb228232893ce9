import { describe, expectTypeOf, it } from 'vitest'
import type * as z from 'zod/mini'
import type {
  AnnualCheck, AnnualResult, Assessment, AssessOptions, ClauseId, CreditRecord, Issue, IssueCode,
  Ledger, LedgerInput, Level, LevelAccount, PlainDate,
  PromotionResult, Quantity, ReadingId, Readings, UseCheck,
} from '../../src/index.js'
import { assess, checkExaminer, parseLedger, safeParseLedger, theoryCredits } from '../../src/index.js'
import type { ledgerSchema } from '../../src/ledger/ledger-schema.js'
import type { Registration } from '../../src/registration/index.js'
import type { registrationSchema } from '../../src/registration/parse-registration.js'

/** The same without the index signature that stands for absent columns: any other key may be null. */
type Named<T> = T extends readonly (infer Item)[] ? readonly Named<Item>[]
  : T extends object ? { [K in keyof T as string extends K ? never : K]: Named<T[K]> }
    : T

describe('the types written by hand and the schemas', () => {
  type Taken = Named<z.output<ReturnType<typeof ledgerSchema>>>

  it('a ledger as one writes it is what the schema takes', () => {
    expectTypeOf<LedgerInput>().toExtend<Taken>()
  })

  it('what the schema takes is a ledger as one writes it, but for $schema', () => {
    expectTypeOf<Omit<Taken, '$schema'>>().toExtend<LedgerInput>()
    expectTypeOf<keyof Omit<Taken, '$schema'>>().toEqualTypeOf<keyof LedgerInput>()
    expectTypeOf<keyof Taken['records'][number]>().toEqualTypeOf<keyof LedgerInput['records'][number]>()
  })

  it('a registration is what its schema takes', () => {
    expectTypeOf<Registration>().toExtend<Named<z.output<typeof registrationSchema>>>()
    expectTypeOf<Named<z.output<typeof registrationSchema>>>().toExtend<Registration>()
    expectTypeOf<keyof Named<z.output<typeof registrationSchema>>>().toEqualTypeOf<keyof Registration>()
  })
})

describe('the public types', () => {
  it('only parseLedger makes a ledger', () => {
    expectTypeOf(parseLedger).returns.toEqualTypeOf<Ledger>()
    expectTypeOf(parseLedger).parameter(0).toBeUnknown()
    expectTypeOf<LedgerInput>().not.toExtend<Ledger>()
    expectTypeOf<Ledger>().toExtend<LedgerInput>()
    expectTypeOf<{ learner: string; records: CreditRecord[] }>().not.toExtend<Ledger>()
  })

  it('nor does a copy of one with any part replaced', () => {
    type Replaced<Part extends keyof LedgerInput> = Omit<Ledger, Part> & { readonly [P in Part]: Exclude<LedgerInput[P], undefined> }
    expectTypeOf<Replaced<'learner'>>().not.toExtend<Ledger>()
    expectTypeOf<Replaced<'records'>>().not.toExtend<Ledger>()
    expectTypeOf<Replaced<'certificates'>>().not.toExtend<Ledger>()
    expectTypeOf<Replaced<'findings'>>().not.toExtend<Ledger>()
    expectTypeOf<Replaced<'dutyFrom'>>().not.toExtend<Ledger>()
    expectTypeOf<Replaced<'exemptYears'>>().not.toExtend<Ledger>()
    expectTypeOf<Replaced<'totals'>>().not.toExtend<Ledger>()
    expectTypeOf<Replaced<'incompleteYears'>>().not.toExtend<Ledger>()
  })

  it('a result of safeParseLedger is told apart by success', () => {
    const result = safeParseLedger({})
    if (result.success) expectTypeOf(result.data).toEqualTypeOf<Ledger>()
    else expectTypeOf(result.error.issues).toEqualTypeOf<readonly Issue[]>()
  })

  it('results are named types', () => {
    expectTypeOf(assess).toEqualTypeOf<(ledger: Ledger, options: AssessOptions) => Assessment>()
    expectTypeOf(checkExaminer).returns.toEqualTypeOf<UseCheck>()
    expectTypeOf<Assessment['years']>().toEqualTypeOf<readonly AnnualResult[]>()
    expectTypeOf<Assessment['level']>().toEqualTypeOf<LevelAccount | null>()
    expectTypeOf(theoryCredits).toEqualTypeOf<(hours: Quantity) => number>()
  })

  it('a promotion is told apart by its status', () => {
    const tell = (promotion: Assessment['promotion']): PlainDate | undefined => {
      if (promotion.status === 'notApplicable') {
        expectTypeOf(promotion.reason).toEqualTypeOf<'notAsked' | 'noCertificate' | 'highestLevel' | 'appointedPost'>()
        return undefined
      }
      expectTypeOf(promotion).toEqualTypeOf<PromotionResult>()
      return promotion.earliestDate
    }
    expectTypeOf(tell).returns.toEqualTypeOf<string | undefined>()
  })

  it('unions are those of the contract', () => {
    expectTypeOf<AnnualResult['status']>().toEqualTypeOf<'met' | 'unmet' | 'pending' | 'unknown' | 'notAssessed'>()
    expectTypeOf<UseCheck['status']>().toEqualTypeOf<'met' | 'unmet' | 'unknown' | 'notAssessed' | 'notApplicable'>()
    expectTypeOf<PromotionResult['status']>().toEqualTypeOf<'early' | 'normal' | 'notYet' | 'barred' | 'unknown'>()
    expectTypeOf<PromotionResult['yearsEarly']>().toEqualTypeOf<0 | 1 | 2>()
    expectTypeOf<NonNullable<AnnualResult['notAssessedBecause']>>().toEqualTypeOf<'beforeDuty' | 'exempt' | 'firstYear' | 'beforeEffect'>()
    expectTypeOf<AnnualResult['gaps'][number]>().toEqualTypeOf<'total' | 'general' | 'professional' | 'exam'>()
    expectTypeOf<Assessment['assumptions'][number]>().toEqualTypeOf<'spreadOverDays' | 'specialSubjectAssumed' | 'sameActivity' | 'yearsWorked'>()
    expectTypeOf<Assessment['records'][number]['cuts'][number]['reason']>().toEqualTypeOf<
      'afterAsOf' | 'beforeEffect' | 'fraud' | 'rankBelowThird' | 'aboveTier' | 'reset' | 'duplicateActivity' | 'dailyCap' | 'annualSpecialCap'
    >()
    expectTypeOf<Level>().toEqualTypeOf<
      'apprentice' | 'juniorWorker' | 'intermediateWorker' | 'seniorWorker' | 'technician' | 'seniorTechnician' | 'specialGradeTechnician' | 'chiefTechnician'
    >()
    expectTypeOf<IssueCode>().toEqualTypeOf<
      'type' | 'missing' | 'unknownKey' | 'date' | 'dateOrder' | 'quantity' | 'range' | 'duplicateId' | 'levelOrder' | 'tier' | 'rank'
      | 'hoursPerDay' | 'unknownRecord' | 'unknownReading' | 'unknownChoice' | 'personalData' | 'yearWithTotals' | 'unchecked'
    >()
    expectTypeOf<Readings['firstYear']>().toEqualTypeOf<'notAssessed' | 'full' | 'proRata'>()
    expectTypeOf<keyof Readings>().toEqualTypeOf<ReadingId>()
    expectTypeOf<'9.total' | '11.4' | '24'>().toExtend<ClauseId>()
  })

  it('what a total check does not know is null', () => {
    expectTypeOf<AnnualCheck['requirements']['exam']['met']>().toEqualTypeOf<boolean | null>()
    expectTypeOf<AnnualCheck['status']>().toEqualTypeOf<'met' | 'unmet' | 'unknown' | 'notAssessed'>()
  })
})
