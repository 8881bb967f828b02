import { durationWords, formatDuration, type Agreement, type Facts } from '@sla-lang/core';
import type * as ast from '../../generated/ast.ts';
import { AstUtils } from 'langium';
import { said } from './markdown.ts';
import { termLines } from './term.ts';
import { factsOf, type Spot } from './spot.ts';

/** Between whom an agreement is, for how long, and what it is based on. */
export function agreementLines({ shared, facts, document }: Spot, node: ast.Agreement): string[] {
  const own = AstUtils.getDocument(node);
  const agreement = shared.editor.Examinations.agreements(own).find(({ id }) => id === node.name);
  if (!agreement) return [];
  const known = own === document && facts?.agreement === agreement ? facts : factsOf(agreement, undefined);
  return linesOf(known, agreement);
}

function linesOf(facts: Facts, { kind, version, provider, customer, levels, renewal }: Agreement): string[] {
  const parties = [provider, customer].filter((id) => id !== undefined).map((id) => facts.nameOf(id));
  return [
    ...said('Level', kind),
    ...said('Version', version),
    ...said(parties.length > 1 ? 'Between' : 'Party', parties.join(' and ')),
    ...said('Based on', levels.map(({ id, title }) => title ?? id).join(', then ')),
    ...termLines(facts),
    ...said(
      'Renewed for',
      renewal?.every &&
        `${formatDuration(renewal.every, 'en-GB')}${renewal.notice ? `, unless notice is given ${durationWords(facts, renewal.notice)} before` : ''}`,
    ),
  ];
}
