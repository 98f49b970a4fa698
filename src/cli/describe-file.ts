import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type DataPackage, dataPackageOf } from '../export/graph/data-package';
import type { ExportHead } from '../export/graph/format';
import type { ExportKind } from '../export/graph/formats';

/**
 * Describes an exported table in the `datapackage.json` beside it; tables that the package has already
 * stay in it.
 */
export async function describeFile(
  head: ExportHead,
  { name, ending }: Pick<ExportKind, 'name' | 'ending'>,
  file: string,
): Promise<void> {
  const target = path.join(path.dirname(file), 'datapackage.json');
  const here = dataPackageOf(head, [{ name, ending, path: path.basename(file) }]);
  const others = (await resourcesIn(target)).filter((one) => one.path !== path.basename(file));
  const resources = [...others, ...here.resources].map((resource) => ({
    ...resource,
    // A package names each of its tables once, and two may be of one kind.
    name: path
      .basename(resource.path)
      .toLowerCase()
      .replaceAll(/[^a-z0-9._-]+/g, '-'),
  }));
  await writeFile(target, `${JSON.stringify({ ...here, resources }, null, 2)}\n`);
}

/** The tables of our data package; empty if there is no such file. */
async function resourcesIn(target: string): Promise<DataPackage['resources']> {
  try {
    const found = JSON.parse(await readFile(target, 'utf8')) as DataPackage;
    return found['name'] === 'claimline-export' ? found.resources : [];
  } catch {
    return [];
  }
}
