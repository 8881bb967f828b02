import { describe, expect, it } from 'vitest';
import { englishName, nameWords, partyName } from './names.ts';

const named = [{ id: 'Tidemark' }, { id: 'CloudCo', title: 'CloudCo Ltd' }, { id: 'Snecs', title: 'SNECS LLC' }];
const readable = (id: string): string => englishName(nameWords(id, named));

describe('readable names', () => {
  it.each([
    ['OfficeHours', 'Office hours'],
    ['AroundTheClock', 'Around the clock'],
    ['P1', 'P1'],
    ['GETOrders', 'GET orders'],
    ['late_tickets', 'Late tickets'],
    ['WebShop24x7', 'Web shop24x7'],
    ['VPNs', 'VPNs'],
    ['uptime', 'Uptime'],
    ['ÜberUns', 'Über uns'],
    ['constructor', 'Constructor'],
    ['__proto__', 'Proto'],
    ['_', '_'],
    ['WaitingForTidemark', 'Waiting for Tidemark'],
    ['OutagesOfCloudCoAndSnecs', 'Outages of CloudCo and SNECS'],
    ['CloudCover', 'Cloud cover'],
    ['tidemarks', 'Tidemarks'],
  ])('%s is read as %s', (id, name) => {
    expect(readable(id)).toBe(name);
  });
});

describe('party names', () => {
  it.each([
    ['GitHub', 'GitHub, Inc.', 'GitHub'],
    ['AcmeRetail', 'Acme N.V.', 'Acme Retail'],
    ['Snecs', 'SNECS LLC', 'SNECS'],
    ['Customer', undefined, 'Customer'],
  ])('%s of “%s” is called %s', (id, title, name) => {
    expect(partyName(id, title)).toBe(name);
  });
});
