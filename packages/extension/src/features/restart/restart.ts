import { commands } from 'vscode';
import type { Feature } from '../feature.ts';

export const restart: Feature = ({ server }) => commands.registerCommand('sla.restartServer', () => server.restart());
