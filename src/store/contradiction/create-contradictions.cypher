// Adds contradictions, with what they are about and who speaks on either side.
UNWIND $rows AS row
CREATE (contradiction:Contradiction)
SET contradiction = row.properties
WITH contradiction, row
CALL (contradiction, row) {
  UNWIND row.placeIds AS id
  MATCH (place:Entity {id: id})
  CREATE (contradiction)-[:IS_ABOUT]->(place)
}
CALL (contradiction, row) {
  UNWIND row.eventIds AS id
  MATCH (event:Event {id: id})
  CREATE (contradiction)-[:IS_ABOUT]->(event)
}
CALL (contradiction, row) {
  UNWIND row.relationIds AS id
  MATCH (relation:Relation {id: id})
  CREATE (contradiction)-[:IS_ABOUT]->(relation)
}
CALL (contradiction, row) {
  UNWIND row.speakerIds AS id
  MATCH (speaker:Entity {id: id})
  CREATE (contradiction)-[:OPPOSES]->(speaker)
}
