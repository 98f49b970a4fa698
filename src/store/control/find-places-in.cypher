// Which places lie in one, or are in the graph at all, and in which do they and those around them lie?
// `partOf` are the places that it lies in directly; `isAsked` tells whether it lies in that one.
MATCH (place:Place)
WHERE $within IS NULL OR EXISTS { (place)-[:PART_OF*0..]->(:Entity {id: $within}) }
WITH collect(place) AS asked
CALL (asked) {
  UNWIND asked AS place
  RETURN place, true AS isAsked
  UNION ALL
  UNWIND CASE WHEN $within IS NULL THEN [] ELSE asked END AS place
  MATCH (place)-[:PART_OF*1..]->(whole)
  RETURN DISTINCT whole AS place, false AS isAsked
}
WITH place, max(isAsked) AS isAsked
RETURN place.id AS id, [(place)-[:PART_OF]->(whole) | whole.id] AS partOf, isAsked
