/** A row of a table in the reference: something that can be written, and what it means. */
export interface Row {
  readonly example: string;
  readonly meaning: string;
}

/** What the reference says about some parts of an agreement, or about phrases that many clauses use. */
export interface Topic {
  /** The words that the parts begin with; none for phrases. */
  readonly words: readonly string[];
  readonly title: string;
  readonly meaning: string;
  readonly rows: readonly Row[];
}

const HEADING = '## Every part and every clause';

/** The last chapter of the language reference, topic by topic. */
export function topicsOf(page: string): Topic[] {
  const [chapter = ''] = page.slice(page.indexOf(HEADING) + HEADING.length).split(/^## /m);
  return chapter
    .split(/^### /m)
    .slice(1)
    .map((section) => {
      const [title = '', ...lines] = section.split('\n');
      const prose = lines.filter((line) => line !== '' && !line.startsWith('|'));
      return {
        title,
        words: [...title.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word),
        meaning: prose.join(' '),
        rows: lines.flatMap(rowOf),
      };
    });
}

function rowOf(line: string): Row[] {
  const found = /^\| `(.+?)` +\| (.+?) +\|$/.exec(line);
  return found?.[1] && found[2] ? [{ example: found[1].replaceAll('\\|', '|'), meaning: found[2] }] : [];
}

/** The examples of the whole reference. */
export const blocksIn = (page: string): string[] =>
  [...page.matchAll(/```sla[^\n]*\n([\s\S]*?)```/g)].map(([, text = '']) => text);
