// Between whom does each of these relations hold?
// Parameters: batch: ids.
// Columns: ends, of id, node, role (SUBJECT or OBJECT).
UNWIND $batch.ids AS id
MATCH (:Relation {id: id})-[edge:SUBJECT|OBJECT]->(node:Entity)
RETURN collect([id, record(node: Entity), type(edge)]) AS ends
