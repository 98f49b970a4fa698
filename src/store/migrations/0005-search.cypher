// What search finds things by. The words and sounds are made by src/domain/search, for the index and
// the query alike, so all that the index does with them is to cut them at spaces.
CREATE FULLTEXT INDEX search_entities IF NOT EXISTS
FOR (n:Entity) ON EACH [n.searchWords, n.searchSounds]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
CREATE FULLTEXT INDEX search_events IF NOT EXISTS
FOR (n:Event) ON EACH [n.searchWords, n.searchSounds]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
CREATE FULLTEXT INDEX search_claims IF NOT EXISTS
FOR (n:Claim) ON EACH [n.searchWords, n.searchSounds]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
CREATE FULLTEXT INDEX search_documents IF NOT EXISTS
FOR (n:Document) ON EACH [n.searchWords, n.searchSounds]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
