import { deepFreeze } from './deep-freeze.js'

/** Every citable place of the text. Articles have their numbers; where the text numbers nothing, the idea names the place. */
export const clauseIds = deepFreeze([
  '1', '2', '3', '4', '5', '6', '7', '7.1', '7.2', '8',
  '9', '9.total', '9.general', '9.professional', '9.exam',
  '10', '10.online', '10.theory', '10.practice',
  '11', '11.1', '11.2', '11.3', '11.4',
  '12', '13', '14', '15', '16', '17', '18', '19', '20', '21', '22', '23', '24',
] as const)

/** The stable name of a place in the text: '9.total', '11.3', '24'. It does not change between versions. */
export type ClauseId = (typeof clauseIds)[number]
