export { figureKey } from './figure-key.ts';
export { Observations, type ObservationsInput } from './observations.ts';
