import type { Lexer } from 'langium';
import { invisible } from '../../parser/characters.ts';
import { predefined } from '../../parser/words.ts';
import { refuse, words } from './words.ts';

/** A name that something may get. */
export interface NewName {
  readonly text: string;
  /** Whether it is a word of the language as well, which may be read otherwise where a clause goes on. */
  readonly isKeyword: boolean;
}

const unseen = new RegExp(invisible, 'u');

/** The name that was typed, or a refusal that says what a name is. */
export function readName(typed: string, lexer: Lexer): NewName {
  const text = typed.trim().normalize('NFC');
  const { tokens, hidden, errors } = lexer.tokenize(text);
  const [token] = tokens;
  const isWord = token?.tokenType.CATEGORIES?.some(({ name }) => name === 'WORD') ?? false;
  if (!isWord || tokens.length > 1 || hidden.length > 0 || errors.length > 0 || unseen.test(text)) {
    return refuse(words.notAName(text));
  }
  if (predefined.has(text)) return refuse(words.predefined(text));
  return { text, isKeyword: token?.tokenType.name !== 'ID' };
}
