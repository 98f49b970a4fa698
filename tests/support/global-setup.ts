import { mkdir } from 'node:fs/promises';
import { OWN_TEST_FOLDER, clearTestFolder, findAbandonedTestFolders } from './test-folders';

/** Makes the run's temporary folder; a Neo4j starts in it only when a test asks for one. */
module.exports = async function globalSetup(): Promise<void> {
  for (const folder of await findAbandonedTestFolders()) await clearTestFolder(folder);
  await mkdir(OWN_TEST_FOLDER, { recursive: true, mode: 0o700 });
  process.env.CLAIMLINE_TEST_FOLDER = OWN_TEST_FOLDER;
};
