import fc from 'fast-check';

/**
 * Property tests try the same inputs on each run, so that a run's result depends on the code alone.
 * `npm run verify` sets FREE_SEEDS=1 and so looks for new ones.
 */
if (process.env.FREE_SEEDS === undefined) fc.configureGlobal({ seed: 20_261_127 });
