// An entity as it stands, and when it was last described.
// Parameters: id.
// Columns: isWithdrawn, revision (null in a graph from before), aliases, sameAs, curations (as load-descriptions.cypher has
// them); no row for an unknown id.
MATCH (entity:Entity {id: $id})
RETURN
  entity.withdrawn IS NOT NULL AS isWithdrawn,
  entity.revision AS revision,
  entity.name AS name,
  entity.aliases AS aliases,
  entity.sameAs AS sameAs,
  [(entity)-[:CURATED_AS]->(curation:Curation) | curation {
    .name, .aliases, .sameAs, .organisationKind, .latitude, .longitude
  }] AS curations
