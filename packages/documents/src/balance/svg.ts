import type { CurveDrawing, ExplainedCurve } from '@sla-lang/core';
import type { Element } from 'hast';
import { s } from 'hastscript';

/** The drawing in units of the view box; the writing keeps its size when the picture is scaled with its page. */
const WIDTH = 640;
const HEIGHT = 280;
const PLOT = { left: 150, right: 620, top: 20, bottom: 220 };
const DOT = 4;

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
      s('g', { fill: 'currentColor', 'font-size': 12, 'font-family': 'sans-serif' }, labels(drawing)),
      s('g', { fill: 'none', stroke: 'var(--curve, currentColor)', 'stroke-width': 2.5 }, drawing.lines.map(line)),
      s('g', { stroke: 'var(--curve, currentColor)', 'stroke-width': 1.5 }, drawing.lines.flatMap(ends)),
      s(
        'text',
        {
          x: PLOT.right,
          y: HEIGHT - 8,
          fill: 'currentColor',
          'font-size': 12,
          'font-family': 'sans-serif',
          'text-anchor': 'end',
        },
        `${curve.figure}, from good to bad`,
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
  ...xTicks.map(({ at, text }) => s('text', { x: x(at), y: PLOT.bottom + 18, 'text-anchor': 'middle' }, text)),
  ...yTicks.map(({ at, text }) => s('text', { x: PLOT.left - 8, y: y(at) + 4, 'text-anchor': 'end' }, text)),
];

type Line = CurveDrawing['lines'][number];

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
