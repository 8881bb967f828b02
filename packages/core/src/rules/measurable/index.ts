import { escapeClause } from './escape-clause.ts';
import { noTarget } from './no-target.ts';
import { noWindow } from './no-window.ts';
import { openEnded } from './open-ended.ts';
import { undefinedTerm } from './undefined-term.ts';
import { unstructured } from './unstructured.ts';
import { vagueWording } from './vague-wording.ts';

export const measurable = [noTarget, unstructured, noWindow, vagueWording, escapeClause, openEnded, undefinedTerm];
