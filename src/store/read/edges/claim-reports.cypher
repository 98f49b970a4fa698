// Reads the event reports of each of these claims.
// In the order of the text. `when` is its five properties, in the order of records.ts; arguments come in any order.
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
