import type { IToken } from 'chevrotain';
import type { Follower } from './follower.ts';
import type { Piece, Rule } from './grammar.ts';

/** A block whose closing brace is still to come. */
export interface OpenBlock {
  readonly rule: Rule;
  /** Index of its opening brace. */
  readonly open: number;
}

/** The blocks that are open at the end of some tokens, outermost first. `undefined` stands for what is no block. */
export function openBlocks(tokens: readonly IToken[], file: Rule, follower: Follower): (OpenBlock | undefined)[] {
  const open: (OpenBlock | undefined)[] = [];
  let boundary = 0;
  for (const [index, { image }] of tokens.entries()) {
    if (image === '{') {
      const outer = open.length > 0 ? open.at(-1)?.rule : file;
      const rule = outer && ruleOf(tokens.slice(boundary, index), outer, follower);
      open.push(rule && { rule, open: index });
    }
    if (image === '}') open.pop();
    if (image === '{' || image === '}' || image === ';') boundary = index + 1;
  }
  return open;
}

/** The rule whose block follows some tokens: that of the last line that begins like one. */
function ruleOf(tokens: readonly IToken[], outer: Rule, follower: Follower): Rule | undefined {
  const rules = blocksIn(outer);
  const lines = tokens.filter(
    (token, index) => index > 0 && (tokens[index - 1]?.endLine ?? 0) < (token.startLine ?? 0),
  );
  for (const token of [...lines.reverse(), ...tokens]) {
    const rule = rules.find((each) => follower.mayBegin(each, token));
    if (rule) return rule;
  }
  return undefined;
}

/** What stands between the braces of a rule; all of it if it has none. */
export const contentOf = (rule: Rule): readonly Piece[] => behindBrace(rule.piece) ?? [rule.piece];

function behindBrace(piece: Piece): readonly Piece[] | undefined {
  if (piece.kind === 'maybe') return behindBrace(piece.piece);
  if (piece.kind !== 'sequence') return undefined;
  const open = piece.pieces.findIndex((each) => each.kind === 'token' && each.keyword === '{');
  if (open >= 0) return piece.pieces.slice(open + 1);
  for (const each of piece.pieces) {
    const inner = behindBrace(each);
    if (inner) return inner;
  }
  return undefined;
}

const inside = new WeakMap<Rule, readonly Rule[]>();

/** The rules with a block that may stand directly in the block of another one. */
function blocksIn(outer: Rule): readonly Rule[] {
  let rules = inside.get(outer);
  if (!rules) {
    const found = new Set<Rule>();
    for (const rule of contentOf(outer).flatMap(calledIn)) collectBlocks(rule, found, new Set());
    inside.set(outer, (rules = [...found]));
  }
  return rules;
}

function collectBlocks(rule: Rule, found: Set<Rule>, seen: Set<Rule>): void {
  if (seen.has(rule)) return;
  seen.add(rule);
  if (behindBrace(rule.piece)) found.add(rule);
  else for (const each of calledIn(rule.piece)) collectBlocks(each, found, seen);
}

function calledIn(piece: Piece): Rule[] {
  switch (piece.kind) {
    case 'token':
      return [];
    case 'call':
      return [piece.rule];
    case 'maybe':
    case 'any number':
      return calledIn(piece.piece);
    default:
      return piece.pieces.flatMap(calledIn);
  }
}
