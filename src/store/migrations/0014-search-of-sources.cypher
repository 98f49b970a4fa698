// A claim is found by the words that name its source, where that is nobody known.
DROP INDEX search_claims IF EXISTS;
CREATE FULLTEXT INDEX search_claims IF NOT EXISTS
FOR (n:Claim) ON EACH [n.searchWords, n.searchSounds, n.sourceWords]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
