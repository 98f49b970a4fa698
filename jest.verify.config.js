/** The slow checks of `npm run verify`: attacks at length, killed processes, other versions, foreign readers. */
module.exports = {
  ...require('./jest.config'),
  testMatch: ['**/*.verify.ts'],
  testTimeout: 1_800_000,
};
