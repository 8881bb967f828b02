import { join } from 'node:path';
import { runTests } from '../harness.ts';
import { Person } from '../person/person.ts';
import { Scene } from '../person/story/scene.ts';
import { vsix } from './paths.ts';
import type { ServerOptions } from './server.ts';
import type { Suite } from './suite.ts';
import { Tap } from './tap.ts';
import { withWindow } from './window.ts';

export interface Play {
  /** Of the folder below the results. */
  readonly name: string;
  readonly use: ServerOptions['use'];
  /** Names the tests. */
  readonly story: (person: Person, scene: Scene) => void;
}

/** The packaged extension, installed and used as a person does. */
export const asPerson =
  ({ name, use, story }: Play): Suite =>
  (print) =>
    withWindow({ name, use, vsix, print }, async (window) => {
      const { page, output } = window;
      const tap = new Tap();
      const person = new Person(page, output);
      story(person, new Scene(window));
      await runTests({
        print: (line) => {
          tap.read(line);
          print(line);
        },
        onFailure: async ({ name }) => {
          await page.screenshot({ path: join(output, `failure-${name.replaceAll(/\W+/g, '-')}.png`) });
        },
      });
      return tap.count;
    });
