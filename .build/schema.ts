/** Writes the JSON Schema of an agreement, made from the model, to where the documents package publishes it. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { agreementSchema } from '../packages/documents/src/json/schema.ts';

const target = fileURLToPath(new URL('../packages/documents/schema/agreement.schema.json', import.meta.url));

await mkdir(dirname(target), { recursive: true });
await writeFile(target, `${JSON.stringify(agreementSchema(), null, 2)}\n`);
