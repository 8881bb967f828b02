import type { Diagnostic, TextEdit, TextFix } from '../../diagnostics/diagnostic.ts';
import { overlap } from './edits.ts';
import { kinds } from './kinds.ts';
import { isTheOne } from './quick-fixes.ts';
import type { Action, Offer, Situation } from './situation.ts';
import { words } from './words.ts';

interface Answer {
  readonly diagnostic: Diagnostic;
  readonly fix: TextFix;
}

/** Fixes of one kind in the whole file at once, and all mistakes of writing that have one right fix. */
export const fixAll: Offer = (situation) => [...ofOneKind(situation), ...allOfWriting(situation)];

function ofOneKind({ here, diagnostics }: Situation): Action[] {
  const kindsHere = new Set(here.flatMap((each) => each.fixes.map(({ name }) => keyOf(each, name))));
  return [...kindsHere].flatMap((key) => {
    const same = diagnostics.flatMap((diagnostic) =>
      diagnostic.fixes
        .filter(({ name }) => keyOf(diagnostic, name) === key)
        .slice(0, 1)
        .map((fix) => ({ diagnostic, fix })),
    );
    return together(same, kinds.quickFix, 2, (count) =>
      words.allOfKind(count, new Set(same.map(({ fix }) => fix.title)).size === 1 ? same[0]?.fix.title : undefined),
    );
  });
}

const keyOf = ({ code }: Diagnostic, name: string): string => `${code} ${name}`;

/**
 * What editors may do by themselves when a file is saved. Only the writing is mended: no term of an agreement changes
 * without somebody who wants it, and what a misspelt name means is a guess.
 */
function allOfWriting({ diagnostics }: Situation): Action[] {
  const mendable = diagnostics.flatMap((diagnostic) =>
    isOfWriting(diagnostic)
      ? diagnostic.fixes
          .filter((fix) => fix.name !== 'rename' && isTheOne(diagnostic, fix))
          .map((fix) => ({ diagnostic, fix }))
      : [],
  );
  return together(mendable, kinds.fixAll, 1, words.allOfWriting);
}

const isOfWriting = ({ code }: Diagnostic): boolean => code.startsWith('text/') || code === 'logic/stale-acceptance';

function together(
  answers: readonly Answer[],
  kind: Action['kind'],
  least: number,
  title: (count: number) => string,
): Action[] {
  const merged = merge(answers);
  if (merged.answers.length < least) return [];
  return [{ title: title(merged.answers.length), kind, edits: merged.edits, answers: merged.answers }];
}

/** The edits of all fixes that can be made together. A fix that changes what another one changes is left for later. */
function merge(answers: readonly Answer[]): { answers: Diagnostic[]; edits: TextEdit[] } {
  const edits: TextEdit[] = [];
  const done: Diagnostic[] = [];
  const seen = new Set<string>();
  const declared = new Set<string>();
  for (const { diagnostic, fix } of answers) {
    const fresh = fix.edits.map((edit) => withoutKnownParts(edit, edits)).filter((edit) => edit !== undefined);
    const names = fresh.flatMap(({ newText }) => declaredIn(newText));
    const clashes = fresh.some((edit) => edits.some((other) => overlap(edit, other)));
    if (clashes || names.some((name) => declared.has(name))) continue;
    for (const name of names) declared.add(name);
    done.push(diagnostic);
    for (const edit of fresh) {
      const key = JSON.stringify(edit);
      if (!seen.has(key)) edits.push(edit);
      seen.add(key);
    }
  }
  return { answers: done, edits };
}

/** Two fixes may both bring along the calendar that they need: one of it is enough. */
function withoutKnownParts(edit: TextEdit, before: readonly TextEdit[]): TextEdit | undefined {
  const known = new Set(before.flatMap(({ newText }) => newText.split(/\r?\n/)));
  const lines = edit.newText.split(/(?<=\n)/);
  const kept = lines.filter((line) => !(isWholePart(line) && known.has(line.trimEnd())));
  if (kept.length === lines.length) return edit;
  const newText = kept.join('').trimEnd();
  return newText === '' && isInsertion(edit) ? undefined : { ...edit, newText };
}

const isInsertion = ({ range: { start, end } }: TextEdit): boolean =>
  start.line === end.line && start.character === end.character;

const isWholePart = (line: string): boolean => /^(?:calendar|define|event) /.test(line);

/** The names of the parts that a text brings. */
const declaredIn = (text: string): string[] =>
  Array.from(text.matchAll(/^[a-z]+ (\p{Lu}[\p{L}\p{N}_]*)/gmu), ([, name = '']) => name);
