// Writes entities as all corpora together describe them.
MATCH (graph:Graph {id: 'graph'})
UNWIND $entities AS row
MATCH (entity:Entity {id: row.id})
SET
  entity.name = row.name,
  entity.aliases = row.aliases,
  entity.sameAs = row.sameAs,
  entity.organisationKind = row.organisationKind,
  entity.latitude = row.latitude,
  entity.longitude = row.longitude,
  entity.position = point({latitude: row.latitude, longitude: row.longitude}),
  entity.searchWords = row.searchWords,
  entity.searchSounds = row.searchSounds,
  entity.withdrawn = null,
  // That of this transaction.
  entity.revision = graph.revision + 1
WITH entity, row
CALL (entity) {
  MATCH (entity)-[old:NAMED|SAME_AS|PART_OF]->()
  DELETE old
}
CALL (entity, row) {
  UNWIND row.foldedNames AS folded
  MERGE (name:Name {folded: folded})
  CREATE (entity)-[:NAMED]->(name)
}
CALL (entity, row) {
  UNWIND row.sameAs AS url
  MERGE (authority:Authority {url: url})
  CREATE (entity)-[:SAME_AS]->(authority)
}
CALL (entity, row) {
  UNWIND row.partOf AS wholeId
  MATCH (:Entity {id: wholeId})-[:MERGED_INTO*0..]->(whole)
  WHERE whole <> entity AND NOT EXISTS { (whole)-[:MERGED_INTO]->() }
  WITH DISTINCT entity, whole
  CREATE (entity)-[:PART_OF]->(whole)
}
