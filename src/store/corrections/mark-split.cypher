// Keeps that records which name an entity are to name another one.
// `originIds` are those by which corpora may name the entity; `recordIds` are without versions.
MATCH (into:Entity {id: $intoId})
CREATE (split:Split {id: $auditId, revision: $revision, recordIds: $recordIds})-[:SPLIT_INTO]->(into)
WITH split
UNWIND $originIds AS id
MATCH (origin:Entity {id: id})
CREATE (split)-[:SPLITS]->(origin)
