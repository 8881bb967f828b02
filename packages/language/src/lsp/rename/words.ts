import type { AstNode } from 'langium';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { groupOf } from '../../workspace/groups.ts';
import { kindOf } from '../navigation/kinds.ts';

/** Why something is not renamed, in words for the person who asked. */
export const words = {
  nothing: 'There is no name here.',
  text: 'Words in quotes are not names. Change them in the text itself.',
  term: (term: string) => `To rename ${term}, go to its definition. Texts in quotes keep their words.`,
  comment: 'A remark holds no names.',
  keyword: (word: string) => `“${word}” is a word of the language and stays as it is.`,
  unknown: (name: string) => `Nothing is called ${name} here, so there is nothing to rename.`,
  madeUp: (name: string) => `The name ${name} is made of what the part is for. Give the part a name of its own first.`,
  notAName: (name: string) =>
    `“${name}” cannot be a name. A name begins with a letter and has only letters, digits and _, without blanks or hyphens.`,
  predefined: (name: string) => `“${name}” means something of its own in the language, so nothing can be called so.`,
  misread: (name: string) =>
    `“${name}” would be read as a word of the language in one of the places where the name stands.`,
  clash: (name: string, what: string, where: string) => `${name} is already the name of ${what}, in ${where}.`,
  madeOf: (id: string, name: string) =>
    `A level drops ${id}, a name that is made of ${name}. Give the part that it drops a name of its own first.`,
};

/** Tells the person; nothing is changed. */
export function refuse(message: string): never {
  throw new ResponseError(LSPErrorCodes.RequestFailed, message);
}

/** "a metric of Hosting". */
export function describe(node: AstNode | undefined): string {
  const kind = node ? kindOf(node) : 'part';
  const agreement = node && node.$type !== 'Agreement' ? groupOf(node)?.agreement?.name : undefined;
  return `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}${agreement ? ` of ${agreement}` : ''}`;
}
