import type { Text } from '../../contract/document.ts';
import { plain, say } from '../../contract/text.ts';

/** What exclusions, maintenance, duties and reliefs share: cause, effect, proof, limit. */
export const causes = {
  appliesIf: {
    exclusion: (condition: Text): Text => say`This exclusion applies if ${condition}`,
    maintenance: (condition: Text): Text => say`This clause applies if ${condition}`,
    duty: (condition: Text): Text => say`This duty applies if ${condition}`,
    relief: (condition: Text): Text => say`This relief applies if ${condition}`,
  },
  causedBy: (who: Text): Text => say`The circumstances concerned are those caused by ${who}`,
  controlledBy: (who: Text): Text => say`These circumstances are under the control of ${who}`,
  seenBy: (who: Text): Text => say`These circumstances can be observed by ${who}`,
  toTheExtentCaused: plain('This clause applies only to the extent that these circumstances have caused the failure'),
  notified: (deadline: Text): Text => say`The party that relies on this clause must notify the other party ${deadline}`,
  lateNotice: {
    'counts from the notice': plain('If the notice is late, this clause applies only from the moment of the notice'),
    'loses the relief': plain('If the notice is late, this clause cannot be relied on'),
    'counts as down': plain('Time for which notice was not given in time counts as downtime'),
  },
  limit: (value: Text, window: Text | undefined): Text =>
    say`This clause applies for at most ${value}${window ? say` ${window}` : ''}`,
  limitUnlimited: plain('This clause applies without limit in time'),
  withoutNotice: plain('No notice is required'),
  then: (text: Text): Text => say`Once that limit is reached: ${text}`,
  countsAs: {
    up: plain('The time concerned counts as time in which the service was available'),
    down: plain('The time concerned counts as downtime'),
    nothing: plain('The time concerned counts neither as uptime nor as downtime'),
    out: plain('The time concerned is left out of the calculation altogether'),
  },
  burdenOfProof: (who: Text): Text => say`The burden of proof lies with ${who}`,
  per: (unit: Text): Text => say`This clause reaches only the ${unit} concerned and no other`,
  sharedHours: {
    'count for neither': plain('Time for which both parties are a cause counts against neither of them'),
    'count in full': plain('Time for which both parties are a cause counts in full'),
    'do not count': plain('Time for which both parties are a cause does not count'),
    'count by share': plain(
      'Time for which both parties are a cause counts in proportion to the share of each party in the cause',
    ),
  },
  unknownCause: (who: Text): Text => say`Where the cause cannot be established, this counts against ${who}`,

  evidence: {
    text: (text: Text): Text => say`The evidence is: ${text}`,
    heldBy: (who: Text): Text => say`The evidence is held by ${who}`,
    openTo: (who: Text): Text => say`The evidence is open to ${who}`,
    toWithin: (who: Text, deadline: Text): Text => say`The evidence must be made available to ${who} ${deadline}`,
    within: (deadline: Text): Text => say`The evidence must be provided ${deadline}`,
  },
  decision: {
    by: (who: Text): Text => say`${who} decides on this`,
    classifies: (who: Text): Text => say`The priority is determined by ${who}`,
    within: (deadline: Text): Text => say`The decision must be made ${deadline}`,
    openTo: (who: Text): Text => say`The records on which the decision rests are open to ${who}`,
    dispute: (way: Text): Text => say`Settlement of disputes about this: ${way}`,
    discretion: plain('The decision is made at the discretion of whoever decides'),
    data: (who: Text): Text => say`The decision rests on the data of ${who}`,
    late: {
      granted: plain('If no decision is made in time, what was asked for counts as granted'),
      refused: plain('If no decision is made in time, what was asked for counts as refused'),
    },
    lateCost: (amount: Text, window: Text | undefined): Text =>
      say`A decision that is made late costs ${amount}${window ? say` ${window}` : ''}`,
  },
};

export const exclusions = {
  maintenanceWindows: (hours: Text, condition: Text | undefined): Text =>
    condition
      ? say`If ${condition}, maintenance may be carried out in the following hours: ${hours}`
      : say`Maintenance may be carried out in the following hours: ${hours}`,
  maintenanceDuring: (calendar: Text): Text => say`Maintenance may be carried out during ${calendar}`,
  maintenanceNotice: (notice: Text): Text => say`Maintenance must be announced at least ${notice} in advance`,
  maintenanceLimit: (value: Text, window: Text | undefined): Text =>
    say`Maintenance may take at most ${value}${window ? say` ${window}` : ''}`,
  maintenanceUnused: plain(
    'Maintenance time that is not used is neither carried over nor set off against other downtime',
  ),
  maintenanceEmergency: plain('This clause covers emergency maintenance, which cannot be planned'),
  lateMaintenanceNotice: {
    'counts from the notice': plain(
      'If maintenance is announced late, the time until the announcement is treated as if there were no maintenance',
    ),
    'loses the relief': plain('Maintenance that is announced late does not count as maintenance under this agreement'),
    'counts as down': plain('Maintenance that is announced late counts as downtime'),
  },
  overrun: {
    up: plain('Maintenance beyond the agreed time counts as time in which the service was available'),
    down: plain('Maintenance beyond the agreed time counts as downtime'),
    nothing: plain('Maintenance beyond the agreed time counts neither as uptime nor as downtime'),
    out: plain('Maintenance beyond the agreed time is left out of the calculation altogether'),
  },
  bareMaintenance: plain('The time of this maintenance does not count as downtime where a service level refers to it'),
  excluded: (text: Text): Text =>
    say`The following does not count where a service level refers to this exclusion: ${text}`,
  bareExclusion: plain('What falls under this exclusion does not count where a service level refers to it'),
};

export const duties = {
  must: (actor: Text, text: Text, deadline: Text | undefined): Text =>
    say`${actor} must${deadline ? say`, ${deadline},` : ''} ${text}`,
  owedTo: (who: Text): Text => say`This duty is owed to ${who}`,
  triggeredBy: (who: Text): Text => say`The moment from which the time for this duty runs is brought about by ${who}`,
  otherwise: (consequences: Text): Text => say`If this duty is not performed, ${consequences}`,
  may: (who: Text, text: Text): Text => say`${who} may ${text}`,
  pays: (who: Text, amount: Text): Text => say`${who} must pay ${amount}`,
  bears: (who: Text, text: Text): Text => say`${who} must bear ${text}`,
};

export const reliefs = {
  effect: {
    pauses: (targets: Text): Text => say`While this relief applies, the clocks of ${targets} stand still`,
    excuses: (targets: Text): Text => say`A failure to meet ${targets} is excused while this relief applies`,
    extends: (targets: Text): Text =>
      say`The time limits of ${targets} are extended by the time for which this relief applies`,
    'lifts credits of': (targets: Text): Text =>
      say`No service credits are due for ${targets} while this relief applies`,
    'lifts duty': (targets: Text): Text =>
      say`The following need not be performed while this relief applies: ${targets}`,
  },
  forceMajeure: {
    covers: plain('This clause covers the following events, which are beyond the control of the parties'),
    for: (who: Text): Text => say`This clause may be relied on by ${who}`,
    fee: {
      stops: plain('While such an event prevents the performance, no fee is due for what is not delivered'),
      continues: plain('The fee remains due while such an event lasts'),
    },
    notified: (deadline: Text): Text =>
      say`The party affected must notify the other party of such an event ${deadline}`,
    leaveAfter: (duration: Text, from: Text | undefined): Text =>
      say`If such an event lasts longer than ${duration}${from ? say`, counted from ${from}` : ''}, either party may terminate this agreement`,
    bare: plain('This clause covers events that are beyond the control of the parties'),
  },
};
