import manifest from '../package.json' with { type: 'json' };

/** The facts about this program that its reports name. */
export const tool = {
  version: manifest.version,
  description: manifest.description,
} as const;
