// Has curators describe an entity by itself, as no corpus does.
MATCH (entity:Entity {id: $id})
MERGE (entity)-[:CURATED_AS]->(curation:Curation {id: 'curation:' + $id})
ON CREATE SET curation.aliases = [], curation.sameAs = []
SET curation.name = $name, curation.made = $auditId
