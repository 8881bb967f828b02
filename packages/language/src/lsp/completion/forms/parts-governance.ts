import type { Forms } from './form.ts';

/** Whole parts of how the agreement is run, changed and ended. */
export const governanceParts: Forms = {
  Report: [
    `report <+Monthly> "<Monthly service report>" {
  by <@provider:Provider> to <@customer:Customer>
  each month
  within <10 business days> of the end of the month
  covers <@CreditTarget:Available>
  records open to both
}`,
  ],
  Review: ['review <+Quarterly> "<Service review>" { every 3 months; covers <@CreditTarget:Available> }'],
  Termination: [
    {
      says: 'by the customer, after repeated misses',
      text: `termination by <@customer:Customer> {
  when <@CreditTarget:Available> missed in <3> of any <6> months
  exercised within <60 days> of "<the report of the last of these months>"
  notice <30 days>
  refund fee for the remaining term
  transition <60 days>
}`,
    },
    {
      says: 'by the provider, when an invoice is unpaid',
      text: 'termination by <@provider:Provider> {\n  when "<an undisputed invoice is unpaid>" for <60 days>\n  cure <30 days>\n  notice <30 days>\n}',
    },
  ],
  Change: [
    'change by <either party> {\n  of "<the terms of this agreement>"\n  notice <60 days>\n  reason required\n  consent required\n  not for past periods\n}',
  ],
  Hold: [
    {
      says: 'the provider stops the service',
      text: 'suspension by <@provider:Provider> { when "<an undisputed invoice is unpaid>" for <60 days>; notice <10 days>; ends when "<the invoice is paid>" }',
    },
    {
      says: 'the customer keeps a payment back',
      text: 'withholding by <@customer:Customer> { of "<the fee in dispute>"; when "<a claim is open>"; limited to "<the amount in dispute>" }',
    },
    { says: 'one claim against another', text: 'setoff by <either party> { of "<undisputed claims>" }' },
  ],
  Liability: [
    'liability of <either party> {\n  at most <12 times fee> over the term\n  unlimited for "<intent>", "<gross negligence>"\n}',
  ],
  Indemnity: [
    'indemnity by <@customer:Customer> for <@provider:Provider> {\n  for "<claims because of unlicensed software>"\n  at most <12 times fee>\n  notice <10 days>\n}',
  ],
  Confidentiality: [
    'confidentiality of <either party> {\n  "<Each party keeps secret what it learns about the other\'s business.>"\n  for <3 years>\n}',
  ],
  Limitation: ['limitation of <either party> { within <3 years> of "<the end of the agreement>" }'],
  Audit: [
    'audit by <@customer:Customer> { of "<the records of the measurements>"; each year; notice <10 business days> }',
  ],
  Prose: ['clause <+Notices> "<Notices>" """\n  <What is agreed.>\n"""'],
};
