import type { SemanticTokensLegend } from 'vscode-languageserver';

/** The kinds of words that editors colour by meaning: kinds of the protocol, so that every theme knows them. */
const types = [
  ...['keyword', 'namespace', 'interface', 'class', 'struct', 'event'],
  ...['enum', 'enumMember', 'variable', 'property', 'function', 'type'],
] as const;
export type TokenType = (typeof types)[number];

/**
 * `declaration`: where a thing gets its name, and the word that declares it; `definition`: a name with its meaning; `clause`, which is
 * ours: the word that a clause begins with.
 */
const modifiers = ['declaration', 'definition', 'clause'] as const;
export type TokenModifier = (typeof modifiers)[number];

export const legend: SemanticTokensLegend = { tokenTypes: [...types], tokenModifiers: [...modifiers] };

export const tokenTypes: Readonly<Record<string, number>> = Object.fromEntries(
  types.map((type, index) => [type, index]),
);
export const tokenModifiers: Readonly<Record<string, number>> = Object.fromEntries(
  modifiers.map((modifier, index) => [modifier, 1 << index]),
);

/** How the names of things are coloured, by the kind of their node. Terms and all other parts are types. */
const typeOfNode: ReadonlyMap<string, TokenType> = new Map([
  ['Agreement', 'namespace'],
  ['Party', 'interface'],
  ['ThirdParty', 'interface'],
  ['Contact', 'interface'],
  ['Service', 'class'],
  ['Underpinning', 'class'],
  ['Plan', 'class'],
  ['Calendar', 'struct'],
  ['Table', 'struct'],
  ['Limits', 'struct'],
  ['Event', 'event'],
  ['Report', 'event'],
  ['Category', 'enum'],
  ['CategoryEntry', 'enumMember'],
  ['Priority', 'enumMember'],
  ['Cell', 'enumMember'],
  ['Metric', 'variable'],
  ['Objective', 'property'],
  ['Support', 'property'],
  ['Credits', 'property'],
  ['Maintenance', 'function'],
  ['Exclusion', 'function'],
  ['Duty', 'function'],
  ['Relief', 'function'],
  ['ForceMajeure', 'function'],
]);

export const typeOfName = (nodeType: string): TokenType => typeOfNode.get(nodeType) ?? 'type';
