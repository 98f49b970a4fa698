// What do these control claims say of themselves?
// Parameters: batch: ids.
// Columns: the properties that decodeNode reads; null where a node has none.
UNWIND $batch.ids AS id
MATCH (control:ControlClaim {id: id})
RETURN
  control.id AS id,
  control.status AS status,
  control.whenEdtf AS whenEdtf,
  control.whenStartEarliest AS whenStartEarliest,
  control.whenStartLatest AS whenStartLatest,
  control.whenEndEarliest AS whenEndEarliest,
  control.whenEndLatest AS whenEndLatest
