import fc from 'fast-check';
import { CostGate } from '../../src/server/cost-gate';

const LIMITS = { cheap: 10, running: 100, waiting: 100, patience: 60_000 };
const { signal } = new AbortController();

/** Whether a promise has settled by the next turn of the event loop. */
async function state(promise: Promise<unknown>): Promise<string> {
  const turn = new Promise((resolve) => setImmediate(resolve, 'waits'));
  const settled = promise.then(
    () => 'in',
    (error) => (error as { code: string }).code,
  );
  return (await Promise.race([settled, turn])) as string;
}

describe('the gate for costly queries', () => {
  it('lets queries in while their costs together stay within its limit', async () => {
    const gate = new CostGate(LIMITS);
    await gate.enter(60, signal);
    await gate.enter(40, signal);
    const third = gate.enter(50, signal);
    expect(await state(third)).toBe('waits');
    expect(gate.load).toEqual({ running: 100, waiting: 50 });
  });

  it('lets a cheap query in at any load', async () => {
    const gate = new CostGate(LIMITS);
    await gate.enter(100, signal);
    await gate.enter(9, signal);
    expect(gate.load).toEqual({ running: 100, waiting: 0 });
  });

  it('refuses at once where too many wait', async () => {
    const gate = new CostGate(LIMITS);
    await gate.enter(100, signal);
    const second = gate.enter(100, signal);
    expect(await state(gate.enter(10, signal))).toBe('OVERLOADED');
    expect(await state(second)).toBe('waits');
  });

  it('lets those that wait in as others leave, in the order in which they came', async () => {
    const gate = new CostGate(LIMITS);
    const leave = await gate.enter(100, signal);
    const [large, small] = [gate.enter(80, signal), gate.enter(20, signal)];
    leave();
    await Promise.all([large, small]);
    expect(gate.load).toEqual({ running: 100, waiting: 0 });
    (await large)();
    (await large)();
    expect(gate.load).toEqual({ running: 20, waiting: 0 });
  });

  it('lets one in alone that costs more than the limit', async () => {
    const gate = new CostGate(LIMITS);
    const leave = await gate.enter(1_000, signal);
    expect(await state(gate.enter(10, signal))).toBe('waits');
    leave();
    expect(gate.load.running).toBe(10);
  });

  it('gives up one whose client has gone, and one that has waited too long', async () => {
    const gate = new CostGate({ ...LIMITS, patience: 1 });
    await gate.enter(100, signal);
    const client = new AbortController();
    const gone = gate.enter(50, client.signal);
    client.abort(Object.assign(new Error('gone'), { code: 'GONE' }));
    await expect(gone).rejects.toMatchObject({ code: 'GONE' });
    await expect(gate.enter(50, signal)).rejects.toMatchObject({ code: 'OVERLOADED' });
    expect(gate.load).toEqual({ running: 100, waiting: 0 });
  });

  it('lets none in, nor wait, whose client had gone before', async () => {
    const gate = new CostGate(LIMITS);
    const gone = AbortSignal.abort(new Error('gone'));
    await gate.enter(100, signal);
    for (const cost of [1, 50]) await expect(gate.enter(cost, gone)).rejects.toThrow('gone');
    expect(gate.load).toEqual({ running: 100, waiting: 0 });
  });

  it('never has more in or waiting than its limits, and is empty when all have left', async () => {
    const costs = fc.array(fc.integer({ min: 10, max: 100 }), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(costs, fc.infiniteStream(fc.nat()), async (all, choices) => {
        const gate = new CostGate(LIMITS);
        const inside: (() => void)[] = [];
        const check = () => {
          expect(gate.load.running).toBeLessThanOrEqual(LIMITS.running);
          expect(gate.load.waiting).toBeLessThanOrEqual(LIMITS.waiting);
        };
        for (const cost of all) {
          gate.enter(cost, signal).then(
            (leave) => inside.push(leave),
            () => {},
          );
          await new Promise((resolve) => setImmediate(resolve));
          check();
          const choice = choices.next().value as number;
          if (choice % 2 === 0) inside.splice(choice % (inside.length || 1), 1)[0]?.();
          check();
        }
        for (;;) {
          await new Promise((resolve) => setImmediate(resolve));
          const leave = inside.pop();
          if (leave === undefined) break;
          leave();
        }
        expect(gate.load).toEqual({ running: 0, waiting: 0 });
      }),
      { numRuns: 50 },
    );
  });
});
