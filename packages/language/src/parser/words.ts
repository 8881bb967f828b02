const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const timeUnits =
  'ms s second seconds min minute minutes h hour hours day days week weeks month months quarter quarters year years';
const flavours = 'calendar billing fiscal contract clock';
/** The words with which a clause goes on after a number. */
const joints =
  'a after and any at be before between business by each every for free from in is lapse of or over per the then times to under up when with within';

/**
 * Which words each category of names leaves out, because they mean something of their own at that place:
 * WORD: none, so that a thing may be called anything. REFERENCE: words that stand where a reference stands.
 * UNIT: units of time and words that continue a clause. CATEGORY: the two categories that are always there.
 * ENTRY: what a duty or a limit may be.
 */
export const wordCategories: Readonly<Record<string, ReadonlySet<string>>> = {
  WORD: new Set(),
  // "fee": in "PlanTable of fee" a fee, a text or a reference may stand. "service": in "2 days of service".
  // "misses", "points": what a scale goes by. "any": "over 24 h in any month" is on no clock.
  // "under": "to under Promise" ends below what a table gives, and not at a table of that name.
  // "the": where a table may stand as well, the parser would look for it to the end of "the greater of the greater of …".
  REFERENCE: words('nobody both unknown any downtime availability this unlimited fee service misses points the under'),
  UNIT: words(`${timeUnits} ${flavours} ${joints}`),
  CATEGORY: words('plan priority'),
  ENTRY: words('late open exceeded'),
};

/** The words that cannot be referred to, and so should not be names. */
export const predefined: ReadonlySet<string> = wordCategories['REFERENCE'] ?? new Set();
