import type { Person } from '../person.ts';
import { weighBothSides } from './balance.ts';
import { askForHelp } from './help.ts';
import { generate } from './contract.ts';
import { followInPreview } from './preview.ts';
import type { Scene } from './scene.ts';
import { write } from './writing.ts';

/** A morning with the extension, step by step: each goes on where the one before ended. */
export function aMorning(person: Person, scene: Scene): void {
  write(person, scene);
  followInPreview(person);
  weighBothSides(person);
  generate(person, scene);
  askForHelp(person, scene);
}
