import { localToday } from '@sla-lang/core';
import { newAgreementRequest } from '@sla-lang/language/protocol';
import { Uri } from 'vscode';
import { command } from '../../infrastructure/commands.ts';
import type { Feature } from '../feature.ts';
import { ask } from './ask.ts';
import { Interview } from './interview.ts';
import { place } from './place.ts';

/** Asks what an agreement is about, and writes one to start from: complete and even-handed. */
export const newAgreement: Feature = ({ server }) =>
  command('sla.newAgreement', server, async (given?: unknown) => {
    const interview = new Interview(localToday());
    if (!(await ask(interview))) return;
    const agreement = await server.request(newAgreementRequest, { answers: interview.answers });
    await place(agreement, given instanceof Uri ? given : undefined);
  });
