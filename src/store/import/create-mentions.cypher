// Adds mentions of entities and of events (event reports).
UNWIND $rows AS row
MATCH (document:Document {id: row.documentId})
CREATE (document)<-[:IN_DOCUMENT]-(mention:Mention {
  id: row.id,
  fingerprint: row.fingerprint,
  recordedAt: $recordedAt,
  documentId: row.documentId,
  position: row.position,
  kind: row.kind,
  name: row.name,
  type: row.type,
  realis: row.realis,
  whenEdtf: row.when.edtf,
  whenStartEarliest: row.when.startEarliest,
  whenStartLatest: row.when.startLatest,
  whenEndEarliest: row.when.endEarliest,
  whenEndLatest: row.when.endLatest,
  spanStarts: row.spanStarts,
  spanEnds: row.spanEnds,
  spanExacts: row.spanExacts,
  spanPrefixes: row.spanPrefixes,
  spanSuffixes: row.spanSuffixes
})
WITH mention, row
CALL (mention, row) {
  UNWIND row.entityIds AS id
  MATCH (entity:Entity {id: id})
  CREATE (mention)-[:REFERS_TO]->(entity)
}
CALL (mention, row) {
  UNWIND row.eventIds AS id
  MATCH (event:Event {id: id})
  CREATE (mention)-[:REFERS_TO]->(event)
}
CALL (mention, row) {
  UNWIND row.entityArguments AS argument
  MATCH (entity:Entity {id: argument.id})
  CREATE (mention)-[:HAS_ARGUMENT {role: argument.role, order: argument.order}]->(entity)
}
CALL (mention, row) {
  UNWIND row.eventArguments AS argument
  MATCH (event:Event {id: argument.id})
  CREATE (mention)-[:HAS_ARGUMENT {role: argument.role, order: argument.order}]->(event)
}
CALL (mention, row) {
  UNWIND row.gains AS id
  MATCH (force:Entity {id: id})
  CREATE (mention)-[:HANDS_TO]->(force)
}
CALL (mention, row) {
  UNWIND row.loses AS id
  MATCH (force:Entity {id: id})
  CREATE (mention)-[:TAKES_FROM]->(force)
}
