import type { Forms } from './form.ts';

/** The clauses of credits and bonuses. */
export const moneyForms: Forms = {
  PaidBy: ['paid by <@provider:Provider> to <@customer:Customer>'],
  BaseClause: ['base fee of <@Priced:Service> each <month|quarter|year>', 'base fee each <month|quarter|year>'],
  Payment: [
    { text: 'pays <10%> from <99.0%> to under <99.9%>', says: 'for a range' },
    { text: 'pays <50%> under <95.0%>', says: 'for all below' },
    { text: 'pays <5%> for a miss', says: 'once' },
    { text: 'pays <50> <@currency> for each miss', says: 'for each case' },
    { text: 'pays <5%> of fee for each <started|full|exact> <1 h> of downtime over <1 h>', says: 'by time' },
    { text: 'pays <@Table:Amounts> for a miss', says: 'as a table says' },
  ],
  Scale: [
    'scale by misses each <month|quarter|year>, <each part at its own rate|highest row applies|rows add up>\n| miss | amount |\n| <1> | <75 EUR> |\n| over <1> | <100 EUR> |',
    {
      text: 'scale by <@Metric:Uptime> and plan\n| uptime | <@Plan:Basic> | <@Plan:Gold> |\n| from <99.0%> to under <99.9%> | <5%> | <10%> |\n| under <99.0%> | <10%> | <25%> |',
      says: 'for each plan',
    },
  ],
  Multiplier: ['times <2> when <@CreditTarget:Available> missed in <3> months in a row'],
  Returned: ['returned when <@CreditTarget:Available> met in <3> months in a row'],
  PointsReset: ['points reset when <@CreditTarget:Available> met in <3> months in a row'],
  Cap: ['capped at <50%> of fee each <month|quarter|year>'],
  Floor: ['minimum <100> <@currency>'],
  Minimum: ['credits under <1> <@currency> lapse'],
  FreeCount: ['first <1 miss> free each <month|quarter|year>'],
  NotInTheFirst: ['not in the first <3 months>'],
  NotAdded: ['not added to <@CreditTarget:Available>'],
  AddedTo: ['added to <@CreditTarget:Available>'],
  HighestOf: ['only the highest of <@CreditTarget:Available>'],
  OneOf: ['only one of <@CreditTarget:Available>, chosen by <@customer:Customer>'],
  Automatic: ['automatic'],
  ClaimClause: [
    'claim within <30 days> of <@Occasion:"the end of the month">, late claims <lapse|are reduced|count from receipt>',
  ],
  Cure: ['cure <30 days>'],
  DecisionClause: [
    'decision within <10 business days> of "<the claim>", by <@provider:Provider>, late decisions count as <granted|refused>',
  ],
  Settled: [
    'settled <on the next invoice|in money|as service time>',
    'settled on the next invoice, the rest in money within <30 days>',
    'settled on the next invoice or in money, chosen by <@provider:Provider>',
  ],
  Conversion: ['converted to <EUR> at "<the reference rate of the central bank>" of the end of the month'],
  Expires: ['expires <12 months> after "<the credit note>"', 'expires on termination'],
  Remainder: ['remainder <paid out at the end|lapses at the end>'],
  Precondition: ['only when <$>'],
  SoleRemedy: ['sole remedy'],
  BesideOthers: ['beside other remedies'],
  CreditNature: ['counts as <liquidated damages|a price reduction|a penalty>'],
  TowardsDamages: ['counts towards damages', 'counts not towards damages'],
  LiabilityCap: ['<inside|outside> the liability cap'],
  RoundedMoney: ['rounded <to nearest|down|up>'],
  WorkedExample: ['example at <99.5%> pays <10%> of fee'],
};
