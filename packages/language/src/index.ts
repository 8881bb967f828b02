export type { Diagnostic, Place, Position, Range, TextEdit, TextFix } from './diagnostics/diagnostic.ts';
export { decode, NotText } from './files/decode.ts';
export { ReadProblem } from './files/read-problem.ts';
export { errorCode, reasonOf } from './files/system-errors.ts';
export { type Edit, formatDocument, formatTyped } from './format/format-document.ts';
export { type Formatted, formatText } from './format/format-text.ts';
export { Project, type ProjectOptions, type Reader } from './project.ts';
export { createSlaServices, type SlaServices } from './services.ts';
