import { type Agreement, type Facts, partsOf } from '@sla-lang/core';
import { AstUtils } from 'langium';
import type * as ast from '../../generated/ast.ts';
import { Context } from '../../lower/context.ts';
import { header, type Header } from '../../lower/header.ts';
import { levelsOf, visibleFiles } from '../../references/names.ts';
import { groupsOf, type Group } from '../../workspace/groups.ts';
import { joined, escaped } from '../hover/markdown.ts';
import { deadlineWords, listWords } from '@sla-lang/core';
import type { Asked, FactsOf, Hint } from './hint.ts';

/** The clauses of a header that levels can provide, as they are called in the text. */
const words: { readonly [K in keyof Header]?: string } = {
  effective: 'term',
  renewal: 'renewal',
  zone: 'time zone',
  currency: 'currency',
  law: 'law',
  businessDays: 'business days',
  fiscalYearStarts: 'fiscal year',
  terms: 'terms',
  sharedHours: 'shared hours',
  unknownCauseAgainst: 'unknown cause',
  whichCapBinds: 'binding cap',
  payment: 'payment',
  taxes: 'taxes',
  paidInAdvance: 'payment in advance',
  precedence: 'precedence',
};
type Key = keyof Header;
const keys = Object.keys(words) as Key[];

/** Shown in the text; the others are counted there and listed beside it. */
const MOST_SHOWN = 3;
const MOST_NAMES = 12;

/** Behind `based on`: what an agreement does not say itself, and which level says it. */
export function inheritedHints(asked: Asked, factsOf: FactsOf): Hint[] {
  const documents = asked.shared.workspace.LangiumDocuments;
  return groupsOf(asked.document.parseResult.value as ast.SlaFile).flatMap((group) => {
    const basedOn = group.agreement?.items.find((item) => item.$type === 'BasedOn')?.$cstNode;
    const facts = factsOf(group.agreement?.name);
    if (!basedOn || !facts || basedOn.offset > asked.end || basedOn.end < asked.start) return [];
    const found = inherited(group, levelsOf(group, visibleFiles(group, documents)));
    const label = labelOf(found, facts.agreement);
    return label === undefined ? [] : [{ at: basedOn.end, label, tooltip: tooltipOf(asked, found, facts) }];
  });
}

interface Inherited {
  readonly key: Key;
  readonly level: Group;
}

/** The clauses that the header does not have, with the nearest level that has them. */
function inherited(group: Group, levels: readonly Group[]): Inherited[] {
  const own = headerOf(group);
  const headers = levels.map((level) => ({ level, said: headerOf(level) }));
  return keys.flatMap((key) => {
    const from = own[key] === undefined ? headers.find(({ said }) => said[key] !== undefined) : undefined;
    return from ? [{ key, level: from.level }] : [];
  });
}

const headerOf = ({ agreement }: Group): Header => (agreement ? header(new Context(() => ''), agreement) : {});

const nameOf = ({ agreement }: Group): string => agreement?.name ?? '';

/** "time zone, currency, law and 4 more from NorthwindStandard" */
function labelOf(found: readonly Inherited[], agreement: Agreement): string | undefined {
  const shown = found.slice(0, MOST_SHOWN);
  const [first] = shown;
  if (!first) {
    const levels = new Map(takenOver(agreement));
    const count = [...levels.values()].flat().length;
    return count === 0 ? undefined : `${count} ${count === 1 ? 'part' : 'parts'} from ${listWords(levels.keys())}`;
  }
  const names = shown.map(({ key }) => words[key] ?? key);
  const rest = found.length - shown.length;
  const levels = new Set(found.map(({ level }) => nameOf(level)));
  return `${rest > 0 ? `${names.join(', ')} and ${rest} more` : listWords(names)} from ${listWords(levels)}`;
}

/** The names of the parts that come from each level. */
function takenOver(agreement: Agreement): Map<string, string[]> {
  const levels = new Map<string, string[]>(agreement.levels.map(({ id }) => [id, []]));
  for (const { part } of partsOf(agreement)) levels.get(part.level ?? '')?.push(part.title ?? part.id);
  return new Map([...levels].filter(([, names]) => names.length > 0));
}

function tooltipOf({ shared }: Asked, found: readonly Inherited[], facts: Facts): string {
  const clauses = found.map(({ key, level }) => {
    const { uri, textDocument } = AstUtils.getDocument(level.file);
    const line = textDocument.positionAt(level.agreement?.$cstNode?.offset ?? 0).line + 1;
    const place = `[${escaped(`${shared.editor.Folders.shownPath(uri)}, line ${line}`)}](<${uri.toString()}#L${line}>)`;
    const value = valueWords(facts, key);
    return `- ${words[key] ?? key}${value === undefined ? '' : `: ${escaped(value)}`}, from ${escaped(nameOf(level))}, ${place}`;
  });
  const parts = [...takenOver(facts.agreement)].map(([level, names]) => {
    const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '';
    return `- Parts from ${escaped(level)}: ${escaped(names.slice(0, MOST_NAMES).join(', '))}${more}`;
  });
  return joined([...clauses, ...parts]);
}

const termWords = ({ from, fromTime, until, untilTime }: NonNullable<Agreement['effective']>): string =>
  [
    [from, fromTime],
    [until, untilTime],
  ]
    .map((moment) => moment.filter(Boolean).join(' '))
    .filter(Boolean)
    .join(' until ');

/** What the clause says, where that is short. */
function valueWords(facts: Facts, key: Key): string | undefined {
  const { agreement } = facts;
  switch (key) {
    case 'zone':
    case 'currency':
    case 'law':
    case 'sharedHours':
      return agreement[key];
    case 'businessDays':
      return agreement.businessDays && facts.nameOf(agreement.businessDays);
    case 'payment':
      return agreement.payment && deadlineWords(facts, agreement.payment);
    case 'effective':
      return agreement.effective && termWords(agreement.effective);
    default:
      return undefined;
  }
}
