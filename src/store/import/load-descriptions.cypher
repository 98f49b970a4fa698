// Loads the description that each corpus gives of these entities, and what curators say of them, with those of the entities
// that were merged into them.
// `rootId` is that which it stands for since merges, itself where it was not merged. Members begin with itself, then go
// by id. Each has no curation or one.
UNWIND $ids AS id
MATCH (entity:Entity {id: id})-[:MERGED_INTO*0..]->(root)
WHERE NOT EXISTS { (root)-[:MERGED_INTO]->() }
CALL (entity) {
  MATCH way = (member:Entity)-[:MERGED_INTO*0..]->(entity)
  WITH member ORDER BY CASE length(way) WHEN 0 THEN 0 ELSE 1 END, member.id
  RETURN collect({
    id: member.id,
    descriptions: [(member)-[description:DESCRIBED_IN]->(corpus:Corpus) | {
      corpusId: corpus.id,
      name: description.name,
      aliases: description.aliases,
      sameAs: description.sameAs,
      organisationKind: description.organisationKind,
      latitude: description.latitude,
      longitude: description.longitude,
      partOf: description.partOf
    }],
    curations: [(member)-[:CURATED_AS]->(curation:Curation) | curation {
      .name, .aliases, .sameAs, .organisationKind, .latitude, .longitude, .made
    }]
  }) AS members
}
RETURN id, root.id AS rootId, members
