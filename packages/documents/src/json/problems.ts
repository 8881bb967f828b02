import * as z from 'zod';
import { pointer } from './pointer.ts';

/** What is wrong, and where: a JSON pointer (RFC 6901), empty for the whole text. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

type Issue = z.core.$ZodIssue;

/** The errors of the model's check in words for people who do not know the schema. */
export function problemsOf({ issues }: z.ZodError, base: readonly PropertyKey[]): readonly Problem[] {
  return issues.flatMap((issue) => problemsOfIssue(issue, base));
}

/** What a format is for stands in the description of its schema; the check hands it on as the message. */
export function describeFormat(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code !== 'invalid_format') return undefined;
  const schema: unknown = 'schema' in issue ? issue.schema : undefined;
  const description = schema instanceof z.ZodType ? schema.description : undefined;
  return description === undefined ? undefined : `This must be written as: ${description}`;
}

function problemsOfIssue(issue: Issue, base: readonly PropertyKey[]): readonly Problem[] {
  const path = [...base, ...issue.path];
  const at = (message: string): readonly Problem[] => [{ path: pointer(path), message }];
  switch (issue.code) {
    case 'invalid_type':
      return at(
        issue.input === undefined
          ? 'This is missing.'
          : `${TYPES.get(issue.expected) ?? issue.expected} is expected here.`,
      );
    case 'invalid_value':
      return at(`This must be ${oneOf(issue.values)}.`);
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: pointer([...path, key]), message: 'This property is not known.' }));
    case 'invalid_union':
      return problemsOfUnion(issue, path);
    case 'too_small':
      return at(
        issue.origin === 'string' || issue.origin === 'array'
          ? 'This must not be empty.'
          : `This must be at least ${issue.minimum}.`,
      );
    case 'too_big':
      return at(`This must be at most ${issue.maximum}.`);
    default:
      return at(issue.message);
  }
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ['string', 'A text'],
  ['number', 'A number'],
  ['int', 'A whole number'],
  ['boolean', 'True or false'],
  ['object', 'An object'],
  ['array', 'A list'],
]);

/** The kind decides which form is meant; without one, the form that comes closest tells what is wrong. */
function problemsOfUnion(issue: z.core.$ZodIssueInvalidUnion, path: readonly PropertyKey[]): readonly Problem[] {
  const options: unknown = 'options' in issue ? issue.options : undefined;
  if (Array.isArray(options)) return [{ path: pointer(path), message: `This must be ${oneOf(options)}.` }];
  const [closest] = issue.errors.toSorted((a, b) => a.length - b.length);
  if (!closest || closest.length === 0)
    return [{ path: pointer(path), message: 'This has none of the forms that are allowed here.' }];
  return closest.flatMap((inner) => problemsOfIssue(inner, path));
}

function oneOf(values: readonly unknown[]): string {
  const texts = values.map((value) => JSON.stringify(value));
  return texts.length === 1 ? (texts[0] ?? '') : `one of ${texts.join(', ')}`;
}
