// Which entities do these stand for since merges? Those that were not merged stand for themselves.
UNWIND $ids AS id
MATCH (entity:Entity {id: id})-[:MERGED_INTO*0..]->(root)
WHERE NOT EXISTS { (root)-[:MERGED_INTO]->() }
RETURN root.id AS rootId
