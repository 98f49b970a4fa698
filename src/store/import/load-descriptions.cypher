// Loads the description that each corpus gives of these entities.
// Parameters: ids.
// Columns: id, descriptions (corpusId and the fields of EntityDescription each).
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
  }] AS descriptions
