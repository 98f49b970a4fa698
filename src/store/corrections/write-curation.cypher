// Writes what curators say of an entity.
// Parameters: id (of the entity), curation: the fields of Curation.
// Columns: none.
MATCH (entity:Entity {id: $id})
MERGE (entity)-[:CURATED_AS]->(curation:Curation {id: 'curation:' + $id})
SET curation += $curation
