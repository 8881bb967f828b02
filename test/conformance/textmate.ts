import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

/** A stretch of a line and the innermost scope that it has, without the name of the language. */
export interface Coloured {
  readonly text: string;
  readonly scope: string;
}

const read = (path: string): Buffer => readFileSync(new URL(path, import.meta.url));

async function loadGrammar(): Promise<textmate.IGrammar> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(new Uint8Array(wasm).buffer);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => oniguruma.createOnigScanner(patterns),
      createOnigString: (text) => oniguruma.createOnigString(text),
    }),
    loadGrammar: () =>
      Promise.resolve(textmate.parseRawGrammar(read('../../syntaxes/sla.tmLanguage.json').toString(), 'sla.json')),
  });
  const grammar = await registry.loadGrammar('source.sla');
  if (!grammar) throw new Error('The grammar has another name');
  return grammar;
}

const grammar = await loadGrammar();

/** What editors colour in each line of a text: everything but white space. */
export function colours(text: string): Coloured[][] {
  let state = textmate.INITIAL;
  return text.split('\n').map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens
      .map(({ startIndex, endIndex, scopes }) => ({
        text: line.slice(startIndex, endIndex),
        scope: (scopes.at(-1) ?? '').replace(/(?:^source)?\.sla$/, ''),
      }))
      .filter(({ text: part }) => part.trim() !== '');
  });
}

/** The scope of each character of a text. */
export function scopesOf(text: string): string[] {
  let state = textmate.INITIAL;
  return text.split('\n').flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    const scopes = Array.from({ length: line.length + 1 }, () => '');
    for (const { startIndex, endIndex, scopes: own } of tokens) scopes.fill(own.at(-1) ?? '', startIndex, endIndex);
    return scopes;
  });
}

/** Whether what follows a text is coloured as if the text were not there. */
export function isClosed(text: string): boolean {
  let state = textmate.INITIAL;
  for (const line of text.split('\n')) state = grammar.tokenizeLine(line, state).ruleStack;
  return state.depth === 1;
}
