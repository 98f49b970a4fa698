// Has the next import look at a document again, though it is the same.
MATCH (document:Document {id: $documentId})
SET document.fingerprint = null
