#!/usr/bin/env node
// Plain, old JavaScript on purpose: a Node that is too old must still be able to read this file and say so.
import { existsSync } from 'fs';

var NEEDED = [22, 13];
var main = new URL('../dist/main.js', import.meta.url);
var found = process.versions.node.split('.').map(Number);

if (found[0] < NEEDED[0] || (found[0] === NEEDED[0] && found[1] < NEEDED[1])) {
  refuse('sla needs Node.js ' + NEEDED.join('.') + ' or newer; this is ' + process.versions.node + '.');
} else if (!existsSync(main)) {
  refuse('sla is not built yet. Run `npm install` (or `npm run build`) in its workspace first.');
} else {
  // Compiled code is kept between runs: a command starts in half the time.
  import('node:module')
    .then(function (module) {
      module.enableCompileCache();
      return import(main.href);
    })
    .catch(function (error) {
      refuse('sla could not start: ' + error.message);
    });
}

function refuse(message) {
  process.stderr.write(message + '\n');
  process.exitCode = 2;
}
