import type { Rule } from 'chevrotain';
import { CstUtils, GrammarAST, type LeafCstNode, type MultiReference, type Reference } from 'langium';
import { describe, expect, it } from 'vitest';
import type { CompletionItem } from 'vscode-languageserver';
import { accepted, insertedText } from '../../testing/completion.ts';
import { editor, type Editor } from '../../testing/editor.ts';
import { examples } from '../../testing/examples.ts';
import { GrammarWords } from '../../parser/errors/grammar-words.ts';
import { parserServices } from '../../testing/parse.ts';

/** Every so many words are tried of a file, so that long ones do not take long. */
const words = 150;

async function offered({ services, document, at }: Editor, offset: number): Promise<readonly CompletionItem[]> {
  const position = document.textDocument.positionAt(offset);
  const list = await services.sla.lsp.CompletionProvider?.getCompletion(document, { ...at, position });
  return list?.items ?? [];
}

/** The words of the language, and the names that lead somewhere. */
function wordsOf({ document }: Editor): LeafCstNode[] {
  const names = new Set(document.references.flatMap((each) => (leadsElsewhere(each) ? [each.$refNode?.offset] : [])));
  const leaves = CstUtils.flattenCst(document.parseResult.value.$cstNode!).toArray();
  return leaves.filter(
    ({ grammarSource, text, offset }) =>
      (GrammarAST.isKeyword(grammarSource) && /^(?:\p{L}|[<>]=?)/u.test(text)) || names.has(offset),
  );
}

/** Whether a name is one that something else has; a cell that declares a priority refers to itself. */
const leadsElsewhere = (reference: Reference | MultiReference): boolean =>
  'ref' in reference && reference.ref !== undefined && reference.ref.$cstNode?.offset !== reference.$refNode?.offset;

const sample = <T>(all: readonly T[], most: number): T[] =>
  all.filter((_, index) => index % Math.ceil(all.length / most) === 0);

const begins = (text: string, word: string): boolean =>
  text.startsWith(word) && !/^[\p{L}\p{N}_]/u.test(text.slice(word.length));

describe('in the agreements that people wrote', () => {
  it.each([...examples])('the next word is nearly always among those that are offered: %s', async (_, files) => {
    const opened = await editor(files);
    const tried = sample(wordsOf(opened), words);
    const missed: string[] = [];
    for (const { text, offset } of tried) {
      const items = await offered(opened, offset);
      const isThere = items.some((item) => begins(insertedText(item), text) || begins(item.label, text));
      if (!isThere) missed.push(`${opened.document.textDocument.getText().slice(offset - 30, offset)}▸${text}`);
    }
    expect(missed.length / tried.length, missed.join('\n')).toBeLessThanOrEqual(0.02);
  });

  it.each([...examples])('what is offered fits where it is put: %s', async (_, files) => {
    const opened = await editor(files);
    const told: string[] = [];
    for (const { offset } of sample(wordsOf(opened), 8)) {
      for (const item of await offered(opened, offset)) {
        const put = accepted(opened.document, item);
        if (!canGoOn(put.text.slice(0, put.end)))
          told.push(`${put.text.slice(put.start - 40, put.start)}▸${insertedText(item)}`);
      }
    }
    expect(told).toEqual([]);
  });
});

const { LangiumParser, Lexer } = parserServices.parser;
const wrapper = Reflect.get(LangiumParser, 'wrapper') as { getGAstProductions: () => Record<string, Rule> };
const grammar = new GrammarWords(Object.values(wrapper.getGAstProductions()), 'SlaFile');

/** Whether a text is the beginning of a file, by another way of following the grammar than that of completion. */
function canGoOn(text: string): boolean {
  const tokens = Lexer.tokenize(`${text}\u0001`).tokens;
  return grammar.reach('SlaFile', tokens, 0)?.furthest === tokens.length;
}
