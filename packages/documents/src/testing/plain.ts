import type { AgreementInput } from '@sla-lang/core';
import { renderContract } from '../formats.ts';
import { agreement } from './small.ts';

/** A contract in Markdown as it is read: links are only their words. */
export const withoutLinks = (markdown: string): string => markdown.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1');

/** The contract, as it is read, of an agreement between the provider Host and the customer Shop. */
export const plainContract = (parts: Partial<AgreementInput>): string =>
  withoutLinks(
    renderContract(
      agreement({
        provider: 'Host',
        customer: 'Shop',
        parties: [
          { id: 'Host', role: 'provider' },
          { id: 'Shop', role: 'customer' },
        ],
        ...parts,
      }),
      { format: 'markdown' },
    ),
  );
