import type { Id } from '@sla-lang/core';
import type * as ast from '../generated/ast.ts';
import { partIn, type Group } from '../workspace/groups.ts';

export interface NamedPart {
  readonly id: Id;
  readonly part: ast.Part;
  readonly element: Group['elements'][number];
}

/**
 * The parts of a group with their ids: the name, or one made of what the part is for ("credits for Available" is
 * CreditsForAvailable), so that a level above can be overridden and a finding accepted. Later ones are numbered.
 */
export function names(group: Group): NamedPart[] {
  const taken = new Set<Id>();
  const parts = group.elements.flatMap((element) => {
    const part = partIn(element);
    return part ? [{ element, part }] : [];
  });
  for (const { part } of parts) if (part.name) taken.add(part.name);
  return parts.flatMap(({ element, part }) => {
    if (part.name) return [{ id: part.name, part, element }];
    const made = madeName(part);
    if (made === undefined) return [];
    let id = made;
    for (let number = 2; taken.has(id); number += 1) id = `${made}${number}`;
    taken.add(id);
    return [{ id, part, element }];
  });
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const words = (text: string): string => text.split(' ').map(capital).join('');
const whose = (who: ast.Who | undefined): string => words(who?.party?.$refText ?? who?.other ?? '');

/** Parts that need no name of their own. */
function madeName(part: ast.Part): Id | undefined {
  switch (part.$type) {
    case 'Credits':
      return `${capital(part.kind ?? 'credits')}For${part.targets.map(({ $refText }) => capital($refText)).join('And')}`;
    case 'Escalation':
      return `EscalationOf${capital(part.of?.$refText ?? '')}`;
    case 'ForceMajeure':
      return 'ForceMajeure';
    case 'Termination':
    case 'Change':
    case 'Audit':
      return `${part.$type}By${whose(part.by)}`;
    case 'Hold':
      return `${capital(part.kind ?? 'hold')}By${whose(part.by)}`;
    case 'Liability':
    case 'Confidentiality':
    case 'Limitation':
      return `${part.$type}Of${whose(part.of)}`;
    case 'Indemnity':
      return `IndemnityBy${whose(part.by)}`;
    default:
      return undefined;
  }
}
