// Brings back relations that a current claim asserts again.
// Parameters: ids.
// Columns: none.
UNWIND $ids AS id
MATCH (relation:Relation {id: id})
SET relation.withdrawn = null
