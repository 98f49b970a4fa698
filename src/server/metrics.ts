import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { FastifyRequest } from 'fastify';
import type { ByteCache } from '../store/byte-cache';
import type { CostGate } from './cost-gate';

/** Upper ends in seconds: from an answer of the cache to the longest read of the graph. */
const SECONDS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** Everything that `/metrics` tells Prometheus; docs/operations.md says what each metric is good for. */
export class Metrics {
  private readonly registry = new Registry();

  private readonly requests = this.counter(
    'claimline_http_requests_total',
    'Requests answered; status `aborted` if the client went away before its answer was complete.',
    ['route', 'method', 'status'],
  );
  private readonly latency = this.histogram(
    'claimline_http_request_seconds',
    'Time from the arrival of a request to the end of its answer.',
    SECONDS,
    ['route'],
  );
  private readonly cost = this.histogram(
    'claimline_query_cost',
    'Cost of the queries that were run, in the units of the limit.',
    [10, 100, 1_000, 10_000, 20_000, 50_000, 100_000],
  );
  private readonly statementsOfQuery = this.histogram(
    'claimline_query_statements',
    'Statements that a query sent to the graph.',
    [0, 1, 2, 4, 8, 16, 32, 64, 128],
  );
  private readonly errors = this.counter(
    'claimline_errors_total',
    'Requests that were answered with an error, by its code.',
    ['code'],
  );
  private readonly cacheAnswers = this.counter(
    'claimline_cache_requests_total',
    'Requests that the cache answered (hit, not-modified) or did not (miss).',
    ['result'],
  );
  private readonly statements = this.counter(
    'claimline_statements_total',
    'Statements and write transactions sent to the graph, by how they ended.',
    ['mode', 'outcome'],
  );
  private readonly statementTime = this.histogram(
    'claimline_statement_seconds',
    'Time of a statement, the wait for a connection of the pool included.',
    SECONDS,
    ['mode'],
  );
  private readonly poolInUse = this.gauge(
    'claimline_pool_connections_in_use',
    'Statements under way; each holds a connection of the pool, or waits for one.',
  );
  private readonly importsEnded = this.counter(
    'claimline_imports_total',
    'Imports of a corpus by this process, by how they ended.',
    ['outcome'],
  );
  private readonly importTime = this.histogram(
    'claimline_import_seconds',
    'Time that an import of a corpus took.',
    [0.1, 1, 10, 60, 600, 3_600],
  );
  private readonly importsRunning = this.gauge(
    'claimline_imports_running',
    'Imports of a corpus under way in this process.',
  );

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Shows how full the gate is. */
  watchGate(gate: CostGate): void {
    const loads = this.gauge(
      'claimline_costly_load',
      'Cost of the costly queries under way, and of those that wait.',
      ['state'],
      () => {
        loads.set({ state: 'running' }, gate.load.running);
        loads.set({ state: 'waiting' }, gate.load.waiting);
      },
    );
  }

  /** Shows how full the cache is. */
  watchCache(cache: ByteCache): void {
    const bytes = this.gauge('claimline_cache_bytes', 'Memory that the cache holds.', [], () => {
      bytes.set(cache.size);
    });
  }

  /** Counts a request that has ended; the status is null where the client went away. */
  addRequest(
    { method, routeOptions, measured }: FastifyRequest,
    status: number | null,
    seconds: number,
  ): void {
    const route = routeOptions.url ?? 'none';
    this.requests.inc({ route, method, status: status ?? 'aborted' });
    this.latency.observe({ route }, seconds);
    if (measured.cost !== null) {
      this.cost.observe(measured.cost);
      this.statementsOfQuery.observe(measured.statements);
    }
    for (const code of measured.codes) this.errors.inc({ code });
    if (measured.cache !== null) this.cacheAnswers.inc({ result: measured.cache });
  }

  /** Runs a function that sends a statement, and counts the statement. */
  async timeStatement<Result>(mode: 'read' | 'write', run: () => Promise<Result>): Promise<Result> {
    const end = this.statementTime.startTimer({ mode });
    this.poolInUse.inc();
    let outcome = 'ok';
    try {
      return await run();
    } catch (error) {
      outcome = error instanceof Error && 'code' in error ? String(error.code) : 'failed';
      throw error;
    } finally {
      this.poolInUse.dec();
      this.statements.inc({ mode, outcome });
      end();
    }
  }

  /** Runs an import of one corpus, and counts it. */
  async timeImport<Report extends { changed: boolean; problems: readonly unknown[] }>(
    run: () => Promise<Report>,
  ): Promise<Report> {
    const end = this.importTime.startTimer();
    this.importsRunning.inc();
    let outcome = 'failed';
    try {
      const report = await run();
      outcome = report.changed ? 'changed' : 'unchanged';
      if (report.problems.length > 0) outcome = 'problems';
      return report;
    } finally {
      this.importsRunning.dec();
      this.importsEnded.inc({ outcome });
      end();
    }
  }

  /** The text that Prometheus reads, and its type. */
  async print(): Promise<{ readonly type: string; readonly text: string }> {
    return { type: this.registry.contentType, text: await this.registry.metrics() };
  }

  private counter<Label extends string>(name: string, help: string, labelNames: Label[] = []) {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }

  private gauge<Label extends string>(
    name: string,
    help: string,
    labelNames: Label[] = [],
    collect: () => void = () => {},
  ): Gauge<Label> {
    return new Gauge({ name, help, labelNames, collect, registers: [this.registry] });
  }

  private histogram<Label extends string>(
    name: string,
    help: string,
    buckets: number[],
    labelNames: Label[] = [],
  ) {
    return new Histogram({ name, help, buckets, labelNames, registers: [this.registry] });
  }
}
