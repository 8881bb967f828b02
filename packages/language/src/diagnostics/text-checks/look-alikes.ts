import type * as ast from '../../generated/ast.ts';
import type { TextProblem } from '../../lower/context.ts';
import { namesIn } from '../../references/names.ts';
import { groupsOf } from '../../workspace/groups.ts';
import type { TextCheck } from './index.ts';

/** Letters of other scripts (and digits) that a reader takes for a Latin letter, after Unicode TS 39, section 4. */
const twins = new Map(
  Object.entries({
    А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', У: 'Y', Х: 'X', І: 'I', Ј: 'J', Ѕ: 'S',
    а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ј: 'j', ѕ: 's', ԁ: 'd', һ: 'h', ո: 'n',
    Α: 'A', Β: 'B', Ε: 'E', Ζ: 'Z', Η: 'H', Ι: 'I', Κ: 'K', Μ: 'M', Ν: 'N', Ο: 'O', Ρ: 'P', Τ: 'T', Υ: 'Y', Χ: 'X',
    ο: 'o', ν: 'v', α: 'a', ι: 'i', ρ: 'p',
  }),
); // prettier-ignore

const skeleton = (name: string): string =>
  [...name.normalize('NFKC')].map((letter) => twins.get(letter) ?? letter).join('');
const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Armenian}/u];

/** Names that two readers would take for one, and names that mix scripts which look alike. */
export const lookAlikes: TextCheck = (document) =>
  groupsOf(document.parseResult.value as ast.SlaFile).flatMap((group) => {
    const seen = new Map<string, { readonly name: string; readonly node: TextProblem['node'] }>();
    return [...namesIn(group).values()].flat().flatMap(({ name, node }): TextProblem[] => {
      const place = node.$type === 'Cell' ? { node } : { node, property: 'name' };
      const found: TextProblem[] = [];
      if (scripts.filter((script) => script.test(name)).length > 1) {
        found.push({ code: 'text/mixed-scripts', params: { name }, ...place });
      }
      const other = seen.get(skeleton(name));
      if (!other) seen.set(skeleton(name), { name, node });
      else if (other.name !== name) {
        found.push({
          code: 'text/look-alike',
          params: { name, other: other.name },
          ...place,
          related: [{ node: other.node, role: 'other' }],
        });
      }
      return found;
    });
  });
