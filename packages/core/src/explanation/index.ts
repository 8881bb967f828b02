export * from './explain.ts';
export { explainMeasured, type ExplainedFigure } from './measured.ts';
export * from './reasons.ts';
export * from './steps.ts';
export { distanceWords, numberWords, quantityWords, sumsWords, sumWords } from './sums.ts';
export { balanceSections, explainBalance, guaranteeWords } from './balance.ts';
export type { BalanceLine, BalanceSection, ExplainedBalance, ExplainedSide } from './balance.ts';
export type { CurveDrawing, ExplainedCurve, ExplainedPiece } from './curves.ts';
export * from './example.ts';
