// Leads edges of records elsewhere, and keeps each as its corpus gave it as a WAS.
// `recordElements`, each `edge` and each `record` are element ids. `kept` are edges to keep as a WAS, `returned` those
// to give back. `led` leads to an entity or to a relation. `originIds` are relations that claims may no longer assert.
CALL () {
  UNWIND $recordElements AS element
  MATCH (record)-[edge]->() WHERE elementId(record) = element AND edge.redirected
  DELETE edge
}
CALL () {
  UNWIND $kept AS row
  MATCH (record)-[edge]->(origin) WHERE elementId(edge) = row.edge
  CREATE (record)-[was:WAS]->(origin)
  SET was = properties(edge), was.as = row.type
  DELETE edge
}
CALL () {
  UNWIND $returned AS row
  MATCH (record)-[was]->(origin) WHERE elementId(was) = row.edge
  CREATE (record)-[edge:$(row.type)]->(origin)
  SET edge = properties(was), edge.as = null
  DELETE was
}
CALL () {
  UNWIND $led AS row
  MATCH (record) WHERE elementId(record) = row.record
  CALL (row) {
    MATCH (target:Entity {id: row.entityId})
    RETURN target
    UNION ALL
    MATCH (target:Relation {id: row.relationId})
    RETURN target
  }
  WITH record, row, target
  WHERE NOT EXISTS {
    MATCH (record)-[known]->(target)
    WHERE type(known) = row.type AND coalesce(known.role, '') = coalesce(row.role, '')
  }
  CREATE (record)-[edge:$(row.type)]->(target)
  SET edge.order = row.order, edge.role = row.role, edge.redirected = true
}
CALL () {
  UNWIND $originIds AS id
  MATCH (relation:Relation {id: id})
  WHERE NOT EXISTS {
    MATCH (relation)<-[:ASSERTS]-(claim:Claim)
    WHERE claim.supersededAt IS NULL
  }
  SET relation.withdrawn = true
}
