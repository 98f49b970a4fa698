import { requireRole } from '../../src/api/require-role';
import { type Principal, ROLES, type Role } from '../../src/domain/principal';

const asker = (role: Role): Principal => ({ id: `key:${role}`, name: role, role });

describe('requireRole', () => {
  it('gives who asks where their role is enough', () => {
    for (const [index, needed] of ROLES.entries()) {
      for (const role of ROLES.slice(index)) {
        expect(requireRole({ principal: asker(role) }, needed)).toEqual(asker(role));
      }
    }
  });

  it('says which role is needed where it is not, or nobody has shown a credential', () => {
    for (const [index, needed] of ROLES.entries()) {
      for (const role of ROLES.slice(0, index)) {
        expect(() => requireRole({ principal: asker(role) }, needed)).toThrow(
          expect.objectContaining({
            message: `This needs the role ${needed}; yours is ${role}.`,
            extensions: { code: 'FORBIDDEN', requiredRole: needed },
          }),
        );
      }
      expect(() => requireRole({ principal: null }, needed)).toThrow(
        expect.objectContaining({ extensions: { code: 'UNAUTHENTICATED', requiredRole: needed } }),
      );
    }
  });
});
