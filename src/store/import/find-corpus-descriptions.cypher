// Which entities did the authority file of a corpus describe?
MATCH (:Corpus {id: $corpusId})<-[description:DESCRIBED_IN]-(entity:Entity)
WHERE description.source = 'authority'
RETURN entity.id AS entityId
