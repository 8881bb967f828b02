import {
  type AstNode,
  AstUtils,
  type CstNode,
  GrammarAST,
  isCompositeCstNode,
  isLeafCstNode,
  type LangiumDocument,
} from 'langium';
import { SlaGrammar } from '../../generated/grammar.ts';
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
  for (const leaf of root ? wordsIn(root, document.textDocument.getText()) : []) {
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
  readonly role: 'declaration' | 'clause' | undefined;
}

const wordToken = ({ offset, length, role }: Word): Token => ({
  start: offset,
  length,
  type: 'keyword',
  modifiers: role ? [role] : [],
});

/** The words of the language that stand for themselves. Iterative, since texts may be nested deeply. */
function* wordsIn(root: CstNode, text: string): Generator<Word> {
  let end = 0;
  const open: CstNode[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (isCompositeCstNode(node)) {
      const { content } = node;
      for (let index = content.length - 1; index >= 0; index -= 1) open.push(content[index]!);
    } else if (isLeafCstNode(node) && !node.hidden) {
      const { offset, length, grammarSource, astNode } = node;
      if (isWord(grammarSource)) {
        const begins = end === 0 || /[;{}]/.test(text.charAt(end - 1)) || text.slice(end, offset).includes('\n');
        yield {
          offset,
          length,
          role: declares(grammarSource, astNode) ? 'declaration' : begins ? 'clause' : undefined,
        };
      }
      end = offset + length;
    }
  }
}

/** Rules whose words are units, days or months: they mean the same wherever they stand, "business days" too. */
const unitRules: ReadonlySet<string> = new Set(['TimeUnit', 'PeriodUnit', 'Weekday', 'MonthName']);
const logical = ['and', 'or', 'not'];
let leftOut: ReadonlySet<string> | undefined;

/** The words that have colours of their own. */
function coloured(): ReadonlySet<string> {
  const units = SlaGrammar().rules.filter(({ name }) => unitRules.has(name));
  const words = units.flatMap((rule) => AstUtils.streamAllContents(rule).filter(GrammarAST.isKeyword).toArray());
  return new Set([...logical, ...words.map(({ value }) => value)]);
}

const wordSources = new WeakMap<AstNode, boolean>();

function isWord(source: CstNode['grammarSource']): source is GrammarAST.Keyword {
  if (!source || !GrammarAST.isKeyword(source)) return false;
  let known = wordSources.get(source);
  if (known === undefined) {
    known = /^\p{L}+$/u.test(source.value) && !(leftOut ??= coloured()).has(source.value);
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
      // A rule without a name, such as that of a title, declares nothing.
      .slice(0, Math.max(name, 0))
      .some((each) => each === source || AstUtils.streamAllContents(each).includes(source));
    declaringSources.set(source, known);
  }
  return known;
}
