import { entryOf, type Code, type ParamsOf } from '@sla-lang/core';
import { GrammarUtils, type LangiumDocument } from 'langium';
import type { TextProblem } from '../lower/context.ts';
import type { Diagnostic } from './diagnostic.ts';
import { placeOf } from './places.ts';

/** A problem of the text in its words and at its place: the property that is wrong, else the whole node. */
export function problemDiagnostic(
  problem: TextProblem,
  path: string,
  document: LangiumDocument,
): Diagnostic | undefined {
  const { node, property } = problem;
  const cst = (property && GrammarUtils.findNodeForProperty(node.$cstNode, property)) || node.$cstNode;
  if (!cst) return undefined;
  return textDiagnostic(problem.code, problem.params as ParamsOf<Code>, {
    ...placeOf({ path, start: cst.offset, end: cst.end }, document.textDocument),
  });
}

/** A diagnostic with the words of the catalogue. */
export function textDiagnostic<C extends Code>(
  code: C,
  params: ParamsOf<C>,
  place: Pick<Diagnostic, 'path' | 'range'>,
  more: Partial<Pick<Diagnostic, 'related' | 'fixes'>> = {},
): Diagnostic {
  const words = entryOf(code);
  return {
    ...place,
    code,
    severity: words.severity[0],
    message: words.message(params as never),
    related: more.related ?? [],
    disadvantages: [],
    fixes: more.fixes ?? [],
  };
}
