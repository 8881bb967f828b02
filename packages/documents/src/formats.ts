import type { Agreement } from '@sla-lang/core';
import { contractOf, type ContractOptions } from './contract/index.ts';
import { contractHtml } from './html/index.ts';
import { toJson } from './json/write.ts';
import { contractMarkdown } from './markdown/index.ts';

export interface Format {
  /** What a reader calls it. */
  readonly label: string;
  /** Of the file, without the dot. */
  readonly extension: string;
  /** The whole file. Pure: the same agreement gives the same text, with LF line ends. */
  readonly render: (agreement: Agreement, options?: ContractOptions) => string;
}

const all = {
  json: { label: 'JSON', extension: 'json', render: (agreement) => toJson(agreement) },
  markdown: {
    label: 'Markdown',
    extension: 'md',
    render: (agreement, options) => contractMarkdown(contractOf(agreement, options)),
  },
  html: {
    label: 'HTML',
    extension: 'html',
    render: (agreement, options) => contractHtml(contractOf(agreement, options)),
  },
} satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof all;

/** Everything that an agreement can be written as. A new format is one more entry. */
export const formats: Readonly<Record<FormatName, Format>> = all;

export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(formats, name);
}

export interface RenderContractOptions extends ContractOptions {
  readonly format: Exclude<FormatName, 'json'>;
}

/** The agreement as a contract that people read and sign. */
export function renderContract(agreement: Agreement, { format, ...options }: RenderContractOptions): string {
  return formats[format].render(agreement, options);
}
