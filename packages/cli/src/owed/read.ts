import { resolve } from 'node:path';
import { Performance, type Facts } from '@sla-lang/core';
import { exits, Stop, wrongUse } from '../exit.ts';
import { visible } from '../report/visible.ts';
import { jsonOf, textOf } from './files.ts';
import { checkNames } from './given-names.ts';
import { generalOf, periodOf, type GeneralFlags, type MeasuredFlags } from './flags.ts';
import { readTable } from './table.ts';

export interface PerformanceOptions extends MeasuredFlags, GeneralFlags {
  readonly input?: string | undefined;
  readonly observed?: string | undefined;
}

const SINGLE = [
  'period',
  'value',
  'missed',
  'late',
  'open',
  'extent',
  'fact',
  'happened',
  'claimed',
  'chosen',
] as const;

/** Whether the options tell anything about what happened. */
export const tellsSomething = (options: PerformanceOptions): boolean =>
  options.input !== undefined ||
  options.observed !== undefined ||
  SINGLE.some((name) => name !== 'period' && options[name] !== undefined);

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
  checkNames(facts, given, options.input);
  const { case: theCase = {}, fees = [] } = general;
  return { ...given, case: { ...given.case, ...theCase }, fees: [...given.fees, ...checked({ fees }, 'options').fees] };
}

function checked(value: unknown, source: string): Performance {
  const { data, error } = Performance.safeParse(value);
  if (data) return data;
  const problems = error.issues.slice(0, 5).map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Stop(exits.files, `${visible(source)} does not tell what happened: ${problems.join('; ')}.`);
}
