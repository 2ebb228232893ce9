// What a person's answers depend on: every admissible reading compared, over a group too, and what changes if.
export { compareReadings } from './compare-readings.js'
export type { CompareOptions } from './compare-readings.js'
export type {
  EarliestDateQuestion, PossibleAnswer, PromotionQuestion, Question, QuestionTopic, ReadingQuestion, ReadingsComparison,
  TalentProgramQuestion, TalentProgramStatus, YearQuestion,
} from './comparison.js'
export { diffAssessments } from './diff-assessments.js'
export type { AnswerChange, AssessmentDiff, BeforeAfter, ReadingChange } from './diff-assessments.js'
export type { FigureDifference, FigureOwner, FigureValue } from './figure-difference.js'
export { mergeChanges, surveyChanges } from './survey-changes.js'
export type { ChangesSurvey, SurveyedChange } from './survey-changes.js'
export { mergeSurveys, surveyReadings } from './survey-readings.js'
export type { ReadingsSurvey, SurveyedQuestion, SurveyedReading } from './survey-readings.js'
