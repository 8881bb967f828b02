import { readFile } from 'node:fs/promises';
import { Project } from '@sla-lang/language';
import { describe, expect, it } from 'vitest';

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const file = new URL('../../snippets/agreements.json', import.meta.url);
const snippets = JSON.parse(await readFile(file, 'utf8')) as Readonly<Record<string, Snippet>>;
const names = Object.keys(snippets);
const today: Readonly<Record<string, string>> = { CURRENT_YEAR: '2026', CURRENT_MONTH: '02', CURRENT_DATE: '09' };

/** What a person has who goes from one stop to the next and always takes the first or the last choice. */
function expanded({ body }: Snippet, which: 0 | -1): string {
  return body
    .join('\n')
    .replaceAll(/\$\{(\d+)\|([^|]*)\|\}/g, (_, __, choices: string) => choices.split(',').at(which) ?? '')
    .replaceAll(/\$\{(\d+):([^}]*)\}/g, '$2')
    .replaceAll(/\$\{([A-Z_]+)\}/g, (_, name: string) => today[name] ?? `no variable ${name}`)
    .replaceAll('$0', '');
}

describe('snippets for whole files', () => {
  it('are for every kind of agreement', () => {
    expect(names).toEqual([
      'Service level agreement',
      'Corporate standard',
      'Operational level agreement',
      'Minimal agreement',
    ]);
    const prefixes = names.flatMap((name) => snippets[name]?.prefix ?? []);
    expect(new Set(prefixes).size).toBe(prefixes.length);
  });

  describe.each(names)('%s', (name) => {
    const snippet = snippets[name]!;
    it.each([
      ['first', 0],
      ['last', -1],
    ] as const)('can be read and has no errors, with the %s choices', async (_, which) => {
      const text = expanded(snippet, which);
      expect(text).not.toContain('$');
      const project = await Project.open({ reader: { read: () => Promise.resolve(text) }, entries: ['a.sla'] });
      const errors = project.diagnostics('a.sla').filter(({ severity }) => severity === 'error');
      expect(errors.map(({ range, message }) => `${range.start.line + 1}: ${message}`)).toEqual([]);
      expect(project.agreements('a.sla')).toHaveLength(1);
    });

    it('says one thing at one stop', () => {
      const stops = [...snippet.body.join('\n').matchAll(/\$\{(\d+)([:|][^}]*)\}/g)];
      const said = Map.groupBy(stops, ([, number]) => number);
      const different = [...said].filter(([, all]) => new Set(all.map(([, , text]) => text)).size > 1);
      expect(different.map(([number]) => number)).toEqual([]);
      expect(snippet.body.join('\n')).toContain('$0');
    });
  });
});
