// Loads the sources for deriving the times of these events: their own times, the times of their
// tellings, and the times at which they changed control of their places.
// `startEarliest` and `endLatest` of a telling are when it was said, else published.
UNWIND $eventIds AS id
MATCH (event:Event {id: id})
RETURN
  id,
  CASE WHEN event.whenEdtf IS NOT NULL THEN {
    edtf: event.whenEdtf,
    startEarliest: event.whenStartEarliest,
    startLatest: event.whenStartLatest,
    endEarliest: event.whenEndEarliest,
    endLatest: event.whenEndLatest
  } END AS when,
  COLLECT {
    MATCH (event)<-[:REFERS_TO]-(report:Mention)<-[:REPORTS]-(claim:Claim)
    WHERE claim.supersededAt IS NULL
    WITH report, claim, claim.saidEdtf IS NOT NULL AS isDated
    RETURN {
      claimId: claim.id,
      factuality: claim.factuality,
      realis: report.realis,
      startEarliest:
        CASE WHEN isDated THEN claim.saidStartEarliest ELSE claim.publishedStartEarliest END,
      endLatest: CASE WHEN isDated THEN claim.saidEndLatest ELSE claim.publishedEndLatest END
    }
  } AS tellings,
  COLLECT {
    MATCH (event)-[at:TOOK_PLACE_IN]->()
    WHERE at.datedBy IS NOT NULL
    RETURN {earliest: at.earliest, latest: at.latest, claimIds: at.datedBy}
  } AS changes
