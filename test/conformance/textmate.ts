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

const files: Readonly<Record<string, string>> = {
  'source.sla': 'sla.tmLanguage.json',
  'markdown.sla.codeblock': 'markdown-sla.tmLanguage.json',
};

/** A Markdown that knows nothing, into which the fences are injected. */
const markdown = { name: 'Markdown', scopeName: 'text.html.markdown', patterns: [], repository: {} };

async function loadRegistry(): Promise<textmate.Registry> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(new Uint8Array(wasm).buffer);
  return new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => oniguruma.createOnigScanner(patterns),
      createOnigString: (text) => oniguruma.createOnigString(text),
    }),
    loadGrammar: (scope) => {
      const file = files[scope];
      if (file === undefined) return Promise.resolve(scope === markdown.scopeName ? (markdown as never) : null);
      return Promise.resolve(textmate.parseRawGrammar(read(`../../syntaxes/${file}`).toString(), file));
    },
    getInjections: (scope) => (scope === markdown.scopeName ? ['markdown.sla.codeblock'] : []),
  });
}

const registry = await loadRegistry();

async function loadGrammar(scope: string): Promise<textmate.IGrammar> {
  const loaded = await registry.loadGrammar(scope);
  if (!loaded) throw new Error('The grammar has another name');
  return loaded;
}

const grammar = await loadGrammar('source.sla');
const markdownGrammar = await loadGrammar(markdown.scopeName);

/** What editors colour in each line of a text: everything but white space. */
export const colours = (text: string): Coloured[][] => coloursBy(grammar, text);

/** The same for a text in Markdown. */
export const coloursInMarkdown = (text: string): Coloured[][] => coloursBy(markdownGrammar, text);

function coloursBy(by: textmate.IGrammar, text: string): Coloured[][] {
  let state = textmate.INITIAL;
  return text.split('\n').map((line) => {
    const { tokens, ruleStack } = by.tokenizeLine(line, state);
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
