import { contentsOfLanguage, referenceOf } from '../documentation/documentation.ts';
import { referenceRequest } from '../protocol.ts';
import { answer } from './answer.ts';
import type { Requests } from './index.ts';

/** The reference of the language, word by word. */
export const reference: Requests = (context) =>
  answer(context, referenceRequest, ({ word }) => {
    const markdown = word ? referenceOf(word) : contentsOfLanguage();
    return Promise.resolve(markdown === undefined ? null : { markdown });
  });
