export { workedExamples, type Paid, type WorkedExample } from './examples.ts';
export type { ExampleResult } from './reckon.ts';
