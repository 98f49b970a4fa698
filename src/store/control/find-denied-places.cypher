// Finds the places of which a current claim may deny at a time that somebody held them. The forks are those of
// interval-tree.ts: every range that a seek gives meets that time. By id.
CALL () {
  UNWIND $forksBefore AS fork
  MATCH (range:DenialRange)
  USING INDEX SEEK range:DenialRange(fork, until, placeId)
  WHERE range.fork = fork AND range.until > $from AND range.placeId IS NOT NULL
  RETURN range.placeId AS id
  UNION
  UNWIND $forksAfter AS fork
  MATCH (range:DenialRange)
  USING INDEX SEEK range:DenialRange(fork, from, placeId)
  WHERE range.fork = fork AND range.from < $until AND range.placeId IS NOT NULL
  RETURN range.placeId AS id
  UNION
  MATCH (range:DenialRange)
  USING INDEX SEEK range:DenialRange(fork, until, placeId)
  WHERE range.fork >= $firstFork
    AND range.fork <= $lastFork
    AND range.until > $from
    AND range.from < $until
    AND range.placeId IS NOT NULL
  RETURN range.placeId AS id
}
// From the place to its wholes: with both ends in one pattern, a plan may multiply the two.
WITH id
WHERE $within IS NULL
  OR $within IN COLLECT { MATCH (:Entity {id: id})-[:PART_OF*0..]->(whole:Entity) RETURN whole.id }
RETURN id
ORDER BY id
