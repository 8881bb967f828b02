import type { CurveDrawing, ExplainedCurve } from '@sla-lang/core';
import type { Element } from 'hast';
import { s } from 'hastscript';

/** The drawing in units of the view box: small enough for its writing to be read in the column beside an editor. */
const WIDTH = 440;
const HEIGHT = 230;
const PLOT = { left: 100, right: 424, top: 14, bottom: 178 };
const DOT = 4;
const FONT = { 'font-size': 11, 'font-family': 'sans-serif' } as const;
/** About how wide a letter is, and how far two lines of writing are apart at least. */
const LETTER = 6;
const LINE = 13;

/**
 * A curve of who pays what as an SVG element: good values on the left, more money further up, a full dot where an end belongs to a
 * piece and an empty one where it does not. It takes its colour from the page, and a title and a description for those who do not
 * see it; all its text is data that the serialiser escapes. `id` must be the only one of its kind on the page.
 */
export function curveSvg(curve: ExplainedCurve, drawing: CurveDrawing, id: string): Element {
  const [title, description] = [`${id}-title`, `${id}-description`];
  return s(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', ariaLabelledBy: title, ariaDescribedBy: description },
    [
      s('title', { id: title }, `${curve.title}: ${curve.who}`),
      s('desc', { id: description }, describe(curve)),
      s('g', { fill: 'none', stroke: 'currentColor', 'stroke-width': 1, opacity: 0.35 }, grid(drawing)),
      s('g', { fill: 'currentColor', ...FONT }, labels(drawing)),
      s('g', { fill: 'none', stroke: 'var(--curve, currentColor)', 'stroke-width': 2.5 }, drawing.lines.map(line)),
      s('g', { stroke: 'var(--curve, currentColor)', 'stroke-width': 1.5 }, drawing.lines.flatMap(ends)),
      s(
        'text',
        {
          x: PLOT.right,
          y: HEIGHT - 8,
          fill: 'currentColor',
          ...FONT,
          'text-anchor': 'end',
        },
        `${clipped(curve.figure)}, from good to bad`,
      ),
    ],
  );
}

const describe = ({ pieces }: ExplainedCurve): string =>
  pieces.map(({ values, pays }) => `${values}: ${pays}`).join('; ');

const x = (share: number): number => rounded(PLOT.left + share * (PLOT.right - PLOT.left));
const y = (share: number): number => rounded(PLOT.bottom - share * (PLOT.bottom - PLOT.top));
const rounded = (value: number): number => Math.round(value * 100) / 100;

const grid = ({ yTicks }: CurveDrawing): Element[] => [
  s('path', { d: `M${PLOT.left} ${PLOT.top}V${PLOT.bottom}H${PLOT.right}` }),
  ...yTicks.map(({ at }) => s('path', { d: `M${PLOT.left} ${y(at)}H${PLOT.right}`, 'stroke-dasharray': '2 4' })),
];

const labels = ({ xTicks, yTicks }: CurveDrawing): Element[] => [
  ...apart(xTicks, ({ at, text }) => [x(at), text.length * LETTER + LETTER]).map(({ at, text }) =>
    s('text', { x: x(at), y: PLOT.bottom + 18, 'text-anchor': at === 1 ? 'end' : 'middle' }, text),
  ),
  ...apart(yTicks, ({ at }) => [y(at), LINE]).map(({ at, text }) =>
    s('text', { x: PLOT.left - 8, y: y(at) + 4, 'text-anchor': 'end' }, text),
  ),
];

/** Those of the ticks whose writing does not run into another: the first and the last, and between them as many as fit. */
function apart(ticks: readonly Tick[], place: (tick: Tick) => readonly [at: number, size: number]): readonly Tick[] {
  const [first, ...others] = ticks;
  if (!first) return [];
  const kept = [first];
  const fits = (tick: Tick): boolean => {
    const [at, size] = place(tick);
    return kept.every((each) => {
      const [otherAt, otherSize] = place(each);
      return Math.abs(at - otherAt) >= (size + otherSize) / 2;
    });
  };
  for (const tick of [...others.slice(-1), ...others.slice(0, -1)]) if (fits(tick)) kept.push(tick);
  return kept;
}

const MOST_LETTERS = 48;
const clipped = (text: string): string =>
  text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS - 1).trimEnd()}…` : text;

type Line = CurveDrawing['lines'][number];
type Tick = CurveDrawing['xTicks'][number];

const line = ({ from, to, isStepped }: Line): Element =>
  s('path', {
    d: `M${x(from.x)} ${y(from.y)}L${x(to.x)} ${y(to.y)}`,
    ...(isStepped ? { 'stroke-dasharray': '6 4' } : {}),
  });

/** Only where the next piece pays something else does it matter to which of both an end belongs. */
const ends = ({ from, to }: Line): Element[] =>
  [from, to]
    .filter(({ jumps }) => jumps)
    .map((end) =>
      s('circle', {
        cx: x(end.x),
        cy: y(end.y),
        r: DOT,
        fill: end.isIn ? 'var(--curve, currentColor)' : 'var(--paper, Canvas)',
      }),
    );
