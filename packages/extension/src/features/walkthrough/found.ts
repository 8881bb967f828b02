/** While a text cannot be read, less is found in it: that is no fix. */
const UNREADABLE = 'text/syntax';

/** Whether something that was found in a text was put right: it is found no more, or not as often. */
export function isFixed(before: readonly string[], after: readonly string[]): boolean {
  if (before.includes(UNREADABLE) || after.includes(UNREADABLE)) return false;
  return before.some((code) => count(before, code) > count(after, code));
}

const count = (codes: readonly string[], code: string): number => codes.filter((each) => each === code).length;

/** The code of a finding, which comes alone or with the address of its page. */
export function codeOf({ code }: { readonly code?: unknown }): string {
  return String(typeof code === 'object' && code !== null && 'value' in code ? code.value : code);
}
