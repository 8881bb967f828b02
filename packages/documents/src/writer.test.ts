import { describe, expect, it } from 'vitest';
import { formats } from './formats.ts';
import { HOSTILE, named } from './testing/small.ts';
import { webshop } from './testing/webshop.ts';
import { contractWriter } from './writer.ts';

describe('the writer of contracts', () => {
  it('offers every format with the words and the ending of its files', () => {
    expect(contractWriter.formats).toEqual([
      { name: 'json', label: 'JSON', extension: 'json' },
      { name: 'markdown', label: 'Markdown', extension: 'md' },
      { name: 'html', label: 'HTML', extension: 'html' },
    ]);
  });

  it('writes what the formats write, whatever locale is asked for', () => {
    for (const locale of [undefined, 'en', 'tlh', '__proto__']) {
      expect(contractWriter.render(webshop, 'html', { locale })).toBe(formats.html.render(webshop));
    }
  });

  it('knows no other format', () => {
    expect(() => contractWriter.render(webshop, 'constructor', {})).toThrow(RangeError);
  });
});

describe('the page of a contract', () => {
  const { html, language } = contractWriter.preview(webshop, {});

  it('has the words and the structure of the contract', () => {
    const whole = formats.html.render(webshop);
    expect(whole).toContain(html);
    expect(language).toBe('en');
  });

  it('brings no head, script or look along', () => {
    expect(html).not.toMatch(/<!doctype|<html|<head\b|<body|<script|<style|\sstyle=|\son\w+=/i);
  });

  it.each(HOSTILE)('takes the name %s for a name', (name) => {
    expect(contractWriter.preview(named(name), {}).html).not.toMatch(/<script|<b>|<\/style/);
  });
});

describe('the page of a balance', () => {
  it('tells both sides, with the places in the text', () => {
    const { html, places } = contractWriter.balance(webshop, {});
    expect(html).toContain('Managed hosting of the Acme web shop');
    expect(html).toContain('<svg');
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son\w+=/i);
    expect(places.every(({ element }) => html.includes(`id="${element}"`))).toBe(true);
  });

  it.each(HOSTILE)('takes the name %s for a name', (name) => {
    expect(contractWriter.balance(named(name), {}).html).not.toMatch(/<script|<b>|<\/style/);
  });
});
