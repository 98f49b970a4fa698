// Finds the entities that a corpus describes and that somebody merged into others. By id.
MATCH (:Corpus {id: $corpusId})<-[:DESCRIBED_IN]-(entity:Entity)-[merged:MERGED_INTO]->(into:Entity)
MATCH (audit:AuditRecord {id: merged.auditId})
RETURN
  entity.id AS id,
  into.id AS intoId,
  audit.by AS by,
  audit.recordedAt AS recordedAt,
  audit.reason AS reason
ORDER BY id
LIMIT $limit
