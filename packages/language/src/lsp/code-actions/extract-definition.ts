import { writeText } from '@sla-lang/core';
import { type AstNode, CstUtils, GrammarUtils, isLeafCstNode, type LeafCstNode } from 'langium';
import { namesIn } from '../../references/names.ts';
import { groupOf, type Group } from '../../workspace/groups.ts';
import { placeForPart } from './create/placement.ts';
import { editAt } from './edits.ts';
import { kinds } from './kinds.ts';
import type { ActionEdit, Offer, Situation } from './situation.ts';
import { words } from './words.ts';

/** What a text says becomes a defined term, and the text says the term. */
export const extractDefinition: Offer = (situation) => {
  const phrase = phraseAt(situation);
  const group = phrase && groupOf(phrase.node);
  if (!phrase || !group) return [];
  const meaning = readable(situation.text.slice(phrase.start, phrase.end));
  const name = freeName(termFor(meaning), group);
  if (name === '') return [];
  return [
    {
      title: words.extract(name),
      kind: kinds.extract,
      edits: [useOf(name, phrase, situation), definitionOf(name, meaning, group, situation)],
    },
  ];
};

interface Phrase {
  readonly start: number;
  readonly end: number;
  readonly node: AstNode;
}

/** Clauses whose texts are no prose: addresses of all kinds, reasons, numbers of versions. */
const noProse: ReadonlySet<string> = new Set([
  'Accept',
  'AddressClause',
  'Email',
  'Phone',
  'Probe',
  'Registered',
  'Uses',
  'VersionClause',
]);

/** The selected words inside of a text in quotes, or the whole text around the cursor. */
function phraseAt({ document, text, start, end }: Situation): Phrase | undefined {
  const root = document.parseResult.value.$cstNode;
  const leaf = root && CstUtils.findLeafNodeAtOffset(root, start === end ? start : start + 1);
  if (!leaf || !isLeafCstNode(leaf) || !isProse(leaf)) return undefined;
  const quotes = leaf.tokenType.name === 'TEXT_BLOCK' ? 3 : 1;
  const [first, last] = [leaf.offset + quotes, leaf.end - quotes];
  const node = leaf.astNode;
  if (start === end) return quotes === 1 && last - first > 0 ? { start: first, end: last, node } : undefined;
  const selected = text.slice(start, end);
  const [from, to] = [end - selected.trimStart().length, start + selected.trimEnd().length];
  const isInside = first <= from && to <= last && from < to;
  return isInside && !/[\r\n]/.test(text.slice(from, to)) ? { start: from, end: to, node } : undefined;
}

function isProse(leaf: LeafCstNode): boolean {
  const { astNode, tokenType } = leaf;
  if (tokenType.name !== 'STRING' && tokenType.name !== 'TEXT_BLOCK') return false;
  const isTitle = GrammarUtils.findAssignment(leaf)?.feature === 'title';
  return !isTitle && !noProse.has(astNode.$type);
}

/** Without the escapes that quotes need. */
const readable = (text: string): string => text.replace(/\\(.)/g, '$1');

const little = new Set(
  'a an and any are as at by for from in is it its no not of on or that the this to was were with'.split(' '),
);

/** The first words that mean something, as a name. */
function termFor(meaning: string): string {
  const all = meaning.match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = all.filter((word) => !little.has(word.toLowerCase()));
  return telling
    .slice(0, 3)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
    .replace(/^\P{L}+/u, '');
}

function freeName(wanted: string, group: Group): string {
  const taken = namesIn(group);
  let name = wanted;
  for (let number = 2; taken.has(name); number++) name = `${wanted}${number}`;
  return name;
}

const useOf = (name: string, { start, end }: Phrase, situation: Situation): ActionEdit => ({
  ...editAt(situation, start, end, name),
  blank: name,
});

function definitionOf(name: string, meaning: string, group: Group, situation: Situation): ActionEdit {
  const { text, newline } = situation;
  const { offset, before, after } = placeForPart('Definition', group, text, newline);
  const written = `${before}define ${name} ${writeText(meaning)}${after}`;
  return { ...editAt(situation, offset, offset, written), blank: name };
}
