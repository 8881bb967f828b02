export type { Diagnostic, Place, Position, Range, TextEdit, TextFix } from './diagnostics/diagnostic.ts';
export { Project, ReadProblem, type ProjectOptions, type Reader } from './project.ts';
export { createSlaServices, type SlaServices } from './services.ts';
