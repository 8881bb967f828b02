import { describe, expect, it } from 'vitest';
import { after, titles } from './testing/actions.ts';
import { behind, sample } from './testing/sample.ts';

const support = (...rows: string[]) => `support Help for Shop {
  starts when "a"
  stops when "b"
${rows.map((row) => `  ${row}`).join('\n')}
}
`;
const sort = async (text: string) => behind(await after(sample + text, 'Put the rows'));
const fill = async (text: string) => behind(await after(sample + text, 'Fill the'));

describe('a priority matrix', () => {
  it('is put in order: urgent rows first, columns as usual, remarks with their rows', async () => {
    const text = support(
      '| priority | clock  | restore | // head',
      '// the slow ones',
      '| P10      | Office | 8 h     |',
      '| P2<|>       | Office | 4 h     | // two',
      '| P1       | Office | 2 h     |',
    );
    expect(await sort(text)).toBe(
      support(
        '| priority | restore | clock  | // head',
        '| P1       | 2 h     | Office |',
        '| P2       | 4 h     | Office | // two',
        '// the slow ones',
        '| P10      | 8 h     | Office |',
      ),
    );
  });

  it('may name its priorities in words', async () => {
    const rows = ['| Low      | 8 h     |', '| Critical | 2 h     |', '| High     | 4 h     |'];
    const text = support('| priority | restore |<|>', ...rows);
    expect(await sort(text)).toBe(support('| priority | restore |', rows[1]!, rows[2]!, rows[0]!));
  });

  it.each([
    ['in order', ['| P1       | 4 h     |<|>', '| P2       | 8 h     |']],
    ['of names that tell no order', ['| Blue     | 4 h     |<|>', '| Amber    | 8 h     |']],
    ['with one priority twice', ['| P2       | 4 h     |<|>', '| P2       | 8 h     |', '| P1       | 8 h     |']],
  ])('%s stays as it is', async (_, rows) => {
    expect(await titles(sample + support('| priority | restore |', ...rows))).not.toContain(
      'Put the rows and columns in their usual order',
    );
  });

  it('gets “-” where a cell is empty or missing, even though it cannot be read so', async () => {
    const text = support(
      '| priority | meaning | respond | restore |',
      '| P1 | "a | b" |  | 4 h |',
      '| P2<|> | "c" | 1 h |',
    );
    expect(await fill(text)).toBe(
      support(
        '| priority | meaning | respond | restore |',
        '| P1       | "a | b" | -       | 4 h     |',
        '| P2       | "c"     | 1 h     | -       |',
      ),
    );
  });

  it('keeps the line ends of the file', async () => {
    const text = (sample + support('| priority | restore |', '| P2 | 4 h |<|>', '| P1 | 2 h |')).replaceAll(
      '\n',
      '\r\n',
    );
    const result = await after(text, 'Put the rows');
    expect(result).toContain('| P1       | 2 h     |\r\n  | P2       | 4 h     |\r\n}');
    expect(result.replaceAll('\r\n', '')).not.toContain('\n');
  });
});

describe('a table of values', () => {
  const regions = 'category Region { Benelux; Nordics; Iberia }\n';
  const table = (...rows: string[]) =>
    `${regions}table Limit by Region and Region {\n${rows.map((row) => `  ${row}\n`).join('')}}\n`;

  it('is put in the order of its categories', async () => {
    const text = table(
      '| Region  | Nordics | Benelux |',
      '| Nordics | 1 ms    | 2 ms    |<|>',
      '| Benelux | 3 ms    | 4 ms    |',
    );
    expect(await sort(text)).toBe(
      table('| Region  | Benelux | Nordics |', '| Benelux | 4 ms    | 3 ms    |', '| Nordics | 2 ms    | 1 ms    |'),
    );
  });

  it('gets the rows and columns that are missing', async () => {
    const text = table(
      '| Region  | Benelux | Nordics |',
      '| Benelux | 4 ms    | 3 ms    |<|>',
      '| Nordics | 2 ms    | 1 ms    |',
    );
    expect(await fill(text)).toBe(
      table(
        '| Region  | Benelux | Nordics | Iberia |',
        '| Benelux | 4 ms    | 3 ms    | -      |',
        '| Nordics | 2 ms    | 1 ms    | -      |',
        '| Iberia  | -       | -       | -      |',
      ),
    );
  });
});
