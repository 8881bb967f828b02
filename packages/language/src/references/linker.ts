import { type Cancellation, DefaultLinker, interruptAndCheck, type LangiumDocument } from 'langium';
import type { SlaFile } from '../generated/ast.ts';
import { referencesIn } from '../workspace/walk.ts';

/** Links part by part. */
export class SlaLinker extends DefaultLinker {
  override async link(document: LangiumDocument, token?: Cancellation.CancellationToken): Promise<void> {
    for (const part of (document.parseResult.value as SlaFile).parts) {
      if (token) await interruptAndCheck(token);
      for (const info of referencesIn(part)) this.doLink(info, document);
    }
  }
}
