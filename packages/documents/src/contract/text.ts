import type { Block, Inline, Text } from './document.ts';

/** What can be put into a sentence: text that is already made, or a plain string, which is data. */
export type Piece = Text | string;

/** A sentence with pieces in it, as a template: the words are the locale's, the pieces stay what they are. */
export function say(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Text {
  return concat(strings.flatMap((words, index) => [words, pieces[index] ?? []]));
}

export function plain(text: string): Text {
  return text === '' ? [] : [{ kind: 'text', text }];
}

/** One text of several; neighbouring plain runs become one. */
export function concat(pieces: readonly Piece[]): Text {
  const result: Inline[] = [];
  for (const inline of pieces.flatMap((piece) => (typeof piece === 'string' ? plain(piece) : piece))) {
    const last = result.at(-1);
    if (last?.kind === 'text' && inline.kind === 'text') {
      result[result.length - 1] = { kind: 'text', text: last.text + inline.text };
    } else result.push(inline);
  }
  return result;
}

export function joined(texts: readonly Text[], separator: Piece, last: Piece = separator): Text {
  return concat(
    texts.flatMap((text, index) => [index === 0 ? [] : index === texts.length - 1 ? last : separator, text]),
  );
}

function isEmpty(text: Text): boolean {
  return text.every((inline) => inline.kind === 'text' && inline.text.trim() === '');
}

export function strong(text: Text): Text {
  return [{ kind: 'strong', children: text }];
}

export function paragraph(text: Text): Block {
  return { kind: 'paragraph', text };
}

/** The words without marks and links, for places that hold nothing else: the title of a window, a page footer. */
export function toPlain(text: Text): string {
  return text
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
        case 'blank':
          return inline.text;
        case 'break':
          return ' ';
        case 'number':
          return '';
        case 'emphasis':
        case 'strong':
        case 'reference':
        case 'link':
          return toPlain(inline.children);
      }
    })
    .join('');
}

/** The text with its first letter capital. What is no ordinary word (`iPhone`, an address) stays as it is. */
export function capitalised(text: Text, language: string): Text {
  const [first, ...rest] = text;
  if (first === undefined) return text;
  if (first.kind === 'text') {
    const [word = ''] = /^\S*/.exec(first.text) ?? [];
    if (!/^\p{Ll}[\p{Ll}’'-]*[\p{P}]*$/u.test(word)) return text;
    const [letter = '', ...others] = [...first.text];
    return [{ kind: 'text', text: letter.toLocaleUpperCase(language) + others.join('') }, ...rest];
  }
  if ('children' in first) return [{ ...first, children: capitalised(first.children, language) }, ...rest];
  return text;
}

/** The text with a full stop, unless it ends a sentence already. */
export function ended(text: Text, stop = '.'): Text {
  return isEmpty(text) || /[.!?:;…。]["”’'»)]*\s*$/u.test(toPlain(text)) ? text : concat([text, stop]);
}

/** The text without its references to one place: a definition does not lead to itself. */
export function withoutReferenceTo(text: Text, anchor: string): Text {
  return concat(
    text.map((inline) => {
      if (inline.kind === 'reference' && inline.to === anchor) return inline.children;
      if (inline.kind === 'emphasis' || inline.kind === 'strong') {
        return [{ kind: inline.kind, children: withoutReferenceTo(inline.children, anchor) }];
      }
      return [inline];
    }),
  );
}
