import type { DurationUnit } from '../quantity/index.ts';
import { list, type FigureWords, type Language } from './lexicon.ts';

/** "hour hours": "h" for each of the words. */
const units = (words: Partial<Record<DurationUnit, string>>): Record<string, DurationUnit> =>
  Object.fromEntries(
    Object.entries(words).flatMap(([unit, names]) => names.split(' ').map((name) => [name, unit as DurationUnit])),
  );

/** "2 two; 3 three" as a look-up by word. */
const numbers = (text: string): Record<string, number> =>
  Object.fromEntries(list(text).map((entry) => [entry.replace(/^\d+ /, ''), Number.parseInt(entry, 10)]));

const en: FigureWords = {
  numbers: numbers(`
    1 one; 2 two; 3 three; 4 four; 5 five; 6 six; 7 seven; 8 eight; 9 nine; 10 ten; 11 eleven; 12 twelve; 15 fifteen
    20 twenty; 30 thirty; 60 sixty; 90 ninety
  `),
  articles: ['a', 'an'],
  units: units({
    ms: 'ms msec millisecond milliseconds',
    s: 's sec secs second seconds',
    min: 'min mins minute minutes',
    h: 'h hr hrs hour hours',
    day: 'day days',
    week: 'week weeks',
    month: 'month months',
    quarter: 'quarter quarters',
    year: 'year years',
  }),
  businessUnits: units({ day: 'workday workdays weekday weekdays' }),
  businessWords: list('business; working; office; service; support; work'),
  percent: list('percent; per cent; pct'),
  within: list(`
    within; within a maximum of; in at most; in less than; in under; under; below; less than; no later than; not later than
    faster than; no longer than; not exceed; not exceeding; does not exceed
  `),
  atMost: list('at most; no more than; not more than; a maximum of; maximum; max; up to; fewer than; less than'),
  atLeast: list('at least; a minimum of; minimum; min; no less than; not less than; no fewer than; more than'),
  each: list('each; every; per; a; any; in a; in any; in each; of each; of every; over each'),
  flavours: list('calendar; billing; fiscal; contract; rolling; consecutive'),
  periods: units({
    h: 'hourly',
    day: 'daily',
    week: 'weekly',
    month: 'monthly',
    quarter: 'quarterly',
    year: 'yearly annually annual',
  }),
};

const nl: FigureWords = {
  numbers: numbers(`
    1 één; 2 twee; 3 drie; 4 vier; 5 vijf; 6 zes; 7 zeven; 8 acht; 9 negen; 10 tien; 11 elf; 12 twaalf; 15 vijftien
    20 twintig; 30 dertig; 60 zestig; 90 negentig
  `),
  articles: ['een'],
  units: units({
    ms: 'milliseconde milliseconden',
    s: 'seconde seconden',
    min: 'minuut minuten',
    h: 'u uur uren',
    day: 'dag dagen',
    week: 'week weken',
    month: 'maand maanden kalendermaand',
    quarter: 'kwartaal kwartalen kalenderkwartaal',
    year: 'jaar jaren kalenderjaar',
  }),
  businessUnits: units({
    h: 'werkuur werkuren kantooruur kantooruren serviceuren diensturen',
    day: 'werkdag werkdagen servicedagen',
  }),
  businessWords: [],
  percent: list('procent; pct'),
  within: list(
    'binnen; binnen maximaal; binnen ten hoogste; in minder dan; minder dan; onder; uiterlijk; niet langer dan',
  ),
  atMost: list('maximaal; hoogstens; hooguit; ten hoogste; niet meer dan; minder dan'),
  atLeast: list('minimaal; minstens; ten minste; tenminste; niet minder dan; meer dan'),
  each: list('elke; elk; iedere; ieder; per; in een; in elke; in iedere; van elke; van iedere; over elke'),
  flavours: list('kalender; opeenvolgende; aaneengesloten'),
  periods: units({
    day: 'dagelijks dagelijkse',
    week: 'wekelijks wekelijkse',
    month: 'maandelijks maandelijkse',
    year: 'jaarlijks jaarlijkse',
  }),
};

const de: FigureWords = {
  numbers: numbers(`
    2 zwei; 3 drei; 4 vier; 5 fünf; 6 sechs; 7 sieben; 8 acht; 9 neun; 10 zehn; 11 elf; 12 zwölf; 15 fünfzehn
    20 zwanzig; 30 dreißig; 60 sechzig; 90 neunzig
  `),
  articles: list('ein; eine; einer; einem; eines; einen'),
  units: units({
    ms: 'millisekunde millisekunden',
    s: 'sek sekunde sekunden',
    min: 'minute minuten',
    h: 'std stunde stunden',
    day: 'tag tage tagen tages',
    week: 'woche wochen',
    month: 'monat monate monaten monats kalendermonat kalendermonats',
    quarter: 'quartal quartale quartalen quartals kalenderquartal',
    year: 'jahr jahre jahren jahres kalenderjahr',
  }),
  businessUnits: units({
    h: 'arbeitsstunde arbeitsstunden geschäftsstunde geschäftsstunden servicestunden supportstunden',
    day: 'werktag werktage werktagen werktages arbeitstag arbeitstage arbeitstagen geschäftstag geschäftstage geschäftstagen',
  }),
  businessWords: [],
  percent: list('prozent'),
  within: list(`
    innerhalb von; innerhalb; innert; binnen; in weniger als; in höchstens; in maximal; unter; weniger als; spätestens nach
    nicht länger als
  `),
  atMost: list('höchstens; maximal; nicht mehr als; bis zu; weniger als'),
  atLeast: list('mindestens; wenigstens; minimal; nicht weniger als; mehr als'),
  each: list('pro; je; jeden; jedes; jedem; jede; im; in einem; in jedem; eines; über einen'),
  flavours: list('beliebigen; aufeinanderfolgenden; rollierenden'),
  periods: units({
    day: 'täglich',
    week: 'wöchentlich',
    month: 'monatlich monatliche monatlichen',
    quarter: 'vierteljährlich quartalsweise',
    year: 'jährlich jährliche jährlichen',
  }),
};

export const figureWords: Readonly<Record<Language, FigureWords>> = { en, nl, de };
