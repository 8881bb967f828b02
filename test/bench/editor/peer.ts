import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSloSchema } from './openslo.ts';
import type { Launch } from './server.ts';

const VERSION = '2.0.0';
const folder = join(import.meta.dirname, '../../../.vscode-test/peers');

/**
 * The language server of the YAML extension, with a schema for OpenSLO. It is fetched when it is measured for the first
 * time and is no dependency of the project.
 */
export function yamlServer(): Launch {
  const program = join(folder, 'node_modules/yaml-language-server/bin/yaml-language-server');
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    const install = ['install', '--ignore-scripts', '--no-audit', '--no-fund', `yaml-language-server@${VERSION}`];
    execFileSync('npm', install, { cwd: folder, stdio: 'ignore', shell: process.platform === 'win32' });
  }
  const schema = join(folder, 'openslo.schema.json');
  writeFileSync(schema, JSON.stringify(openSloSchema));
  const settings = { schemas: { [`file://${schema}`]: '*.yaml' }, schemaStore: { enable: false } };
  return {
    command: [process.execPath, program, '--stdio'],
    languageId: 'yaml',
    configuration: { yaml: { validate: true, completion: true, hover: true, ...settings } },
  };
}
