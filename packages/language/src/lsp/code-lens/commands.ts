import type { SlaSharedServices } from '../editor.ts';

/** The commands of lenses that a client may run itself. */
export const clientCommands = {
  generate: 'sla.generate',
  preview: 'sla.openPreview',
  problems: 'sla.showProblems',
  references: 'sla.showReferences',
} as const;

/** Writes the files of an agreement by way of the editor, for clients that have no command of their own. */
export const serverGenerate = 'sla.server.generate';

/** Who generates: the client itself, or the server where the client can create files for it. */
export function generateCommand({ editor: { Client, Equipment } }: SlaSharedServices): string | undefined {
  if (Client.runs(clientCommands.generate)) return clientCommands.generate;
  const { applyEdit, executeCommand, workspaceEdit } = Client.capabilities.workspace ?? {};
  const creates = workspaceEdit?.documentChanges === true && workspaceEdit.resourceOperations?.includes('create');
  return applyEdit && executeCommand && creates && Equipment.writer ? serverGenerate : undefined;
}
