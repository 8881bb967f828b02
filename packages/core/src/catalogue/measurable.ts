import { measurableCounting } from './measurable-counting.ts';
import { measurableFigures } from './measurable-figures.ts';
import { measurableMethod } from './measurable-method.ts';
import { measurableWording } from './measurable-wording.ts';

/** The words of the checks `measurable/*`: can the promise be measured at all? */
export const measurable = {
  ...measurableWording,
  ...measurableMethod,
  ...measurableFigures,
  ...measurableCounting,
} as const;
