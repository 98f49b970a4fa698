// Finds the places of which one of these says who held them, or passes it on, or publishes it; in superseded claims too.
// By id.
UNWIND $actorIds AS actorId
CALL (actorId) {
  MATCH (:Entity {id: actorId})<-[:SPOKEN_BY]-(:Claim)<-[:WITHIN*0..]-(claim:Claim)
  RETURN claim
  UNION
  MATCH (:Entity {id: actorId})<-[:PUBLISHED_BY]-(:Document)<-[:IN_DOCUMENT]-(claim:Claim)
  RETURN claim
}
WITH DISTINCT claim
CALL (claim) {
  MATCH (claim)-[:ASSERTS]->(:ControlClaim)-[:OF_PLACE]->(place:Place)
  RETURN place
  UNION
  MATCH (claim)-[:REPORTS]->(report:Mention)-[:HAS_ARGUMENT {role: 'PLACE'}]->(place:Place)
  WHERE EXISTS { (report)-[:HANDS_TO|TAKES_FROM]->() }
  RETURN place
}
RETURN DISTINCT place.id AS id
ORDER BY id
