// The bare driver behind HTTP: runs the statement that it is sent, and answers with its rows as
// JSON. It does only the work that every server over the driver must do for a request. Says where
// it listens on standard output.
import { createServer } from 'node:http';
import { text as readText } from 'node:stream/consumers';
import neo4j from 'neo4j-driver';

const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD } = process.env;
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD), {
  disableLosslessIntegers: true,
});

/** An integer of the driver comes as JSON has it: of two halves. */
const reviveInteger = (_key, value) => (typeof value?.low === 'number' ? neo4j.int(value) : value);

const server = createServer(async (request, response) => {
  const { text, parameters } = JSON.parse(await readText(request), reviveInteger);
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  const { records } = await session.run(text, parameters);
  await session.close();
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ data: records.map((record) => record.toObject()) }));
});
server.listen(0, '127.0.0.1', () =>
  console.log(`Listening: http://127.0.0.1:${server.address().port}/`),
);

process.once('SIGTERM', async () => {
  server.close();
  server.closeIdleConnections();
  await driver.close();
});
