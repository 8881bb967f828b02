import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { formatText } from '../../format/format-text.ts';
import type { Offered } from './testing/actions.ts';
import { everyAction, firstOf, openFindings } from './testing/every-action.ts';

type Files = Readonly<Record<string, string>>;

const root = join(import.meta.dirname, '../../../../..');

/** The texts of a folder; a text that uses other files comes with all of them. */
function filesIn(folder: string): [string, Files][] {
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith('.sla'));
  const read = (name: string): string => readFileSync(join(root, folder, name), 'utf8');
  return names.map((name) => {
    const others = /^uses /m.test(read(name)) ? names.filter((other) => other !== name) : [];
    return [`${folder}/${name}`, Object.fromEntries([name, ...others].map((each) => [each, read(each)]))];
  });
}

/** The clause that a check complains of, from its page. */
function pages(): [string, Files][] {
  const folder = join(root, 'docs/checks');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => {
      const text = /## Instead of[^]*?```sla\n([^]*?)```/.exec(readFileSync(join(folder, name), 'utf8'))?.[1];
      if (text === undefined) return [];
      const header = 'agreement Example { between Northwind and Acme; time zone Europe/Amsterdam; currency EUR }\n';
      return [[`docs/checks/${name}`, { 'a.sla': /^agreement /m.test(text) ? text : header + text }]];
    });
}

const texts = [
  ...pages(),
  ...filesIn('examples/first-look'),
  ...filesIn('examples/webshop'),
  ...filesIn('examples/corpus'),
  ...filesIn('test/fixtures/checks/text'),
  ...filesIn('test/fixtures/checks/measurable'),
];

const countOf = (all: readonly Diagnostic[], code: string, severity?: string) =>
  all.filter((each) => each.code === code && (severity === undefined || each.severity === severity)).length;

const isLaidOut = (text: string): boolean => {
  const formatted = formatText(text);
  return 'text' in formatted && formatted.text === text;
};

/** What is worse after an action than before it. */
async function faultsOf(files: Files, { text, title, answers }: Offered, before: readonly Diagnostic[]) {
  const after = await openFindings({ ...files, [firstOf(files)]: text });
  const raised = new Set(
    after
      .filter(
        ({ code, severity }) =>
          severity === 'error' && countOf(after, code, severity) > countOf(before, code, severity),
      )
      .map(({ code }) => `raises the error ${code}`),
  );
  const kept = answers
    .filter((code) => /^(?:Accept|Create|Use)/.test(title) && countOf(after, code) >= countOf(before, code))
    .map((code) => `does not answer ${code}`);
  const moved = isLaidOut(files[firstOf(files)] ?? '') && !isLaidOut(text) ? ['is not laid out'] : [];
  return [...raised, ...kept, ...moved].map((fault) => `“${title}” ${fault}:\n${text}`);
}

const MOST = 60;

/** Of a long text, what is offered in many places is tried in one of them. */
const tried = (all: readonly Offered[]): readonly Offered[] =>
  all.length <= MOST ? all : [...new Map(all.map((each) => [each.title, each])).values()];

describe.each(texts)('%s', (_, files) => {
  it('is offered only what leaves it no worse', async () => {
    const before = await openFindings(files);
    const faults: string[] = [];
    for (const action of tried(await everyAction(files))) faults.push(...(await faultsOf(files, action, before)));
    expect(faults).toEqual([]);
  }, 60_000);
});
