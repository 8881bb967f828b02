import { l10n, ProgressLocation, window } from 'vscode';
import { command } from '../../infrastructure/commands.ts';
import type { Feature } from '../feature.ts';

export const restart: Feature = ({ server }) =>
  command('sla.restartServer', server, () =>
    window.withProgress({ location: ProgressLocation.Window, title: l10n.t('Restarting the language server…') }, () =>
      server.restart(),
    ),
  );
