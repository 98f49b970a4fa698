import type { EventReport } from '../event';
import type { Comparison, Statements } from './comparison';
import type { UnitPairing } from './pair-extents';
import { NO_RENAMING, type Renaming } from './renaming';
import type { UnitOf } from './units';

/** Compares the reports of events: their triggers, types, realis, identities and arguments. */
export function compareReports(
  pairing: UnitPairing<UnitOf<EventReport>>,
  renaming: Renaming,
  comparison: Comparison,
): void {
  const { pairs } = pairing;
  comparison.scoreUnits(
    'triggers',
    'event',
    pairing,
    ({ item }) => `${item.type} ${item.realis} (${item.eventId})`,
  );
  comparison.label('eventType', 'event type', pairs, ({ item }) => item.type);
  comparison.label('realis', 'realis', pairs, ({ item }) => item.realis);
  comparison.label('event', 'event identity', pairs, ({ item }) => item.eventId, renaming.event);
  comparison.scoreStatements(
    'eventArguments',
    'event arguments',
    pairing,
    ({ item }) => argumentsOf(item, NO_RENAMING),
    ({ item }) => argumentsOf(item, renaming),
  );
}

/** The participants, places, causes and time of a report, by what they are in A. */
function argumentsOf(report: EventReport, renaming: Renaming): Statements {
  const { participants, placeIds, causeIds, when } = report;
  const entities = [
    ...participants.map(({ role, entityId }) => [role, entityId] as const),
    ...placeIds.map((id) => ['PLACE', id] as const),
  ];
  const said = new Map<string, string>();
  for (const [role, id] of entities) {
    said.set(`${role} ${renaming.entity(id)}`, `${role} ${id}`);
  }
  for (const id of causeIds) said.set(`CAUSE ${renaming.event(id)}`, `CAUSE ${id}`);
  if (when !== null) said.set(`WHEN ${when.edtf}`, `WHEN ${when.edtf}`);
  return said;
}
