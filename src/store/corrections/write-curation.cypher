// Writes what curators say of an entity.
MATCH (entity:Entity {id: $id})
MERGE (entity)-[:CURATED_AS]->(curation:Curation {id: 'curation:' + $id})
SET curation += $curation
