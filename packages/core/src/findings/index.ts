export { analyse, isAcceptable, worst, type AnalyseOptions } from './analyse.ts';
export type { Edit, Finding, Fix, Related } from './finding.ts';
export type { Rule } from './rule.ts';
export { chosenSeverity, defaultSettings, defaultThresholds, type Settings, type Thresholds } from './settings.ts';
