// Finds the places of which a claim denies that somebody held them, at a time that may meet the one
// asked. By id.
// Parameters: within (an id or null), from, until (ms); past: whether superseded claims count too.
// Columns: id.
MATCH (control:ControlClaim)
WHERE (control.whenStartEarliest IS NULL OR control.whenStartEarliest < $until)
  AND (control.whenEndLatest IS NULL OR control.whenEndLatest > $from)
  AND EXISTS {
    (control)<-[:ASSERTS]-(claim:Claim {factuality: 'CERTAIN_NOT'})
    WHERE $past OR claim.supersededAt IS NULL
  }
MATCH (control)-[:OF_PLACE]->(place:Place)
WHERE $within IS NULL OR EXISTS { (place)-[:PART_OF*0..]->(:Entity {id: $within}) }
RETURN DISTINCT place.id AS id
ORDER BY id
