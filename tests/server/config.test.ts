import { ConfigError, readConfig } from '../../src/server/config';

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('the configuration', () => {
  it('needs nothing: a Neo4j of its own, on loopback, port 4000', () => {
    expect(readConfig({})).toMatchObject({ neo4j: null, host: '127.0.0.1', port: 4000 });
  });

  it('takes an existing Neo4j, whose user is neo4j unless named', () => {
    expect(
      readConfig({ NEO4J_URI: 'neo4j+s://graph.example.org:7687', NEO4J_PASSWORD: 'secret' }).neo4j,
    ).toEqual({ uri: 'neo4j+s://graph.example.org:7687', user: 'neo4j', password: 'secret' });
  });

  it('counts an empty variable as not set', () => {
    expect(readConfig({ NEO4J_URI: '', PORT: '' })).toMatchObject({ neo4j: null, port: 4000 });
  });

  it.each([
    ['PORT', { PORT: '4000x' }],
    ['PORT', { PORT: '70000' }],
    ['PORT', { PORT: '-1' }],
    ['CLAIMLINE_CACHE_MB', { CLAIMLINE_CACHE_MB: '-1' }],
    ['CLAIMLINE_GRACE_SECONDS', { CLAIMLINE_GRACE_SECONDS: '1.5' }],
    ['CLAIMLINE_OPERATIONS', { CLAIMLINE_OPERATIONS: 'some' }],
    ['CLAIMLINE_LOG', { CLAIMLINE_LOG: 'loud' }],
    ['CLAIMLINE_LOG_QUERIES', { CLAIMLINE_LOG_QUERIES: 'yes' }],
    ['HOST', { HOST: 'not a host' }],
    ['CLAIMLINE_HOSTNAMES', { CLAIMLINE_HOSTNAMES: 'graph.example,http://x' }],
    ['CLAIMLINE_HOSTNAMES', { CLAIMLINE_HOSTNAMES: 'localhost,' }],
    ['CLAIMLINE_URL', { CLAIMLINE_URL: 'graph.example.org' }],
    ['CLAIMLINE_URL', { CLAIMLINE_URL: 'ftp://graph.example.org' }],
    ['CLAIMLINE_URL', { CLAIMLINE_URL: 'https://graph.example.org/?a=b' }],
    ['CLAIMLINE_EMBED_ORIGINS', { CLAIMLINE_EMBED_ORIGINS: 'news.example' }],
    ['CLAIMLINE_EMBED_ORIGINS', { CLAIMLINE_EMBED_ORIGINS: 'https://news.example/page' }],
    ['NEO4J_URI', { NEO4J_URI: 'http://127.0.0.1:7474', NEO4J_PASSWORD: 'x' }],
    ['NEO4J_URI', { NEO4J_URI: 'bolt://', NEO4J_PASSWORD: 'x' }],
    ['NEO4J_PASSWORD', { NEO4J_URI: 'bolt://127.0.0.1:7687' }],
    ['NEO4J_USER', { NEO4J_USER: 'reader' }],
  ])('refuses a wrong %s by name', (name, environment) => {
    const problems = problemsOf(environment as unknown as Record<string, string>);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name} .*\\(expected `));
  });

  it('takes names by which the server may be asked for', () => {
    const names = { CLAIMLINE_HOSTNAMES: 'graph.example.org, 10.0.0.7' };
    expect(readConfig(names).hostnames).toEqual(['graph.example.org', '10.0.0.7']);
    expect(readConfig({}).hostnames).toBeNull();
  });

  it('takes a public address, without the slash at its end', () => {
    const { url } = readConfig({ CLAIMLINE_URL: 'https://graph.example.org/' });
    expect(url).toBe('https://graph.example.org');
    expect(readConfig({}).url).toBeNull();
  });

  it('takes the sites that may show cards; by default there are none', () => {
    const sites = { CLAIMLINE_EMBED_ORIGINS: 'https://news.example, http://127.0.0.1:8080' };
    expect(readConfig(sites).embedOrigins).toEqual([
      'https://news.example',
      'http://127.0.0.1:8080',
    ]);
    expect(readConfig({ CLAIMLINE_EMBED_ORIGINS: '*' }).embedOrigins).toEqual(['*']);
    expect(readConfig({}).embedOrigins).toEqual([]);
  });

  it('names all wrong variables at once', () => {
    expect(problemsOf({ PORT: 'x', HOST: '?', NEO4J_URI: 'ftp://x' })).toHaveLength(4);
  });
});
