import type { Feature } from './feature.ts';
import { restart } from './restart/restart.ts';
import { showOutput } from './output/show-output.ts';

/** Everything that the extension does beside what the language server does. */
export const features: readonly Feature[] = [restart, showOutput];
