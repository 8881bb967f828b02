import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { project } from './project.ts';

/** Everything there is to say about a text. */
export async function diagnosed(text: string): Promise<readonly Diagnostic[]> {
  return (await project({ 'a.sla': text })).diagnostics('a.sla');
}
