import type { CorpusReading } from '../../src/domain/corpus';
import { importCorpus } from '../../src/use-cases/import-corpus';
import type { Store } from '../../src/store/connection';
import { corpusOf, documentOf, entityOf } from './corpus-of';

/** The claim that Ann's report makes, and the one that Ben's makes. */
export const ANNS = 'claim:ann:1';
export const BENS = 'claim:ben:1';

/** Who held Hwija, as one person says. */
function reportOf(name: string, force: string, when: string): CorpusReading {
  const entities = [
    entityOf('city:hawija', { name: 'Hwija' }),
    entityOf('organisation:isis', { name: 'ISIS' }),
    entityOf('country:iraq', { name: 'Iraq' }),
    entityOf(`person:${name}`, { name }),
  ];
  const report = documentOf(name, {
    title: 'A report',
    text: 'They held Hwija.',
    published: '2018',
    authors: [`person:${name}`],
    controls: { '1': { place: 'city:hawija', force, when } },
    claims: { '1': { content: 'held Hwija', speakers: [`person:${name}`], asserts: ['C1'] } },
  });
  return corpusOf({ id: name, entities }, [report]);
}

/**
 * In May 2020 Ann says that ISIS held Hwija from June 2014 to July 2017. In June Ben contradicts her: Iraq held it
 * from June to December 2017. In July Ann's report is corrected, and ends in May 2017.
 */
export async function importHwijaReports(store: Store): Promise<void> {
  const reports: readonly (readonly [month: number, report: CorpusReading])[] = [
    [4, reportOf('ann', 'organisation:isis', '2014-06/2017-07')],
    [5, reportOf('ben', 'country:iraq', '2017-06/2017-12')],
    [6, reportOf('ann', 'organisation:isis', '2014-06/2017-05')],
  ];
  for (const [month, report] of reports) {
    const { problems } = await importCorpus(store, report, { now: () => Date.UTC(2020, month) });
    if (problems.length > 0) throw new Error(JSON.stringify(problems));
  }
}
