export * from './explain.ts';
export { explainMeasured, type ExplainedFigure } from './measured.ts';
export * from './reasons.ts';
export * from './steps.ts';
export { distanceWords, numberWords, quantityWords, sumsWords, sumWords } from './sums.ts';
