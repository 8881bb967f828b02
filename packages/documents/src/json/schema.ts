import { Agreement, Performance } from '@sla-lang/core';
import * as z from 'zod';
import { FORMAT, PERFORMANCE_SCHEMA_ID, SCHEMA_ID, VERSION } from './envelope.ts';

/** A file: which schema it follows, what it is, in which version, and the agreement. */
const Envelope = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  agreement: Agreement,
});

/**
 * The JSON Schema (2020-12) of a file, made from the model. It describes what may be written: a property that has a default
 * may be missing.
 */
export function agreementSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = z.toJSONSchema(Envelope, { target: 'draft-2020-12', io: 'input' });
  return {
    $schema,
    $id: SCHEMA_ID,
    title: 'SLA Lang agreement',
    description: 'A service level agreement as written by `sla build --format json`, format version 1.',
    ...schema,
  };
}

/** The JSON Schema (2020-12) of a performance: what happened, for `owed` to reckon what follows. */
export function performanceSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = z.toJSONSchema(Performance, { target: 'draft-2020-12', io: 'input' });
  return { $schema, $id: PERFORMANCE_SCHEMA_ID, title: 'What happened under an SLA Lang agreement', ...schema };
}
