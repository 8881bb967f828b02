import type { Agreement, Finding } from '@sla-lang/core';
import type { TextDocument } from 'langium';
import type { Diagnostic, Place, TextFix } from './diagnostic.ts';
import { textEdit } from './edits.ts';
import { placeOf, stretchOf } from './places.ts';

/** The text of a file of the project. */
export type TextOf = (path: string) => TextDocument | undefined;

/**
 * A finding at its place in a file. What stands in another file (a term of a level below) is shown where this agreement
 * takes it over, with the way to the term itself.
 */
export function findingDiagnostic(
  finding: Finding,
  agreement: Agreement,
  path: string,
  textOf: TextOf,
): Diagnostic | undefined {
  const place = resolve(finding.at ?? agreement.origin, textOf);
  const here = place?.path === path ? place : resolve(headOf(agreement.origin, textOf), textOf);
  if (!here || here.path !== path) return undefined;
  const elsewhere = place && place.path !== path ? [{ ...place, message: 'the term itself' }] : [];
  return {
    ...here,
    code: finding.code,
    severity: finding.severity,
    message: finding.message,
    related: [
      ...elsewhere,
      ...finding.related.flatMap(({ at, message }) => {
        const related = resolve(at, textOf);
        return related ? [{ ...related, message }] : [];
      }),
    ],
    disadvantages: finding.disadvantages.map((id) => agreement.parties.find((party) => party.id === id)?.title ?? id),
    fixes: finding.fixes.flatMap((fix) => resolveFix(fix, textOf)),
    accepted: finding.accepted,
    part: finding.part,
    agreement: agreement.id,
  };
}

function resolve(origin: string | undefined, textOf: TextOf): Place | undefined {
  const stretch = stretchOf(origin);
  const document = stretch && textOf(stretch.path);
  return stretch && document && placeOf(stretch, document);
}

/** The first line of an agreement, so that a remark on the whole does not underline all of it. */
function headOf(origin: string | undefined, textOf: TextOf): string | undefined {
  const stretch = stretchOf(origin);
  const text = stretch && textOf(stretch.path)?.getText();
  if (!stretch || text === undefined) return origin;
  const brace = text.slice(stretch.start, stretch.end).search(/\s*\{/);
  return `${stretch.path}#${stretch.start}-${brace > 0 ? stretch.start + brace : stretch.end}`;
}

function resolveFix(fix: Finding['fixes'][number], textOf: TextOf): TextFix[] {
  const edits = fix.edits.map((edit) => {
    const document = textOf(stretchOf(edit.at)?.path ?? '');
    return document && textEdit(edit, document);
  });
  return edits.every((edit) => edit !== undefined) ? [{ name: fix.name, title: fix.title, edits }] : [];
}
