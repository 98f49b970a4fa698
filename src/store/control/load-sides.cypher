// Which relations put actors on sides?
// Parameters: past: whether relations count that no current claim asserts.
// Columns: type, subjectId, objectId.
UNWIND ['MEMBER_OF', 'ALLIED_WITH', 'FIGHTS'] AS type
MATCH (relation:Relation {type: type})
WHERE $past OR relation.withdrawn IS NULL
MATCH (subject)<-[:SUBJECT]-(relation)-[:OBJECT]->(object)
RETURN type, subject.id AS subjectId, object.id AS objectId
