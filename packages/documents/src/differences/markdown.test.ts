import { describe, expect, it } from 'vitest';
import { differencesMarkdown } from './markdown.ts';

const options = { title: 'Hosting', nameOf: (party: string) => `${party} B.V.` };

describe('differences as Markdown', () => {
  it('are a table of what is new and whom it serves, with user text escaped', () => {
    const markdown = differencesMarkdown(
      [
        {
          kind: 'changed',
          of: 'objective “A|B”',
          what: 'the target',
          before: '99.9%',
          after: '<b>',
          effect: 'more',
          favours: 'N',
        },
        { kind: 'added', of: 'relief “W”', what: '' },
        { kind: 'removed', of: 'relief “V”', what: '' },
      ],
      options,
    );
    const [heading, , head, , first, added, removed] = markdown.split('\n');
    expect(heading).toBe('## Hosting');
    expect(head).toMatch(/^\| Term +\| Before +\| After +\| What it comes to \| Favours \|$/);
    expect(first).toContain('| objective “A\\|B”: the target | 99.9%');
    expect(first).toContain('\\<b>');
    expect(first).toContain('| N B.V.');
    expect(added).toMatch(/^\| relief “W” +\| – +\| present \|/);
    expect(removed).toMatch(/^\| relief “V” +\| present \| – /);
  });

  it('say so where there are none', () => {
    expect(differencesMarkdown([], options)).toBe('## Hosting\n\nNothing has changed in meaning.\n');
  });
});
