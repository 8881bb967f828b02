import { entryOf, isCode } from '@sla-lang/core';
import { UriUtils } from 'langium';
import { usesOf } from '../../workspace/uses.ts';
import { termAt } from '../navigation/terms.ts';
import { escaped } from './markdown.ts';
import type { Spot } from './spot.ts';

/** What a text in quotes leads to: the meaning of a defined term in it, or the agreements of a used file. */
export function textLines({ shared, document, leaf }: Spot, offset: number): string[] {
  if (leaf.astNode.$type === 'Uses') {
    const use = usesOf(document).find(({ node }) => node === leaf.astNode);
    const used = use && shared.workspace.LangiumDocuments.getDocument(use.uri);
    if (!use) return [];
    const agreements = used ? shared.editor.Examinations.agreements(used) : [];
    const names = agreements.map(({ id, title }) => `- **${escaped(title ?? id)}**: agreement`);
    return [
      `[${escaped(UriUtils.basename(use.uri))}](<${use.uri.toString()}>)${used ? '' : ' is not there.'}`,
      ...names,
    ];
  }
  const term = termAt(document, offset, shared.workspace.LangiumDocuments);
  if (!term) return [];
  const { name, title, text } = term.definition;
  return [`**${escaped(title ?? name)}**: ${escaped(text ?? '')}`];
}

/** What a check looks for: its title, and the first words of its page. */
export async function checkLines({ shared, leaf }: Spot): Promise<string[]> {
  if (leaf.tokenType.name !== 'CODE') return [];
  if (!isCode(leaf.text)) return [`There is no check ${escaped(leaf.text)}.`];
  const { Equipment, Client } = shared.editor;
  const page = (await Equipment.pages?.())?.get(leaf.text) ?? '';
  const [, paragraph] = /^# [^\n]*\n+([^#\n][\s\S]*?)(?:\n\n|$)/.exec(page) ?? [];
  const address = Client.pageOf(leaf.text);
  return [
    `**${escaped(entryOf(leaf.text).title)}**`,
    ...(paragraph === undefined ? [] : [paragraph]),
    ...(address === undefined ? [] : [`[All about it](<${address}>)`]),
  ];
}
