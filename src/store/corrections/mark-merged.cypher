// Marks an entity as merged into another.
MATCH (from:Entity {id: $fromId})
MATCH (into:Entity {id: $intoId})
CREATE (from)-[:MERGED_INTO {auditId: $auditId}]->(into)
SET from.mergedInto = $intoId, from.mergedAt = $recordedAt
