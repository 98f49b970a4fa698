// Takes back a split, and the description of an entity that curators made for splits alone.
MATCH (split:Split {id: $auditId})-[:SPLIT_INTO]->(into)
OPTIONAL MATCH (into)-[:CURATED_AS]->(curation)
WHERE NOT EXISTS {
  (into)<-[:SPLIT_INTO]-(other)
  WHERE other <> split
}
SET curation.made = null
DETACH DELETE split
