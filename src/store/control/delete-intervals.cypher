// Deletes intervals that claims no longer support, with their segments.
UNWIND $ids AS id
MATCH (interval:ControlInterval {id: id})
OPTIONAL MATCH (interval)-[:HAS_SEGMENT]->(segment)
DETACH DELETE interval, segment
