import { type AstNode, AstUtils, CstUtils, isAstNode } from 'langium';
import { parse } from './parse.ts';
import { plainText } from './plain.ts';

/** A kind of block with all the clauses that the fixtures have in such blocks. */
export interface Block {
  readonly kind: string;
  /** What stands before the first clause; of a block inside another, that one's beginning too. */
  readonly open: string;
  readonly close: string;
  readonly clauses: readonly string[];
}

const isList = (value: unknown): value is readonly AstNode[] => Array.isArray(value) && value.every(isAstNode);

/** The nodes that stand in the block of a part or a clause, in the order of the text. */
export function clausesOf(node: AstNode): AstNode[] {
  const open = node.$container && openingOf(node);
  if (open === undefined) return [];
  return Object.entries(node)
    .flatMap(([name, value]) => (!name.startsWith('$') && isList(value) ? value : []))
    .filter(({ $cstNode }) => $cstNode !== undefined && $cstNode.offset >= open)
    .sort((a, b) => (a.$cstNode?.offset ?? 0) - (b.$cstNode?.offset ?? 0));
}

/** Where the block of a node begins: behind its first brace. */
const openingOf = ({ $cstNode }: AstNode): number | undefined =>
  $cstNode && CstUtils.flattenCst($cstNode).find(({ text }) => text === '{')?.end;

/** The blocks of some texts, by kind. */
export function blocksOf(texts: Iterable<string>): Block[] {
  const blocks = new Map<string, { open: string; close: string; clauses: Set<string> }>();
  for (const text of texts) {
    for (const node of AstUtils.streamAst(parse(text).file)) {
      const clauses = clausesOf(node);
      const around =
        node.$container?.$container && clausesOf(node.$container).includes(node) ? node.$container : undefined;
      if (clauses.length === 0) continue;
      const kind = 'kind' in node && typeof node.kind === 'string' ? `${node.$type} ${node.kind}` : node.$type;
      const open = [around, node]
        .map((each) => (each ? text.slice(each.$cstNode?.offset, openingOf(each)) : ''))
        .join(' ');
      const block = blocks.get(kind) ?? { open, close: around ? '} }' : '}', clauses: new Set<string>() };
      blocks.set(kind, block);
      for (const clause of clauses) block.clauses.add(clause.$cstNode?.text ?? '');
    }
  }
  return [...blocks].map(([kind, { open, close, clauses }]) => ({ kind, open, close, clauses: [...clauses] }));
}

/** What is read in each of several blocks of one kind that stand one after the other, as text to compare by. */
export function readBlocks(block: Block, contents: readonly string[]): string[] {
  const text = contents.map((content) => `${block.open} ${content}\n${block.close}`).join('\n');
  const { file, lexerErrors, parserErrors } = parse(text);
  const read = file.parts.map((part) => {
    const inner = block.close === '}' ? part : clausesOf(part)[0];
    return inner ? clausesOf(inner).map(plainText).join('\n') : '';
  });
  // Where one of them cannot be read, each is looked at by itself.
  if (contents.length > 1 && (parserErrors.length > 0 || read.length !== contents.length)) {
    return contents.flatMap((content) => readBlocks(block, [content]));
  }
  return [...lexerErrors, ...parserErrors].length > 0 ? [`${read.join()} with mistakes`] : read;
}
