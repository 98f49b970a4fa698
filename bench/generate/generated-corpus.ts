import type { CorpusReading } from '../../src/domain/corpus';
import { CLAIMS_PER_DOCUMENT, makeDocument } from './make-document';
import { entitiesOf, type World } from './world';

/**
 * A corpus of as many claims as the world is made for, made document by document while it is read; or of the first of
 * these claims.
 */
export function generatedCorpus(world: World, claims = world.claims): CorpusReading {
  const documentCount = Math.ceil(claims / CLAIMS_PER_DOCUMENT);
  return {
    corpus: {
      id: 'generated',
      title: 'Generated reports',
      licence: 'CC0-1.0',
      attribution: 'Made up from a seed',
      entities: entitiesOf(world),
    },
    problems: [],
    documentCount,
    async *documents() {
      for (let number = 0; number < documentCount; number += 1) {
        const document = makeDocument(world, number);
        yield { file: `generated/${number}.ann`, document, problems: [] };
      }
    },
  };
}
