// What intervals does the graph keep of these places?
// Parameters: placeIds.
// Columns: placeId, intervals (of node, and the ids of the claims that it stands on; in the order of time), forces (of
// none or one node each).
UNWIND $placeIds AS placeId
MATCH (:Entity {id: placeId})<-[:OF_PLACE]-(node:ControlInterval)
WITH placeId, node
ORDER BY
  placeId,
  coalesce(node.possibleFrom, node.certainFrom, node.whenEndLatest),
  node.whenEndLatest,
  node.status,
  node.forceId,
  node.id
RETURN
  placeId,
  collect([record(node: ControlInterval), [(node)-[:STANDS_ON]->(claim) | claim.id]]) AS intervals,
  collect(DISTINCT [(node)-[:HELD_BY]->(force) | record(force: Entity)]) AS forces
