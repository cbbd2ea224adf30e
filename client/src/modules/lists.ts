import type { FilterKey, FilterSpec } from './list-filter.js';

const text = (argument: string): FilterKey => ({ argument, kind: 'text' });
const codes = (argument: string): FilterKey => ({ argument, kind: 'codes' });
const flag = (argument: string): FilterKey => ({ argument, kind: 'flag' });
const area = { programme: text('programmeId'), division: text('divisionCode') };

/** The lists that figures, to-dos and pairings point to: their address, and their filters as the URL has them. */
export const lists = {
  PAIRINGS: {
    path: '/pairings',
    spec: {
      q: text('search'), ...area, state: codes('states'), agreement: codes('agreementStates'), late: flag('agreementLate'),
      group: codes('groupStates'), category: codes('receiverCategories'), party: text('party'),
    },
  },
  RECEIVERS: { path: '/receivers', spec: { ...area, covered: flag('covered') } },
  AGREEMENTS: {
    path: '/agreements',
    spec: { q: text('search'), ...area, state: codes('states'), kind: codes('kinds'), late: flag('late'), missing: text('missingSealOf'), year: { argument: 'year', kind: 'number' } },
  },
  TEAMS: { path: '/teams', spec: { q: text('search'), ...area, state: codes('states'), filing: codes('filingStates') } },
  ASSIGNMENTS: {
    path: '/assignments',
    spec: { q: text('search'), ...area, state: codes('states'), onSite: flag('onSite'), role: text('role'), title: codes('titleLevels') },
  },
  TASKS: {
    path: '/tasks',
    spec: { q: text('search'), ...area, pairing: text('pairingId'), state: codes('states'), overdue: flag('overdue'), mine: flag('mine'), year: { argument: 'year', kind: 'number' } },
  },
  EVALUATIONS: {
    path: '/evaluations',
    spec: { q: text('search'), ...area, pairing: text('pairingId'), state: codes('states'), subject: codes('subjects'), qualified: flag('qualified'), mine: flag('mine') },
  },
  STAFF: { path: '/staff', spec: { q: text('search'), status: text('status'), available: flag('available'), category: codes('categories'), title: codes('titleLevels') } },
  TODOS: { path: '/todos', spec: { kind: codes('kinds'), overdue: flag('overdue') } },
  NOTICES: { path: '/notices', spec: { unread: flag('unread') } },
} as const satisfies Record<string, { path: string; spec: FilterSpec }>;

export type List = keyof typeof lists;
