import { cancel, CANCEL_SYMBOL, intro, outro, select, text } from '@clack/prompts';
import {
  LEVELS,
  LEVEL_HINTS,
  QUESTIONS,
  questionsOf,
  readings,
  type Answers,
  type Level,
  type Question,
} from '@sla-lang/language/starter';

/** Standard output is for results. */
const output = process.stderr;

/**
 * Asks at the terminal for what was not said on the command line. Undefined when the answer was Ctrl-C.
 *
 * @param said what was said
 * @param defaults what is proposed
 */
export async function ask(
  said: Partial<Answers>,
  defaults: Partial<Answers>,
): Promise<(Partial<Answers> & Pick<Answers, 'level'>) | undefined> {
  intro('A new service level agreement', { output });
  const level = said.level ?? (await askLevel());
  if (level === undefined) return undefined;
  const answers: Partial<Record<Question, string>> = {};
  for (const question of questionsOf(level)) {
    if (said[question] !== undefined) continue;
    const answer = await askText(question, defaults[question]);
    if (answer === undefined) return undefined;
    if (answer !== '') answers[question] = answer;
  }
  outro('That is all.', { output });
  return { ...answers, ...said, level };
}

async function askLevel(): Promise<Level | undefined> {
  const level = await select({
    output,
    message: 'What kind of agreement is it?',
    options: LEVELS.map((value) => ({ value, label: value, hint: LEVEL_HINTS[value] })),
  });
  return answered(level);
}

async function askText(question: Question, proposal: string | undefined): Promise<string | undefined> {
  const answer = await text({
    output,
    message: QUESTIONS[question],
    ...(proposal === undefined ? {} : { placeholder: proposal, defaultValue: proposal }),
    validate(value) {
      const reading = readings[question](value === undefined || value === '' ? (proposal ?? '') : value);
      return 'problem' in reading ? reading.problem : undefined;
    },
  });
  const given = answered(answer);
  if (given === undefined) return undefined;
  const reading = readings[question](given);
  return 'value' in reading ? reading.value : undefined;
}

function answered<T>(answer: T | typeof CANCEL_SYMBOL): T | undefined {
  if (answer !== CANCEL_SYMBOL) return answer;
  cancel('Nothing was written.', { output });
  return undefined;
}
