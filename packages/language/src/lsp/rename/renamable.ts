import { type AstNode, CstUtils, type LangiumDocument } from 'langium';
import type { Position } from 'vscode-languageserver';
import { nameOf } from '../navigation/declared.ts';
import { NameIndex } from '../navigation/name-index.ts';
import type { Mention } from '../navigation/mentions.ts';
import { termAt } from '../navigation/terms.ts';
import type { SlaSharedServices } from '../editor.ts';
import { refuse, words } from './words.ts';

export interface Renamable {
  readonly mention: Mention;
  readonly targets: readonly AstNode[];
}

/** The name at a position that can be changed; else a refusal that says why not. */
export function renamableAt(document: LangiumDocument, position: Position, shared: SlaSharedServices): Renamable {
  const names = NameIndex.of(shared);
  const mention = names.at(document, position);
  if (!mention) return refuseWords(document, position, shared);
  const targets = names.targetsOf(mention);
  const [target] = targets;
  if (!target) return refuse(words.unknown(mention.name));
  return nameOf(target) === mention.name ? { mention, targets } : refuse(words.madeUp(mention.name));
}

function refuseWords(document: LangiumDocument, position: Position, shared: SlaSharedServices): never {
  const offset = document.textDocument.offsetAt(position);
  const root = document.parseResult.value.$cstNode;
  const leaf = root && CstUtils.findDeclarationNodeAtOffset(root, offset);
  if (!leaf) return refuse(words.nothing);
  if (leaf.hidden) return refuse(leaf.text.trim() === '' ? words.nothing : words.comment);
  if (['STRING', 'TEXT_BLOCK'].includes(leaf.tokenType.name)) {
    const term = termAt(document, offset, shared.workspace.LangiumDocuments);
    return refuse(term ? words.term(term.definition.name) : words.text);
  }
  return refuse(/^\p{L}/u.test(leaf.text) ? words.keyword(leaf.text) : words.nothing);
}
