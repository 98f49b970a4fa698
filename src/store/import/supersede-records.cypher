// Ends the time in which these records were the current ones.
CALL () {
  UNWIND $textIds AS id
  MATCH (text:Text {id: id})
  SET text.supersededAt = $recordedAt
}
CALL () {
  UNWIND $mentionIds AS id
  MATCH (mention:Mention {id: id})
  SET mention.supersededAt = $recordedAt
}
CALL () {
  UNWIND $quantityIds AS id
  MATCH (quantity:Quantity {id: id})
  SET quantity.supersededAt = $recordedAt
}
CALL () {
  UNWIND $claimIds AS id
  MATCH (claim:Claim {id: id})
  SET claim.supersededAt = $recordedAt
}
CALL () {
  UNWIND $controlClaimIds AS id
  MATCH (control:ControlClaim {id: id})
  SET control.supersededAt = $recordedAt
}
CALL () {
  UNWIND $assessmentIds AS id
  MATCH (assessment:Assessment {id: id})
  SET assessment.supersededAt = $recordedAt
}
