import { blank, type Context } from './context.ts';
import type { ContractDocument, Fact, Text } from './document.ts';
import { fullName } from './sections/parties.ts';
import { versionedName } from './sections/documents.ts';
import { given } from './names.ts';
import { plain } from './text.ts';
import { dateTimeText } from './words/time.ts';

type Cover = Pick<ContractDocument, 'kindOfDocument' | 'title' | 'parties' | 'facts' | 'signatures' | 'footer'>;

/** The title page, the signatures and the page footer. */
export function coverOf(c: Context): Cover {
  const { cover: words, titles, people } = c.locale;
  const { agreement } = c;
  const own = given(agreement.title);
  const title = own === undefined ? titles.kindOfDocument : plain(own);
  const parties = (['provider', 'customer'] as const).map((role) => ({
    role: people.role[role],
    name: fullName(c, partyOf(c, role)),
  }));
  return {
    kindOfDocument: own === undefined ? undefined : titles.kindOfDocument,
    title,
    parties,
    facts: factsOf(c),
    signatures: {
      heading: titles.section.signatures,
      intro: c.locale.general.sentence(words.signaturesIntro(title)),
      blocks: parties.map(({ role, name }) => ({ role, party: words.signedFor(name), lines: words.signatureLines })),
    },
    footer: {
      line: words.footer(title, agreement.version),
      fingerprint: agreement.source && words.fingerprint(agreement.source.sha256),
    },
  };
}

function partyOf(c: Context, role: 'provider' | 'customer'): string | undefined {
  return c.agreement[role] ?? c.agreement.parties.find((party) => party.role === role)?.id;
}

function factsOf(c: Context): readonly Fact[] {
  const { fact: labels, level } = c.locale.cover;
  const { agreement } = c;
  const fact = (label: Text, value: Text | undefined): readonly Fact[] => (value ? [{ label, value }] : []);
  return [
    ...fact(labels.version, agreement.version === undefined ? undefined : plain(agreement.version)),
    ...fact(labels.effective, agreement.effective && termText(c, agreement.effective)),
    ...fact(labels.level, agreement.kind && level[agreement.kind]),
    ...fact(
      labels.basedOn,
      agreement.levels.length > 0
        ? c.locale.general.and(agreement.levels.map(({ id }) => versionedName(c, id)))
        : undefined,
    ),
    ...fact(
      labels.law,
      agreement.law === undefined ? undefined : c.locale.general.heading(c.locale.time.region(agreement.law)),
    ),
  ];
}

function termText(
  c: Context,
  { from, fromTime, until, untilTime }: NonNullable<Context['agreement']['effective']>,
): Text {
  const { cover: words } = c.locale;
  const end = until === undefined ? undefined : dateTimeText(c, until, untilTime);
  if (from === undefined) return end ? words.until(end) : blank(c);
  return words.fromUntil(dateTimeText(c, from, fromTime), end);
}
