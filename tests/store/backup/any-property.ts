import fc from 'fast-check';
import neo4j from 'neo4j-driver';

const { Date, DateTime, Duration, LocalDateTime, LocalTime, Point, Time } = neo4j.types;

const int = (min: number, max: number) => fc.integer({ min, max }).map((n) => neo4j.int(n));
const int64 = fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n).map((n) => neo4j.int(n));
const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

const day = [int(-9_999, 9_999), int(1, 12), int(1, 28)] as const;
const clock = [int(0, 23), int(0, 59), int(0, 59), int(0, 999_999_999)] as const;
const offset = int(-64_800, 64_800);

/** One value of each kind that a property can have. */
const KINDS: readonly fc.Arbitrary<unknown>[] = [
  fc.string({ unit: 'binary' }),
  fc.boolean(),
  int64,
  fc.double(),
  fc.constantFrom(-0, Infinity, -Infinity, 1, 1e300),
  fc.tuple(finite, finite).map(([x, y]) => new Point(neo4j.int(7203), x, y)),
  fc.tuple(finite, finite).map(([x, y]) => new Point(neo4j.int(4326), x % 180, y % 90)),
  fc.tuple(finite, finite, finite).map(([x, y, z]) => new Point(neo4j.int(9157), x, y, z)),
  fc.tuple(...day).map((fields) => new Date(...fields)),
  fc.tuple(...clock, offset).map((fields) => new Time(...fields)),
  fc.tuple(...clock).map((fields) => new LocalTime(...fields)),
  fc.tuple(...day, ...clock).map((fields) => new LocalDateTime(...fields)),
  fc.tuple(...day, ...clock, offset).map((fields) => new DateTime(...fields)),
  fc
    .tuple(int(1990, 2030), int(1, 12), int(1, 28), ...clock)
    .map((fields) => new DateTime(...fields, neo4j.int(10_800), 'Asia/Baghdad')),
  fc
    .tuple(int(-999, 999), int(-999, 999), int(-999_999, 999_999), int(0, 999_999_999))
    .map((fields) => new Duration(...fields)),
];

/** A property as a driver that keeps integers apart gives it: a value, a list of one kind, or bytes. */
export const anyProperty: fc.Arbitrary<unknown> = fc.oneof(
  ...KINDS,
  ...KINDS.map((kind) => fc.array(kind, { maxLength: 4 })),
  fc.int8Array({ maxLength: 20 }),
);
