import { CompletionItemKind } from 'vscode-languageserver';
import { beginning, clauseOf, ownerOf } from '../place/openings.ts';
import type { Leaf } from '../place/follower.ts';
import { isWord, phrasesFrom } from './phrases.ts';
import { plain, type Proposal } from './proposal.ts';
import type { Request } from './request.ts';

/** Spellings that nobody needs to be told of, as long as there is the usual one. */
const rare: ReadonlySet<string> = new Set(['≥', '≤', 'second', 'seconds', 'minute', 'minutes', 'hour', 'hours']);
const operators: ReadonlySet<string> = new Set(['>=', '<=', '>', '<', '=']);

/** The words of the language that may follow; several in one item where nothing else can follow. */
export function keywordProposals({ place, places }: Request, leaves: readonly Leaf[], rank: number): Proposal[] {
  const byKeyword = Map.groupBy(
    leaves.filter((leaf) => leaf.keyword !== undefined),
    (leaf) => leaf.keyword ?? '',
  );
  return [...byKeyword].flatMap(([keyword, own]) => {
    if (operators.has(keyword)) return [plain(keyword, CompletionItemKind.Operator, rank)];
    if (keyword === '{') return [blockOpening(rank + 5)];
    if (!isWord(keyword) && keyword !== ',') return [];
    return phrasesFrom(keyword, own, places.follower, place.index)
      .filter((phrase) => phrase !== ',')
      .map((phrase) => phraseProposal(phrase, own, place.index, rank));
  });
}

function phraseProposal(phrase: string, leaves: readonly Leaf[], index: number, rank: number): Proposal {
  const clause = leaves.map(clauseOf).find((each) => each !== undefined);
  const begins = clause !== undefined && clause.start === index;
  const about = { word: phrase.replace(/^, /, ''), owner: begins ? ownerOf(clause) : clause?.type };
  const kind = leaves.some((leaf) => /Unit$/.test(leaf.frame.rule))
    ? CompletionItemKind.Unit
    : CompletionItemKind.Keyword;
  const isPlural = leaves.every((leaf) => beginning(leaf, index).some(({ rule }) => rule === 'PeriodUnit'));
  const late = rare.has(phrase) || (isPlural && phrase.endsWith('s')) ? 3 : 0;
  return plain(phrase, kind, rank + late, { about, begins });
}

const blockOpening = (rank: number): Proposal => ({
  label: '{ … }',
  text: ['{\n  ', { options: [''], isEnd: true }, '\n}'],
  kind: CompletionItemKind.Snippet,
  rank,
  filter: '{',
  says: 'a block with clauses',
});
