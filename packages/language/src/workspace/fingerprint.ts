import { partsOf, type Agreement } from '@sla-lang/core';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { stretchOf } from '../diagnostics/places.ts';

/** The SHA-256 of a text as both sides see it: line ends and a byte order mark do not count. */
export const textFingerprint = (text: string): string =>
  bytesToHex(sha256(utf8ToBytes(text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'))));

/**
 * The files that an agreement was made from and the fingerprint of their texts: SHA-256 of the list of their fingerprints, in
 * the order of the paths. The paths themselves do not count, since they depend on where one starts.
 *
 * @param nameOf how a file is called, by its path
 */
export function sourceOf(
  agreement: Agreement,
  fingerprintOf: (path: string) => string | undefined,
  nameOf = (path: string): string => path,
): NonNullable<Agreement['source']> {
  // A level counts even if none of its parts hold here: its header may.
  const { origin: own, levels } = agreement;
  const origins = [
    own,
    ...levels.map(({ origin }) => origin),
    ...[...partsOf(agreement)].map(({ part }) => part.origin),
  ];
  const paths = [...new Set(origins.map((origin) => stretchOf(origin)?.path).filter((path) => path !== undefined))];
  const byName = new Map(paths.map((path) => [nameOf(path), path]));
  const files = [...byName.keys()].sort();
  const list = files.map((name) => `${fingerprintOf(byName.get(name) ?? '') ?? ''}\n`).join('');
  return { files, sha256: bytesToHex(sha256(utf8ToBytes(list))) };
}
