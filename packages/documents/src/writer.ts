import { balanceOf, explainBalance, Facts, type Agreement, type Holidays } from '@sla-lang/core';
import { balancePage } from './balance/index.ts';
import { contractOf, type ContractOptions } from './contract/index.ts';
import { differencesMarkdown } from './differences/markdown.ts';
import { fileNameOf } from './file-name.ts';
import { formats, isFormatName, type FormatName } from './formats.ts';
import { contractPage, type ContractPage } from './html/index.ts';
import { locales, type LocaleName } from './locale/index.ts';

/** As it comes from outside: any text may be there. */
interface WriterOptions {
  readonly locale?: string | undefined;
  readonly holidays?: Holidays | undefined;
}

const names = Object.keys(formats) as FormatName[];

/** Everything that an agreement can be written as, for hosts that know names only. */
export const contractWriter = {
  formats: names.map((name) => ({ name, label: formats[name].label, extension: formats[name].extension })),
  locales: Object.keys(locales),
  /** @throws {RangeError} for a format that is none of {@link formats} */
  render(agreement: Agreement, format: string, options: WriterOptions): string {
    if (!isFormatName(format)) throw new RangeError(`There is no format ${format}.`);
    return formats[format].render(agreement, known(options));
  },
  preview: (agreement: Agreement, options: WriterOptions): ContractPage =>
    contractPage(contractOf(agreement, known(options))),
  balance(agreement: Agreement, { holidays }: WriterOptions): ContractPage {
    const facts = new Facts(agreement, holidays ? { holidays } : {});
    const partAt = (part: string): string | undefined => facts.part(part)?.part.origin;
    const page = balancePage(explainBalance(facts, balanceOf(facts)), agreement.title ?? agreement.id, partAt);
    return { ...page, language: 'en' };
  },
  differences: differencesMarkdown,
  fileName: fileNameOf,
} as const;

/** A locale that there is none of leaves the first one. */
function known({ locale, holidays }: WriterOptions): ContractOptions {
  const isKnown = locale !== undefined && Object.hasOwn(locales, locale);
  return { ...(isKnown ? { locale: locale as LocaleName } : {}), ...(holidays ? { holidays } : {}) };
}
