import { commands, Uri } from 'vscode';
import type { Location, Position } from 'vscode-languageclient';
import { command } from '../../infrastructure/commands.ts';
import type { Feature } from '../feature.ts';

/** Shows the places that a lens counted, which the server tells in the terms of its protocol. */
export const showReferences: Feature = ({ server }) =>
  command('sla.showReferences', server, async (uri: string, position: Position, locations: Location[]) => {
    const { protocol2CodeConverter: convert } = server.client;
    await commands.executeCommand(
      'editor.action.showReferences',
      Uri.parse(uri),
      convert.asPosition(position),
      locations.map((location) => convert.asLocation(location)),
    );
  });
