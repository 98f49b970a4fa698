// Of which place, and of which force, does each of these control claims speak?
// Parameters: batch: ids.
// Columns: ends, of id, node, role (OF_PLACE or HELD_BY).
UNWIND $batch.ids AS id
MATCH (:ControlClaim {id: id})-[edge:OF_PLACE|HELD_BY]->(node:Entity)
RETURN collect([id, record(node: Entity), type(edge)]) AS ends
