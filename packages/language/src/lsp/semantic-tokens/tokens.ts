import {
  type AstNode,
  AstUtils,
  type CstNode,
  GrammarAST,
  isCompositeCstNode,
  isLeafCstNode,
  type LangiumDocument,
} from 'langium';
import type { Mention } from '../navigation/mentions.ts';
import { isPart } from '../../lower/part.ts';
import { typeOfName, type TokenModifier, type TokenType } from './legend.ts';

/** A word with the colour that its meaning gives it, in characters of the text. */
export interface Token {
  readonly start: number;
  readonly length: number;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/**
 * The names and the words of the language in a file, in the order of the text. A word of the language that is used as a name is
 * a name. Numbers, units, days, texts and signs stay as the TextMate grammar colours them, which knows them by their form.
 */
export function tokensIn(document: LangiumDocument, mentions: readonly Mention[]): Token[] {
  const root = document.parseResult.value.$cstNode;
  const tokens: Token[] = [];
  let next = 0;
  const before = (offset: number) => {
    for (let mention = mentions[next]; mention && mention.start < offset; mention = mentions[++next]) {
      tokens.push(nameToken(mention));
    }
  };
  for (const leaf of root ? wordsIn(root) : []) {
    before(leaf.offset);
    const mention = mentions[next];
    const last = tokens.at(-1);
    const isFree =
      (!last || last.start + last.length <= leaf.offset) && (!mention || leaf.offset + leaf.length <= mention.start);
    if (isFree) tokens.push(wordToken(leaf));
  }
  before(Infinity);
  return tokens;
}

const nameToken = ({ start, end, targets: [target], isDeclaration }: Mention): Token => ({
  start,
  length: end - start,
  type: target ? typeOfName(target.$type) : 'variable',
  modifiers: !isDeclaration ? [] : target?.$type === 'Definition' ? ['declaration', 'definition'] : ['declaration'],
});

interface Word {
  readonly offset: number;
  readonly length: number;
  readonly declares: boolean;
}

const wordToken = ({ offset, length, declares }: Word): Token => ({
  start: offset,
  length,
  type: 'keyword',
  modifiers: declares ? ['declaration'] : [],
});

/** The words of the language that stand for themselves. Iterative, since texts may be nested deeply. */
function* wordsIn(root: CstNode): Generator<Word> {
  const open: CstNode[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (isCompositeCstNode(node)) {
      const { content } = node;
      for (let index = content.length - 1; index >= 0; index -= 1) open.push(content[index]!);
    } else if (isLeafCstNode(node) && isWord(node.grammarSource)) {
      yield { offset: node.offset, length: node.length, declares: declares(node.grammarSource, node.astNode) };
    }
  }
}

/** Rules whose words are units, days or months. */
const unitRules: ReadonlySet<string> = new Set(['TimeUnit', 'PeriodUnit', 'Weekday', 'MonthName', 'ReadingUnit']);
const logical: ReadonlySet<string> = new Set(['and', 'or', 'not']);
const wordSources = new WeakMap<AstNode, boolean>();

function isWord(source: CstNode['grammarSource']): source is GrammarAST.Keyword {
  if (!source || !GrammarAST.isKeyword(source)) return false;
  let known = wordSources.get(source);
  if (known === undefined) {
    const rule = AstUtils.getContainerOfType(source, GrammarAST.isParserRule)?.name ?? '';
    known = /^\p{L}+$/u.test(source.value) && !unitRules.has(rule) && !logical.has(source.value);
    wordSources.set(source, known);
  }
  return known;
}

const declaringSources = new WeakMap<AstNode, boolean>();

/** Whether it is the word, or one of the words, that a part begins with. */
function declares(source: GrammarAST.Keyword, node: AstNode): boolean {
  if (!isPart(node) && node.$type !== 'Agreement' && node.$type !== 'Contact' && node.$type !== 'Priority')
    return false;
  let known = declaringSources.get(source);
  if (known === undefined) {
    const rule = AstUtils.getContainerOfType(source, GrammarAST.isParserRule);
    const group = rule?.definition;
    const elements = group && GrammarAST.isGroup(group) ? group.elements : [];
    const name = elements.findIndex((each) => GrammarAST.isAssignment(each) && each.feature === 'name');
    known = elements
      .slice(0, name)
      .some((each) => each === source || AstUtils.streamAllContents(each).includes(source));
    declaringSources.set(source, known);
  }
  return known;
}
