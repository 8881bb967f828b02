import type { TextProblem } from '../../lower/context.ts';
import { invisible } from '../../parser/characters.ts';
import type { TextCheck } from './index.ts';

const hidden = new RegExp(invisible, 'g');

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
