import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** The Bolt message RUN: a client asks for a statement to be run. */
const RUN = 0x10;
/** The beginning of a connection: a magic number and four versions. */
const HANDSHAKE_BYTES = 20;
/**
 * The client's next message if the server lists its versions: the version chosen, and no
 * capabilities.
 */
const CHOICE_BYTES = 5;
/** The fourth byte of such an answer. */
const ALL_VERSIONS = 0xff;

/** Passes Bolt on to a Neo4j and counts the statements on the way, whatever driver sends them. */
export interface StatementCounter {
  readonly uri: string;
  /** Since the counter began. */
  statements(): number;
  close(): Promise<void>;
}

export async function countStatements(uri: string): Promise<StatementCounter> {
  const { hostname, port } = new URL(uri);
  let statements = 0;
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const neo4j = connect(Number(port), hostname);
    const reader = new MessageReader((tag) => {
      if (tag === RUN) statements += 1;
    });
    client.on('data', (bytes) => reader.read(bytes));
    neo4j.once('data', (bytes) => {
      if (bytes[3] === ALL_VERSIONS) reader.skip(CHOICE_BYTES);
    });
    client.pipe(neo4j).pipe(client);
    for (const socket of [client, neo4j]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    uri: `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`,
    statements: () => statements,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/**
 * Finds the messages in what a client sends. A message is a row of chunks, each after its length in
 * two bytes, and ends with an empty one. The second byte of its first chunk is the kind of message.
 */
class MessageReader {
  private rest = Buffer.alloc(0);
  private toSkip = HANDSHAKE_BYTES;
  private atStart = true;

  constructor(private readonly onMessage: (tag: number) => void) {}

  /** Leaves out so many more bytes that are no messages. */
  skip(bytes: number): void {
    this.toSkip += bytes;
  }

  read(bytes: Buffer): void {
    const skipped = Math.min(this.toSkip, bytes.length);
    this.toSkip -= skipped;
    this.rest = Buffer.concat([this.rest, bytes.subarray(skipped)]);
    while (this.rest.length >= 2) {
      const length = this.rest.readUInt16BE(0);
      if (this.rest.length < 2 + length) return;
      if (length === 0) {
        this.atStart = true;
      } else if (this.atStart) {
        this.onMessage(this.rest[3]!);
        this.atStart = false;
      }
      this.rest = this.rest.subarray(2 + length);
    }
  }
}
