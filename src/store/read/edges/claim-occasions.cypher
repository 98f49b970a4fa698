// At which event was each of these claims made?
// Parameters: batch: ids.
// Columns: id, node.
UNWIND $batch.ids AS id
MATCH (:Claim {id: id})-[:ON_OCCASION]->(node:Event)
RETURN id, node
