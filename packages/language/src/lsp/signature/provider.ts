import type { LangiumDocument } from 'langium';
import type { SignatureHelpProvider } from 'langium/lsp';
import {
  MarkupKind,
  type ParameterInformation,
  type SignatureHelp,
  type SignatureHelpOptions,
  type SignatureHelpParams,
  type SignatureInformation,
} from 'vscode-languageserver';
import { documented } from '../documentation/generated/documented.ts';
import type { SlaLanguageServices } from '../editor.ts';
import type { Frame, Leaf } from '../place/follower.ts';
import { blockOf, clauseOf, framesOf } from '../place/openings.ts';
import { type Place, Places } from '../place/place.ts';
import { type Guide, type GuideSlot, guideTo } from './guide.ts';
import { slotTexts } from './slot-texts.ts';

/** Shows the form of the clause that is being written, with the slot that comes next. Nothing in texts and comments. */
export class SlaSignatureHelpProvider implements SignatureHelpProvider {
  readonly #services: SlaLanguageServices;
  #places: Places | undefined;
  readonly signatureHelpOptions: SignatureHelpOptions = { triggerCharacters: [' ', ','], retriggerCharacters: [' '] };

  constructor(services: SlaLanguageServices) {
    this.#services = services;
  }

  provideSignatureHelp(
    { textDocument }: LangiumDocument,
    { position }: SignatureHelpParams,
  ): SignatureHelp | undefined {
    const text = textDocument.getText();
    const offset = textDocument.offsetAt(position);
    const word = /[\p{L}\p{M}\p{N}_.:·°/%-]*$/u.exec(text.slice(Math.max(0, offset - 200), offset))?.[0].length ?? 0;
    const places = (this.#places ??= new Places(this.#services));
    const place = places.at(text, offset - word);
    return place && this.#helpAt(place, places);
  }

  #helpAt(place: Place, places: Places): SignatureHelp | undefined {
    const goingOn = place.leaves.filter((leaf) => (clauseOf(leaf)?.start ?? place.index) < place.index);
    const byRule = Map.groupBy(goingOn, (leaf) => clauseOf(leaf)?.rule ?? '');
    const signatures = [...byRule].flatMap(([name, leaves]): SignatureInformation[] => {
      const rule = places.rules.get(name);
      const clause = leaves[0] && clauseOf(leaves[0]);
      const isInside = clause !== undefined && !isInBlock(clause, place);
      const guide = rule && isInside ? guideTo(rule) : undefined;
      const active = guide && clause ? activeSlot(guide, clause, leaves, place) : undefined;
      return guide && clause && active !== undefined ? [signatureOf(guide, clause, active)] : [];
    });
    const [first] = signatures;
    if (!first) return undefined;
    return { signatures, activeSignature: 0, activeParameter: first.activeParameter ?? 0 };
  }
}

/** Whether the place is between the braces of a part: then that is written already, as far as its form goes. */
const isInBlock = ({ rule }: Frame, { block }: Place): boolean => rule === block;

/** The slot that comes next: one that may be filled here, else the first behind those that are filled. */
function activeSlot({ slots }: Guide, clause: Frame, leaves: readonly Leaf[], { read }: Place): number | undefined {
  let last = -1;
  for (let each = read; each && each.index >= clause.start; each = each.before) {
    const property = propertyIn(each.leaf, clause);
    last = Math.max(last, property === undefined ? -1 : slots.findIndex((slot) => slot.property === property));
  }
  const open = leaves.map((leaf) => propertyIn(leaf, clause)).filter((property) => property !== undefined);
  const fits = (from: number) => slots.findIndex((slot, index) => index >= from && open.includes(slot.property));
  const next = [fits(last + 1), fits(last)].find((index) => index >= 0) ?? last + 1;
  return next < slots.length ? next : undefined;
}

/** The property of the clause that a leaf fills, or helps to fill. */
function propertyIn(leaf: Leaf, clause: Frame): string | undefined {
  const frames = framesOf(leaf);
  const inside = frames.slice(
    frames.findIndex(({ start, rule }) => start === clause.start && rule === clause.rule) + 1,
  );
  return inside.find(({ property }) => property !== undefined)?.property ?? leaf.property;
}

function signatureOf({ label, slots }: Guide, clause: Frame, activeParameter: number): SignatureInformation {
  const owner = blockOf(clause)?.type ?? '';
  const entries = documented.filter(({ type }) => type === clause.type);
  const meaning = (entries.find(({ of }) => of === undefined || of.includes(owner)) ?? entries[0])?.meaning;
  return {
    label,
    parameters: slots.map(parameterOf),
    activeParameter,
    ...(meaning !== undefined && { documentation: { kind: MarkupKind.Markdown, value: meaning } }),
  };
}

function parameterOf({ start, end, noun }: GuideSlot): ParameterInformation {
  const value = slotTexts.get(noun);
  return { label: [start, end], ...(value !== undefined && { documentation: { kind: MarkupKind.Markdown, value } }) };
}
