import { entry } from './entry.ts';

const code = (character: number) => `U+${character.toString(16).toUpperCase().padStart(4, '0')}`;
const meant = (suggestion: string | undefined) => (suggestion === undefined ? '' : ` Did you mean ${suggestion}?`);

/** The words of what is wrong with the writing itself: `text/*`. The messages of the parser are in the parser. */
export const text = {
  'text/syntax': entry<{ message: string }>()({
    severity: ['error'],
    title: 'Text that is not in the language',
    message: ({ message }) => message,
  }),
  'text/unresolved': entry<{ name: string; kind: string; suggestion: string | undefined; isMiss?: boolean }>()({
    severity: ['error'],
    title: 'A name that nothing has',
    message: ({ name, kind, suggestion, isMiss = false }) =>
      `There is no ${kind} named ${name} here.${meant(suggestion)}${
        isMiss && suggestion === undefined
          ? ' “for each miss of” takes a priority of a support; “for each miss” alone is of whatever the credits are for.'
          : ''
      }`,
    fixes: { rename: ({ suggestion }: { suggestion: string }) => `Change to ${suggestion}` },
  }),
  'text/duplicate': entry<{ name: string }>()({
    severity: ['error'],
    title: 'One name for two parts',
    message: ({ name }) => `${name} is the name of more than one part. Each part needs a name of its own.`,
    roles: { other: 'the other part of this name' },
  }),
  'text/repeated-clause': entry<{ clause: string }>()({
    severity: ['warning'],
    title: 'A clause said twice',
    message: ({ clause }) => `“${clause}” is said more than once here; only the first one counts.`,
    roles: { first: 'said first here' },
  }),
  'text/window-condition': entry<object>()({
    severity: ['warning'],
    title: 'A condition beneath several windows',
    message: () =>
      'This condition holds for the window above it only. Write it behind that window, or before all windows if it is meant for all.',
  }),
  'text/not-replaced': entry<{ name: string; level: string }>()({
    severity: ['warning'],
    title: 'Overrides a lower level without saying so',
    message: ({ name, level }) =>
      `${level} already has a part named ${name}. Write “replaces” to say that this one takes its place.`,
    fixes: { replaces: () => 'Say that it replaces the other' },
    roles: { other: 'the part of the lower level' },
  }),
  'text/replaces-nothing': entry<{ name: string }>()({
    severity: ['error'],
    title: 'Replaces or drops what is not there',
    message: ({ name }) => `No level that this agreement is based on has a part named ${name}.`,
  }),
  'text/uses-missing': entry<{ path: string }>()({
    severity: ['error'],
    title: 'A file that is not there',
    message: ({ path }) => `There is no file ${path}.`,
  }),
  'text/uses-unreadable': entry<{ path: string; reason: string }>()({
    severity: ['error'],
    title: 'A file that cannot be read',
    message: ({ path, reason }) => `${path} cannot be read: ${reason}.`,
  }),
  'text/uses-outside': entry<{ path: string }>()({
    severity: ['error'],
    title: 'A file outside the workspace',
    message: ({ path }) => `${path} lies outside the workspace; only files inside it can be used.`,
  }),
  'text/uses-circle': entry<{ path: readonly string[] }>()({
    severity: ['warning'],
    title: 'Files that use each other in a circle',
    message: ({ path }) => `These files use each other in a circle: ${path.join(' → ')}.`,
  }),
  'text/based-on-circle': entry<{ path: readonly string[] }>()({
    severity: ['error'],
    title: 'Agreements that are based on each other in a circle',
    message: ({ path }) => `These agreements are based on each other in a circle: ${path.join(' → ')}.`,
  }),
  'text/hidden-character': entry<{ character: number }>()({
    severity: ['error'],
    title: 'An invisible character',
    message: ({ character }) =>
      `There is an invisible character here (${code(character)}). Two readers could see different texts; delete it.`,
    fixes: { remove: () => 'Delete the invisible character' },
  }),
  'text/look-alike': entry<{ name: string; other: string }>()({
    severity: ['warning'],
    title: 'Two names that look alike',
    message: ({ name, other }) => `${name} and ${other} look alike but are written with different letters.`,
    roles: { other: 'the other name' },
  }),
  'text/mixed-scripts': entry<{ name: string }>()({
    severity: ['warning'],
    title: 'A name in two scripts',
    message: ({ name }) => `${name} mixes letters of two scripts that look alike.`,
  }),
  'text/predefined-name': entry<{ name: string }>()({
    severity: ['error'],
    title: 'A name that has a meaning of its own',
    message: ({ name }) =>
      `${name} means something of its own in the language, so nothing could refer to this. Choose another name.`,
  }),
  'text/small-letter': entry<{ name: string }>()({
    severity: ['info'],
    title: 'A name that begins with a small letter',
    message: ({ name }) =>
      `${name} is easier to tell from a word of the language when it begins with a capital letter.`,
  }),
  'text/unknown-check': entry<{ code: string; suggestion: string | undefined }>()({
    severity: ['error'],
    title: 'An acceptance of a check that does not exist',
    message: ({ code: unknown, suggestion }) => `There is no check ${unknown}.${meant(suggestion)}`,
    fixes: { rename: ({ suggestion }: { suggestion: string }) => `Change to ${suggestion}` },
  }),
  'text/bad-date': entry<{ date: string }>()({
    severity: ['error'],
    title: 'A date that does not exist',
    message: ({ date }) => `${date} is not a date in the calendar.`,
  }),
  'text/bad-time': entry<{ time: string }>()({
    severity: ['error'],
    title: 'A time of day that does not exist',
    message: ({ time }) => `${time} is not a time of day; write 00:00 to 24:00.`,
  }),
  'text/overnight': entry<{ from: string; to: string }>()({
    severity: ['error'],
    title: 'Hours over midnight without saying so',
    message: ({ from, to }) =>
      `${to} is not after ${from}. If the hours end on the next day, write “${from}-${to} next day”.`,
    fixes: { nextDay: () => 'End on the next day' },
  }),
  'text/unknown-zone': entry<{ zone: string; suggestion: string | undefined }>()({
    severity: ['error'],
    title: 'A time zone that does not exist',
    message: ({ zone, suggestion }) => `${zone} is not a time zone of the IANA database.${meant(suggestion)}`,
    fixes: { rename: ({ suggestion }: { suggestion: string }) => `Change to ${suggestion}` },
  }),
  'text/unknown-currency': entry<{ currency: string; suggestion: string | undefined }>()({
    severity: ['error'],
    title: 'A currency that does not exist',
    message: ({ currency, suggestion }) =>
      currency === ''
        ? 'This amount of money has no currency; write its code behind it, such as EUR.'
        : `${currency} is not a currency code of ISO 4217.${meant(suggestion)}`,
    fixes: { rename: ({ suggestion }: { suggestion: string }) => `Change to ${suggestion}` },
  }),
  'text/unknown-law': entry<{ law: string; suggestion: string | undefined }>()({
    severity: ['warning'],
    title: 'A law of no country',
    message: ({ law, suggestion }) =>
      `${law} is not the code of a country (ISO 3166).${meant(suggestion)} The checks know the law of NL, DE, GB, and of the EU and its member states.`,
    fixes: { rename: ({ suggestion }: { suggestion: string }) => `Change to ${suggestion}` },
  }),
  'text/unknown-region': entry<{ region: string; suggestion: string | undefined }>()({
    severity: ['error'],
    title: 'A region without known holidays',
    message: ({ region, suggestion }) =>
      `No public holidays are known for ${region}.${meant(suggestion) || ' Name the days with “closed on” and a date.'}`,
    fixes: { rename: ({ suggestion }: { suggestion: string }) => `Change to ${suggestion}` },
  }),
  'text/grid': entry<{ cells: number; heads: number }>()({
    severity: ['error'],
    title: 'A row that does not fit its table',
    message: ({ cells, heads }) =>
      `This row has ${cells} cells, but the table has ${heads} columns. Is a bar | missing?`,
    roles: { head: 'the head of the table' },
  }),
  'text/cell': entry<{ cell: string; expected: string }>()({
    severity: ['error'],
    title: 'A cell that does not fit its column',
    message: ({ cell, expected }) => `“${cell}” is not ${expected}, which this column holds.`,
  }),
  'text/column': entry<{ column: string; known: readonly string[] }>()({
    severity: ['error'],
    title: 'A column that means nothing',
    message: ({ column, known }) => `There is no column “${column}” here. Columns are: ${known.join(', ')}.`,
  }),
  'text/duration-order': entry<{ text: string }>()({
    severity: ['error'],
    title: 'A length of time in the wrong order',
    message: ({ text: written }) =>
      `“${written}” does not go from large units to small ones. Is a bar | missing between two cells?`,
  }),
  'text/unclosed': entry()({
    severity: ['error'],
    title: 'A text without its closing quote',
    message: () => 'The closing quote is missing. A text ends on the line it begins on; for several lines use """.',
  }),
  'text/broken': entry<{ reason: string }>()({
    severity: ['error'],
    title: 'A file that cannot be worked on',
    message: ({ reason }) => `This file cannot be worked on: ${reason}.`,
  }),
} as const;
