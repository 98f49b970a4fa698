// Lets through the events that a filter admits: this follows the WITH that gives `event`. Known as of a moment is
// an event of which the graph had a report then.
// IF knownAsOf
WHERE EXISTS {
  MATCH (event)<-[:REFERS_TO]-(report:Mention)
  WHERE report.recordedAt <= $list.knownAsOf
    AND coalesce(report.supersededAt > $list.knownAsOf, true)
}
// IF NOT knownAsOf
WHERE event.withdrawn IS NULL
  // IF type
  AND event.type IN $list.type
  // IF realis
  AND event.realis IN $list.realis
  // IF place
  AND EXISTS {
    MATCH (event)-[:TOOK_PLACE_IN]->()-[:PART_OF*0..]->(place)
    WHERE place.id IN $list.place
  }
  // IF participant
  AND EXISTS {
    MATCH (event)-[:HAS_PARTICIPANT]->(participant)
    WHERE participant.id IN $list.participant
  }
  // IF startsAfter AND NOT derived
  AND $list.startsAfter <= event.whenStartEarliest
  // IF startsAfter AND derived
  AND $list.startsAfter <= coalesce(event.derivedStartEarliest, event.whenStartEarliest)
  // IF endsBefore AND NOT derived
  AND $list.endsBefore >= event.whenEndLatest
  // IF endsBefore AND derived
  AND $list.endsBefore >= coalesce(event.derivedEndLatest, event.whenEndLatest)
  // IF overlapsFrom AND derived
  AND
    coalesce(event.derivedFrom, event.whenStartEarliest, event.whenEndEarliest)
    < $list.overlapsUntil
  AND
    coalesce(event.derivedUntil, event.whenEndLatest, event.whenStartLatest) > $list.overlapsFrom
  // IF overlapsFrom AND NOT derived
  AND coalesce(event.whenStartEarliest, event.whenEndEarliest) < $list.overlapsUntil
  AND coalesce(event.whenEndLatest, event.whenStartLatest) > $list.overlapsFrom
