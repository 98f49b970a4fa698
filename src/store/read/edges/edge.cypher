// Where does one kind of edge lead from each of these nodes?
// Names: FROM (the nodes' label), BY (the edge), TO (the labels of its ends): those of a row of edge-table.ts.
// Variants: ONLY_CURRENT; ORDER_EDGE, ORDER_TIME (earliest start), ORDER_NAME, ORDER_POSITION
// (in documents) or ORDER_ID; ROLE_PROPERTY or ROLE_TYPE.
// In the order of the variant. An end has a role where the edge has one.
UNWIND $batch.ids AS id
MATCH (:<FROM> {id: id})<BY>(node)
// IF ONLY_CURRENT
WHERE node.withdrawn IS NULL AND node.supersededAt IS NULL
// IF ORDER_EDGE
WITH id, node, edge
ORDER BY id, coalesce(edge.order, 0)
// IF ORDER_TIME
WITH id, node, edge
ORDER BY id, coalesce(node.whenStartEarliest, Infinity), node.id
// IF ORDER_NAME
WITH id, node, edge
ORDER BY id, node.name, node.id
// IF ORDER_POSITION
WITH id, node, edge
ORDER BY id, node.documentId, node.position, node.id
// IF ORDER_ID
WITH id, node, edge
ORDER BY id, node.id
// END
RETURN collect([
  id,
  record(node: <TO>)
  // IF ROLE_PROPERTY
  , edge.role
  // IF ROLE_TYPE
  , type(edge)
  // END
]) AS ends
