const words = (text: string): readonly string[] => text.split(' ');

/** What one writes first in a block; other clauses follow in the order of the grammar. */
const usual: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'SlaFile',
    words(
      'Agreement Uses Party Calendar Event Service Metric Objective Support Maintenance Exclusion Duty Relief Credits Report Termination Escalation Plan Category Table Review ForceMajeure Change Liability Confidentiality Definition Underpinning ThirdParty Limits Prose',
    ),
  ],
  [
    'Agreement',
    words(
      'VersionClause LevelClause BasedOn Between Effective Renews ZoneClause CurrencyClause LawClause BusinessDays Terms',
    ),
  ],
  [
    'Metric',
    words(
      'Availability DurationBetween ShareOf NumberOf ReadingOf MeasuredBy Probe DownRun Good NoData RoundedTo SourceClause DisputeClause DuringClause Ignores EvidenceClause',
    ),
  ],
  ['Objective', words('Sentence Excluding StatedAs Strength')],
  ['Support', words('Starts Stops PausesWhile Reopened Rests Classified GridRow Priority')],
  ['Priority', words('StepLimit ClockClause MetFor')],
  [
    'Credits',
    words('BaseClause Payment Cap Automatic ClaimClause Settled Remainder PaidBy Scale HighestOf DecisionClause'),
  ],
  ['Maintenance', words('MaintenanceWindow DuringClause LimitClause NoticeClause LateNotice Overrun Emergency')],
  ['Exclusion', words('CausedBy ControlledBy EvidenceClause Extent WhenClause DecidedBy')],
  ['Duty', words('Obligation TriggeredBy Otherwise Beneficiary')],
  ['Relief', words('WhenClause Effect AppliesPer Extent Notified LateNotice EvidenceClause')],
  ['Event', words('SeenBy RecordedIn CutOff')],
  ['Service', words('Description FeeClause VolumeClause DependsOn')],
]);

/** How early a clause is usually written in a block; nothing if there is no saying. */
export function usualOrder(block: string, rule: string): number | undefined {
  const place = usual.get(block)?.indexOf(rule) ?? -1;
  return place < 0 ? undefined : place;
}
