import { commands } from 'vscode';
import type { Feature } from '../feature.ts';

export const showOutput: Feature = ({ server }) =>
  commands.registerCommand('sla.showOutput', () => server.output.show());
