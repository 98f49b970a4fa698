// Adds versions of documents' texts.
UNWIND $rows AS row
MATCH (document:Document {id: row.documentId})
CREATE (document)-[:HAS_TEXT]->(:Text {
  id: row.id,
  fingerprint: row.sha256,
  sha256: row.sha256,
  text: row.text,
  recordedAt: $recordedAt
})
