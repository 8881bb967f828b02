import { Command } from 'commander';
import manifest from '../package.json' with { type: 'json' };

const program = new Command('sla').description(manifest.description).version(manifest.version);

if (process.argv.length <= 2) program.outputHelp();
else await program.parseAsync();
