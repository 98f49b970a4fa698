// Adds claims, with all that they point at but the claims that they lie in and the control claims
// that they assert.
UNWIND $rows AS row
MATCH (document:Document {id: row.documentId})
CREATE (document)<-[:IN_DOCUMENT]-(claim:Claim {
  id: row.id,
  fingerprint: row.fingerprint,
  wording: row.wording,
  recordedAt: $recordedAt,
  documentId: row.documentId,
  position: row.position,
  text: row.text,
  searchWords: row.searchWords,
  sourceWords: row.sourceWords,
  mode: row.mode,
  factuality: row.factuality,
  speakerText: row.speakerText,
  sourceUrl: row.sourceUrl,
  saidEdtf: row.said.edtf,
  saidStartEarliest: row.said.startEarliest,
  saidStartLatest: row.said.startLatest,
  saidEndEarliest: row.said.endEarliest,
  saidEndLatest: row.said.endLatest,
  publishedEdtf: row.published.edtf,
  publishedStartEarliest: row.published.startEarliest,
  publishedStartLatest: row.published.startLatest,
  publishedEndEarliest: row.published.endEarliest,
  publishedEndLatest: row.published.endLatest,
  spanRoles: row.spanRoles,
  spanStarts: row.spanStarts,
  spanEnds: row.spanEnds,
  spanExacts: row.spanExacts,
  spanPrefixes: row.spanPrefixes,
  spanSuffixes: row.spanSuffixes
})
WITH claim, row
CALL (claim, row) {
  UNWIND row.speakers AS target
  MATCH (speaker:Entity {id: target.id})
  CREATE (claim)-[:SPOKEN_BY {order: target.order}]->(speaker)
}
CALL (claim, row) {
  UNWIND row.aboutEntities AS target
  MATCH (entity:Entity {id: target.id})
  CREATE (claim)-[:ABOUT {order: target.order}]->(entity)
}
CALL (claim, row) {
  UNWIND row.aboutEvents AS target
  MATCH (event:Event {id: target.id})
  CREATE (claim)-[:ABOUT {order: target.order}]->(event)
}
CALL (claim, row) {
  UNWIND row.assertedEvents AS target
  MATCH (event:Event {id: target.id})
  CREATE (claim)-[:ASSERTS {order: target.order}]->(event)
}
CALL (claim, row) {
  UNWIND row.assertedRelations AS target
  MATCH (relation:Relation {id: target.id})
  CREATE (claim)-[:ASSERTS {order: target.order}]->(relation)
}
CALL (claim, row) {
  UNWIND row.reportIds AS id
  MATCH (report:Mention {id: id})
  CREATE (claim)-[:REPORTS]->(report)
}
CALL (claim, row) {
  UNWIND row.quantities AS target
  MATCH (quantity:Quantity {id: target.id})
  CREATE (claim)-[:GIVES {order: target.order}]->(quantity)
}
CALL (claim, row) {
  UNWIND row.occasionIds AS id
  MATCH (event:Event {id: id})
  CREATE (claim)-[:ON_OCCASION]->(event)
}
