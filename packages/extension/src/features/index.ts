import { compare } from './compare/compare.ts';
import { explain } from './explain/explain.ts';
import type { Feature } from './feature.ts';
import { folders } from './folders/folders.ts';
import { generate } from './generate/generate.ts';
import { generateWorkspace } from './generate/generate-workspace.ts';
import { languageModelTools } from './language-model-tools/tools.ts';
import { newAgreement } from './new-agreement/new-agreement.ts';
import { showOutput } from './output/show-output.ts';
import { preview } from './preview/preview.ts';
import { showProblems } from './problems/show-problems.ts';
import { showReferences } from './references/show-references.ts';
import { tasks } from './tasks/tasks.ts';
import { restart } from './restart/restart.ts';
import { walkthrough } from './walkthrough/walkthrough.ts';

/** Everything that the extension does beside what the language server does. */
export const features: readonly Feature[] = [
  compare,
  explain,
  folders,
  generate,
  generateWorkspace,
  languageModelTools,
  newAgreement,
  preview,
  restart,
  showOutput,
  showProblems,
  showReferences,
  tasks,
  walkthrough,
];
