import type { Facts } from '../../../facts/index.ts';
import type { Found } from '../../../findings/rule.ts';

/** Looks for one way in which what is reckoned differs from what is promised. */
export type Look = (facts: Facts, report: (found: Found<'measurable/miscounts'>) => void) => void;
