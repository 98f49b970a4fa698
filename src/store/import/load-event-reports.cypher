// Loads the current reports of these events, and the places where the events took place until now.
// `changesHands` tells whether a report, current or not, says that a place changed hands.
UNWIND $eventIds AS id
MATCH (event:Event {id: id})
CALL (event) {
  MATCH (event)<-[:REFERS_TO]-(report:Mention)
  WHERE report.supersededAt IS NULL
  CALL (report) {
    MATCH (report)-[argument:HAS_ARGUMENT]->(target)
    WITH argument, target ORDER BY argument.order
    RETURN collect({role: argument.role, id: target.id}) AS arguments
  }
  RETURN collect({
    id: report.id,
    documentId: report.documentId,
    position: report.position,
    name: report.name,
    type: report.type,
    realis: report.realis,
    when: CASE WHEN report.whenEdtf IS NOT NULL THEN {
      edtf: report.whenEdtf,
      startEarliest: report.whenStartEarliest,
      startLatest: report.whenStartLatest,
      endEarliest: report.whenEndEarliest,
      endLatest: report.whenEndLatest
    } END,
    arguments: arguments
  }) AS reports
}
RETURN
  id,
  [(event)-[:TOOK_PLACE_IN]->(place) | place.id] AS placeIds,
  EXISTS { (event)<-[:REFERS_TO]-()-[:HANDS_TO|TAKES_FROM]->() } AS changesHands,
  reports
