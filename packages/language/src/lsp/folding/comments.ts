import type { IToken } from 'chevrotain';
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import { foldLines } from './lines.ts';

const beginning = /^\/\/\s*#?region\b/;
const ending = /^\/\/\s*#?endregion\b/;

/** Long remarks, remarks on several lines one below the other, and regions between `// region` and `// endregion`. */
export function* commentFolds(hidden: readonly IToken[], tokens: readonly IToken[]): Generator<FoldingRange> {
  const comments = hidden.filter(({ tokenType: { name } }) => name === 'LINE_COMMENT' || name === 'BLOCK_COMMENT');
  yield* regions(comments);
  const withCode = new Set(tokens.map(({ endLine }) => endLine));
  let run: IToken[] = [];
  for (const comment of comments) {
    const isLine = comment.tokenType.name === 'LINE_COMMENT';
    if (!isLine) yield* foldLines(comment, comment, { kind: FoldingRangeKind.Comment });
    const isAlone =
      isLine && !withCode.has(comment.startLine) && !beginning.test(comment.image) && !ending.test(comment.image);
    if (!isAlone || comment.startLine !== (run.at(-1)?.startLine ?? 0) + 1) {
      yield* foldRun(run);
      run = [];
    }
    if (isAlone) run.push(comment);
  }
  yield* foldRun(run);
}

function foldRun(run: readonly IToken[]): FoldingRange[] {
  const [first] = run;
  const last = run.at(-1);
  return first && last ? foldLines(first, last, { kind: FoldingRangeKind.Comment }) : [];
}

function* regions(comments: readonly IToken[]): Generator<FoldingRange> {
  const open: IToken[] = [];
  for (const comment of comments) {
    if (beginning.test(comment.image)) open.push(comment);
    if (!ending.test(comment.image)) continue;
    const start = open.pop();
    if (start) yield* foldLines(start, comment, { kind: FoldingRangeKind.Region });
  }
}
