import { noWindow } from './no-window.ts';

export const measurable = [noWindow];
