import type { Difference } from '@sla-lang/core';
import type { PhrasingContent, Table, TableRow } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';

export interface DifferencesOptions {
  readonly title: string;
  /** How a reader calls a party. */
  readonly nameOf: (party: string) => string;
}

/** What has changed between two versions as Markdown, for the description of a pull request. User text is escaped. */
export function differencesMarkdown(differences: readonly Difference[], { title, nameOf }: DifferencesOptions): string {
  const table: Table = {
    type: 'table',
    children: [
      row(['Term', 'Before', 'After', 'What it comes to', 'Favours'].map(text)),
      ...differences.map((each) =>
        row([
          text([each.of, each.what].filter(Boolean).join(': ')),
          text(each.before ?? (each.kind === 'added' ? '–' : 'present')),
          text(each.after ?? (each.kind === 'removed' ? '–' : 'present')),
          text(each.effect ?? ''),
          text(each.favours === undefined ? '' : nameOf(each.favours)),
        ]),
      ),
    ],
  };
  const nothing = { type: 'paragraph' as const, children: [text('Nothing has changed in meaning.')] };
  return toMarkdown(
    {
      type: 'root',
      children: [{ type: 'heading', depth: 2, children: [text(title)] }, differences.length === 0 ? nothing : table],
    },
    { extensions: [gfmTableToMarkdown()] },
  );
}

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const row = (cells: readonly PhrasingContent[]): TableRow => ({
  type: 'tableRow',
  children: cells.map((cell) => ({ type: 'tableCell', children: [cell] })),
});
