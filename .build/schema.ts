/** Writes the JSON Schemas, made from the model, to where the documents package publishes them. */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { agreementSchema, performanceSchema } from '../packages/documents/src/json/schema.ts';

const folder = new URL('../packages/documents/schema/', import.meta.url);
const write = (name: string, schema: object) =>
  writeFile(fileURLToPath(new URL(name, folder)), `${JSON.stringify(schema, null, 2)}\n`);

await mkdir(fileURLToPath(folder), { recursive: true });
await write('agreement.schema.json', agreementSchema());
await write('performance.schema.json', performanceSchema());
