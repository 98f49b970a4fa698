// Writes events as their reports together tell them.
UNWIND $events AS row
MATCH (event:Event {id: row.id})
SET
  event.name = row.name,
  event.type = row.type,
  event.realis = row.realis,
  event.searchWords = row.searchWords,
  event.searchSounds = row.searchSounds,
  event.withdrawn = null,
  event.whenEdtf = row.when.edtf,
  event.whenStartEarliest = row.when.startEarliest,
  event.whenStartLatest = row.when.startLatest,
  event.whenEndEarliest = row.when.endEarliest,
  event.whenEndLatest = row.when.endLatest
WITH event, row
CALL (event) {
  MATCH (event)-[old:TOOK_PLACE_IN|HAS_PARTICIPANT|RESULTS_FROM]->()
  DELETE old
}
CALL (event, row) {
  UNWIND range(0, size(row.placeIds) - 1) AS order
  MATCH (place:Entity {id: row.placeIds[order]})
  CREATE (event)-[:TOOK_PLACE_IN {order: order}]->(place)
}
CALL (event, row) {
  UNWIND range(0, size(row.participants) - 1) AS order
  MATCH (participant:Entity {id: row.participants[order].id})
  CREATE (event)-[:HAS_PARTICIPANT {role: row.participants[order].role, order: order}]->(participant)
}
CALL (event, row) {
  UNWIND range(0, size(row.causeIds) - 1) AS order
  MATCH (cause:Event {id: row.causeIds[order]})
  CREATE (event)-[:RESULTS_FROM {order: order}]->(cause)
}
