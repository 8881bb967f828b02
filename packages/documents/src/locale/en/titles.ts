import type { Text } from '../../contract/document.ts';
import { plain, say } from '../../contract/text.ts';

const by = (head: string) => (who: Text | undefined) => (who ? say`${head} by ${who}` : plain(head));
const of = (head: string) => (who: Text | undefined) => (who ? say`${head} of ${who}` : plain(head));

/** Titles of parts that have none of their own, and headings of the sections and schedules. */
export const titles = {
  credit: (standards: Text): Text =>
    standards.length === 0 ? plain('Service credits') : say`Service credits for ${standards}`,
  bonus: (standards: Text): Text => (standards.length === 0 ? plain('Bonus') : say`Bonus for ${standards}`),
  escalation: (what: Text): Text => (what.length === 0 ? plain('Escalation') : say`Escalation of ${what}`),
  termination: by('Termination'),
  /** Of several rights to change something, each is known by what. */
  change: (what: Text, who: Text | undefined): Text =>
    say`Changes${what.length === 0 ? '' : say` of ${what}`}${who ? say` by ${who}` : ''}`,
  suspension: by('Suspension'),
  withholding: by('Withholding of payment'),
  'set-off': by('Set-off'),
  liability: of('Liability'),
  indemnity: by('Indemnity'),
  confidentiality: of('Confidentiality'),
  limitation: of('Limitation of claims'),
  audit: by('Audit'),

  kindOfDocument: plain('Service level agreement'),
  contents: plain('Contents'),
  section: {
    overview: plain('Overview'),
    parties: plain('Parties'),
    definitions: plain('Definitions and interpretation'),
    term: plain('Term and renewal'),
    services: plain('Services and service levels'),
    fees: plain('Fees and payment'),
    dutiesOf: (party: Text): Text => say`Duties of ${party}`,
    otherDuties: plain('Further duties'),
    reliefs: plain('Relief'),
    maintenance: plain('Maintenance'),
    exclusions: plain('Exclusions'),
    causes: plain('Shared and unknown causes'),
    forceMajeure: plain('Events beyond the control of the parties'),
    credits: plain('Service credits'),
    creditsAndBonuses: plain('Service credits and bonuses'),
    reports: plain('Reports and reviews'),
    change: plain('Changes to this agreement'),
    termination: plain('Termination'),
    holds: plain('Suspension, withholding and set-off'),
    liability: plain('Liability and indemnity'),
    confidentiality: plain('Confidentiality'),
    limitation: plain('Limitation of claims'),
    audit: plain('Audit'),
    clauses: plain('Further provisions'),
    documents: plain('Documents and governing law'),
    signatures: plain('Signatures'),
  },
  schedule: {
    otherStandards: plain('General service levels'),
    plans: plain('Plans, limits and tables'),
    balance: plain('Balance'),
  },
  balance: {
    intro: plain(
      'This schedule states what each party carries under this agreement. It serves as an explanation; the clauses themselves decide',
    ),
    sides: plain('Both parties'),
    topic: plain('Subject'),
    none: plain('None'),
    figures: plain('What promises come to'),
    value: plain('Value'),
    pays: plain('Paid'),
  },
};
