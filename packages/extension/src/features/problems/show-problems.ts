import { commands } from 'vscode';
import { command } from '../../infrastructure/commands.ts';
import type { Feature } from '../feature.ts';

/** Shows the list of what was found. */
export const showProblems: Feature = ({ server }) =>
  command('sla.showProblems', server, () => commands.executeCommand('workbench.actions.view.problems'));
