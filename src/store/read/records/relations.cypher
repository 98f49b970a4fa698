// What do these relations say of themselves?
// Parameters: batch: ids.
// Columns: the properties that decodeNode reads; null where a node has none.
UNWIND $batch.ids AS id
MATCH (relation:Relation {id: id})
RETURN
  relation.id AS id,
  relation.type AS type,
  relation.whenEdtf AS whenEdtf,
  relation.whenStartEarliest AS whenStartEarliest,
  relation.whenStartLatest AS whenStartLatest,
  relation.whenEndEarliest AS whenEndEarliest,
  relation.whenEndLatest AS whenEndLatest
