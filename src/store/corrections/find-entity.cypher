// An entity as it stands, when it was last described, and which entity it was merged into.
// `revision` is null in a graph from before; `curations` are as load-descriptions.cypher has them; `rootId` is that
// which it stands for since all merges; `memberIds` are itself and all that were merged into it; `splitIds` are
// entities of which a split led records to one of those; `partIds` are places that lie in it; `isMade` tells whether
// curators alone describe it. No row for an unknown id.
MATCH (entity:Entity {id: $id})-[:MERGED_INTO*0..]->(root)
WHERE NOT EXISTS { (root)-[:MERGED_INTO]->() }
RETURN
  entity.withdrawn IS NOT NULL AS isWithdrawn,
  entity.revision AS revision,
  entity.name AS name,
  entity.aliases AS aliases,
  entity.sameAs AS sameAs,
  entity.mergedInto AS mergedInto,
  root.id AS rootId,
  [(member:Entity)-[:MERGED_INTO*0..]->(entity) | member.id] AS memberIds,
  [(origin:Entity)<-[:SPLITS]-(:Split)-[:SPLIT_INTO]->(member:Entity)-[:MERGED_INTO*0..]->(entity) | origin.id] AS splitIds,
  [(part:Entity)-[:PART_OF]->(entity) | part.id] AS partIds,
  EXISTS { (entity)-[:CURATED_AS]->(curation) WHERE curation.made IS NOT NULL }
    AND NOT EXISTS { (entity)-[:DESCRIBED_IN]->() } AS isMade,
  [(entity)-[:CURATED_AS]->(curation:Curation) | curation {
    .name, .aliases, .sameAs, .organisationKind, .latitude, .longitude
  }] AS curations
