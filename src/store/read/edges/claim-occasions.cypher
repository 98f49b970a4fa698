// At which event was each of these claims made?
// Parameters: batch: ids.
// Columns: ends, of id, node.
UNWIND $batch.ids AS id
MATCH (:Claim {id: id})-[:ON_OCCASION]->(node:Event)
RETURN collect([id, record(node: Event)]) AS ends
