export { annexNames, contractOf, type Annex, type Contract, type ContractOptions } from './contract/index.ts';
export type * from './contract/document.ts';
export {
  formats,
  isFormatName,
  renderContract,
  type Format,
  type FormatName,
  type RenderContractOptions,
} from './formats.ts';
export { balanceHtml, balancePage, balanceStyle, type BalancePage } from './balance/index.ts';
export { differencesMarkdown } from './differences/markdown.ts';
export { fileNameOf } from './file-name.ts';
export { fileNames, type Named } from './file-names.ts';
export type { ContractPage } from './html/index.ts';
export { contractStyle } from './html/style.ts';
export { FORMAT, SCHEMA_ID, VERSION } from './json/envelope.ts';
export type { Problem } from './json/problems.ts';
export { readJson, type ReadResult } from './json/read.ts';
export { agreementSchema } from './json/schema.ts';
export { toJson } from './json/write.ts';
export { contractWriter } from './writer.ts';
export { locales, type Locale, type LocaleName } from './locale/index.ts';
