// What do these events say of themselves?
// Parameters: batch: ids.
// Columns: the properties that decodeNode reads; null where a node has none.
UNWIND $batch.ids AS id
MATCH (event:Event {id: id})
RETURN
  event.id AS id,
  event.type AS type,
  event.name AS name,
  event.realis AS realis,
  event.whenEdtf AS whenEdtf,
  event.whenStartEarliest AS whenStartEarliest,
  event.whenStartLatest AS whenStartLatest,
  event.whenEndEarliest AS whenEndEarliest,
  event.whenEndLatest AS whenEndLatest
