import type { Rule } from '../../findings/rule.ts';

export const credits: Rule[] = [];
