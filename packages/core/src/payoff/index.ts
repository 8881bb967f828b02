export type * from './curve.ts';
export { payoffOf } from './curves.ts';
export { isInsideLiability, limitedEnd, quickCurves, quickJointCurves, type LimitedEnd } from './limited.ts';
export { fallsOf, isLevelled, overshadowing, stretchValues } from './falls.ts';
export { mostPercentOf, mostShareFor } from './share.ts';
export { exposuresOf, leastOf, mostFor, type Exposure, type Most } from './exposure.ts';
