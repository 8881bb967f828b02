import type { Duty, Effect, Exclusion, Id, Relief } from '../model/index.ts';
import { pausesInWords, reachOf } from './excuses.ts';
import type { Facts } from './facts.ts';
import { conditionsIn, consequencesOf } from './objectives.ts';
import { dependencies, isUnrelieved } from './waiting.ts';

/** duty → relief → clocks, levels or duties that it changes. What follows from these is `consequencesOf`. */
export interface Chain {
  /** The duty whose neglect begins it; none where the relief rests on something else. */
  readonly duty: Duty | undefined;
  /** None where a promise waits for the duty and nothing relieves. */
  readonly relief: Relief | Exclusion | undefined;
  readonly does: Effect['kind'] | 'does not count against' | undefined;
  readonly targets: readonly Id[];
}

/** The chains that a part is in: as the duty, the relief, what it changes, or the credits that follow from a miss. */
export const chainsThrough = (facts: Facts, id: Id): readonly Chain[] =>
  facts
    .once(allChains)
    .filter(
      ({ duty, relief, targets }) =>
        duty?.id === id ||
        relief?.id === id ||
        targets.some((target) => target === id || consequencesOf(facts, target).credits.some((each) => each.id === id)),
    );

function allChains(facts: Facts): readonly Chain[] {
  const { reliefs, exclusions } = facts.agreement;
  const relieved = [...reliefs, ...exclusions].flatMap((relief) => {
    const duties = dutiesOf(facts, relief);
    const begins = duties.length > 0 ? duties : [undefined];
    return begins.flatMap((duty) => doingsOf(facts, relief).map((doing) => ({ duty, relief, ...doing })));
  });
  const open = Map.groupBy(
    dependencies(facts).filter((each) => isUnrelieved(facts, each) && !pausesInWords(facts, each.promise.id)),
    ({ duty }) => duty,
  );
  const unrelieved = [...open].map(([duty, found]) => ({
    duty,
    relief: undefined,
    does: undefined,
    targets: found.map(({ promise }) => promise.id),
  }));
  return [...relieved, ...unrelieved];
}

const dutiesOf = (facts: Facts, { when }: Relief | Exclusion): readonly Duty[] =>
  [...(when ? conditionsIn(when) : [])].flatMap((each) =>
    each.kind === 'duty' ? (facts.find('duties', each.duty) ?? []) : [],
  );

/** What a relief does: as it says, as those say that name it, else whatever it can reach. */
function doingsOf(facts: Facts, relief: Relief | Exclusion): readonly Pick<Chain, 'does' | 'targets'>[] {
  const { objectives, support } = facts.agreement;
  const effects = 'effects' in relief ? relief.effects : [];
  const excluded = objectives.filter(({ excluding }) => excluding.includes(relief.id)).map(({ id }) => id);
  const paused = support
    .filter(({ pauses }) => pauses.some((pause) => pause.relief === relief.id))
    .map(({ id }) => id)
    .filter((id) => !effects.some(({ targets }) => targets.includes(id)));
  const named: readonly Pick<Chain, 'does' | 'targets'>[] = [
    ...effects.map(({ kind, targets }) => ({ does: kind, targets })),
    { does: 'pauses' as const, targets: paused },
    { does: 'does not count against' as const, targets: excluded },
  ].filter(({ targets }) => targets.length > 0);
  if (named.length > 0) return named;
  const reached = reachOf(facts, relief).filter(({ list }) => list !== 'duties');
  return [{ does: 'excuses', targets: reached.map(({ id }) => id) }];
}
