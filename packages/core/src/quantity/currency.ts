const digitsByCode = new Map<string, number | undefined>();
let known: ReadonlySet<string> | undefined;

/** The ISO 4217 codes that this platform knows as current, in alphabetical order. */
export function currencies(): readonly string[] {
  return [...knownCurrencies()];
}

/** Whether the text is such a code: three capital letters. */
export function isCurrency(code: string): boolean {
  return knownCurrencies().has(code);
}

/**
 * How many decimals amounts of the currency are settled in: EUR 2, JPY 0, KWD 3. Undefined for an unknown code. The figures
 * are those of Intl, hence of daily use: HUF has 0 there in V8, although ISO 4217 still lists two for it.
 */
export function minorDigits(code: string): number | undefined {
  if (!isCurrency(code)) return undefined;
  if (!digitsByCode.has(code)) {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency: code });
    digitsByCode.set(code, format.resolvedOptions().maximumFractionDigits);
  }
  return digitsByCode.get(code);
}

function knownCurrencies(): ReadonlySet<string> {
  known ??= new Set(Intl.supportedValuesOf('currency'));
  return known;
}
