import { run } from './run.ts';
import { processTerminal } from './terminal.ts';

// Whoever reads the output may have enough of it, as `head` does: that is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

process.exitCode = await run(process.argv.slice(2), processTerminal());
