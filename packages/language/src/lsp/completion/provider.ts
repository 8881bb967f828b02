import { localToday } from '@sla-lang/core';
import type { LangiumDocument } from 'langium';
import type { CompletionProvider } from 'langium/lsp';
import {
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
  CompletionItemKind,
  CompletionTriggerKind,
} from 'vscode-languageserver';
import type { SlaScopeProvider } from '../../references/scope.ts';
import type { SlaLanguageServices } from '../editor.ts';
import { openText } from '../place/enclosing.ts';
import { Places } from '../place/place.ts';
import { pathProposals } from './paths.ts';
import { itemsOf, type Ability, type Proposal, type Word } from './proposal.ts';
import { propose } from './propose.ts';
import type { Request } from './request.ts';
import { sourceOf } from './source.ts';
import { Surroundings } from './surroundings.ts';
import { fill } from './template.ts';
import { withNumber } from './typed-number.ts';
import { blanksBefore, longWord, shortWord, wordAfter } from './words.ts';

/** Says what may be written at a place: from the part around it alone, so that it is quick in long and in broken texts. */
export class SlaCompletionProvider implements CompletionProvider {
  readonly #services: SlaLanguageServices;
  #places: Places | undefined;
  readonly completionOptions = {
    // A blank, so that what goes on with a clause shows by itself; `"` after "uses", `/` in zones and codes, `-` in regions
    // and days, `|` in tables. No line break: whoever wants an empty line would get the first clause instead.
    triggerCharacters: [' ', '"', '/', '-', '|'],
  };

  constructor(services: SlaLanguageServices) {
    this.#services = services;
  }

  async getCompletion(document: LangiumDocument, params: CompletionParams): Promise<CompletionList> {
    const { textDocument } = document;
    const text = textDocument.getText();
    const offset = textDocument.offsetAt(params.position);
    const wordFrom = (start: number): Word => ({
      start: textDocument.positionAt(start),
      cursor: params.position,
      end: textDocument.positionAt(offset + wordAfter(text, offset)),
      gap: blanksBefore(text, start),
    });
    const items = (proposals: readonly Proposal[], start: number): CompletionItem[] =>
      itemsOf(proposals, wordFrom(start), this.#ability);

    const places = (this.#places ??= new Places(this.#services));
    const opened = openText(text, offset, places.lexer);
    if (opened) {
      const documents = this.#services.shared.workspace.LangiumDocuments;
      const paths = opened.head === 'uses' ? pathProposals(document.uri, documents) : [];
      return complete(items(paths, offset - opened.before.length));
    }
    const long = longWord(text, offset);
    const short = shortWord(text, offset);
    const around = new Surroundings(document, offset, this.#services.references.ScopeProvider as SlaScopeProvider);
    const at = (start: number) => this.#proposalsAt(places, text, start, offset, around);
    const ofLong = long < short ? (await at(long)).filter(({ isLong }) => isLong) : [];
    const found = ofLong.length > 0 ? { proposals: ofLong, start: long } : { proposals: await at(short), start: short };
    return complete(items(found.proposals.filter(wantedFor(params, text, offset)), found.start));
  }

  async #proposalsAt(
    places: Places,
    text: string,
    start: number,
    offset: number,
    around: Surroundings,
  ): Promise<Proposal[]> {
    const place = places.at(text, start);
    if (!place) return [];
    const today = localToday();
    const source = sourceOf(around, today);
    const { Equipment } = this.#services.shared.editor;
    const request: Request = {
      ...{ places, place, around, source, today },
      word: text.slice(start, offset),
      fill: (form) => fill(form, source),
      regions: () => Equipment.holidayRegions?.() ?? Promise.resolve(new Map()),
    };
    return withNumber(request) ?? propose(request);
  }

  get #ability(): Ability {
    const { completion } = this.#services.shared.editor.Client.capabilities.textDocument ?? {};
    return {
      snippets: completion?.completionItem?.snippetSupport ?? false,
      insertReplace: completion?.completionItem?.insertReplaceSupport ?? false,
      labelDetails: completion?.completionItem?.labelDetailsSupport ?? false,
    };
  }
}

const complete = (items: CompletionItem[]): CompletionList => ({ isIncomplete: false, items });

/**
 * A blank asks only what goes on with the clause: at the beginning of a line it is indentation, and behind a clause that
 * could end there, other clauses would be noise.
 */
function wantedFor({ context }: CompletionParams, text: string, offset: number): (proposal: Proposal) => boolean {
  const isTyped = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
  if (!isTyped) return () => true;
  const isIndentation = /^[ \t]*$/.test(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset));
  // Behind the last bar of the head, a line break would put one more column in.
  const isBar = context?.triggerCharacter === '|';
  return ({ begins, kind }) => !isIndentation && !begins && !(isBar && kind === CompletionItemKind.Field);
}
