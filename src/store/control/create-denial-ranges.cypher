// Adds times in which claims deny that somebody held a place.
UNWIND $rows AS row
MATCH (place:Entity {id: row.placeId})
CREATE (place)-[:DENIED_IN]->(range:DenialRange)
SET range = row
