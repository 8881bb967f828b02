import { URI, UriUtils } from 'langium';
import { type CancellationToken, type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { ReadProblem } from '../../files/read-problem.ts';
import { serverGenerate } from '../code-lens/commands.ts';
import type { GeneratedFile } from '../protocol.ts';
import { generated } from '../requests/generate.ts';
import type { RequestContext, Requests } from '../requests/index.ts';
import type { SlaEditorServices } from '../services.ts';
import { fileEdits, type FileEdits } from './file-edits.ts';
import { words } from './words.ts';

/**
 * Writes the contract by way of the editor: `sla.server.generate` with the address of the file and, if wanted, the
 * agreement and the formats. For editors that have no command of their own.
 */
export const generateCommandHandler: Requests = (context) => {
  context.connection.onExecuteCommand(async ({ command, arguments: given = [] }, token) => {
    if (command !== serverGenerate) return;
    const files = await filesAskedFor(given, context.services, token);
    if (files.length === 0) say(context, MessageType.Warning, words.nothing);
    else await write(files, context).catch((error: unknown) => tell(error, context));
  });
};

interface PlacedFile extends GeneratedFile {
  readonly uri: URI;
}

async function filesAskedFor(
  [uri, agreement, formats]: readonly unknown[],
  services: SlaEditorServices,
  token: CancellationToken,
): Promise<PlacedFile[]> {
  if (typeof uri !== 'string') return [];
  const { Equipment, Folders, Settings } = services.shared.editor;
  const source = URI.parse(uri);
  const { contract } = Settings.settingsFor({ uri: source });
  const chosen = isTexts(formats) ? formats : contract.formats;
  const all = Equipment.writer?.formats ?? [];
  const asked = {
    uri,
    ...(typeof agreement === 'string' && { agreement }),
    formats: chosen.length > 0 ? chosen : all.map(({ name }) => name),
  };
  const { files } = await generated(asked, services, token);
  const root = Folders.folderOf(source) ?? UriUtils.dirname(source);
  return files.map((file) => ({ ...file, uri: UriUtils.joinPath(root, contract.folder, file.name) }));
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

async function write(files: readonly PlacedFile[], context: RequestContext): Promise<void> {
  const { connection, services } = context;
  const all = await Promise.all(files.map(({ uri, text }) => fileEdits(uri, text, services.shared.editor.FileAccess)));
  const different = all.filter(({ state }) => state !== 'same');
  if (different.length === 0) say(context, MessageType.Info, words.upToDate(all.length));
  const edits: FileEdits[] = [];
  for (const each of different) if (each.state === 'new' || (await mayReplace(each, connection))) edits.push(each);
  if (edits.length === 0) return;
  const documentChanges = edits.flatMap(({ changes }) => changes);
  const { applied } = await connection.workspace.applyEdit({ label: words.label, edit: { documentChanges } });
  if (applied) say(context, MessageType.Info, words.written(edits.map(({ name }) => name)));
  else say(context, MessageType.Warning, words.refused);
}

/** Tells without waiting for an answer. */
function say({ connection }: RequestContext, type: MessageType, message: string): void {
  void connection.sendNotification(ShowMessageNotification.type, { type, message });
}

/** A file that cannot be read must not be replaced unseen. */
function tell(error: unknown, context: RequestContext): void {
  if (!(error instanceof ReadProblem)) throw error;
  say(context, MessageType.Warning, words.unreadable(error.message));
}

async function mayReplace({ name }: FileEdits, connection: Connection): Promise<boolean> {
  const answer = await connection.window.showWarningMessage(words.exists(name), { title: words.replace });
  return answer?.title === words.replace;
}
