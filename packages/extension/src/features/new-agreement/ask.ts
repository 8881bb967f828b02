import { LEVEL_HINTS, LEVELS, type Level, type Question, QUESTIONS, readings } from '@sla-lang/language/starter';
import { env, l10n, type QuickInput, QuickInputButtons, type QuickPickItem, window } from 'vscode';
import { type Choice, choicesFor } from './choices.ts';
import type { Interview, Step } from './interview.ts';

const BACK = Symbol('back');
type Answer = string | typeof BACK | undefined;

/** Asks all questions. False when somebody had enough of them. */
export async function ask(interview: Interview): Promise<boolean> {
  for (let { step } = interview; step !== undefined; step = interview.step) {
    const answer = await askOne(interview, step);
    if (answer === undefined) return false;
    if (answer === BACK) interview.back();
    else if (step === 'level') interview.choose(answer as Level);
    else interview.answer(step, answer);
  }
  return true;
}

function askOne(interview: Interview, step: Step): Promise<Answer> {
  if (step === 'level') {
    const levels = LEVELS.map((label) => ({ label, description: l10n.t(LEVEL_HINTS[label]) }));
    return pick(interview, l10n.t('What kind of agreement is it?'), levels, interview.level);
  }
  const choices = choicesFor(step, env.language);
  const question = l10n.t(QUESTIONS[step]);
  return choices ? pick(interview, question, choices, interview.proposal(step)) : write(interview, question, step);
}

/** What all questions look like. */
function dress(input: QuickInput, { number, total }: Interview): void {
  input.title = l10n.t('New Service Level Agreement');
  input.step = number;
  input.totalSteps = total;
  input.ignoreFocusOut = true;
}

function pick(interview: Interview, question: string, choices: readonly Choice[], proposal: string): Promise<Answer> {
  const input = window.createQuickPick<QuickPickItem>();
  dress(input, interview);
  input.placeholder = question;
  input.matchOnDescription = true;
  input.buttons = interview.number > 1 ? [QuickInputButtons.Back] : [];
  input.items = choices.map(({ label, description = '' }) => ({ label, description }));
  input.activeItems = input.items.filter(({ label }) => label === proposal);
  return new Promise<Answer>((resolve) => {
    input.onDidAccept(() => input.activeItems[0] && resolve(input.activeItems[0].label));
    input.onDidTriggerButton(() => resolve(BACK));
    input.onDidHide(() => resolve(undefined));
    input.show();
  }).finally(() => input.dispose());
}

function write(interview: Interview, question: string, step: Question): Promise<Answer> {
  const input = window.createInputBox();
  dress(input, interview);
  input.prompt = question;
  input.buttons = [QuickInputButtons.Back];
  input.value = interview.proposal(step);
  input.valueSelection = [0, input.value.length];
  const problem = (): string | undefined => {
    const reading = readings[step](input.value);
    return 'problem' in reading ? l10n.t(reading.problem) : undefined;
  };
  return new Promise<Answer>((resolve) => {
    input.onDidChangeValue(() => (input.validationMessage = problem()));
    input.onDidAccept(() => {
      input.validationMessage = problem();
      if (input.validationMessage === undefined) resolve(input.value);
    });
    input.onDidTriggerButton(() => resolve(BACK));
    input.onDidHide(() => resolve(undefined));
    input.show();
  }).finally(() => input.dispose());
}
