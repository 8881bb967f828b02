import { type AstNode, AstUtils, CstUtils, GrammarAST } from 'langium';
import { parse } from '../packages/language/src/testing/parse.ts';

/** An example with the kind of the syntax tree that it is, and its words of the language in their order. */
export interface Example {
  readonly type: string;
  readonly words: string;
  readonly text: string;
}

/** Texts in which phrases can stand, `…` being the place, by the topic of the reference. */
const around: Readonly<Record<string, readonly string[]>> = {
  Windows: ['objective O { Uptime >= 1% … }'],
  Figures: ['objective O { … <= 1 }', 'objective O { … within 1 h }'],
  Moments: ['metric M { counts from … }'],
  Deadlines: ['duty D { Acme must "answer" … }'],
  Persons: ['metric M { measured by … }'],
  Ranges: ['objective O { every Uptime … }'],
  'Lengths of time': ['termination by Acme { notice … }'],
  Values: ['objective O { Uptime >= … }'],
  Amounts: ['credits for Available { pays … }'],
  Bases: ['credits for Available { pays 10% of … }', 'termination by Acme { refund … }'],
  Triggers: ['credits for Available { pays 10% … }'],
  Conditions: ['relief R { when … }'],
  Repetitions: ['relief R { when Available missed … }'],
};

const MOST_LINES = 14;

/** The first part of the examples that begins with a word, cut where it is long. */
export function partExample(blocks: readonly string[], word: string): Example | undefined {
  for (const text of blocks) {
    for (const node of AstUtils.streamAst(parse(text).file)) {
      const own = node.$cstNode?.text ?? '';
      if (!own.startsWith(`${word} `) || node.$type === 'SlaFile') continue;
      const lines = dedented(own).split('\n');
      const shown = lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES - 2), '  // …', '}'] : lines;
      return { type: node.$type, words: word, text: shown.join('\n') };
    }
  }
  return undefined;
}

/** Lines of a block that stands inside another one. */
function dedented(text: string): string {
  const indent = /\n( *)\}$/.exec(text)?.[1] ?? '';
  return text.replaceAll(`\n${indent}`, '\n');
}

/** A clause of the block that an example of a part opens. */
export const clauseExample = (part: Example, around: string, text: string): Example =>
  exampleIn(`${around}${part.text.slice(0, part.text.indexOf('{') + 1)} `, text, `\n}${around && ' }'}`);

/** A phrase of a topic. */
export function phraseExample(topic: string, text: string): Example {
  const problems: unknown[] = [];
  for (const template of around[topic] ?? []) {
    const [open = '', close = ''] = template.split('…');
    try {
      return exampleIn(open, text, close);
    } catch (error) {
      problems.push(error);
    }
  }
  throw new AggregateError(problems, `“${text}” of “${topic}” cannot be read`);
}

function exampleIn(open: string, text: string, close: string): Example {
  const { file, lexerErrors, parserErrors } = parse(open + text + close);
  const mistakes = [...lexerErrors, ...parserErrors].map(({ message }) => message);
  const end = open.length + text.length;
  const node = AstUtils.streamAst(file).find(
    ({ $cstNode: cst }) => cst !== undefined && cst.offset === open.length && cst.end === end,
  );
  if (!node || mistakes.length > 0) throw new Error(`“${open}${text}” cannot be read: ${mistakes.join(' ')}`);
  return { type: node.$type, words: keywordsOf(node), text };
}

const keywordsOf = ({ $cstNode }: AstNode): string =>
  ($cstNode ? CstUtils.flattenCst($cstNode).toArray() : [])
    .filter(({ grammarSource }) => GrammarAST.isKeyword(grammarSource))
    .map(({ text }) => text)
    .join(' ');
