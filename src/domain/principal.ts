/** The rights of somebody over the whole graph, from least to most. */
export const ROLES = ['READER', 'CURATOR', 'ADMIN'] as const;

/** A READER reads, a CURATOR corrects too, an ADMIN also imports, withdraws and reads the audit. */
export type Role = (typeof ROLES)[number];

/** Who asks: a person or a program that has shown a credential. */
export interface Principal {
  /** Stays the same over all of their credentials, such as `key:desk` or `https://issuer.example#42`. */
  readonly id: string;
  /** For people to read; it stands beside what they change. */
  readonly name: string;
  readonly role: Role;
}

/** Whether somebody may do what a role may. */
export function mayAct(principal: Principal | null, as: Role): boolean {
  return principal !== null && ROLES.indexOf(principal.role) >= ROLES.indexOf(as);
}

/** The person who runs the commands of the program, or shows the key of the machine. */
export const LOCAL_OWNER: Principal = {
  id: 'key:local',
  name: 'owner of this machine',
  role: 'ADMIN',
};
