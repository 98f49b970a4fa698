// Adds the relations that the graph does not have, and brings back those withdrawn.
UNWIND $rows AS row
MATCH (subject:Entity {id: row.subjectId})
MATCH (object:Entity {id: row.objectId})
MERGE (relation:Relation {id: row.id})
ON CREATE SET
  relation.type = row.type,
  relation.whenEdtf = row.when.edtf,
  relation.whenStartEarliest = row.when.startEarliest,
  relation.whenStartLatest = row.when.startLatest,
  relation.whenEndEarliest = row.when.endEarliest,
  relation.whenEndLatest = row.when.endLatest
SET relation.withdrawn = null
MERGE (relation)-[:SUBJECT]->(subject)
MERGE (relation)-[:OBJECT]->(object)
