import type { LangiumDocument } from 'langium';
import type { TextProblem } from '../../lower/context.ts';
import type { ExamineOptions } from '../diagnose.ts';
import { duplicates } from './duplicates.ts';

/** A check of the writing itself; checks of service levels are in core. */
export type TextCheck = (document: LangiumDocument, options: ExamineOptions) => readonly TextProblem[];

const checks: readonly TextCheck[] = [duplicates];

export const textChecks: TextCheck = (document, options) => checks.flatMap((check) => check(document, options));
