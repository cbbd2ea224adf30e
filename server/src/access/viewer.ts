import type { Permission } from './permissions.js';
import { isRole, permissionsOf, type Role } from './roles.js';
import { ScopeSet } from './scope-set.js';

/** Parts of a scope that access is granted to one by one. */
export const FACETS = [
  'OWN', 'DIRECTORY', 'PRIVATE', 'PERSONAL', 'BASE', 'AGREEMENT', 'WORK', 'EVALUATION', 'LOCATION', 'PAY', 'AUDIT',
] as const;
export type Facet = (typeof FACETS)[number];

/** What an organisation is in a scope. */
export type Party =
  | 'SELF' | 'SUPPORTING' | 'RECEIVING' | 'COUNTY_GOVERNMENT' | 'OWNER' | 'OVERSIGHT' | 'OBSERVER' | 'COORDINATION';

/** One role that the user holds at one organisation. */
export interface HeldMembership {
  readonly orgId: string;
  readonly orgName: string;
  readonly orgKind: string;
  readonly scopeId: number;
  readonly divisionCode: string;
  readonly divisionLevel: 'PROVINCE' | 'CITY' | 'COUNTY';
  readonly tenantId: string;
  readonly role: string;
  readonly position: string;
  /** Of the head of a department, its name. */
  readonly department?: string;
  readonly personId: string | null;
  readonly administrative: boolean;
}

export interface ViewerUser {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly mustChangePassword: boolean;
  readonly secondFactorEnrolled: boolean;
  readonly lastLoginAt: string | null;
}

/** The answer of `app.viewer(session, org)`. */
export interface ViewerRecord {
  readonly user: ViewerUser;
  readonly secondFactorAt: string | null;
  readonly memberships: readonly HeldMembership[];
  readonly version?: number | null;
  readonly access?: ReadonlyArray<{ scopeId: number; party: Party; read: string[]; write: string[] }>;
  readonly facets?: readonly string[];
}

const NO_PARTIES: readonly Party[] = [];

/**
 * Who asks, for which organisation, and what that reaches: a cached copy that `app.enter` checks by its version at every
 * transaction. Without a session it is anonymous; without an acting organisation it reaches only its own account.
 */
export class Viewer {
  static readonly anonymous = new Viewer(null, null, null);

  /** SHA-256 of the session's token: the session's key in the database. */
  readonly sessionHash: Buffer | null;
  readonly user: ViewerUser | null;
  readonly memberships: readonly HeldMembership[];
  readonly secondFactorAt: Date | null;
  /** The membership at the acting organisation (the first, if there are several roles). */
  readonly acting: HeldMembership | null;
  readonly orgId: string | null;
  readonly roles: readonly Role[];
  /** All that the roles allow, whether or not the second factor was shown: ask `authorize` before acting on it. */
  readonly permissions: ReadonlySet<Permission>;
  /** The dispatched person for whom the viewer acts; null for an office. */
  readonly personId: string | null;
  /** The department that the viewer heads, and by which he is bound; empty for the whole organisation. */
  readonly department: string;
  readonly accessVersion: number | null;
  readonly #read = new Map<string, ScopeSet>();
  readonly #write = new Map<string, ScopeSet>();
  readonly #parties = new Map<number, Party[]>();

  constructor(sessionHash: Buffer | null, orgId: string | null, record: ViewerRecord | null) {
    this.sessionHash = record && sessionHash;
    this.user = record?.user ?? null;
    this.memberships = record?.memberships ?? [];
    this.secondFactorAt = record?.secondFactorAt ? new Date(record.secondFactorAt) : null;
    const here = this.memberships.filter((membership) => membership.orgId === orgId);
    this.acting = here[0] ?? null;
    this.orgId = this.acting?.orgId ?? null;
    this.roles = here.map((membership) => membership.role).filter(isRole);
    this.permissions = permissionsOf(this.roles);
    this.personId = here.every((membership) => membership.personId !== null) ? (this.acting?.personId ?? null) : null;
    this.department = here.every((membership) => membership.role === 'DEPARTMENT_HEAD') ? (this.acting?.department ?? '') : '';
    this.accessVersion = this.acting ? (record?.version ?? null) : null;
    if (this.acting && record) this.#index(record);
  }

  /** Scopes whose `facet` the viewer reads: bind it as the literal scope list of a statement. */
  readable(facet: Facet): ScopeSet {
    return this.#read.get(facet) ?? ScopeSet.empty;
  }

  /** Scopes whose `facet` the viewer writes. */
  writable(facet: Facet): ScopeSet {
    return this.#write.get(facet) ?? ScopeSet.empty;
  }

  /** What the acting organisation is in a scope; empty if it has no part in it. */
  partiesIn(scopeId: number): readonly Party[] {
    return this.#parties.get(scopeId) ?? NO_PARTIES;
  }

  #index(record: ViewerRecord): void {
    const granted = new Set(record.facets ?? []);
    const read = new Map<string, Set<number>>();
    const write = new Map<string, Set<number>>();
    for (const { scopeId, party, read: reads, write: writes } of record.access ?? []) {
      const parties = this.#parties.get(scopeId);
      if (parties) parties.push(party);
      else this.#parties.set(scopeId, [party]);
      for (const facet of reads) if (granted.has(facet)) addTo(read, facet, scopeId);
      for (const facet of writes) if (granted.has(facet)) addTo(write, facet, scopeId);
    }
    for (const [facet, ids] of read) this.#read.set(facet, new ScopeSet([...ids]));
    for (const [facet, ids] of write) this.#write.set(facet, new ScopeSet([...ids]));
  }
}

function addTo(sets: Map<string, Set<number>>, facet: string, scopeId: number): void {
  const set = sets.get(facet);
  if (set) set.add(scopeId);
  else sets.set(facet, new Set([scopeId]));
}
