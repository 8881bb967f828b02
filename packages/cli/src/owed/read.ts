import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Performance, type Facts } from '@sla-lang/core';
import { decode, NotText, reasonOf } from '@sla-lang/language';
import { LARGEST_BYTES } from '@sla-lang/language/files';
import { exits, Stop, wrongUse } from '../exit.ts';
import { visible } from '../report/visible.ts';
import { generalOf, periodOf, type GeneralFlags, type MeasuredFlags } from './flags.ts';
import { readTable } from './table.ts';

export interface PerformanceOptions extends MeasuredFlags, GeneralFlags {
  readonly input?: string | undefined;
}

const SINGLE = ['period', 'value', 'missed', 'late', 'open', 'fact', 'happened', 'claimed', 'chosen'] as const;

/** Whether the options tell anything about what happened. */
export const tellsSomething = (options: PerformanceOptions): boolean =>
  options.input !== undefined || SINGLE.some((name) => name !== 'period' && options[name] !== undefined);

/**
 * What happened, from a file (JSON or CSV) or from options.
 *
 * @throws {Stop} for what cannot be read
 */
export async function readPerformance(
  facts: Facts,
  options: PerformanceOptions,
  { cwd, today }: { readonly cwd: string; readonly today: string },
): Promise<Performance> {
  const general = generalOf(facts, options);
  if (options.input === undefined)
    return checked({ ...general, periods: [periodOf(facts, options, today)] }, 'options');
  const both = SINGLE.find((name) => options[name] !== undefined);
  if (both) throw wrongUse(`--${both} says what --input says: use one of them.`);
  const text = await textOf(resolve(cwd, options.input), options.input);
  if (/\.(csv|tsv)$/i.test(options.input)) return checked({ ...general, ...readTable(facts, text) }, options.input);
  const given = checked(jsonOf(text, options.input), options.input);
  const { case: theCase = {}, fees = [] } = general;
  return { ...given, case: { ...given.case, ...theCase }, fees: [...given.fees, ...checked({ fees }, 'options').fees] };
}

async function textOf(path: string, shown: string): Promise<string> {
  try {
    const bytes = await readFile(path);
    if (bytes.length > LARGEST_BYTES)
      throw unreadable(shown, `it is larger than ${LARGEST_BYTES / 1_000_000} MB, the limit`);
    return decode(bytes);
  } catch (error) {
    if (error instanceof NotText) throw unreadable(shown, error.message);
    if (error instanceof Stop) throw error;
    throw unreadable(shown, reasonOf(error));
  }
}

const unreadable = (path: string, reason: string): Stop =>
  new Stop(exits.files, `${visible(path)} cannot be read: ${reason.replace(/\.$/, '')}.`);

function jsonOf(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw unreadable(path, `it is no JSON (${error instanceof Error ? error.message : String(error)})`);
  }
}

function checked(value: unknown, source: string): Performance {
  const { data, error } = Performance.safeParse(value);
  if (data) return data;
  const problems = error.issues.slice(0, 5).map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Stop(exits.files, `${visible(source)} does not tell what happened: ${problems.join('; ')}.`);
}
