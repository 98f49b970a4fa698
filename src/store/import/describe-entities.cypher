// Writes what a corpus says of entities in place of what it said before.
MATCH (corpus:Corpus {id: $corpusId})
UNWIND $descriptions AS row
MATCH (entity:Entity {id: row.entityId})
MERGE (entity)-[description:DESCRIBED_IN]->(corpus)
SET
  description.source = row.source,
  description.fingerprint = row.fingerprint,
  description.name = row.name,
  description.aliases = row.aliases,
  description.sameAs = row.sameAs,
  description.organisationKind = row.organisationKind,
  description.latitude = row.latitude,
  description.longitude = row.longitude,
  description.partOf = row.partOf
