// Finds the places that, as any claim says, one of these forces held, gained or lost.
UNWIND $forceIds AS forceId
MATCH (force:Entity {id: forceId})
CALL (force) {
  MATCH (force)<-[:HELD_BY]-(:ControlClaim)-[:OF_PLACE]->(place)
  RETURN place
  UNION
  MATCH (force)<-[:HANDS_TO|TAKES_FROM]-(:Mention)-[:HAS_ARGUMENT {role: 'PLACE'}]->(place)
  RETURN place
}
RETURN DISTINCT forceId, place.id AS id
