import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { localToday } from '@sla-lang/core';
import { loadHolidayRegions } from '@sla-lang/core/holidays';
import { fileNameOf } from '@sla-lang/documents';
import {
  defaultsOn,
  defaultTitle,
  questionsOf,
  readings,
  startingAgreement,
  type Answers,
  type Level,
  type Question,
} from '@sla-lang/language/starter';
import { errorCode, reasonOf } from '@sla-lang/language';
import { exits, Stop, wrongUse, type Exit } from '../exit.ts';
import { toPosix } from '../files/root.ts';
import { visible } from '../report/visible.ts';
import type { Terminal } from '../terminal.ts';

export interface InitOptions extends Partial<Record<Question, string>> {
  readonly level?: Level | undefined;
  /** Take the proposals for everything that was not said. */
  readonly yes?: boolean | undefined;
  /** The day on which it is written, ISO; for proposals of dates. */
  readonly today?: string | undefined;
}

/** `sla init [FOLDER]`: writes an agreement to start from. */
export async function init(folder: string, options: InitOptions, terminal: Terminal): Promise<Exit> {
  const { yes, today = localToday() } = options;
  const said = saidIn(options);
  const defaults = defaultsOn(today);
  const answers = await answersOf(said, yes === true, defaults, terminal);
  if (answers === undefined) return exits.fine;
  const { id, text } = startingAgreement(answers, await holidayRegion(answers.law));
  const file = join(resolve(terminal.cwd, folder), `${fileNameOf(id)}.sla`);
  const shown = visible(toPosix(relative(terminal.cwd, file)));
  await writeNew(file, text, shown);
  terminal.out(`Wrote ${shown}.\n\nNext:\n  sla check ${shown}\n  sla build ${shown}\n`);
  return exits.fine;
}

/** What was said on the command line, read. */
function saidIn(options: InitOptions): Partial<Answers> {
  const said: Partial<Record<Question, string>> = {};
  for (const question of Object.keys(readings) as Question[]) {
    const text = options[question];
    if (text === undefined) continue;
    const reading = readings[question](text);
    if ('problem' in reading) throw wrongUse(`--${question} ${visible(text)}: ${reading.problem}`);
    said[question] = reading.value === '' ? undefined : reading.value;
  }
  return { ...said, ...(options.level === undefined ? {} : { level: options.level }) };
}

/** What was said, then what was answered, then the proposals. Undefined when somebody had enough of the questions. */
async function answersOf(
  said: Partial<Answers>,
  yes: boolean,
  defaults: ReturnType<typeof defaultsOn>,
  terminal: Terminal,
): Promise<Answers | undefined> {
  let given: Partial<Answers> | undefined = said;
  if (!yes && terminal.interactive) {
    const { ask } = await import('../init/ask.ts');
    given = await ask(said, defaults);
    if (given === undefined) return undefined;
  } else if (!yes) {
    requireNames(said);
  }
  const untitled = { level: 'customer' as const, ...defaults, ...given };
  return { title: defaultTitle(untitled), ...untitled };
}

/** Nobody can be asked: the names at least must be said, the figures can be changed later. */
function requireNames(said: Partial<Answers>): void {
  const names: readonly (Question | 'level')[] = ['level', 'provider', 'customer', 'service'];
  const asked = new Set<Question | 'level'>(['level', ...questionsOf(said.level ?? 'customer')]);
  const missing = names.filter((each) => asked.has(each) && said[each] === undefined);
  if (missing.length === 0) return;
  throw wrongUse(
    `Say ${missing.map((each) => `--${each}`).join(', ')}, or --yes for an agreement with proposed names.`,
  );
}

/** The country of the law, if its public holidays are known. */
async function holidayRegion(law: string | undefined): Promise<string | undefined> {
  return law !== undefined && (await loadHolidayRegions()).has(law) ? law : undefined;
}

/** Never over a file that is there. */
async function writeNew(file: string, text: string, shown: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    const reason = errorCode(error) === 'EEXIST' ? 'it is already there, and nothing is overwritten' : reasonOf(error);
    throw new Stop(exits.files, `${shown} cannot be written: ${reason}.`);
  }
}
