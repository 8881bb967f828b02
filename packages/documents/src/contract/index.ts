import { noHolidays, type Agreement, type Holidays } from '@sla-lang/core';
import { locales, type Locale, type LocaleName } from '../locale/index.ts';
import { createContext, type Context } from './context.ts';
import { coverOf } from './cover.ts';
import type { ContractDocument, Section } from './document.ts';
import { balanceSchedule } from './schedules/balance.ts';
import { ownersOf } from './schedules/owners.ts';
import { otherSchedule, serviceSchedule } from './schedules/service.ts';
import { plansSchedule } from './schedules/tables.ts';
import { clausesSection } from './sections/clauses.ts';
import { creditsSection } from './sections/credits.ts';
import { definitionsSection } from './sections/definitions.ts';
import { documentsSection } from './sections/documents.ts';
import { dutiesSections } from './sections/duties.ts';
import { exclusionsSection, maintenanceSection } from './sections/exclusions.ts';
import { changeSection, holdsSection, terminationSection } from './sections/governance.ts';
import { auditSection, confidentialitySection, liabilitySection, limitationSection } from './sections/legal.ts';
import { overviewSection } from './sections/overview.ts';
import { partiesSection } from './sections/parties.ts';
import { forceMajeureSection, reliefsSection } from './sections/reliefs.ts';
import { reportsSection } from './sections/reports.ts';
import { feesSection, servicesSection } from './sections/services.ts';
import { termSection } from './sections/term.ts';

export interface ContractOptions {
  readonly locale?: LocaleName;
  /** Public holidays, for the allowed downtime in service hours; without them no day is one. */
  readonly holidays?: Holidays;
  /** What is put at the end when it is asked for. */
  readonly annexes?: readonly Annex[];
}

/** The balance of both sides, as an explanation. */
export const annexNames = ['balance'] as const;
export type Annex = (typeof annexNames)[number];

/** A contract and the words it was written with, which the formats need for its numbers. */
export interface Contract {
  readonly document: ContractDocument;
  readonly locale: Locale;
}

/**
 * The agreement as a contract, before any format. Total: what the agreement does not say is missing, what could not be read
 * in it stands as a visible blank.
 */
export function contractOf(
  agreement: Agreement,
  { locale = 'en', holidays = noHolidays, annexes = [] }: ContractOptions = {},
): Contract {
  return contractIn(locales[locale], agreement, holidays, annexes);
}

export function contractIn(
  locale: Locale,
  agreement: Agreement,
  holidays: Holidays,
  annexes: readonly Annex[] = [],
): Contract {
  const context = createContext(agreement, locale, holidays);
  const document: ContractDocument = {
    language: locale.general.language,
    origin: agreement.origin,
    contentsHeading: locale.titles.contents,
    sections: [...sectionsOf(context), ...(annexes.includes('balance') ? balanceSchedule(context) : [])],
    ...coverOf(context),
  };
  return { document, locale };
}

function sectionsOf(c: Context): readonly Section[] {
  const owners = ownersOf(c);
  const other = otherSchedule(c, owners);
  return [
    ...overviewSection(c),
    ...partiesSection(c),
    ...definitionsSection(c),
    ...termSection(c),
    ...servicesSection(c, other.length > 0),
    ...feesSection(c),
    ...dutiesSections(c),
    ...reliefsSection(c),
    ...maintenanceSection(c),
    ...exclusionsSection(c),
    ...forceMajeureSection(c),
    ...creditsSection(c),
    ...reportsSection(c),
    ...changeSection(c),
    ...terminationSection(c),
    ...holdsSection(c),
    ...liabilitySection(c),
    ...confidentialitySection(c),
    ...limitationSection(c),
    ...auditSection(c),
    ...clausesSection(c),
    ...documentsSection(c),
    ...c.agreement.services.flatMap((service) => serviceSchedule(c, service, owners)),
    ...other,
    ...plansSchedule(c),
  ];
}
