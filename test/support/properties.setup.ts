import fc from "fast-check";

/**
 * The verdict on a commit depends on the commit alone: properties run with one seed. `npm run
 * test:explore` looks further, with seeds by chance and many more runs; what it finds becomes a
 * case of its own.
 */
const runs = Number(process.env.PROPERTY_RUNS ?? 0);
fc.configureGlobal(runs > 0 ? { numRuns: runs } : { seed: 20_210_101, numRuns: 1000 });
