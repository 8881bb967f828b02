const NEW_LINE = 0x0a;

/** Bytes that are no text that can be read; the message continues "FILE cannot be read: ". */
export class NotText extends Error {
  override readonly name = 'NotText';
}

/**
 * The text of a file. UTF-8 alone is accepted, with or without a byte order mark, which is left out.
 *
 * @throws {NotText} saying what the file is instead, and for single broken bytes in which line
 */
export function decode(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  if (wide !== undefined) throw new NotText(`it is ${wide} text; save it as UTF-8`);
  const text = utf8(bytes);
  if (text === undefined) throw new NotText(`line ${firstBrokenLine(bytes)} is not UTF-8 text; save the file as UTF-8`);
  return text;
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function wideEncoding([a, b, c, d]: Uint8Array): string | undefined {
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff)) {
    return 'UTF-32';
  }
  return (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) ? 'UTF-16' : undefined;
}

/** Counted from 1. A line break is never part of another character in UTF-8, so that lines can be judged one by one. */
function firstBrokenLine(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const at = bytes.indexOf(NEW_LINE, start);
    const end = at < 0 ? bytes.length : at;
    if (utf8(bytes.subarray(start, end)) === undefined) return line;
    start = end + 1;
  }
  return line;
}
