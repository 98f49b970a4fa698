// Finds the places of which a claim denies, or once denied, that somebody held them, at a time that may meet the one
// asked. By id. Reads every control claim.
// Parameters: within (an id or null), from, until (ms).
// Columns: id.
MATCH (control:ControlClaim)
WHERE (control.whenStartEarliest IS NULL OR control.whenStartEarliest < $until)
  AND (control.whenEndLatest IS NULL OR control.whenEndLatest > $from)
  AND EXISTS { (control)<-[:ASSERTS]-(:Claim {factuality: 'CERTAIN_NOT'}) }
MATCH (control)-[:OF_PLACE]->(place:Place)
WHERE $within IS NULL OR EXISTS { (place)-[:PART_OF*0..]->(:Entity {id: $within}) }
RETURN DISTINCT place.id AS id
ORDER BY id
