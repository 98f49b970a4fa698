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

const OIDC = {
  CLAIMLINE_OIDC_ISSUER: 'https://id.example.org/realms/desk',
  CLAIMLINE_OIDC_AUDIENCE: 'claimline',
};

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
    ['CLAIMLINE_READING', { CLAIMLINE_READING: 'Closed' }],
    ['CLAIMLINE_SESSION_SECRET', { CLAIMLINE_SESSION_SECRET: 'short' }],
    ['CLAIMLINE_OIDC_ISSUER', { ...OIDC, CLAIMLINE_OIDC_ISSUER: 'http://id.example.org' }],
    ['CLAIMLINE_OIDC_ISSUER', { ...OIDC, CLAIMLINE_OIDC_ISSUER: 'id.example.org' }],
    ['CLAIMLINE_OIDC_AUDIENCE', { ...OIDC, CLAIMLINE_OIDC_AUDIENCE: '' }],
    ['CLAIMLINE_OIDC_AUDIENCE', { CLAIMLINE_OIDC_AUDIENCE: 'claimline' }],
    ['CLAIMLINE_OIDC_ALGORITHMS', { ...OIDC, CLAIMLINE_OIDC_ALGORITHMS: 'RS256,none' }],
    ['CLAIMLINE_OIDC_ALGORITHMS', { ...OIDC, CLAIMLINE_OIDC_ALGORITHMS: 'HS256' }],
    ['CLAIMLINE_OIDC_ALGORITHMS', { ...OIDC, CLAIMLINE_OIDC_ALGORITHMS: ',' }],
    ['CLAIMLINE_OIDC_ROLES', { ...OIDC, CLAIMLINE_OIDC_ROLES: 'desk=owner' }],
    ['CLAIMLINE_OIDC_CLIENT_SECRET', { ...OIDC, CLAIMLINE_OIDC_CLIENT_SECRET: 'x' }],
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
    ['NEO4J_URI', { NEO4J_URI: 'neo4j://graph.example.org', NEO4J_PASSWORD: 'x' }],
    ['NEO4J_URI', { NEO4J_URI: 'bolt://localhost.example.org:7687', NEO4J_PASSWORD: 'x' }],
    ['NEO4J_URI', { NEO4J_URI: 'bolt://127.0.0.1@graph.example.org', NEO4J_PASSWORD: 'x' }],
    ['CLAIMLINE_REQUESTS_PER_MINUTE', { CLAIMLINE_REQUESTS_PER_MINUTE: 'many' }],
    ['CLAIMLINE_COST_PER_MINUTE', { CLAIMLINE_COST_PER_MINUTE: '-1' }],
    ['CLAIMLINE_COSTLY_AT_ONCE', { CLAIMLINE_COSTLY_AT_ONCE: '1.5' }],
    ['CLAIMLINE_PROXIES', { CLAIMLINE_PROXIES: 'proxy.example.org' }],
    ['NEO4J_PASSWORD', { NEO4J_URI: 'bolt://127.0.0.1:7687' }],
    ['NEO4J_USER', { NEO4J_USER: 'reader' }],
  ])('refuses a wrong %s by name', (name, environment) => {
    const problems = problemsOf(environment as unknown as Record<string, string>);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name} .*\\(expected `));
  });

  it('takes tokens of an issuer, and a role for each of its groups', () => {
    expect(readConfig({}).oidc).toBeNull();
    expect(readConfig(OIDC).oidc).toEqual({
      issuer: 'https://id.example.org/realms/desk',
      audience: 'claimline',
      algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'],
      roleClaim: 'roles',
      roles: { reader: 'READER', curator: 'CURATOR', admin: 'ADMIN' },
      client: null,
    });
    const groups = {
      CLAIMLINE_OIDC_ROLES: 'claims-desk=curator, *=Reader',
      CLAIMLINE_OIDC_ROLE_CLAIM: 'realm_access.roles',
      CLAIMLINE_OIDC_CLIENT_ID: 'explorer',
    };
    expect(readConfig({ ...OIDC, ...groups }).oidc).toMatchObject({
      roleClaim: 'realm_access.roles',
      roles: { 'claims-desk': 'CURATOR', '*': 'READER' },
      client: { id: 'explorer', secret: null, scope: 'openid profile' },
    });
  });

  it('lets all pass unencrypted to this machine alone, or where it is told so', () => {
    const password = { NEO4J_PASSWORD: 'x' };
    for (const uri of ['bolt://127.0.0.1:7687', 'neo4j://localhost', 'bolt://[::1]:7687']) {
      expect(readConfig({ NEO4J_URI: uri, ...password }).neo4j).toMatchObject({ uri });
    }
    const [uri, plain] = ['neo4j://neo4j:7687', { CLAIMLINE_PLAIN_BOLT: '1' }];
    expect(readConfig({ NEO4J_URI: uri, ...password, ...plain }).neo4j).toMatchObject({ uri });
    expect(problemsOf({ NEO4J_URI: uri, ...password, CLAIMLINE_PLAIN_BOLT: '0' })).toHaveLength(1);
  });

  it('repeats no secret of a setting that it refuses', () => {
    const secret = 'canary-in-a-setting';
    const problems = problemsOf({
      NEO4J_URI: `bolt://neo4j:${secret}@graph.example.org`,
      NEO4J_PASSWORD: secret,
      CLAIMLINE_URL: `https://desk:${secret}@graph.example.org`,
      CLAIMLINE_EMBED_ORIGINS: `https://desk:${secret}@news.example`,
      CLAIMLINE_OIDC_ISSUER: `https://desk:${secret}@id.example.org`,
      CLAIMLINE_OIDC_CLIENT_SECRET: secret,
      CLAIMLINE_SESSION_SECRET: secret,
    });
    expect(problems.length).toBeGreaterThanOrEqual(6);
    expect(problems.join('\n')).not.toContain(secret);
  });

  it('limits clients by numbers that are large until it is told otherwise', () => {
    const usual = { requestsPerMinute: 3_000, costPerMinute: 10_000_000, costlyAtOnce: 10 };
    expect(readConfig({})).toMatchObject({ clientLimits: usual, proxies: [] });
    const set = { CLAIMLINE_REQUESTS_PER_MINUTE: '0', CLAIMLINE_PROXIES: '10.0.0.0/8, ::1' };
    expect(readConfig(set)).toMatchObject({
      clientLimits: { ...usual, requestsPerMinute: 0 },
      proxies: ['10.0.0.0/8', '::1'],
    });
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
