const decimal = /^\d+,\d{1,2}$/;

/** What a number with separators most likely is: a single one before one or two digits sets decimals apart. */
export function plainNumber(image: string): string {
  const [, whole = image, decimals = ''] = /^(.*)[.,](\d{1,2})$/.exec(image) ?? [];
  const digits = whole.replace(/\D/g, '');
  return decimals === '' ? digits : `${digits}.${decimals}`;
}

/** Why a number with separators is refused, and how to write it. */
export function separatorMessage(image: string): string {
  if (/^\d{1,2}\.\d{1,2}\.\d{2,4}$/.test(image)) return 'Write dates as year-month-day, such as 2026-12-31.';
  const plain = plainNumber(image);
  if (decimal.test(image)) return `Write decimals with a point: ${plain}.`;
  if (/^\d{1,3},\d{3}$/.test(image)) {
    return `${image} can be read in two ways. Write ${plain}, or ${image.replace(',', '.')} if decimals are meant.`;
  }
  return `Write numbers without separators between thousands: ${plain}.`;
}

const currencies: ReadonlyMap<string, string> = new Map([
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['$', 'USD'],
]);

/** The code that a sign of a currency most likely stands for. */
export const currencyCode = (sign: string): string => currencies.get(sign) ?? sign;

/** Why the sign of a currency is refused, and what to write with the number behind it, if there is one. */
export function currencyMessage(sign: string, behind: string): string {
  const number = /^ ?(\d+(?:\.\d+)?)(?![\d,.'’])/.exec(behind)?.[1] ?? '500';
  const written = `${number} ${currencyCode(sign)}`;
  return sign === '$' || sign === '¥'
    ? `${sign} is the sign of several currencies. Write a code behind the number, such as ${written}.`
    : `Write the code of the currency behind the number, such as ${written}.`;
}
