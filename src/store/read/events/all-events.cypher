// Which of all events does a filter let through? By id, in the order of an index.
// Variants: FIRST, LAST or COUNT (a page, one from the end, how many); the parts of the filter.
// The map `list` has the filter, as in events.cypher.
UNWIND $list.groups AS group
CALL (group) {
  MATCH (event:Event)
  // IF NOT COUNT
  WHERE event.id > coalesce(group.after[0], '')
    AND (group.before IS NULL OR event.id < group.before[0])
  // END
  WITH event
  // INCLUDE event-filter.cypher
  // IF NOT COUNT
  WITH event
  // IF FIRST
  ORDER BY event.id
  // IF LAST
  ORDER BY event.id DESC
  // IF NOT COUNT
  LIMIT $limit
  RETURN collect([record(event: Event), [event.id]]) AS found
  // IF COUNT
  RETURN count(*) AS found
  // END
}
RETURN group.index AS index, found
