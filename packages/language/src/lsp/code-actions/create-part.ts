import { textEdit } from '../../diagnostics/edits.ts';
import type * as ast from '../../generated/ast.ts';
import { partsIn } from '../../workspace/groups.ts';
import { placeForPart } from './create/placement.ts';
import { stubsFor } from './create/stubs.ts';
import { wantedNames, type Wanted } from './create/wanted.ts';
import { editAt } from './edits.ts';
import { kinds } from './kinds.ts';
import type { Action, Offer, Situation } from './situation.ts';
import { words } from './words.ts';

/** A name that nothing has becomes the name of a new part. */
export const createPart: Offer = (situation) =>
  wantedNames(situation).flatMap((wanted) => (wanted.type === 'Contact' ? contacts : parts)(wanted, situation));

function parts(wanted: Wanted, situation: Situation): Action[] {
  const { group, name, diagnostic } = wanted;
  const { text, newline, agreements } = situation;
  const around = agreements.find(({ id }) => id === group.agreement?.name);
  return stubsFor(wanted, around).map((stub) => {
    const { offset, before, after } = placeForPart(stub.kind, group, text, newline);
    const written = before + stub.text.replaceAll('\n', newline) + after;
    return {
      title: words.create(stub.word, name),
      kind: kinds.quickFix,
      edits: [editAt(situation, offset, offset, written)],
      answers: [diagnostic],
    };
  });
}

/** A contact belongs to a party. */
function contacts({ group, name, diagnostic }: Wanted, { path, document }: Situation): Action[] {
  const parties = partsIn(group).filter((part): part is ast.Party => part.$type === 'Party' && Boolean(part.name));
  return parties.flatMap((party) => {
    const at = `${path}#${party.$cstNode?.offset}-${party.$cstNode?.end}`;
    const edit = textEdit({ at, place: 'into', text: `contact ${name} { email "(address)" }` }, document.textDocument);
    if (!edit) return [];
    const title = words.createIn('contact', name, party.title ?? party.name);
    return [{ title, kind: kinds.quickFix, edits: [edit], answers: [diagnostic] }];
  });
}
