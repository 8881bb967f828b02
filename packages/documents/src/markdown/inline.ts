import type { Html, PhrasingContent } from 'mdast';
import type { Text } from '../contract/document.ts';
import type { Numbering } from '../contract/number.ts';

/** Text as phrasing; all characters of users become text nodes, which the serialiser escapes. */
export function inlineMarkdown(text: Text, numbering: Numbering): PhrasingContent[] {
  return text.flatMap((inline): PhrasingContent[] => {
    switch (inline.kind) {
      case 'text':
      case 'blank':
        return [{ type: 'text', value: inline.text }];
      case 'emphasis':
      case 'strong':
        return [{ type: inline.kind, children: inlineMarkdown(inline.children, numbering) }];
      case 'reference': {
        const place = numbering.placeOf(inline.to);
        const children = inlineMarkdown(inline.children, numbering);
        return place ? [{ type: 'link', url: `#${place.id}`, children }] : children;
      }
      case 'number': {
        const place = numbering.placeOf(inline.to);
        return place ? [{ type: 'link', url: `#${place.id}`, children: [{ type: 'text', value: place.label }] }] : [];
      }
      case 'link':
        return [{ type: 'link', url: inline.url, children: inlineMarkdown(inline.children, numbering) }];
      case 'break':
        return [{ type: 'break' }];
    }
  });
}

/** A place that links can lead to. The id is made of numbers only. */
export function targetMarkdown(id: string): Html {
  return { type: 'html', value: `<a id="${id}"></a>` };
}
