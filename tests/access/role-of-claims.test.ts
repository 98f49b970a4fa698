import { principalOfClaims, roleOfClaims } from '../../src/access/role-of-claims';

const roles = { desk: 'CURATOR', chief: 'ADMIN', staff: 'READER' } as const;

describe('the role of a token', () => {
  it.each([
    ['roles', { roles: ['staff', 'desk'] }, 'CURATOR'],
    ['roles', { roles: ['desk', 'staff'] }, 'CURATOR'],
    ['roles', { roles: 'chief' }, 'ADMIN'],
    ['scope', { scope: 'openid staff' }, 'READER'],
    ['realm_access.roles', { realm_access: { roles: ['chief'] } }, 'ADMIN'],
    ['https://id.example/roles', { 'https://id.example/roles': ['desk'] }, 'CURATOR'],
    ['roles', {}, null],
    ['roles', { roles: null }, null],
    ['roles', { roles: [['chief'], 1, 'Chief'] }, null],
    ['roles.0', { roles: 'chief' }, null],
    ['constructor.name', { roles: ['chief'] }, null],
    ['roles', { roles: ['__proto__', 'toString'] }, null],
  ])('is read from %s of %j: %s', (roleClaim, claims, role) => {
    expect(roleOfClaims(claims, { roleClaim, roles })).toBe(role);
  });

  it('may be given to every token of the issuer, and more to some', () => {
    const all = { roleClaim: 'roles', roles: { '*': 'READER', desk: 'CURATOR' } } as const;
    expect(roleOfClaims({}, all)).toBe('READER');
    expect(roleOfClaims({ roles: ['desk'] }, all)).toBe('CURATOR');
  });
});

it('names a person by the token, without signs that would garble a page or a log', () => {
  const name = (claims: object) =>
    principalOfClaims({ sub: '42', ...claims }, 'https://id.example', 'READER');
  const id = 'https://id.example#42';
  expect(name({ preferred_username: 'nadia' })).toEqual({ id, name: 'nadia', role: 'READER' });
  expect(name({ name: '', email: 'n@desk.example' })).toMatchObject({ name: 'n@desk.example' });
  expect(name({ name: 7 })).toMatchObject({ id, name: '42' });
  expect(name({ name: `a\u001b[31m${'b'.repeat(200)}` }).name).not.toMatch(/[\p{Cc}]/u);
});
