import { serve } from '@sla-lang/language/lsp-browser';
import { equipment, type LoadPart, type Parts } from './equipment.ts';
import type { PartAddress, Start } from './worker-messages.ts';

/** What a worker of a browser has; the compiler knows Node's globals. */
declare const self: {
  onmessage: (event: { readonly data: Start | PartAddress }) => void;
  readonly postMessage: (part: keyof Parts) => void;
  readonly importScripts: (address: string) => void;
  module: { readonly exports: unknown };
};

const waiting = new Map<string, (address: string) => void>();
const loaded = new Map<string, Promise<unknown>>();

/** Only the client knows where the files of the extension are: it is asked once for each, and answers with an address. */
const load = ((name) => {
  const before = loaded.get(name);
  if (before) return before;
  const part = loadPart(name);
  loaded.set(name, part);
  return part;
}) as LoadPart;

async function loadPart(name: keyof Parts): Promise<unknown> {
  const address = await new Promise<string>((resolve) => {
    waiting.set(name, resolve);
    self.postMessage(name);
  });
  // The parts are modules as Node has them.
  self.module = { exports: {} };
  self.importScripts(address);
  return self.module.exports;
}

self.onmessage = ({ data }) => {
  if ('line' in data) serve(data.line, equipment(load));
  else waiting.get(data.part)?.(data.address);
};
