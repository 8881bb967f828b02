import { codes, isAcceptable } from '@sla-lang/core';
import type * as ast from '../../generated/ast.ts';
import type { TextProblem } from '../../lower/context.ts';
import { nodesIn } from '../../workspace/walk.ts';
import { nearest } from '../suggest.ts';
import type { TextCheck } from './index.ts';

/** Acceptances of checks that do not exist. */
export const acceptedCodes: TextCheck = (document) =>
  nodesIn(document.parseResult.value)
    .filter((node): node is ast.Accept => node.$type === 'Accept')
    .filter(({ code }) => Boolean(code) && !isAcceptable(code))
    .map((node): TextProblem => {
      const suggestion = nearest(node.code, codes.filter(isAcceptable));
      return {
        code: 'text/unknown-check',
        params: { code: node.code, suggestion },
        node,
        property: 'code',
        ...(suggestion !== undefined && { fix: { name: 'rename', newText: suggestion } }),
      };
    });
