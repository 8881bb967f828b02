import { causeForms } from './causes.ts';
import type { Form } from './form.ts';
import { governanceForms } from './governance.ts';
import { headerForms } from './header.ts';
import { moneyForms } from './money.ts';
import { partForms } from './parts.ts';
import { serviceForms } from './services.ts';
import { valueForms } from './values.ts';

export type { Form } from './form.ts';

/** The usual forms of parts, clauses and values. */
const forms: ReadonlyMap<string, readonly Form[]> = new Map(
  [headerForms, serviceForms, causeForms, moneyForms, governanceForms, valueForms, partForms]
    .flatMap(Object.entries<readonly (string | Form)[]>)
    .map(([rule, all]) => [rule, all.map((form) => (typeof form === 'string' ? { text: form } : form))]),
);

/** The forms of a rule, or those that it has at one place. */
export const formsOf = (rule: string, around?: string): readonly Form[] =>
  (around === undefined ? undefined : forms.get(around)) ?? forms.get(rule) ?? [];
