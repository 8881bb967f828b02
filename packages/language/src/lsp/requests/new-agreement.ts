import { startingAgreement } from '../../starter/agreement.ts';
import { newAgreementRequest } from '../protocol.ts';
import { answer } from './answer.ts';
import type { Requests } from './index.ts';

export const newAgreement: Requests = (context) => {
  const { Equipment, Examinations } = context.services.shared.editor;
  answer(context, newAgreementRequest, async ({ answers }) => {
    const { law, start } = answers;
    const holidays = law === undefined ? undefined : await Examinations.loadHolidays();
    const isKnown = law !== undefined && holidays?.(law, Number(start.slice(0, 4))) !== undefined;
    const { id, text } = startingAgreement(answers, isKnown ? law : undefined);
    return { name: `${Equipment.writer?.fileName(id) ?? id}.sla`, text };
  });
};
