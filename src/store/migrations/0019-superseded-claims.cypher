// Claims that were current once, by when they ceased to be: what was known at a moment is what is known now, less what came
// since, and these. Current claims have no such moment, so no entry.
CREATE INDEX claim_superseded IF NOT EXISTS FOR (n:Claim) ON (n.supersededAt);
