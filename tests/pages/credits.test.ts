import { frame, type Dress } from '../../src/pages/frame/frame';
import { corporaOf } from '../../src/pages/parts/corpora-of';
import { viewOf } from '../../src/pages/view';

const credit = (id: string) => ({ id, title: `Corpus ${id}`, licence: 'CC0', attribution: null });
const dress: Dress = {
  styleSheet: '/look.css',
  ...{ script: null, canEmbed: false, signedIn: null, revision: null },
  credits: [credit('a'), credit('b'), credit('c')],
};
const view = viewOf('/person:x', 'https://claims.example');

/** The corpora that the foot of a page credits. */
function creditedOn(corpusIds: readonly string[]): string[] {
  const html = frame({ title: '', description: '', body: null, corpusIds }, view, dress);
  return [...html.matchAll(/Corpus (\w)/g)].map(([, id]) => id!);
}

test('a page credits the corpora of its claims and of the records that describe its entities', () => {
  const claims = [{ document: { corpus: { id: 'c' } } }, { document: { corpus: { id: 'c' } } }];
  // A curator's description has no corpus.
  const entity = { descriptions: [{ corpus: { id: 'a' } }, { corpus: null }] };
  expect(creditedOn(corporaOf([{ claims }], [entity]))).toEqual(['a', 'c']);
});

test('a page that knows of no corpus credits all', () => {
  expect(creditedOn(corporaOf([]))).toEqual(['a', 'b', 'c']);
});
