// Where do the newest split and all merges lead a record that names an entity?
UNWIND $rows AS row
MATCH (origin:Entity {id: row.originId})
CALL (row, origin) {
  OPTIONAL MATCH (origin)<-[:SPLITS]-(split:Split)-[:SPLIT_INTO]->(other:Entity)
  WHERE row.baseId IN split.recordIds
  RETURN coalesce(other, origin) AS start ORDER BY split.revision DESC LIMIT 1
}
MATCH (start)-[:MERGED_INTO*0..]->(target)
WHERE NOT EXISTS { (target)-[:MERGED_INTO]->() }
RETURN row.baseId AS baseId, row.originId AS originId, target.id AS targetId
