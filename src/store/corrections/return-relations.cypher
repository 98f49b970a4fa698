// Brings back relations that a current claim asserts again.
UNWIND $ids AS id
MATCH (relation:Relation {id: id})
SET relation.withdrawn = null
