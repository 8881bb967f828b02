import { Agreement, type Acceptance, type Id, type Override } from '@sla-lang/core';
import type { LangiumDocuments } from 'langium';
import type * as ast from '../generated/ast.ts';
import { levelsOf, visibleFiles } from '../references/names.ts';
import { groupOf, groupsOf, partIn, type Group } from '../workspace/groups.ts';
import { referencesIn } from '../workspace/walk.ts';
import { Context, withoutGaps, type PathOf, type TextProblem } from './context.ts';
import { businessDays, header, type Header } from './header.ts';
import { names } from './ids.ts';
import { isPart, lowerPart } from './part.ts';
import { objective } from './metrics.ts';
import { support } from './support.ts';

/** An agreement as the model knows it, and what was noticed about its text on the way. */
export interface Lowered {
  readonly agreement: Agreement;
  readonly problems: readonly TextProblem[];
}

interface Placed {
  readonly id: Id;
  readonly node: ast.Part;
  readonly level: Id | undefined;
  readonly replaces: boolean;
}

/**
 * The agreement of a group: its own parts, those of the levels it is based on that are neither replaced nor dropped, and
 * whatever else they refer to. Total: whatever is broken is left out or stands as a hole.
 */
export function lowerAgreement(group: Group, documents: LangiumDocuments, pathOf: PathOf): Lowered | undefined {
  const node = group.agreement;
  if (!node?.name) return undefined;
  const levels = levelsOf(group, visibleFiles(group, documents));
  const context = new Context(pathOf);
  // First of all, since lengths of time in the headers and in terms that do not hold count in business days too.
  context.businessDays = [group, ...levels].map((each) => businessDays(each.agreement)).find((id) => id !== undefined);
  const headers = [group, ...levels].map((each) => header(context, each.agreement as ast.Agreement));
  const { precedence = [], ...merged } = mergeHeaders(headers);
  const { parts, overrides } = merge(context, group, levels);
  context.provider = merged.provider ?? partyOf(parts, 'provider');
  context.customer = merged.customer ?? partyOf(parts, 'customer');
  const dropped = overrides.filter(({ kind }) => kind === 'dropped').map(({ id }) => id);
  const all = [...parts, ...referredParts(parts, [group, ...levels], dropped)];
  const agreement = Agreement.parse({ id: node.name });
  Object.assign(agreement, merged, {
    title: headers[0]?.title,
    version: headers[0]?.version,
    kind: headers[0]?.kind,
    precedence,
    provider: context.provider,
    customer: context.customer,
    origin: context.origin(node),
    levels: levels.map((level, index) => ({
      id: level.agreement?.name ?? '',
      title: headers[index + 1]?.title,
      version: headers[index + 1]?.version,
      kind: headers[index + 1]?.kind,
      origin: context.origin(level.agreement),
    })),
    overrides,
    acceptances: [...acceptances(context, [group, ...levels], all)],
  });
  for (const { node: part, id, level } of all) {
    lowerPart(context, part, id, level, agreement);
  }
  return { agreement: withoutGaps(agreement), problems: context.problems };
}

/** Without "between", the only provider and the only customer are meant. */
function partyOf(parts: readonly Placed[], role: string): Id | undefined {
  const parties = parts.filter(({ node }) => node.$type === 'Party' && node.role === role);
  return parties.length === 1 ? parties[0]?.id : undefined;
}

/** The nearest level that says something wins, clause by clause. */
function mergeHeaders(headers: readonly Header[]): Header {
  const merged: Header = {};
  for (const each of headers.toReversed()) {
    for (const [key, value] of Object.entries(each)) if (value !== undefined) Object.assign(merged, { [key]: value });
  }
  return merged;
}

function merge(context: Context, group: Group, levels: readonly Group[]): { parts: Placed[]; overrides: Override[] } {
  const parts = new Map<Id, Placed>();
  const dropped = new Map<Id, ast.Drops>();
  const overrides: Override[] = [];
  for (const each of [group, ...levels]) {
    const own = namedParts(each);
    for (const placed of own) {
      const nearer = parts.get(placed.id);
      const drops = dropped.get(placed.id);
      if (!nearer && !drops) parts.set(placed.id, placed);
      else if (each !== group && nearer?.level !== placed.level)
        overrides.push(override(context, placed, nearer, drops));
    }
    for (const element of each.elements) {
      if (element.$type !== 'Drops') continue;
      for (const { $refText } of element.targets) if (!dropped.has($refText)) dropped.set($refText, element);
    }
  }
  return { parts: [...parts.values()], overrides };
}

const namedParts = (group: Group): Placed[] =>
  names(group).map(({ id, part, element }) => ({
    id,
    node: part,
    level: group.agreement?.name,
    replaces: element.$type === 'Replaces',
  }));

function override(context: Context, old: Placed, nearer: Placed | undefined, drops: ast.Drops | undefined): Override {
  const base = { id: old.id, title: old.node.title, level: old.level, origin: context.origin(old.node) };
  const quiet = context.quiet();
  return {
    id: old.id,
    kind: nearer ? (nearer.replaces ? 'replaced' : 'shadowed') : 'dropped',
    level: old.level,
    objective: old.node.$type === 'Objective' ? { ...base, ...objective(quiet, old.node) } : undefined,
    support: old.node.$type === 'Support' ? { ...base, ...support(quiet, old.node) } : undefined,
    origin: context.origin(nearer ? nearer.node : drops),
  };
}

/**
 * Parts from elsewhere that the given ones refer to, and what those refer to in turn; and definitions that are used. What
 * is dropped stays so, whoever still refers to it.
 */
function referredParts(parts: readonly Placed[], groups: readonly Group[], dropped: readonly Id[]): Placed[] {
  const taken = new Set(parts.map(({ node }) => node));
  const ids = new Set([...parts.map(({ id }) => id), ...dropped]);
  const found: Placed[] = [];
  const open: { readonly node: ast.Part | ast.Agreement }[] = [...parts];
  for (const { agreement } of groups) if (agreement) open.push({ node: agreement });
  for (let next = open.pop(); next; next = open.pop()) {
    for (const target of targetsOf(next.node)) {
      if (taken.has(target) || !target.name || ids.has(target.name)) continue;
      const placed = { id: target.name, node: target, level: groupOf(target)?.agreement?.name, replaces: false };
      taken.add(target);
      ids.add(target.name);
      found.push(placed);
      open.push(placed);
    }
  }
  return [...found.reverse(), ...usedDefinitions(groups, [...parts, ...found], ids)];
}

function* targetsOf(node: ast.Part | ast.Agreement): Generator<ast.Part> {
  for (const { reference } of referencesIn(node)) {
    const target = topOf(reference.ref);
    if (target && target !== node) yield target;
  }
}

function topOf(node: { readonly $type: string; readonly $container?: unknown } | undefined): ast.Part | undefined {
  for (let each = node; each; each = each.$container as typeof node) if (isPart(each)) return each;
  return undefined;
}

/** Definitions that stand before any agreement of a file concern those agreements whose text has the word. */
function usedDefinitions(groups: readonly Group[], parts: readonly Placed[], ids: ReadonlySet<Id>): Placed[] {
  const files = new Set(groups.map(({ file }) => file));
  const definitions = [...files]
    .flatMap((file) => (groupsOf(file)[0]?.elements ?? []).map(partIn))
    .filter((part) => part?.$type === 'Definition' && Boolean(part.name) && !ids.has(part.name)) as ast.Definition[];
  if (definitions.length === 0) return [];
  const texts = [...groups.map(({ agreement }) => agreement), ...parts.map(({ node }) => node)].map(
    (node) => node?.$cstNode?.text ?? '',
  );
  const used = new Set<ast.Definition>();
  for (let text = texts.join('\n'); text !== '';) {
    const found = definitions.filter((node) => !used.has(node) && text.includes(node.name));
    for (const node of found) used.add(node);
    // A definition may use the next one.
    text = found.map((node) => node.$cstNode?.text ?? '').join('\n');
  }
  return definitions
    .filter((node) => used.has(node))
    .map((node) => ({ id: node.name, node, level: undefined, replaces: false }));
}

/** Acceptances of this agreement and of the parts that it takes over. */
function* acceptances(context: Context, groups: readonly Group[], parts: readonly Placed[]): Generator<Acceptance> {
  const acceptance = (node: ast.Accept, part?: Id): Acceptance[] =>
    node.code ? [{ code: node.code, reason: node.reason ?? '', part, origin: context.origin(node) }] : [];
  for (const { agreement, elements } of groups) {
    for (const item of agreement?.items ?? []) if (item.$type === 'Accept') yield* acceptance(item);
    for (const element of elements) if (element.$type === 'Accept') yield* acceptance(element);
  }
  for (const { node, id } of parts) {
    for (const item of 'items' in node ? node.items : []) if (item.$type === 'Accept') yield* acceptance(item, id);
  }
}
