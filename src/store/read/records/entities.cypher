// What do these entities say of themselves?
// Parameters: batch: ids.
// Columns: the properties that decodeNode reads; null where a node has none.
UNWIND $batch.ids AS id
MATCH (entity:Entity {id: id})
RETURN
  entity.id AS id,
  entity.type AS type,
  entity.name AS name,
  entity.aliases AS aliases,
  entity.sameAs AS sameAs,
  entity.organisationKind AS organisationKind,
  entity.latitude AS latitude,
  entity.longitude AS longitude
