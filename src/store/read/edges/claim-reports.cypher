// Reads the event reports of each of these claims.
// Parameters: batch: ids.
// Columns: reports, of id (the claim's), event (a node), type, realis, when (its five properties,
// in the order of records.ts), arguments (in any order: of order, role, node); in the order of the
// text.
UNWIND $batch.ids AS id
MATCH (:Claim {id: id})-[:REPORTS]->(report:Mention)-[:REFERS_TO]->(event:Event)
WITH id, report, event
ORDER BY id, report.position, report.id
RETURN collect([
  id,
  record(event: Event),
  report.type,
  report.realis,
  [
    report.whenEdtf,
    report.whenStartEarliest,
    report.whenStartLatest,
    report.whenEndEarliest,
    report.whenEndLatest
  ],
  [(report)-[edge:HAS_ARGUMENT]->(node) | [edge.order, [edge.role, record(node: Entity|Event)]]]
]) AS reports
