import type { Rule } from '../findings/rule.ts';
import { credits } from './credits/index.ts';
import { fair } from './fair/index.ts';
import { law } from './law/index.ts';
import { logic } from './logic/index.ts';
import { measurable } from './measurable/index.ts';
import { time } from './time/index.ts';

/** All checks. A new one: its words into the catalogue, its file into the folder of its family, its name into the list there. */
export const rules: readonly Rule[] = [...measurable, ...time, ...logic, ...credits, ...fair, ...law];
