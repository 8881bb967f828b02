import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Text } from '../contract/document.ts';
import type { Numbering } from '../contract/number.ts';

/** Text as elements; all characters of users become text nodes, which the serialiser escapes. */
export function inlineHtml(text: Text, numbering: Numbering): ElementContent[] {
  return text.flatMap((inline): ElementContent[] => {
    switch (inline.kind) {
      case 'text':
        return [{ type: 'text', value: inline.text }];
      case 'emphasis':
        return [h('em', inlineHtml(inline.children, numbering))];
      case 'strong':
        return [h('strong', inlineHtml(inline.children, numbering))];
      case 'reference': {
        const place = numbering.placeOf(inline.to);
        const children = inlineHtml(inline.children, numbering);
        return place ? [h('a.term', { href: `#${place.id}` }, children)] : children;
      }
      case 'number': {
        const place = numbering.placeOf(inline.to);
        return place ? [h('a', { href: `#${place.id}` }, place.label)] : [];
      }
      case 'link':
        return [h('a', { href: inline.url }, inlineHtml(inline.children, numbering))];
      case 'blank':
        return [h('span.blank', inline.text)];
      case 'break':
        return [h('br')];
    }
  });
}
