// Marks an entity as merged into another.
// Parameters: fromId, intoId, auditId, recordedAt (ms).
// Columns: none.
MATCH (from:Entity {id: $fromId})
MATCH (into:Entity {id: $intoId})
CREATE (from)-[:MERGED_INTO {auditId: $auditId}]->(into)
SET from.mergedInto = $intoId, from.mergedAt = $recordedAt
