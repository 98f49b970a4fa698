// Which entities are one force with these, as they share an address in sameAs?
// `sameIds` begin with those that most corpora describe, then go by id.
UNWIND $forceIds AS forceId
MATCH (force:Entity {id: forceId})-[:SAME_AS]->()
MATCH (force)-[:SAME_AS*2..8]-(other:Entity)
WHERE other:Person OR other:Organisation OR other:Country
WITH forceId, collect(DISTINCT other) AS others
MATCH (force:Entity {id: forceId})
UNWIND others + force AS same
WITH DISTINCT forceId, same, COUNT { (same)-[:DESCRIBED_IN]->() } AS described
ORDER BY described DESC, same.id
RETURN forceId, collect(same.id) AS sameIds
