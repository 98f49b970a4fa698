// Finds the entities to which this corpus and another give different names or kinds of organisation.
// By id, then by corpus. `name` and `kind` are those here; `otherId` is the other corpus.
UNWIND $ids AS id
MATCH (entity:Entity {id: id})-[here:DESCRIBED_IN]->(:Corpus {id: $corpusId})
MATCH (entity)-[there:DESCRIBED_IN]->(other:Corpus)
WHERE other.id <> $corpusId
  AND (here.name <> there.name OR here.organisationKind <> there.organisationKind)
RETURN
  id,
  here.name AS name,
  here.organisationKind AS kind,
  other.id AS otherId,
  there.name AS otherName,
  there.organisationKind AS otherKind
ORDER BY id, otherId
