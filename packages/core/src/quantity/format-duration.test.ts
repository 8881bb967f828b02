import { describe, expect, it } from 'vitest';
import { formatDuration } from './format-duration.ts';

describe('formatDuration', () => {
  it.each([
    ['PT43M12S', '43 minutes 12 seconds'],
    ['PT1H', '1 hour'],
    ['PT0.8S', '800 milliseconds'],
    ['PT0.0005S', '0.5 milliseconds'],
    ['PT4M0.5S', '4 minutes 0.5 seconds'],
    ['PT1.0S', '1.0 seconds'],
    ['PT0S', '0 seconds'],
    ['P1Y6M', '1 year 6 months'],
    ['P1W2D', '1 week 2 days'],
    ['PT44580M', '44,580 minutes'],
  ])('%s is %s', (iso, expected) => expect(formatDuration(iso, 'en')).toBe(expected));

  it.each([
    ['PT43M12S', 'en', '43 min 12 s'],
    ['PT0.8S', 'de', '800 ms'],
    ['PT1.5H', 'nl', '1,5 h'],
    ['P5DT4H', 'en', '5 days 4 h'],
    ['P1M', 'de', '1 Monat'],
  ])('%s in %s is short %s', (iso, locale, expected) => expect(formatDuration(iso, locale, 'short')).toBe(expected));

  it.each([
    ['P5D', 'nl', '5 dagen'],
    ['PT43M12S', 'de', '43 Minuten 12 Sekunden'],
    ['PT1M', 'nl', '1 minuut'],
  ])('%s in %s is %s', (iso, locale, expected) => expect(formatDuration(iso, locale)).toBe(expected));

  it('leaves a text that is no duration alone', () => expect(formatDuration('<soon>', 'en')).toBe('<soon>'));
});
