// Which nodes have these ids, of whatever kind?
// Parameters: batch: ids.
// Columns: node.
MATCH (node:Entity|Event|Claim|Document|Mention|Relation|ControlClaim)
WHERE node.id IN $batch.ids
RETURN node
