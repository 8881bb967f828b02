export { figureKey, ticketsKey } from './figure-key.ts';
export type { Tally } from './judged.ts';
export { measure, type Measured } from './measure.ts';
export { measureSupport, type SupportRequest } from './measure-support.ts';
export { Observations, type ObservationsInput } from './observations.ts';
export type { Question } from './question.ts';
export type { FigureRequest } from './request.ts';
export type { Step as MeasuringStep } from './steps.ts';
