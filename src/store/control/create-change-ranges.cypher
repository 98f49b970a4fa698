// Adds times in which places may have changed hands.
UNWIND $rows AS row
MATCH (place:Entity {id: row.placeId})
CREATE (place)-[:MAY_CHANGE_IN]->(range:ChangeRange)
SET range = row
