import type { ExportReads } from '../../use-cases/exports/export-reads';
import { listCorpora } from '../../use-cases/list-corpora';
import { type DataPackage, dataPackageOf, PACKAGED } from './data-package';
import { momentOf } from './moment-of';
import { date, readParameters, time } from './read-parameters';
import { SUBJECTS, type SubjectName } from './subjects';

const PARAMETERS = {
  at: time('The time of control; without it, the package has no control.'),
  knownAsOf: date('The moment of all files. Default: now.'),
};

/** The data package of all tables that this server gives, at one moment. Throws an InputError. */
export async function openPackage(
  reads: ExportReads,
  asked: URLSearchParams,
): Promise<DataPackage> {
  const given = readParameters(PARAMETERS, asked);
  const knownAsOf = new Date(await momentOf(reads, given)).toISOString();
  const at = asked.get('at');
  const names = (Object.keys(SUBJECTS) as SubjectName[]).filter(
    (name) => name !== 'control' || at !== null,
  );
  const files = names.flatMap((name) =>
    PACKAGED.map((ending) => {
      const query = new URLSearchParams(
        name === 'control' ? { at: at!, knownAsOf } : { knownAsOf },
      );
      return { name, ending, path: `${reads.site}/export/${name}.${ending}?${query.toString()}` };
    }),
  );
  const corpora = await listCorpora(reads.open());
  return dataPackageOf({ knownAsOf, corpora, site: reads.site }, files);
}
