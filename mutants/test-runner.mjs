import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PluginKind, declareClassPlugin } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';

/** Instrumented code asks this object which mutant is active, and counts there which mutants a test reaches. */
const instrumented = (globalThis.__stryker__ ??= {});

/** How often a property is tried for one mutant; with 0, properties are skipped. */
const MOST_RUNS = Number(process.env.PROPERTY_RUNS ?? 15);

/** Only one mutant in so many is tried. Stryker counts the others as errors, which its score leaves out. */
const SAMPLE = Number(process.env.SAMPLE ?? 1);

/** Tells the workers of a sandbox what its first run of the tests found. */
const FINDINGS = 'test-findings.json';

/** Stand for a test while modules are loaded, and while a test file is loaded and its hooks run. */
const LOADING_SOURCES = 'loading sources';
const LOADING_TESTS = 'loading tests';

/**
 * Runs the tests of tests/domain for Stryker, all in its own process. Packages and the domain stay loaded, unless a
 * mutant is in code that runs when its module is loaded. So a mutant costs milliseconds, where Jest's command line
 * takes seconds. Jest's own jest-circus describes and runs the tests.
 */
class DomainTestRunner {
  #files = [];
  #property = { isRunning: false };
  #findings;
  #require = createRequire(path.resolve('package.json'));

  init() {
    this.#files = filesBelow('tests/domain').filter((file) => file.endsWith('.test.ts'));
    compileTypeScript(this.#require);
    const { it, test, describe, beforeAll, afterAll, beforeEach, afterEach } =
      this.#require('jest-circus');
    const { jestExpect: expect } = this.#require('@jest/expect');
    const globals = { it, test, describe, beforeAll, afterAll, beforeEach, afterEach, expect };
    Object.assign(globalThis, globals);
    this.#require(path.resolve('tests/support/property-seed.ts'));
    shortenProperties(this.#require('fast-check'), this.#property);
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  /** Finds which mutants each test reaches, which tests are properties, and which mutants are reached by loading alone. */
  async dryRun() {
    this.#findings = { loaded: this.#reachedByLoading(), properties: [] };
    const tests = [];
    for (const file of this.#files) {
      this.#forget('src');
      tests.push(...(await this.#run(file, { isCounting: true })));
    }
    writeFileSync(FINDINGS, JSON.stringify(this.#findings));
    const { mutantCoverage } = instrumented;
    return { status: DryRunStatus.Complete, tests, mutantCoverage };
  }

  /** Tries examples before properties, and first the file that noticed the last mutant. */
  async mutantRun({ activeMutant: { id }, testFilter = [], hitLimit, disableBail }) {
    if (Number(id) % SAMPLE !== 0) {
      return { status: MutantRunStatus.Error, errorMessage: 'not in the sample' };
    }
    this.#findings ??= JSON.parse(readFileSync(FINDINGS, 'utf8'));
    const isLoaded = this.#findings.loaded.includes(id);
    Object.assign(instrumented, { activeMutant: id, hitLimit, hitCount: 0 });
    if (isLoaded) this.#forget('src');
    const properties = new Set(this.#findings.properties);
    const examples = new Set(testFilter.filter((test) => !properties.has(test)));
    const chosenProperties = new Set(testFilter.filter((test) => properties.has(test)));
    try {
      const tests = await this.#runUpToFailure(examples);
      if (!tests.some(hasFailed) && MOST_RUNS > 0) {
        tests.push(...(await this.#runUpToFailure(chosenProperties)));
      }
      return (
        determineHitLimitReached(instrumented.hitCount, hitLimit) ??
        toMutantRunResult({ status: DryRunStatus.Complete, tests }, disableBail)
      );
    } finally {
      delete instrumented.activeMutant;
      if (isLoaded) this.#forget('src');
    }
  }

  async #runUpToFailure(chosen) {
    const tests = [];
    const files = new Set([...chosen].map((id) => id.split(' ', 1)[0]));
    for (const file of this.#files.filter((each) => files.has(each))) {
      tests.push(...(await this.#run(file, { chosen })));
      if (!tests.some(hasFailed)) continue;
      this.#files = [file, ...this.#files.filter((other) => other !== file)];
      break;
    }
    return tests;
  }

  /** The results of a file's chosen tests, up to the first that fails. */
  async #run(file, { chosen, isCounting = false }) {
    const circus = this.#require('jest-circus');
    const fileName = path.resolve('tests/domain', file);
    const results = [];
    const countFor = (test) => {
      instrumented.currentTestId = isCounting ? test : undefined;
    };
    const handle = ({ name, test }) => {
      if (name !== 'test_start' && name !== 'test_done') return;
      const id = `${file} ${fullNameOf(test)}`;
      if (name === 'test_start') {
        if (results.some(hasFailed) || chosen?.has(id) === false) test.mode = 'skip';
        this.#property.isRunning = false;
        countFor(id);
      } else {
        countFor(LOADING_TESTS);
        if (test.mode !== 'skip') results.push(resultOf(test, id, fileName));
        if (isCounting && this.#property.isRunning) this.#findings.properties.push(id);
      }
    };
    circus.resetState();
    circus.setState({ ...circus.getState(), parentProcess: process, testTimeout: 600_000 });
    circus.addEventHandler(handle);
    countFor(LOADING_TESTS);
    try {
      this.#forget('tests');
      this.#require(fileName);
      const { unhandledErrors } = await circus.run();
      if (unhandledErrors.length > 0) throw new Error(unhandledErrors.join('\n'));
      if (results.length === 0) throw new Error('none of its chosen tests is there');
    } catch (error) {
      const id = `${file} is loaded`;
      results.push(resultOf({ name: id, errors: [[error]] }, id, fileName));
    } finally {
      circus.removeEventHandler(handle);
      countFor(undefined);
      if (isCounting) shareCoverageOfLoading(results);
    }
    return results;
  }

  #reachedByLoading() {
    this.#forget('src');
    instrumented.currentTestId = LOADING_SOURCES;
    for (const file of filesBelow('src/domain')) {
      if (!file.endsWith('.d.ts')) this.#require(path.resolve('src/domain', file));
    }
    const { perTest = {} } = instrumented.mutantCoverage ?? {};
    const reached = Object.keys(perTest[LOADING_SOURCES] ?? {});
    delete perTest[LOADING_SOURCES];
    return reached;
  }

  /** So that the folder's modules are loaded anew. */
  #forget(folder) {
    const { cache } = this.#require;
    for (const file of Object.keys(cache)) {
      if (file.startsWith(path.resolve(folder) + path.sep)) delete cache[file];
    }
  }
}

function filesBelow(folder) {
  const files = readdirSync(path.resolve(folder), { recursive: true });
  return files.filter((file) => file.endsWith('.ts')).sort();
}

function hasFailed({ status }) {
  return status === TestStatus.Failed;
}

function fullNameOf({ name, parent }) {
  return parent ? `${fullNameOf(parent)} ${name}`.trim() : '';
}

function resultOf({ errors, duration }, id, fileName) {
  const result = { id, name: id, timeSpentMs: duration ?? 0, fileName };
  if (errors.length === 0) return { ...result, status: TestStatus.Success };
  const [error] = [errors[0]].flat();
  return { ...result, status: TestStatus.Failed, failureMessage: String(error?.stack ?? error) };
}

/** Each test of a file has reached what its file reached when it was loaded. */
function shareCoverageOfLoading(results) {
  const { perTest = {} } = instrumented.mutantCoverage ?? {};
  const loading = Object.entries(perTest[LOADING_TESTS] ?? {});
  delete perTest[LOADING_TESTS];
  for (const { id } of results) {
    const own = (perTest[id] ??= {});
    for (const [mutant, count] of loading) own[mutant] = (own[mutant] ?? 0) + count;
  }
}

/** A mutant that a property notices only now and then counts as a survivor. */
function shortenProperties(fastCheck, property) {
  const { assert } = fastCheck.default;
  const assertBriefly = (tried, options = {}) => {
    property.isRunning = true;
    const numRuns = Math.min(options.numRuns ?? 100, Math.max(1, MOST_RUNS));
    return assert(tried, { ...options, numRuns, endOnFailure: true });
  };
  fastCheck.default = Object.create(fastCheck.default, { assert: { value: assertBriefly } });
}

/** Compiles as Jest is configured to, each file once. */
function compileTypeScript(requireHere) {
  const { addHook } = requireHere('pirates');
  const { transformSync } = requireHere('@swc/core');
  const [[, options]] = Object.values(requireHere(path.resolve('jest.config.js')).transform);
  const compiled = new Map();
  const compile = (code, filename) => {
    if (!compiled.has(filename)) {
      compiled.set(filename, transformSync(code, { ...options, filename, swcrc: false }).code);
    }
    return compiled.get(filename);
  };
  addHook(compile, { exts: ['.ts'] });
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'domain-tests', DomainTestRunner),
];
