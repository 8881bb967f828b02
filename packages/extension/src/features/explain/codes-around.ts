/** As much of a position and a diagnostic as is looked at. */
interface Place {
  readonly line: number;
  readonly character: number;
}
interface Diagnosed {
  readonly source?: string | undefined;
  readonly code?: unknown;
  readonly range: { readonly start: Place; readonly end: Place };
}

/** The codes of what was found at the cursor; if there is nothing just there, on its line. Each once. */
export function codesAround(cursor: Place, diagnostics: readonly Diagnosed[]): string[] {
  const coded = diagnostics.flatMap(({ source, code, range }) => {
    const own = source === 'sla' ? codeOf(code) : undefined;
    return own === undefined ? [] : [{ code: own, range }];
  });
  const at = coded.filter(({ range }) => isBefore(range.start, cursor) && isBefore(cursor, range.end));
  const near = coded.filter(({ range }) => range.start.line <= cursor.line && cursor.line <= range.end.line);
  return [...new Set((at.length > 0 ? at : near).map(({ code }) => code))];
}

const isBefore = (a: Place, b: Place): boolean => a.line < b.line || (a.line === b.line && a.character <= b.character);

/** A code comes alone, or with the address of its page. */
function codeOf(code: unknown): string | undefined {
  if (typeof code === 'object' && code !== null && 'value' in code) return codeOf(code.value);
  return typeof code === 'string' ? code : undefined;
}
