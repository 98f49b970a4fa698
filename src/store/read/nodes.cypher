// Which nodes have these ids, of whatever kind?
// Parameters: ids.
// Columns: node.
MATCH (node:Entity|Event|Claim|Document|Mention|Relation|ControlClaim)
WHERE node.id IN $ids
RETURN node
