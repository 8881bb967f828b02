import type { TextProblem } from '../../lower/context.ts';
import type { TextCheck } from './index.ts';

/** Soft hyphens, zero-width characters, marks of writing direction, a byte order mark inside the text. */
const hidden = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** Characters that nobody sees, in quoted texts and comments too: the two sides could read different things. */
export const hiddenCharacters: TextCheck = (document) => {
  const text = document.textDocument.getText();
  return [...text.matchAll(hidden)].flatMap(({ index, 0: character }): TextProblem[] =>
    // A byte order mark at the very start belongs to the encoding.
    index === 0 && character === '\uFEFF'
      ? []
      : [
          {
            code: 'text/hidden-character',
            params: { character: character.charCodeAt(0) },
            node: document.parseResult.value,
            stretch: { start: index, end: index + 1 },
            fix: { name: 'remove', newText: '' },
          },
        ],
  );
};
