/** Text of users in Markdown: shown as it is, on one line, and never a link or a mark-up. */
export const escaped = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>&~@]/g, '\\$&')
    .replace(/:(?=\/\/)|(?<=www)\./gi, '\\$&');

/** A line that says one thing: `- Measured by: Northwind`. Nothing if there is nothing to say. */
export const said = (what: string, text: string | undefined): string[] =>
  text === undefined || text === '' ? [] : [`- ${what}: ${escaped(text)}`];

/** Lines of which each is a paragraph or an item of a list, as one text. */
export const joined = (lines: readonly string[]): string =>
  lines
    .map((line, index) => (line.startsWith('- ') && lines[index - 1]?.startsWith('- ') ? line : `\n${line}`))
    .join('\n')
    .trim();

/** Several texts that have nothing to do with each other. */
export const apart = (texts: readonly string[]): string => texts.filter(Boolean).join('\n\n---\n\n');

/** The same for editors that show plain text. */
export const plainOf = (markdown: string): string =>
  markdown
    .replace(/^```.*\n/gm, '')
    .replace(/\n---\n/g, '')
    .replace(/\*\*(?=\S)|(?<=\S)\*\*/g, '')
    .replace(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\(<[^>]*>\)/g, '$1')
    .replace(/(?<!\\)`/g, '')
    .replace(/\\(?=[\\`*_[\]<>&~@:.])/g, '');
