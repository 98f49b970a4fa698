// Grades of claims and actors are records of their corpora (docs/claims.md).
CREATE CONSTRAINT assessment_id IF NOT EXISTS FOR (n:Assessment) REQUIRE n.id IS UNIQUE;
CREATE INDEX assessment_corpus IF NOT EXISTS FOR (n:Assessment) ON (n.corpusId);
