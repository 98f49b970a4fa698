import { OWN_TEST_FOLDER, clearTestFolder } from './test-folders';

/** Runs after the last test, failed or not. */
module.exports = async function globalTeardown(): Promise<void> {
  await clearTestFolder(OWN_TEST_FOLDER);
};
