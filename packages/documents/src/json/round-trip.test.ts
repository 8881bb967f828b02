import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreements } from '../testing/arbitrary.ts';
import { webshop } from '../testing/webshop.ts';
import { readJson } from './read.ts';
import { agreementSchema, performanceSchema } from './schema.ts';
import { toJson } from './write.ts';

const validate = new Ajv2020({ strict: true, allErrors: true }).compile(agreementSchema());

describe('JSON', () => {
  it('gives the same agreement again', () => {
    expect(readJson(toJson(webshop))).toEqual({ agreement: webshop });
    fc.assert(
      fc.property(agreements(), (agreement) => {
        expect(readJson(toJson(agreement))).toEqual({ agreement });
      }),
      { numRuns: 60 },
    );
  });

  it('is what the published schema describes', () => {
    const check = (text: string): void => {
      validate(JSON.parse(text));
      expect(validate.errors ?? []).toEqual([]);
    };
    check(toJson(webshop));
    fc.assert(
      fc.property(agreements({ complete: true }), (agreement) => {
        check(toJson(agreement));
      }),
      { numRuns: 20 },
    );
  });

  it('is refused by the schema where the reader refuses it', () => {
    expect(validate({ format: 'sla-agreement', version: 1, agreement: { id: 'A', colour: 'red' } })).toBe(false);
    expect(validate({ format: 'sla-agreement', version: 2, agreement: { id: 'A' } })).toBe(false);
  });

  it('never makes the reader throw', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => readJson(text).problems !== undefined));
    const text = toJson(webshop);
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(40), fc.string({ maxLength: 3 }), (at, length, instead) => {
        const result = readJson(text.slice(0, at) + instead + text.slice(at + length));
        expect(result.agreement === undefined).toBe(result.problems !== undefined);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the published schema', () => {
  it.each([
    ['agreement', agreementSchema()],
    ['performance', performanceSchema()],
  ])('of an %s is current', (name, schema) => {
    const published = readFileSync(new URL(`../../schema/${name}.schema.json`, import.meta.url), 'utf8');
    expect(published).toBe(`${JSON.stringify(schema, null, 2)}\n`);
  });
});
