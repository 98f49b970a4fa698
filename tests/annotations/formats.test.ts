import path from 'node:path';
import { findCorpora, readCorpus } from '../../src/annotations/read-corpus';
import { checkCorpus } from '../../src/cli/check-corpus';

const root = path.resolve(__dirname, '..', '..');

/** The content of a corpus of the project. */
async function check(folder: string, strict = false) {
  const reading = await readCorpus(path.join(root, folder));
  return checkCorpus(folder, reading, { strict });
}

describe('the reader of corpora', () => {
  it('reads a table, a log of 694 changes of who held a Ukrainian city', async () => {
    const { counts, problems, notes } = await check('seeds/ukraine-2022', true);
    expect(problems).toEqual([]);
    expect(counts).toMatchObject({ claims: 694, controlClaims: 694, mentions: 0 });
    // Dates that the list gave which lie before what it had said already.
    expect(notes).toMatchObject([{ code: 'as-of-outside', count: 70 }]);
  });

  it.each([
    // documents and relations of UPSTREAM's files, less what the map and the confidence leave out
    ['tests/corpora/re3d/centcom', 23, 1439, 538],
    ['tests/corpora/re3d/us-state-department', 22, 720, 177],
  ])('reads %s whole: every entity and relation is there or counted', async (folder, ...all) => {
    const { counts, problems, notes } = await check(folder, true);
    expect(problems).toEqual([]);
    const countSkipped = (fits: (note: (typeof notes)[number]) => boolean) =>
      notes.filter(fits).reduce((sum, { count }) => sum + count, 0);
    const ofEntities = countSkipped(
      ({ code, subject, file }) =>
        file.endsWith('entities.json') && code !== 'value-differs' && !!subject,
    );
    const ofRelations = countSkipped(({ file }) => file.endsWith('relations.json'));
    const [documents, entities, relations] = all;
    expect(counts.documents).toBe(documents);
    expect(counts.mentions + ofEntities).toBe(entities);
    // A synonym is a relation that joins its mentions and makes no claim.
    const synonyms = relations - counts.claims - ofRelations;
    expect(synonyms).toBeGreaterThan(0);
    expect(synonyms).toBeLessThanOrEqual(29);
  });

  it('finds all corpora of a folder of folders', async () => {
    const found = await findCorpora(path.join(root, 'tests/corpora/re3d'));
    expect(found.map((one) => path.basename(one))).toEqual(['centcom', 'us-state-department']);
  });
});
