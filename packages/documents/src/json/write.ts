import { Agreement } from '@sla-lang/core';
import { FORMAT, SCHEMA_ID, VERSION } from './envelope.ts';
import { written } from './written.ts';

/**
 * The agreement as JSON: keys in the order of the schema, indented by two spaces, ending in a line feed; what is empty or the
 * default is left out. {@link readJson} gives the same agreement again.
 */
export function toJson(agreement: Agreement): string {
  const envelope = { $schema: SCHEMA_ID, format: FORMAT, version: VERSION, agreement: written(Agreement, agreement) };
  return `${JSON.stringify(envelope, null, 2)}\n`;
}
