import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** What is downloaded and compiled once; git ignores it. */
export const cache = join(root, '.vscode-test');

/** Screenshots and logs of the last run; git ignores them. */
export const results = join(root, 'test-results/vscode');

export const extension = join(root, 'packages/extension');

/** The packaged extension, as `npm run package` leaves it. */
export const vsix = join(extension, 'dist/sla-lang.vsix');
