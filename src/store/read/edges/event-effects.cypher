// Which events result from each of these events?
// Parameters: batch: ids.
// Columns: ends, of id, node; by earliest start, id.
UNWIND $batch.ids AS id
MATCH (:Event {id: id})<-[:RESULTS_FROM]-(node:Event)
WHERE node.withdrawn IS NULL
WITH id, node
ORDER BY id, coalesce(node.whenStartEarliest, Infinity), node.id
RETURN collect([id, record(node: Event)]) AS ends
