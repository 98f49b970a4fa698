// Loads the description that each corpus gives of these entities, and what curators say of them.
// Parameters: ids.
// Columns: id, descriptions (corpusId and the fields of EntityDescription each), curations (none or one, with the fields of
// Curation).
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
RETURN
  id,
  [(entity)-[description:DESCRIBED_IN]->(corpus:Corpus) | {
    corpusId: corpus.id,
    name: description.name,
    aliases: description.aliases,
    sameAs: description.sameAs,
    organisationKind: description.organisationKind,
    latitude: description.latitude,
    longitude: description.longitude,
    partOf: description.partOf
  }] AS descriptions,
  [(entity)-[:CURATED_AS]->(curation:Curation) | curation {
    .name, .aliases, .sameAs, .organisationKind, .latitude, .longitude
  }] AS curations
