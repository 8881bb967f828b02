import type * as ast from '../../generated/ast.ts';
import type { TextProblem } from '../../lower/context.ts';
import { predefined } from '../../parser/words.ts';
import { namesIn } from '../../references/names.ts';
import { groupsOf } from '../../workspace/groups.ts';
import type { TextCheck } from './index.ts';

/** Names that cannot be referred to, and names that look like words of the language. */
export const names: TextCheck = (document) =>
  groupsOf(document.parseResult.value as ast.SlaFile).flatMap((group) =>
    [...namesIn(group).values()].flat().flatMap(({ name, node }): TextProblem[] => {
      const place = node.$type === 'Cell' ? { node } : { node, property: 'name' };
      if (predefined.has(name)) return [{ code: 'text/predefined-name', params: { name }, ...place }];
      return /^\p{Ll}/u.test(name) ? [{ code: 'text/small-letter', params: { name }, ...place }] : [];
    }),
  );
