import manifest from '../package.json' with { type: 'json' };

/** The facts about this program that its reports name. */
export const tool = {
  version: manifest.version,
  description: manifest.description,
  /** Where to report a fault. */
  bugs: manifest.bugs,
  /** Address of the folder `docs`, ending in a slash. */
  docs: `${manifest.homepage}/blob/main/docs/`,
} as const;
