import * as vscode from 'vscode';
import { equal, eventually, includes, ok } from '../expect.ts';
import { test } from '../harness.ts';
import { at, closeAll, open, placeOf, read } from './workspace.ts';

const nameOf = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);

/** Asks the editor's own command for what it would show. */
const ask = <T>(command: string, ...args: unknown[]): Thenable<T> =>
  vscode.commands.executeCommand<T>(`vscode.${command}`, ...args);

test('goes from a name to where it is explained, in another file', async () => {
  const { document } = await open('acme-webshop.sla');
  await eventually(async () => {
    const found = await ask<(vscode.Location | vscode.LocationLink)[]>(
      'executeDefinitionProvider',
      document.uri,
      placeOf(document, 'excluding Planned|Maintenance'),
    );
    const [first] = found.map((each) =>
      'targetUri' in each ? { uri: each.targetUri, range: each.targetRange } : { uri: each.uri, range: each.range },
    );
    ok(first, 'a definition');
    equal(nameOf(first.uri), 'managed-hosting.sla');
    const target = await vscode.workspace.openTextDocument(first.uri);
    includes(target.lineAt(first.range.start.line).text, 'maintenance PlannedMaintenance');
  });
});

test('finds each use of a name in all files', async () => {
  const { document } = await open('northwind-standard.sla');
  const found = await ask<vscode.Location[]>(
    'executeReferenceProvider',
    document.uri,
    placeOf(document, 'calendar |AroundTheClock'),
  );
  const files = new Set(found.map(({ uri }) => nameOf(uri)));
  ok(files.has('acme-webshop.sla') && files.has('northwind-standard.sla'), `both files, not ${[...files].join(', ')}`);
});

test('renames in all files', async () => {
  const { document } = await open('northwind-standard.sla');
  const edit = await ask<vscode.WorkspaceEdit>(
    'executeDocumentRenameProvider',
    document.uri,
    placeOf(document, 'calendar |AroundTheClock'),
    'DayAndNight',
  );
  ok(await vscode.workspace.applyEdit(edit), 'the edit to be applied');
  const other = await vscode.workspace.openTextDocument(at('acme-webshop.sla'));
  includes(document.getText(), 'calendar DayAndNight { 24x7 }');
  includes(other.getText(), '| RepairTime | DayAndNight ');
  ok(!document.getText().includes('AroundTheClock') && !other.getText().includes('AroundTheClock'), 'no old name');
  await closeAll();
  includes(await read('acme-webshop.sla'), 'AroundTheClock');
});

test('tells the parts of an agreement, and finds them in the whole folder', async () => {
  const { document } = await open('acme-webshop.sla');
  const parts = await ask<vscode.DocumentSymbol[]>('executeDocumentSymbolProvider', document.uri);
  const names = parts.flatMap(({ name, children }) => [name, ...children.map((each) => each.name)]);
  ok(names.some((name) => name.includes('Uptime')) && names.some((name) => name.includes('Available')), names.join());
  const found = await ask<vscode.SymbolInformation[]>('executeWorkspaceSymbolProvider', 'RepairTime');
  equal(
    found.map(({ location }) => nameOf(location.uri)).filter((name) => name !== 'managed-hosting.sla'),
    [],
  );
  ok(found.length > 0, 'the table');
});

test('shows which agreement builds on which', async () => {
  const { document } = await open('managed-hosting.sla');
  await eventually(async () => {
    const [item] = await ask<vscode.TypeHierarchyItem[]>(
      'prepareTypeHierarchy',
      document.uri,
      placeOf(document, 'agreement |ManagedHosting'),
    );
    ok(item, 'an agreement');
    const above = await ask<vscode.TypeHierarchyItem[]>('provideSupertypes', item);
    const below = await ask<vscode.TypeHierarchyItem[]>('provideSubtypes', item);
    equal(
      above.map(({ uri }) => nameOf(uri)),
      ['northwind-standard.sla'],
    );
    equal(
      below.map(({ uri }) => nameOf(uri)),
      ['acme-webshop.sla'],
    );
  });
});

test('opens the files that are used', async () => {
  const { document } = await open('acme-webshop.sla');
  const links = await ask<vscode.DocumentLink[]>('executeLinkProvider', document.uri);
  const files = links.map(({ target }) => target?.path ?? '');
  ok(files.includes(at('managed-hosting.sla').path), `a link to the file that is used, not ${files.join(', ')}`);
});

test('folds parts, and widens a selection step by step', async () => {
  const { document } = await open('acme-webshop.sla');
  const folds = await ask<vscode.FoldingRange[]>('executeFoldingRangeProvider', document.uri);
  const start = placeOf(document, 'metric Uptime').line;
  ok(
    folds.some((fold) => fold.start === start),
    'the metric to fold',
  );
  const [selection] = await ask<vscode.SelectionRange[]>('executeSelectionRangeProvider', document.uri, [
    placeOf(document, 'Uptime >= 9|9.9% each month'),
  ]);
  const texts: string[] = [];
  for (let each: vscode.SelectionRange | undefined = selection; each; each = each.parent)
    texts.push(document.getText(each.range));
  ok(texts.includes('Uptime >= 99.9% each month'), `the whole clause among ${texts.slice(0, 4).join(' / ')}`);
});
