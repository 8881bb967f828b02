import { hasHolidays, localToday, type Facts } from '@sla-lang/core';
import type { LangiumDocument } from 'langium';
import type { InlayHintProvider } from 'langium/lsp';
import { type InlayHint, type InlayHintParams, MarkupKind } from 'vscode-languageserver';
import type { SlaLanguageServices, SlaSharedServices } from '../editor.ts';
import { factsOf } from '../hover/spot.ts';
import { downtimeHints } from './downtime.ts';
import type { Asked, FactsOf, Hint } from './hint.ts';
import { inheritedHints } from './inherited.ts';
import { termHints } from './term.ts';

/** Remarks between the words of the text: what a target allows, when the term ends, what comes from other levels. */
export class SlaInlayHintProvider implements InlayHintProvider {
  readonly #shared: SlaSharedServices;

  constructor({ shared }: SlaLanguageServices) {
    this.#shared = shared;
  }

  async getInlayHints(document: LangiumDocument, { range }: InlayHintParams): Promise<InlayHint[]> {
    const { textDocument } = document;
    const chosen = this.#shared.editor.Settings.settingsFor(document).inlayHints;
    const asked: Asked = {
      shared: this.#shared,
      document,
      start: textDocument.offsetAt(range.start),
      end: textDocument.offsetAt(range.end),
      today: localToday(),
    };
    const facts = await this.#facts(document);
    const hints = [
      ...(chosen.allowedDowntime ? downtimeHints(asked, facts) : []),
      ...(chosen.endOfTerm ? termHints(asked, facts) : []),
      ...(chosen.inheritedValues ? inheritedHints(asked, facts) : []),
    ];
    return hints
      .filter(({ at }) => asked.start <= at && at <= asked.end)
      .sort((a, b) => a.at - b.at)
      .map((hint) => inlayHint(document, hint));
  }

  async #facts(document: LangiumDocument): Promise<FactsOf> {
    const { Examinations } = this.#shared.editor;
    const agreements = Examinations.agreements(document);
    const holidays = agreements.some(hasHolidays) ? await Examinations.loadHolidays() : undefined;
    const byName = new Map<string, Facts>();
    for (const each of agreements) {
      if (!byName.has(each.id)) byName.set(each.id, factsOf(each, hasHolidays(each) ? holidays : undefined));
    }
    return (name) => (name === undefined ? agreements[0] && byName.get(agreements[0].id) : byName.get(name));
  }
}

const inlayHint = ({ textDocument }: LangiumDocument, { at, label, tooltip }: Hint): InlayHint => ({
  position: textDocument.positionAt(at),
  label,
  tooltip: { kind: MarkupKind.Markdown, value: tooltip },
  paddingLeft: true,
});
