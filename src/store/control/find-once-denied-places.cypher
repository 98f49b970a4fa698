// Finds the places of which a claim denied that somebody held them, at a time that may meet the one asked, and that was
// current until after a moment. By id.
MATCH (claim:Claim)
USING INDEX claim:Claim(supersededAt)
WHERE claim.supersededAt > $knownAsOf AND claim.factuality = 'CERTAIN_NOT'
MATCH (claim)-[:ASSERTS]->(control:ControlClaim)
WHERE (control.whenStartEarliest IS NULL OR control.whenStartEarliest < $until)
  AND (control.whenEndLatest IS NULL OR control.whenEndLatest > $from)
MATCH (control)-[:OF_PLACE]->(place:Place)
WITH DISTINCT place.id AS id
WHERE $within IS NULL
  OR $within IN COLLECT { MATCH (:Entity {id: id})-[:PART_OF*0..]->(whole:Entity) RETURN whole.id }
RETURN id
ORDER BY id
