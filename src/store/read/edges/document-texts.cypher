// Reads the current text of each of these documents.
UNWIND $batch.ids AS id
MATCH (document:Document {id: id})-[:HAS_TEXT]->(version:Text)
WHERE version.sha256 = document.sha256
RETURN id, version.text AS text
ORDER BY id, version.recordedAt
