import type { LangiumDocument } from 'langium';
import type { TextProblem } from '../../lower/context.ts';
import type { ExamineOptions } from '../diagnose.ts';
import { acceptedCodes } from './accepted-codes.ts';
import { dates } from './dates.ts';
import { duplicates } from './duplicates.ts';
import { hiddenCharacters } from './hidden-characters.ts';
import { levels } from './levels.ts';
import { lookAlikes } from './look-alikes.ts';
import { names } from './names.ts';
import { repeatedClauses } from './repeated-clauses.ts';
import { unclosedTexts } from './unclosed-texts.ts';
import { usedFiles } from './used-files.ts';
import { windowConditions } from './window-conditions.ts';
import { zones } from './zones.ts';

/** A check of the writing itself; checks of service levels are in core. */
export type TextCheck = (document: LangiumDocument, options: ExamineOptions) => readonly TextProblem[];

export const textChecks: readonly TextCheck[] = [
  usedFiles,
  levels,
  duplicates,
  repeatedClauses,
  windowConditions,
  names,
  lookAlikes,
  hiddenCharacters,
  unclosedTexts,
  dates,
  zones,
  acceptedCodes,
];
