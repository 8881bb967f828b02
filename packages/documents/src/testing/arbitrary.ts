import { Agreement } from '@sla-lang/core';
import * as fc from 'fast-check';
import { agreementSchema } from '../json/schema.ts';

export interface ArbitraryOptions {
  /** Every optional property is there. */
  readonly complete?: boolean;
}

interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
}

/** Names that clash with what every object has, or with what formats mean by their characters. */
const IDS = ['A', 'B1', 'OfficeHours', 'P1', 'constructor', '__proto__', 'Łódź', 'month'];
const WORDS = [
  'the shop works',
  '*x*',
  '| a | b |',
  '=cmd()',
  '<script>alert(1)</script>',
  '- a\n- b\n\nc',
  '[a](javascript:b)',
  'OfficeHours',
  '1. x',
  '  ',
];
const DURATIONS = ['PT43M12S', 'P5D', 'P1M', 'P1Y', 'PT0.8S', 'PT4H', 'P0D', 'P2W'];
const DATES = ['2026-01-01', '2027-12-31', '2026-02-31', '0000-99-99'];

/** What can contain itself, and how deep it does at most. */
const NESTING = ['Condition', 'Amount', 'Value'];
const DEPTH = 3;

/** Agreements made from the published schema, so that a new property is tested from the day it exists. */
export function agreements({ complete = false }: ArbitraryOptions = {}): fc.Arbitrary<Agreement> {
  const root = agreementSchema() as Schema;
  const made = new Map<string, fc.Arbitrary<unknown>>();

  const of = (schema: Schema, depth: number): fc.Arbitrary<unknown> => {
    if (schema.$ref !== undefined) return named(schema.$ref.replace('#/$defs/', ''), depth);
    const options = schema.oneOf ?? schema.anyOf;
    if (options)
      return fc.oneof(
        ...(depth > 0 ? options : options.filter((option) => !isNested(option))).map((option) => of(option, depth)),
      );
    if ('const' in schema) return fc.constant(schema.const);
    if (schema.enum) return fc.constantFrom(...schema.enum);
    switch (schema.type) {
      case 'object':
        return objectOf(schema, depth);
      case 'array':
        return fc.array(schema.items ? of(schema.items, depth) : fc.constant(null), {
          minLength: Math.max(schema.minItems ?? 0, complete ? 1 : 0),
          maxLength: 2,
        });
      case 'boolean':
        return complete ? fc.constant(true) : fc.boolean();
      case 'integer':
        return fc.integer({
          min: schema.exclusiveMinimum === undefined ? Math.max(0, schema.minimum ?? 0) : schema.exclusiveMinimum + 1,
          max: Math.min(12, schema.maximum ?? 12),
        });
      case 'string':
        return stringOf(schema);
      default:
        throw new TypeError(
          `The schema has a kind of value that is not generated yet: ${JSON.stringify(schema).slice(0, 80)}`,
        );
    }
  };
  const named = (name: string, depth: number): fc.Arbitrary<unknown> => {
    const nests = NESTING.includes(name);
    const key = `${name} ${depth}`;
    const arbitrary = made.get(key) ?? of(root.$defs?.[name] ?? {}, nests ? depth - 1 : depth);
    made.set(key, arbitrary);
    return arbitrary;
  };
  const objectOf = ({ properties = {}, required = [] }: Schema, depth: number): fc.Arbitrary<unknown> => {
    const entries = Object.entries(properties).map(([key, property]) => [key, of(property, depth)] as const);
    return fc
      .record(Object.fromEntries(entries), { requiredKeys: complete ? Object.keys(properties) : [...required] })
      .map((value) => ({ ...value }));
  };
  return named('Agreement', DEPTH).map((value) => Agreement.parse(value));
}

/** An option of these that holds others. */
function isNested({ properties }: Schema): boolean {
  const of = properties?.['of'];
  const inner = [of?.items ?? of, properties?.['value'], properties?.['range']];
  return inner.some((each) => [...NESTING, 'Range'].some((name) => each?.$ref === `#/$defs/${name}`));
}

function stringOf({ pattern, minLength = 0 }: Schema): fc.Arbitrary<string> {
  if (pattern?.startsWith('^P') === true) return fc.constantFrom(...DURATIONS);
  if (pattern?.startsWith('^\\d{4}') === true) return fc.constantFrom(...DATES);
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern), { maxLength: 8 });
  if (minLength > 0) return fc.constantFrom(...IDS);
  return fc.oneof(fc.constantFrom(...IDS), fc.constantFrom(...WORDS), fc.string({ maxLength: 12 }));
}
