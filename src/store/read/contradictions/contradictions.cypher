// Which contradictions does the graph keep: of some kinds, about a place or one in it, or with a claim that a speaker
// makes? By id. A page of kinds is found in the order of an index: ids begin with the kind.
// Variants: KIND, PLACE or SPEAKER (what the ids are: beginnings of ids, or ids); FIRST, LAST or COUNT (a page, one from
// the end, how many); the parts of the filter.
// The map `list` has the filter: kind (beginnings of ids), speaker (ids).
UNWIND $list.groups AS group
CALL (group) {
  // IF KIND
  UNWIND group.ids AS start
  WITH group, start, start + '~' AS end
  // IF KIND AND NOT COUNT
  WITH
    CASE WHEN group.after IS NULL OR group.after[0] < start THEN start ELSE group.after[0] END AS after,
    CASE WHEN group.before IS NULL OR group.before[0] > end THEN end ELSE group.before[0] END AS before
  CALL (after, before) {
    MATCH (contradiction:Contradiction)
    USING INDEX contradiction:Contradiction(id)
    WHERE contradiction.id > after AND contradiction.id < before
    WITH contradiction
    // IF KIND AND FIRST
    ORDER BY contradiction.id
    // IF KIND AND LAST
    ORDER BY contradiction.id DESC
    // IF KIND AND NOT COUNT
    LIMIT $limit
    RETURN contradiction
  }
  // IF KIND AND COUNT
  MATCH (contradiction:Contradiction)
  USING INDEX contradiction:Contradiction(id)
  WHERE contradiction.id > start AND contradiction.id < end
  // IF PLACE
  UNWIND group.ids AS id
  MATCH (source:Entity {id: id})<-[:PART_OF*0..]-(:Entity)<-[:IS_ABOUT]-(contradiction:Contradiction)
  USING INDEX SEEK source:Entity(id)
  // IF SPEAKER
  UNWIND group.ids AS id
  MATCH (source:Entity {id: id})<-[:OPPOSES]-(contradiction:Contradiction)
  USING INDEX SEEK source:Entity(id)
  // END
  WITH DISTINCT contradiction
  // IF NOT COUNT
  , [contradiction.id] AS key
  // IF NOT COUNT AND NOT KIND
  WHERE (group.after IS NULL OR key > group.after)
    AND (group.before IS NULL OR key < group.before)
  // IF COUNT OR KIND
  WHERE true
  // IF kind
    AND any(start IN $list.kind WHERE contradiction.id STARTS WITH start)
  // IF speaker
    AND EXISTS {
      (contradiction)-[:OPPOSES]->(speaker:Entity)
      WHERE speaker.id IN $list.speaker
    }
  // IF NOT COUNT
  WITH contradiction, key
  // IF FIRST
  ORDER BY key
  // IF LAST
  ORDER BY key DESC
  // IF NOT COUNT
  LIMIT $limit
  RETURN collect([record(contradiction: Contradiction), key]) AS found
  // IF COUNT
  RETURN count(*) AS found
  // END
}
RETURN group.index AS index, found
