/**
 * The server: the same file for Node and for a worker of a browser, since nearly all of it is the same. What only one of them
 * has is loaded there alone.
 */
void ('importScripts' in globalThis ? import('./browser.ts') : import('./node.ts'));
