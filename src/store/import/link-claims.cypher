// Puts claims inside the claims that relay them. A separate statement: creating claims and looking
// for claims in one would hold all of them in memory between the two.
UNWIND $rows AS row
MATCH (claim:Claim {id: row.id})
MATCH (parent:Claim {id: row.parentId})
CREATE (claim)-[:WITHIN]->(parent)
