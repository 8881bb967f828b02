// Written by `npm run generate` from docs/checks; not to be edited by hand.

/** The page of each check, as Markdown, by its code. */
export const pages: ReadonlyMap<string, string> = new Map<string, string>([
]);
