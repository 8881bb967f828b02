import { parse } from 'csv-parse/sync';
import { exits, Stop } from '../exit.ts';

/** One row of a table: what stands in its columns, and the line of the file that it ends in. */
export interface Row {
  readonly record: Readonly<Record<string, string>>;
  readonly line: number;
}

/**
 * The rows of a table, with commas, semicolons or tabs between the cells; the first row names the columns.
 *
 * @throws {Stop} if it is no table
 */
export function rowsOf(text: string): readonly Row[] {
  try {
    const rows = parse(text, {
      columns: true,
      bom: true,
      skip_empty_lines: true,
      trim: true,
      info: true,
      delimiter: [',', ';', '\t'],
    });
    return (rows as unknown as { record: Record<string, string>; info: { lines: number } }[]).map(
      ({ record, info }) => ({ record, line: info.lines }),
    );
  } catch (error) {
    throw new Stop(exits.files, `The table cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

/** Reads something of a row, and tells the line (and the column) of what is wrong with it. */
export function inRow<T>(line: number, read: () => T, column?: string): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Stop && !error.message.startsWith('Line '))
      throw new Stop(error.exit, `Line ${line}${column === undefined ? '' : `, column ${column}`}: ${error.message}`);
    throw error;
  }
}
