import type { Text } from '../../contract/document.ts';
import { plain, say } from '../../contract/text.ts';

export const parties = {
  /** "Northwind Hosting B.V. (“Northwind”) provides the services." */
  is: (name: Text, short: Text | undefined, role: 'provider' | 'customer'): Text =>
    say`${name}${short ? say` (“${short}”)` : ''} ${role === 'provider' ? 'provides' : 'receives'} the services`,
  kind: (party: Text, kind: Text): Text => say`${party} enters into this agreement as ${kind}`,
  address: (party: Text, address: Text): Text => say`The address of ${party} is ${address}`,
  registered: (party: Text, registration: Text): Text => say`${party} is registered as ${registration}`,
  contacts: (party: Text): Text => say`Contacts of ${party}`,
  contactsIntro: (party: Text): Text => say`${party} can be reached through the following contacts`,
  head: {
    contact: plain('Contact'),
    email: plain('Email'),
    phone: plain('Telephone'),
    address: plain('Address'),
    hours: plain('Hours'),
  },
  thirdParties: plain('Third parties'),
  thirdParty: (name: Text, role: Text, chosenBy: Text | undefined): Text =>
    say`${name} is ${role} and no party to this agreement${chosenBy ? say`; it is chosen by ${chosenBy}` : ''}`,
  role: {
    measurer: plain('an independent measurer'),
    auditor: plain('an auditor'),
    subcontractor: plain('a subcontractor'),
    reseller: plain('a reseller'),
  },
  negotiated: plain('The parties have negotiated the terms of this agreement individually'),
  standard: (of: Text): Text => say`The terms of this agreement are standard terms of ${of}`,
};

export const term = {
  from: (from: Text, until: Text | undefined): Text =>
    until
      ? say`This agreement takes effect on ${from} and ends on ${until}, unless it is renewed or terminated earlier in accordance with its terms`
      : say`This agreement takes effect on ${from} and continues until it is terminated in accordance with its terms`,
  fromFixed: (from: Text, until: Text): Text =>
    say`This agreement takes effect on ${from} and ends on ${until}, unless it is terminated earlier in accordance with its terms`,
  until: (until: Text): Text => say`This agreement ends on ${until}`,
  contractPeriods: (time: string): Text =>
    say`Contract days, weeks, months, quarters and years are counted from the moment at which this agreement takes effect, so that each of them begins at ${time}`,
  renews: (every: Text): Text =>
    say`At the end of its term this agreement is renewed for successive periods of ${every}`,
  renewalNotice: (notice: Text): Text =>
    say`Either party may prevent the renewal by giving notice at least ${notice} before the end of the current term`,
};

export const fees = {
  payment: (customer: Text | undefined, deadline: Text): Text =>
    customer ? say`${customer} must pay each invoice ${deadline}` : say`Each invoice must be paid ${deadline}`,
  taxes: {
    included: plain('Amounts of money include all taxes'),
    excluded: plain('Amounts of money are stated without taxes, which are added as the law provides'),
  },
  inAdvance: plain('Fees are paid in advance'),
  currency: (currency: string): Text =>
    say`Amounts of money are in ${currency} unless this agreement states another currency`,
};
