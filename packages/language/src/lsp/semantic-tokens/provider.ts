import { type LangiumDocument } from 'langium';
import type { SemanticTokenProvider } from 'langium/lsp';
import type {
  Range,
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensDeltaParams,
  SemanticTokensOptions,
  SemanticTokensParams,
  SemanticTokensRangeParams,
} from 'vscode-languageserver';
import type { SlaLanguageServices } from '../editor.ts';
import { NameIndex } from '../navigation/name-index.ts';
import { legend, tokenModifiers, tokenTypes } from './legend.ts';
import { tokensIn } from './tokens.ts';

/** What an editor has been told about a file last. */
interface Told {
  readonly id: string;
  readonly data: number[];
}

/** Colours words by their meaning: whole files, ranges of them, and only what has changed since. */
export class SlaSemanticTokenProvider implements SemanticTokenProvider {
  readonly tokenTypes = { ...tokenTypes };
  readonly tokenModifiers = { ...tokenModifiers };
  readonly semanticTokensOptions: SemanticTokensOptions = { legend, full: { delta: true }, range: true };
  readonly #names: NameIndex;
  readonly #told = new Map<string, Told>();
  #count = 0;

  constructor({ shared }: SlaLanguageServices) {
    this.#names = NameIndex.of(shared);
    shared.workspace.TextDocuments.onDidClose(({ document }) => this.#told.delete(document.uri));
  }

  semanticHighlight(document: LangiumDocument, _: SemanticTokensParams): SemanticTokens {
    const { id, data } = this.#tell(document);
    return { resultId: id, data };
  }

  semanticHighlightRange(document: LangiumDocument, { range }: SemanticTokensRangeParams): SemanticTokens {
    return { data: this.#encoded(document, range) };
  }

  semanticHighlightDelta(
    document: LangiumDocument,
    { previousResultId }: SemanticTokensDeltaParams,
  ): SemanticTokens | SemanticTokensDelta {
    const before = this.#told.get(document.textDocument.uri);
    const { id, data } = this.#tell(document);
    if (before?.id !== previousResultId) return { resultId: id, data };
    return { resultId: id, edits: changes(before.data, data) };
  }

  #tell(document: LangiumDocument): Told {
    this.#count += 1;
    const told = { id: String(this.#count), data: this.#encoded(document) };
    this.#told.set(document.textDocument.uri, told);
    return told;
  }

  /** Each token by its distance from the one before, as the protocol has it. */
  #encoded(document: LangiumDocument, range?: Range): number[] {
    const { textDocument } = document;
    const [from, to] = range ? [textDocument.offsetAt(range.start), textDocument.offsetAt(range.end)] : [0, Infinity];
    const data: number[] = [];
    let [line, character] = [0, 0];
    for (const { start, length, type, modifiers } of tokensIn(document, this.#names.in(document))) {
      if (start + length <= from || start >= to) continue;
      const at = textDocument.positionAt(start);
      data.push(
        at.line - line,
        at.line === line ? at.character - character : at.character,
        length,
        tokenTypes[type] ?? 0,
        modifiers.reduce((bits, modifier) => bits | (tokenModifiers[modifier] ?? 0), 0),
      );
      [line, character] = [at.line, at.character];
    }
    return data;
  }
}

/** One edit that makes the old numbers the new ones; none if they are the same. */
function changes(old: readonly number[], now: readonly number[]): SemanticTokensDelta['edits'] {
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let [oldEnd, end] = [old.length, now.length];
  while (oldEnd > start && end > start && old[oldEnd - 1] === now[end - 1]) [oldEnd, end] = [oldEnd - 1, end - 1];
  if (start === oldEnd && start === end) return [];
  return [{ start, deleteCount: oldEnd - start, data: now.slice(start, end) }];
}
