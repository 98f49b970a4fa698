// At which event was each of these claims made?
// Parameters: ids.
// Columns: id, node.
UNWIND $ids AS id
MATCH (:Claim {id: id})-[:ON_OCCASION]->(node:Event)
RETURN id, node
