import { initialPasswordRecord } from '../../src/local-neo4j/initial-password';

it('writes what neo4j-admin 5.26 writes for the same password and salt', () => {
  const salt = Buffer.from(
    '9443b32c3796e796d933b21ca6f8d53a3775c11468ed60a0b7fccee66b7f721f',
    'hex',
  );
  // Printed by `neo4j-admin dbms set-initial-password correcthorse9`.
  expect(initialPasswordRecord('neo4j', 'correcthorse9', salt)).toBe(
    'neo4j:SHA-256,583e615aa300aa92147af7dae78a9aadd45e1b251c95b64d1d121706f5d35672,' +
      '9443b32c3796e796d933b21ca6f8d53a3775c11468ed60a0b7fccee66b7f721f,1024:\n',
  );
});
