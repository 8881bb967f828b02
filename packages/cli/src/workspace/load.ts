import type { JudgeOptions } from '../options.ts';
import { shownPath } from '../report/report.ts';
import { sayError, type Terminal } from '../terminal.ts';
import type { Inputs } from './inputs.ts';
import type { Loaded } from './loaded.ts';

const NOTHING: Loaded = { files: [], agreements: [], unread: [] };

/** Reads and checks all inputs; what cannot be read is said, and does not keep the others from being checked. */
export async function load(inputs: Inputs, options: JudgeOptions, terminal: Terminal): Promise<Loaded> {
  const texts =
    inputs.texts.length > 0 ? await (await import('./texts.ts')).loadTexts(inputs, options, terminal) : NOTHING;
  const jsons = inputs.jsons.length > 0 ? await (await import('./jsons.ts')).loadJsons(inputs, options) : NOTHING;
  const loaded = {
    files: [...texts.files, ...jsons.files],
    agreements: [...texts.agreements, ...jsons.agreements],
    unread: [...texts.unread, ...jsons.unread],
  };
  for (const { path, reason } of loaded.unread) sayUnread(shownPath(inputs, path), reason, terminal);
  return loaded;
}

/** `error: FILE cannot be read: REASON.` */
export function sayUnread(file: string, reason: string, terminal: Terminal): void {
  sayError(`${file} cannot be read: ${reason.replace(/\.$/, '')}.`, terminal);
}
