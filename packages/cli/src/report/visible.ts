/** What a terminal would act upon or hide: controls, direction marks, zero-width characters, separators. */

const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/**
 * Text of somebody else, fit for a terminal: each character that a terminal would act upon or hide becomes one that can
 * be seen. The length stays the same, so that columns keep their place.
 */
export function visible(text: string): string {
  return text.replace(UNSAFE, (character) => {
    const code = character.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\ufffd';
  });
}
