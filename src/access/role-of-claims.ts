import { type Principal, type Role, ROLES } from '../domain/principal';
import { escapeControls } from '../domain/quote';
import type { OidcSettings } from './oidc-settings';

type Claims = Readonly<Record<string, unknown>>;

/** Longest name of a person, in characters. */
const LONGEST_NAME = 100;

/** The highest role that the claims of a token give; null where they give none. */
export function roleOfClaims(
  claims: Claims,
  { roleClaim, roles }: Pick<OidcSettings, 'roleClaim' | 'roles'>,
): Role | null {
  const given = new Set(
    [...valuesOf(claimAt(claims, roleClaim)), '*']
      .filter((value) => Object.hasOwn(roles, value))
      .map((value) => roles[value]!),
  );
  return ROLES.findLast((role) => given.has(role)) ?? null;
}

/** Who a token is of. Its subject is known within its issuer alone. */
export function principalOfClaims(claims: Claims, issuer: string, role: Role): Principal {
  const subject = String(claims['sub']);
  const names = [claims['preferred_username'], claims['name'], claims['email'], subject];
  const name = names.find((one): one is string => typeof one === 'string' && one !== '')!;
  return {
    id: `${issuer}#${subject}`,
    name: escapeControls(name.slice(0, LONGEST_NAME)),
    role,
  };
}

/** A claim by its name, or by the names on the way to it. */
function claimAt(claims: Claims, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  return name.split('.').reduce<unknown>((value, part) => {
    const isMap = typeof value === 'object' && value !== null && Object.hasOwn(value, part);
    return isMap ? (value as Claims)[part] : undefined;
  }, claims);
}

/** A list, or one text, which may hold several words as `scope` does. */
function valuesOf(claim: unknown): string[] {
  if (typeof claim === 'string') return [claim, ...claim.split(' ')];
  return Array.isArray(claim) ? claim.filter((one) => typeof one === 'string') : [];
}
