export { startingAgreement } from './agreement.ts';
export {
  defaultsOn,
  defaultTitle,
  questionsOf,
  readings,
  type Answers,
  type Question,
  type Reading,
} from './answers.ts';
export { LEVELS, type Level } from './levels.ts';
export { LEVEL_HINTS, QUESTIONS } from './questions.ts';
