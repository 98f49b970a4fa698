// Writes the times that are derived of events; null where nothing follows.
UNWIND $rows AS row
MATCH (event:Event {id: row.id})
SET
  event.derivedEdtf = row.time.edtf,
  event.derivedStartEarliest = row.time.startEarliest,
  event.derivedStartLatest = row.time.startLatest,
  event.derivedEndEarliest = row.time.endEarliest,
  event.derivedEndLatest = row.time.endLatest,
  event.derivedBasis = row.time.basis,
  event.derivedClaimIds = row.time.claimIds,
  event.derivedFrom = row.time.from,
  event.derivedUntil = row.time.until
