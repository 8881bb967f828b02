import { createRequire } from 'node:module';
import { serve } from '@sla-lang/language/lsp-node';
import { equipment, type LoadPart } from './equipment.ts';

const require = createRequire(__filename);
const load = ((name) => Promise.resolve(require(`./${name}.cjs`))) as LoadPart;

serve(equipment(load));
