// Puts records that are known by what they say, wherever it stands, at their places in a new text.
CALL () {
  UNWIND $claims AS row
  MATCH (claim:Claim {id: row.id})
  SET
    claim.position = row.position,
    claim.spanStarts = row.spanStarts,
    claim.spanEnds = row.spanEnds,
    claim.spanPrefixes = row.spanPrefixes,
    claim.spanSuffixes = row.spanSuffixes
}
CALL () {
  UNWIND $mentions AS row
  MATCH (mention:Mention {id: row.id})
  SET
    mention.position = row.position,
    mention.spanStarts = row.spanStarts,
    mention.spanEnds = row.spanEnds,
    mention.spanPrefixes = row.spanPrefixes,
    mention.spanSuffixes = row.spanSuffixes
}
