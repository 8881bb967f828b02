/** Figures of this machine, in one run; ratios, since milliseconds differ from machine to machine. */
import { cliBench } from './cli.bench.ts';
import { editorBench } from './editor.bench.ts';
import { languageBench } from './language.bench.ts';
import { show } from './measure.ts';
import { measurementBench } from './measurement.bench.ts';
import { owedBench } from './owed.bench.ts';
import { timeBench } from './time.bench.ts';

for (const figure of await languageBench()) console.log(show(figure));
for (const figure of await cliBench()) console.log(show(figure));
for (const figure of owedBench()) console.log(show(figure));
for await (const figure of editorBench()) console.log(show(figure));
for (const line of timeBench()) console.log(line);
for (const line of measurementBench()) console.log(line);
