// Keeps that records which name an entity are to name another one.
// Parameters: auditId, revision, intoId, originIds (by which corpora may name the entity), recordIds (without versions).
// Columns: none.
MATCH (into:Entity {id: $intoId})
CREATE (split:Split {id: $auditId, revision: $revision, recordIds: $recordIds})-[:SPLIT_INTO]->(into)
WITH split
UNWIND $originIds AS id
MATCH (origin:Entity {id: id})
CREATE (split)-[:SPLITS]->(origin)
