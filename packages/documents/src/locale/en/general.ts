import { englishName } from '@sla-lang/core';
import type { Text } from '../../contract/document.ts';
import { capitalised, ended, joined, say, toPlain } from '../../contract/text.ts';

/** Whether a text holds commas or "and" outside of brackets, so that commas around it could be misread. */
const isList = (text: Text): boolean => /[,;]| (and|or) /.test(toPlain(text).replaceAll(/\([^()]*\)/g, ''));

/** How sentences, lists, names and numbers of clauses are written. */
export const general = {
  language: 'en',
  sentence: (text: Text): Text => ended(capitalised(text, 'en')),
  heading: (text: Text): Text => capitalised(text, 'en'),
  blank: '[to be completed]',
  and: (texts: readonly Text[]): Text =>
    texts.some(isList) ? joined(texts, '; ', '; and ') : joined(texts, ', ', ' and '),
  or: (texts: readonly Text[]): Text =>
    texts.some(isList) ? joined(texts, '; ', '; or ') : joined(texts, ', ', ' or '),
  /** Clauses long enough to hold commas themselves. */
  andLong: (texts: readonly Text[]): Text => joined(texts, '; ', '; and '),
  /** The points of a list, each with the sign that ends it. */
  points: (texts: readonly Text[]): readonly Text[] =>
    texts.map((text, index) => ended(text, index === texts.length - 1 ? '.' : ';')),
  cases: (texts: readonly Text[]): Text => joined(texts, '; '),
  grouped: (text: Text): Text => say`(${text})`,
  quoted: (text: Text): Text => say`“${text}”`,
  withCondition: (text: Text, condition: Text): Text => say`${text}, if ${condition}`,
  /** A readable name from the words of an identifier: "Office hours", "GET orders", "P1". */
  name: englishName,
  /** The forms in which a defined term stands in prose. */
  forms: (term: string): readonly string[] =>
    /(s|x|z|ch|sh)$/.test(term)
      ? [term, `${term}es`]
      : /[^aeiou]y$/.test(term)
        ? [term, `${term.slice(0, -1)}ies`]
        : [term, `${term}s`],
  reference: (kind: 'clause' | 'schedule' | 'paragraph', number: string): string =>
    kind === 'clause' ? `clause ${number}` : kind === 'schedule' ? `Schedule ${number}` : `paragraph ${number}`,
  scheduleHeading: (number: string, heading: Text): Text => say`Schedule ${number} – ${heading}`,
};
