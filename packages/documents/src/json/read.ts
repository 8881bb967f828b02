import { Agreement } from '@sla-lang/core';
import { FORMAT, VERSION } from './envelope.ts';
import { pointer } from './pointer.ts';
import { describeFormat, problemsOf, type Problem } from './problems.ts';

export type ReadResult =
  | { readonly agreement: Agreement; readonly problems?: never }
  | { readonly problems: readonly Problem[]; readonly agreement?: never };

/** Deeper than any agreement, and far from what would exhaust the stack. */
const MAX_DEPTH = 100;

/** Reads what {@link toJson} writes. Never throws: any other text gives at least one problem. */
export function readJson(text: string): ReadResult {
  const parsed = parse(text);
  if ('problem' in parsed) return { problems: [parsed.problem] };
  const wrong = envelopeProblem(parsed.value);
  if (wrong) return { problems: [wrong] };
  const { agreement } = parsed.value as { agreement: unknown };
  const result = Agreement.safeParse(agreement, { error: describeFormat, reportInput: true });
  return result.success ? { agreement: result.data } : { problems: problemsOf(result.error, ['agreement']) };
}

function parse(text: string): { value: unknown } | { problem: Problem } {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { problem: { path: '', message: `This is not JSON: ${reason}.` } };
  }
  return isTooDeep(value)
    ? { problem: { path: '', message: `This is nested more than ${MAX_DEPTH} levels deep.` } }
    : { value };
}

function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return true;
    level = level.flatMap((item): unknown[] => (typeof item === 'object' && item !== null ? Object.values(item) : []));
  }
  return false;
}

/** Says first whether this is a file of ours at all, and of a version that can be read. */
function envelopeProblem(value: unknown): Problem | undefined {
  const problem = (path: string, message: string): Problem => ({ path, message });
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return problem('', 'An object is expected here.');
  const own = (key: string): unknown =>
    Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
  if (own('format') !== FORMAT) return problem('/format', `This is no agreement: "format" must be "${FORMAT}".`);
  const version = own('version');
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return problem('/version', 'The version must be a whole number from 1 up.');
  if (version > VERSION) {
    return problem(
      '/version',
      `This was written by a newer version of SLA Lang (format ${version}); this one reads format ${VERSION}. Update to read it.`,
    );
  }
  if (own('agreement') === undefined) return problem('/agreement', 'The agreement is missing.');
  const unknown = Object.keys(value).find((key) => !['$schema', 'format', 'version', 'agreement'].includes(key));
  return unknown === undefined ? undefined : problem(pointer([unknown]), 'This property is not known.');
}
