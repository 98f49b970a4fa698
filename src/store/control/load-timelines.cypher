// What intervals does the graph keep of these places?
// Parameters: placeIds.
// Columns: placeId, node; those of one place in the order of time.
UNWIND $placeIds AS placeId
MATCH (:Entity {id: placeId})<-[:OF_PLACE]-(node:ControlInterval)
RETURN placeId, node
ORDER BY
  placeId,
  coalesce(node.possibleFrom, node.certainFrom, node.whenEndLatest),
  node.whenEndLatest,
  node.status,
  node.forceId,
  node.id
