import type { Text } from '../../contract/document.ts';
import { plain, say } from '../../contract/text.ts';

/** Title page, signatures and page footer. */
export const cover = {
  level: {
    corporate: plain('Corporate terms'),
    service: plain('Service terms'),
    customer: plain('Customer agreement'),
  },
  fact: {
    version: plain('Version'),
    level: plain('Level'),
    basedOn: plain('Based on'),
    effective: plain('Term'),
    law: plain('Governing law'),
  },
  versioned: (title: Text, version: string | undefined): Text =>
    version === undefined ? title : say`${title}, version ${version}`,
  fromUntil: (from: Text, until: Text | undefined): Text => (until ? say`${from} to ${until}` : say`From ${from}`),
  until: (until: Text): Text => say`Until ${until}`,
  signaturesIntro: (title: Text): Text =>
    say`The parties agree to the terms of “${title}”, including its schedules, and sign as follows`,
  signedFor: (party: Text): Text => say`For ${party}`,
  signatureLines: [plain('Name'), plain('Function'), plain('Place and date'), plain('Signature')],
  footer: (title: Text, version: string | undefined): Text =>
    version === undefined ? title : say`${title} – version ${version}`,
  fingerprint: (sha256: string): Text => say`Fingerprint of the source (SHA-256): ${sha256}`,
  page: { of: ' / ' },
};
