// Marks documents that their corpus no longer has.
UNWIND $ids AS id
MATCH (document:Document {id: id})
SET document.withdrawn = true, document.fingerprint = null, document.entityIds = null
