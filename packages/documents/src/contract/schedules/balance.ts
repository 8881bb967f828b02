import { balanceOf, explainBalance, type BalanceLine, type ExplainedCurve } from '@sla-lang/core';
import { section } from '../clauses.ts';
import type { Context } from '../context.ts';
import type { Clause, Section, Text } from '../document.ts';
import { sentence, tableOf } from '../sentences.ts';
import { concat, paragraph, plain } from '../text.ts';

/**
 * The balance of both sides as a schedule: who carries what, what promises come to, and who pays what for which value. What a side
 * could do badly is for the reader of the balance, and no term of the contract.
 */
export function balanceSchedule(c: Context): readonly Section[] {
  const { balance: words, schedule } = c.locale.titles;
  const { sides, figures, curves } = explainBalance(c.facts, balanceOf(c.facts));
  const [first] = sides;
  if (!first) return [];
  const table = tableOf(c, {
    caption: words.sides,
    head: [words.topic, ...sides.map(({ party }) => plain(party))],
    rows: first.sections
      .filter(({ key }) => key !== 'controls')
      .map(({ title, key }) => [
        plain(title),
        ...sides.map(({ sections }) => linesText(sections.find((each) => each.key === key)?.lines ?? [], words.none)),
      ]),
  });
  const come: readonly Clause[] =
    figures.length === 0
      ? []
      : [
          {
            anchors: [],
            heading: words.figures,
            blocks: [{ kind: 'list', ordered: false, items: figures.map((line) => [paragraph(lineText(line))]) }],
            children: [],
          },
        ];
  return section('schedule', schedule.balance, [
    { anchors: [], heading: words.sides, blocks: [paragraph(sentence(c, words.intro)), table], children: [] },
    ...come,
    ...curves.map((curve, index) => curveClause(c, curve, `curve-${index + 1}`)),
  ]);
}

const lineText = ({ what, detail }: BalanceLine): Text => plain(`${what}: ${detail}`);

const linesText = (lines: readonly BalanceLine[], none: Text): Text =>
  lines.length === 0 ? none : concat(lines.flatMap((line, index) => [...(index === 0 ? [] : [BREAK]), lineText(line)]));

const BREAK: Text = [{ kind: 'break' }];

function curveClause(c: Context, curve: ExplainedCurve, id: string): Clause {
  const { balance: words } = c.locale.titles;
  const { title, figure, who, pieces, tail, at } = curve;
  const table = tableOf(c, {
    caption: plain(title),
    head: [words.value, words.pays],
    rows: pieces.map(({ values, pays }) => [plain(values), plain(pays)]),
    rowOrigins: pieces.map((piece) => piece.at),
  });
  return {
    anchors: [],
    origin: at,
    heading: plain(title),
    blocks: [
      paragraph(sentence(c, plain(`${figure}; ${who}`))),
      { kind: 'curve', id, curve },
      table,
      ...(tail === '' ? [] : [paragraph(sentence(c, plain(tail)))]),
    ],
    children: [],
  };
}
