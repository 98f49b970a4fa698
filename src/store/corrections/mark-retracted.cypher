// Marks superseded records as retracted by an act.
CALL () {
  UNWIND $claimIds AS id
  MATCH (claim:Claim {id: id})
  SET claim.retractedBy = $auditId
}
CALL () {
  UNWIND $mentionIds AS id
  MATCH (mention:Mention {id: id})
  SET mention.retractedBy = $auditId
}
CALL () {
  UNWIND $quantityIds AS id
  MATCH (quantity:Quantity {id: id})
  SET quantity.retractedBy = $auditId
}
CALL () {
  UNWIND $controlClaimIds AS id
  MATCH (control:ControlClaim {id: id})
  SET control.retractedBy = $auditId
}
CALL () {
  UNWIND $assessmentIds AS id
  MATCH (assessment:Assessment {id: id})
  SET assessment.retractedBy = $auditId
}
