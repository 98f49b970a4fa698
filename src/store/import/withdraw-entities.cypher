// Marks entities that no corpus describes any more; they keep their last description, but are no
// longer found by name or link.
MATCH (graph:Graph {id: 'graph'})
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
SET entity.withdrawn = true, entity.revision = graph.revision + 1
WITH entity
MATCH (entity)-[old:NAMED|SAME_AS|PART_OF]->()
DELETE old
