// Which grades do assessors give these claims and actors?
// Those of one node come in the order in which they were given. With `past`, superseded grades count too.
UNWIND $ids AS id
CALL (id) {
  MATCH (:Claim {id: id})<-[:ASSESSES]-(assessment)
  RETURN assessment
  UNION ALL
  MATCH (:Entity {id: id})<-[:ASSESSES]-(assessment)
  RETURN assessment
}
WITH id, assessment
WHERE $past OR assessment.supersededAt IS NULL
RETURN
  id AS ofId,
  assessment.reliability AS reliability,
  assessment.credibility AS credibility,
  assessment.by AS by,
  assessment.at AS at,
  assessment.reason AS reason,
  assessment.recordedAt AS recordedAt,
  assessment.supersededAt AS supersededAt
ORDER BY ofId, at, by, assessment.id
