// What do these control intervals say of themselves?
// Parameters: batch: ids.
// Columns: the properties that decodeNode reads; null where a node has none.
UNWIND $batch.ids AS id
MATCH (interval:ControlInterval {id: id})
RETURN
  interval.id AS id,
  interval.placeId AS placeId,
  interval.forceId AS forceId,
  interval.status AS status,
  interval.whenEdtf AS whenEdtf,
  interval.whenStartEarliest AS whenStartEarliest,
  interval.whenStartLatest AS whenStartLatest,
  interval.whenEndEarliest AS whenEndEarliest,
  interval.whenEndLatest AS whenEndLatest,
  interval.disputed AS disputed,
  interval.startedByEventId AS startedByEventId,
  interval.endedByEventId AS endedByEventId,
  interval.origins AS origins,
  interval.certainFrom AS certainFrom,
  interval.certainUntil AS certainUntil,
  interval.possibleFrom AS possibleFrom,
  interval.possibleUntil AS possibleUntil,
  interval.lastKnownFrom AS lastKnownFrom
