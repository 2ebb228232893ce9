// Which questions to send to the bureau: the readings on which people's answers hang, the one that matters to most first.
//   npx tsx examples/survey-readings.ts
import type { Ledger } from 'jinhua-skill-credits'
import type { QuestionTopic } from 'jinhua-skill-credits/compare'
import { surveyReadings } from 'jinhua-skill-credits/compare'
import { readingIds, readings } from 'jinhua-skill-credits/regulation'
import { asked, people } from './people.js'

/** A register would be read from a file or a database here: one ledger at a time, none is kept. */
function* register(): Generator<Ledger> {
  yield* people
}

// The authority has settled one question by letter: its answer is given, and the question is not put again.
const settled = { firstYear: 'notAssessed' } as const
const vary = readingIds.filter((reading) => !(reading in settled))

const TOPICS = { promotion: '等级申报', earliestDate: '最早申报日期', talentProgram: '培养项目' }
const named = (about: QuestionTopic): string => (about.kind === 'year' ? `${about.year} 年度` : TOPICS[about.kind])

const survey = await surveyReadings(register(), { ...asked, readings: settled, vary })
console.log(`共 ${survey.people} 人，其中 ${survey.robust} 人的结果不取决于任何待定的解释。请示事项（按涉及人数）：`)
for (const { reading, people: count, questions } of survey.decisive.filter((row) => row.people > 0)) {
  const topics = questions.map(({ about, people: some }) => `${named(about)} ${some} 人`)
  console.log(`${count} 人  ${readings[reading].question.zh}（${reading}：${topics.join('，')}）`)
}
