// Every version of these records. The ids asked for are without versions.
CALL () {
  UNWIND $claimIds AS id
  MATCH (record:Claim)
  WHERE record.id = id OR record.id STARTS WITH id + '~'
  RETURN record
  UNION ALL
  UNWIND $mentionIds AS id
  MATCH (record:Mention)
  WHERE record.id = id OR record.id STARTS WITH id + '~'
  RETURN record
  UNION ALL
  UNWIND $quantityIds AS id
  MATCH (record:Quantity)
  WHERE record.id = id OR record.id STARTS WITH id + '~'
  RETURN record
  UNION ALL
  UNWIND $controlClaimIds AS id
  MATCH (record:ControlClaim)
  WHERE record.id = id OR record.id STARTS WITH id + '~'
  RETURN record
  UNION ALL
  UNWIND $assessmentIds AS id
  MATCH (record:Assessment)
  WHERE record.id = id OR record.id STARTS WITH id + '~'
  RETURN record
}
RETURN record.id AS id, record.fingerprint AS fingerprint, record.supersededAt IS NULL AS current
