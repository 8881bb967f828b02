import { at, paragraphs, section } from '../clauses.ts';
import { numberOf, ref, type Context } from '../context.ts';
import type { Section, Text } from '../document.ts';
import { OTHER_STANDARDS } from '../schedules/other.ts';
import { sentence } from '../sentences.ts';
import { deadlineText } from '../words/time.ts';

/** Leads from the body of the contract to the schedules of the services. */
export function servicesSection(c: Context, hasOtherStandards: boolean): readonly Section[] {
  const { services: words, general, titles } = c.locale;
  const { services, provider } = c.agreement;
  const list = general.and(services.map(({ id }) => words.inSchedule(ref(c, id), numberOf(id))));
  const other: Text = [{ kind: 'number', to: OTHER_STANDARDS }];
  return section(
    'clause',
    titles.section.services,
    paragraphs([
      services.length > 0 &&
        sentence(c, provider === undefined ? words.provided(list) : words.provides(ref(c, provider), list)),
      hasOtherStandards && services.length > 0 && sentence(c, words.otherStandards(other)),
    ]),
  );
}

export function feesSection(c: Context): readonly Section[] {
  const { fees: words, titles } = c.locale;
  const { payment, paidInAdvance, currency, taxes, customer } = c.agreement;
  return section(
    'clause',
    titles.section.fees,
    paragraphs([
      currency !== undefined && sentence(c, words.currency(currency)),
      taxes && sentence(c, words.taxes[taxes]),
      paidInAdvance && sentence(c, words.inAdvance),
      payment &&
        at(
          payment,
          sentence(c, words.payment(customer === undefined ? undefined : ref(c, customer), deadlineText(c, payment))),
        ),
    ]),
  );
}
