import { entryOf, type Code, type ParamsOf } from '@sla-lang/core';
import { type AstNode, AstUtils, GrammarUtils, type LangiumDocument } from 'langium';
import type { TextProblem } from '../lower/context.ts';
import type { Diagnostic, Place, TextFix } from './diagnostic.ts';
import { placeOf } from './places.ts';

/** Where files are, as findings name them. */
export type PathOfDocument = (document: LangiumDocument) => string;

/** A problem of the text in its words and at its place: the property that is wrong, else the whole node. */
export function problemDiagnostic(problem: TextProblem, pathOf: PathOfDocument): Diagnostic | undefined {
  const { code, node, property, stretch, params } = problem;
  const document = AstUtils.getDocument(node);
  const place = stretch
    ? placeOf({ path: pathOf(document), ...stretch }, document.textDocument)
    : nodePlace(node, property, pathOf);
  if (!place) return undefined;
  const words = entryOf(code);
  const related = (problem.related ?? []).flatMap((each) => {
    const other = nodePlace(each.node, each.property, pathOf);
    return other ? [{ ...other, message: words.roles?.[each.role] ?? each.role }] : [];
  });
  return textDiagnostic(code, params, place, { related, fixes: fixesOf(problem, place, pathOf) });
}

function fixesOf({ code, fix, params }: TextProblem, instead: Place, pathOf: PathOfDocument): TextFix[] {
  const title = fix && entryOf(code).fixes?.[fix.name];
  if (!fix || !title) return [];
  const before = fix.before && nodePlace(fix.before, undefined, pathOf);
  const place = before ? { ...before, range: { start: before.range.start, end: before.range.start } } : instead;
  return [{ name: fix.name, title: title(params as never), edits: [{ ...place, newText: fix.newText }] }];
}

function nodePlace(node: AstNode, property: string | undefined, pathOf: PathOfDocument): Place | undefined {
  const cst = (property && GrammarUtils.findNodeForProperty(node.$cstNode, property)) || node.$cstNode;
  const document = AstUtils.getDocument(node);
  return cst && placeOf({ path: pathOf(document), start: cst.offset, end: cst.end }, document.textDocument);
}

/** A diagnostic with the words of the catalogue. */
export function textDiagnostic<C extends Code>(
  code: C,
  params: ParamsOf<C>,
  place: Place,
  more: Partial<Pick<Diagnostic, 'related' | 'fixes'>> = {},
): Diagnostic {
  const words = entryOf(code);
  return {
    path: place.path,
    range: place.range,
    code,
    severity: words.severity[0],
    message: words.message(params as never),
    related: more.related ?? [],
    disadvantages: [],
    fixes: more.fixes ?? [],
  };
}
