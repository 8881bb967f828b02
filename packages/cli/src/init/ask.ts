import { cancel, CANCEL_SYMBOL, intro, outro, select, text } from '@clack/prompts';
import { questionsOf, readings, type Answers, type Question } from './answers.ts';
import { LEVELS, type Level } from './levels.ts';

const LEVEL_HINTS: Readonly<Record<Level, string>> = {
  customer: 'with one customer, complete in itself',
  service: 'of a service, for every customer that buys it',
  corporate: 'what holds for every service and every customer',
};

/** Standard output is for results. */
const output = process.stderr;

const QUESTIONS: Readonly<Record<Question, string>> = {
  title: 'What is the agreement called?',
  provider: 'Who provides the service?',
  customer: 'Who is the customer?',
  service: 'What is the service called?',
  availability: 'Which availability is promised each month, in percent?',
  fee: 'What does it cost each month?',
  currency: 'In which currency?',
  zone: 'In which time zone do its hours count?',
  law: 'Which law governs it (a country code; empty for none)?',
  start: 'From which day is it effective?',
};

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
