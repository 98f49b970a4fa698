// An @neo4j/graphql server over the graph that NEO4J_URI names. Like Claimline it runs on Apollo
// and Fastify, so that only the way to the answers differs. Says where it listens on standard
// output.
import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import { Neo4jGraphQL } from '@neo4j/graphql';
import fastify from 'fastify';
import neo4j from 'neo4j-driver';

const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD } = process.env;
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD));
const typeDefs = readFileSync(new URL('type-definitions.graphql', import.meta.url), 'utf8');
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();

const app = fastify();
const apollo = new ApolloServer({ schema, plugins: [fastifyApolloDrainPlugin(app)] });
await apollo.start();
await app.register(fastifyApollo(apollo), {
  context: async () => ({ sessionConfig: { defaultAccessMode: neo4j.session.READ } }),
});
console.log(`GraphQL: ${await app.listen({ host: '127.0.0.1', port: 0 })}/graphql`);

process.once('SIGTERM', async () => {
  await app.close();
  await driver.close();
});
