import type { Holidays } from '@sla-lang/core';
import type { ContractWriter } from './writer.ts';

/** What a host brings along; without it the server offers less. */
export interface Equipment {
  /** The version of the program that the server is part of. */
  readonly version?: string;
  readonly writer?: ContractWriter;
  /** The pages of the checks, as Markdown, by code. */
  readonly pages?: () => Promise<ReadonlyMap<string, string>>;
  /** Public holidays are much data: loaded when a calendar asks for them. */
  readonly loadHolidays?: () => Promise<Holidays>;
  /** The regions whose public holidays are known, with their names. */
  readonly holidayRegions?: () => Promise<ReadonlyMap<string, string>>;
}
