// Between whom does each of these relations hold?
// Parameters: batch: ids.
// Columns: id, node, role (SUBJECT or OBJECT).
UNWIND $batch.ids AS id
MATCH (:Relation {id: id})-[edge:SUBJECT|OBJECT]->(node:Entity)
RETURN id, node, type(edge) AS role
