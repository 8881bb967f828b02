interface Words {
  readonly cite: string;
  /** What it says, in our words, short enough for a sentence. */
  readonly says: string;
  /** It reaches some agreements only, and an agreement does not say whether it is one of them. */
  readonly onlySome?: true;
}

/** The provisions that the checks `law/*` point to. Their sources are named on the pages of the checks. */
export const provisionWords = {
  'bgb-276': { cite: 'BGB § 276(3)', says: 'nobody can be freed in advance from answering for intent' },
  'bgb-271a': {
    cite: 'BGB § 271a(1)',
    says: 'more than 60 days to pay must be agreed expressly and must not be grossly unfair to the creditor',
  },
  'bgb-307': {
    cite: 'BGB §§ 307 and 310(1)',
    says: 'what §§ 308 and 309 forbid towards consumers is measured between businesses by good faith',
  },
  'bgb-308-1a': {
    cite: 'BGB § 308 No. 1a',
    says: 'in the standard terms of a business that pays, more than 30 days are in doubt too long',
  },
  'bgb-308-4': {
    cite: 'BGB § 308 No. 4',
    says: 'a right to change what was promised must be reasonable for the other side',
  },
  'bgb-308-5': {
    cite: 'BGB § 308 No. 5',
    says: 'silence is a statement only after a fair period and an express warning at its start',
  },
  'bgb-309-3': {
    cite: 'BGB § 309 No. 3',
    says: 'set-off with an undisputed claim, or one that a court has found, cannot be taken away',
  },
  'bgb-309-7': { cite: 'BGB § 309 No. 7(b)', says: 'no exclusion or limit for gross negligence' },
  'bgb-309-8': {
    cite: 'BGB § 309 No. 8(a)',
    says: 'the right to leave because of a breach cannot be taken away',
  },
  'bgb-309-9-a': { cite: 'BGB § 309 No. 9(a)', says: 'a service cannot bind the other side for more than two years' },
  'bgb-309-9-b': {
    cite: 'BGB § 309 No. 9(b)',
    says: 'a silent renewal must be open-ended, with a way out at any time within a month',
  },
  'bgb-309-9-c': {
    cite: 'BGB § 309 No. 9(c)',
    says: 'before the end of the first term no more than a month of notice can be asked for',
  },
  'bgb-309-12': {
    cite: 'BGB § 309 No. 12(a)',
    says: 'nobody need prove what lies within the control of the other side',
  },
  'bw-6-119a-6': {
    cite: 'BW 6:119a(6)',
    says: 'a large company cannot agree with a small or medium-sized one to pay it later than after 30 days',
    onlySome: true,
  },
  'bw-6-236-d': { cite: 'BW 6:236(d)', says: 'whether the user of the terms has failed is not for the user to judge' },
  'bw-6-236-g': { cite: 'BW 6:236(g)', says: 'a legal time limit cannot be cut to less than a year' },
  'bw-6-236-j': {
    cite: 'BW 6:236(j)',
    says: 'after a silent renewal one must be free to leave at any time, with a month of notice at most',
  },
  'bw-6-237-c': { cite: 'BW 6:237(c)', says: 'who gets something essentially different must be free to leave' },
  'bw-6-237-f': { cite: 'BW 6:237(f)', says: 'freedom from a legal duty to pay damages is presumed unreasonable' },
  'bw-6-237-g': {
    cite: 'BW 6:237(g)',
    says: 'a narrower right of set-off than the law gives is presumed unreasonable',
  },
  'bw-6-237-h': {
    cite: 'BW 6:237(h)',
    says: 'losing rights for a lapse that does not justify it is presumed unreasonable',
  },
  'directive-conformity': {
    cite: 'Directive 93/13, annex, point 1',
    says: 'it lists the right of the trader to decide on conformity, or alone on the meaning of a term',
  },
  'directive-b': {
    cite: 'Directive 93/13, annex, point 1(b)',
    says: 'it lists rights because of a breach that are cut inappropriately, set-off among them',
  },
  'directive-g': {
    cite: 'Directive 93/13, annex, point 1(g)',
    says: 'it lists ending an open-ended contract without reasonable notice or a serious reason',
  },
  'directive-j': {
    cite: 'Directive 93/13, annex, points 1(j) and 2(b)',
    says: 'it lists a change without a valid reason in the contract, unless there is notice and a free way out',
  },
  'late-payment-directive': {
    cite: 'Directive 2011/7, article 3(5)',
    says: 'between undertakings more than 60 days to pay must be agreed expressly and must not be grossly unfair to the creditor',
  },
  'data-act-4-a': {
    cite: 'Data Act, article 13(4)(a)',
    says: 'in an imposed term on data, no exclusion or limit for intent or gross negligence',
    onlySome: true,
  },
  'data-act-4-b': {
    cite: 'Data Act, article 13(4)(b) and (5)(a)',
    says: 'in an imposed term on data, remedies cannot be excluded or limited inappropriately',
    onlySome: true,
  },
  'data-act-4-c': {
    cite: 'Data Act, article 13(4)(c)',
    says: 'who imposed a term on data cannot alone decide on conformity or meaning',
    onlySome: true,
  },
  'data-act-5-f': {
    cite: 'Data Act, article 13(5)(f)',
    says: 'in an imposed term on data, an end at unreasonably short notice is presumed unfair',
    onlySome: true,
  },
  'data-act-5-g': {
    cite: 'Data Act, article 13(5)(g)',
    says: 'in an imposed term on data, a substantial change needs a valid reason and a right to leave',
    onlySome: true,
  },
  'data-act-25': {
    cite: 'Data Act, article 25(2)(d)',
    says: 'in a contract for a data processing service, a cloud service for one, no more than two months of notice before a switch',
    onlySome: true,
  },
  'ucta-3': {
    cite: 'Unfair Contract Terms Act 1977, sections 3 and 11',
    says: 'in one side’s written standard terms, an exclusion or limit must be reasonable',
  },
  'late-payment-act': {
    cite: 'Late Payment of Commercial Debts (Interest) Act 1998, section 4',
    says: 'after 60 days interest runs, unless a later day is not grossly unfair to the supplier',
  },
  'cra-9': {
    cite: 'Consumer Rights Act 2015, schedule 2, paragraph 9',
    says: 'it lists a silent extension of a fixed term that must be refused unreasonably early',
  },
  'cra-11': {
    cite: 'Consumer Rights Act 2015, schedule 2, paragraphs 11 and 23',
    says: 'it lists a change without a valid reason in the contract, unless there is notice and a free way out',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** A provision of law that a check can point to. */
export type Provision = keyof typeof provisionWords;
export const provisions = Object.keys(provisionWords) as Provision[];

/** Whether a provision reaches some agreements only, and the agreement does not say whether it is one of them. */
export const reachesOnlySome = (provision: Provision): boolean => {
  const words: Words = provisionWords[provision];
  return words.onlySome === true;
};

/** "For a lawyer to look at, not legal advice: BGB § 276(3) (…)." */
export const basisWords = (basis: readonly Provision[]): string =>
  `For a lawyer to look at, not legal advice: ${basis
    .map((each) => `${provisionWords[each].cite} (${provisionWords[each].says})`)
    .join('; ')}.`;
