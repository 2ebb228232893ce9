// Options are checked like ledgers: by a schema, with every problem at once.
import * as z from 'zod'
import type { Figure, FigureName } from '../regulation/figures.js'
import { jinhua64 } from '../regulation/figures.js'
import { levels } from '../regulation/levels.js'
import { readingIds, readings } from '../regulation/readings.js'
import { isPlainDate } from '../values/plain-date.js'
import { isQuantity } from '../values/quantity.js'
import { choice, integer, issuesBy, object, plainDate, text } from './check.js'
import type { Issue, IssuePath } from './issues.js'
import { issue } from './issues.js'

const NORMAL_YEARS = { min: 1, max: 30 }
const MOST_CREDITS_AN_HOUR = 100
const MOST_PLACES = 999
const MOST_YEARS_EARLY = 2
const MOST_PARTS = 1000

/** 正常晋升年限. */
export const normalYears = integer(NORMAL_YEARS.min, NORMAL_YEARS.max)

/** How one applies for a level. */
export const applicationRoute = choice(['levelRecognition', 'qualificationExam'])

type Words = [string, ...string[]]

/** The readings, each with its answers, from the one table. */
const readingsSchema = object(
  Object.fromEntries(readingIds.map((id) => [id, choice(Object.keys(readings[id].answers) as Words).nullish()])),
)

const VALUE_OF: { readonly [U in Figure['unit']]: z.ZodType } = {
  credits: z.number({ error: 'quantity' }).refine(isQuantity),
  // Whole, so that whole hundredths of an hour give whole hundredths of a credit.
  creditsPerHour: integer(1, MOST_CREDITS_AN_HOUR),
  share: z.tuple([integer(1, MOST_PARTS), integer(2, MOST_PARTS)], { error: 'range' }).refine(([part, whole]) => part < whole),
  places: integer(0, MOST_PLACES),
  years: integer(1, MOST_YEARS_EARLY),
}

/** A regulation of the same shape: what `amend` makes, its figures within what the rules can reckon with. */
const regulationSchema = z.looseObject({
  id: text(1),
  inForce: plainDate,
  figures: object(Object.fromEntries((Object.keys(jinhua64.figures) as FigureName[]).map(
    (name) => {
      const { unit } = jinhua64.figures[name]
      return [name, z.looseObject({ values: z.array(z.looseObject({ from: plainDate, value: VALUE_OF[unit] })).min(1), unit: z.literal(unit, { error: 'unknownChoice' }) })]
    },
  ))),
})

/** What every article alone takes: readings and figures. */
const lawFields = { readings: readingsSchema.nullish(), regulation: z.unknown().optional() }

const assessFields = {
  ...lawFields,
  asOf: plainDate,
  promotion: object({
    normalYears: z.unknown(),
    by: applicationRoute.nullish(),
  }).nullish(),
}

const yearsByLevel = object(Object.fromEntries(levels.map(({ level }) => [level, normalYears.nullish()])))

const lawOptions = z.compile(object(lawFields))
const assessOptions = z.compile(object(assessFields))

/** The problems of the options of an article alone, which may be left out altogether. */
export function lawOptionIssues(options: unknown): Issue[] {
  return options === undefined || options === null ? [] : optionIssues(lawOptions, options)
}

/** The problems of the options of an assessment. */
export function assessOptionIssues(options: unknown): Issue[] {
  return optionIssues(assessOptions, options)
}

/** A finder of the problems of an assessment's options with further fields of one's own. */
export function optionIssuesWith(fields: z.ZodRawShape): (options: unknown) => Issue[] {
  const schema = z.compile(object({ ...assessFields, ...fields }))
  return (options) => optionIssues(schema, options)
}

function optionIssues(schema: z.ZodType, options: unknown): Issue[] {
  const path = ['options']
  const issues = issuesBy(schema, options, path).map((found) => (isReading(found) ? issue(found.path, 'unknownReading') : found))
  if (typeof options !== 'object' || options === null) return issues
  const { asOf, promotion, regulation } = options as { asOf?: unknown; promotion?: unknown; regulation?: unknown }
  return [
    ...issues,
    ...asOfIssues(asOf, [...path, 'asOf']),
    ...normalYearsIssues(promotion, [...path, 'promotion', 'normalYears']),
    // The text itself needs no walk through its figures.
    ...(regulation === undefined || regulation === null || regulation === jinhua64 ? [] : issuesBy(regulationSchema, regulation, [...path, 'regulation'])),
  ]
}

/** One number for whatever level is next, or one for each: a union would not say which number is wrong. */
function normalYearsIssues(promotion: unknown, path: IssuePath): Issue[] {
  if (typeof promotion !== 'object' || promotion === null || Array.isArray(promotion)) return []
  const { normalYears: years } = promotion as { normalYears?: unknown }
  return issuesBy(typeof years === 'object' ? yearsByLevel : normalYears, years, path)
}

const isReading = ({ code, path }: Issue): boolean => code === 'unknownKey' && path[1] === 'readings'

/** The problem of a day before the rules were in force: nothing can be assessed then (art. 24). */
export function asOfIssues(asOf: unknown, path: IssuePath): Issue[] {
  const { inForce } = jinhua64
  const tooEarly = isPlainDate(asOf) && asOf < inForce
  return tooEarly ? [issue(path, 'range', { zh: `不早于 ${inForce}`, en: `not before ${inForce}` })] : []
}
