export type * from './curve.ts';
export { payoffOf } from './curves.ts';
export { exposuresOf, leastOf, mostFor, type Exposure, type Most } from './exposure.ts';
