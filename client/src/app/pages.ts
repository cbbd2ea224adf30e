import type { RouteObject } from 'react-router';

/** The pages of the signed-in frame, one chunk each. */
export const pages: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('../pages/workbench/workbench-page.js')).WorkbenchPage }) },
  { path: '/todos', lazy: async () => ({ Component: (await import('../pages/todos/todos-page.js')).TodosPage }) },
  { path: '/notices', lazy: async () => ({ Component: (await import('../pages/notices/notices-page.js')).NoticesPage }) },
  { path: '/pairings', lazy: async () => ({ Component: (await import('../pages/pairings/pairings-page.js')).PairingsPage }) },
  {
    path: '/pairings/:id',
    lazy: async () => ({ Component: (await import('../pages/pairing/pairing-page.js')).PairingPage }),
    children: [
      { index: true, lazy: async () => ({ Component: (await import('../pages/pairing/overview-tab.js')).OverviewTab }) },
      { path: 'agreements', lazy: async () => ({ Component: (await import('../pages/pairing/agreements-tab.js')).AgreementsTab }) },
      { path: 'teams', lazy: async () => ({ Component: (await import('../pages/pairing/teams-tab.js')).TeamsTab }) },
      { path: 'tasks', lazy: async () => ({ Component: (await import('../pages/pairing/tasks-tab.js')).TasksTab }) },
      { path: 'evaluations', lazy: async () => ({ Component: (await import('../pages/pairing/evaluations-tab.js')).EvaluationsTab }) },
      { path: 'log', lazy: async () => ({ Component: (await import('../pages/pairing/log-tab.js')).LogTab }) },
    ],
  },
  { path: '/agreements/:id', lazy: async () => ({ Component: (await import('../pages/agreement/agreement-page.js')).AgreementPage }) },
  { path: '/agreements/:id/edit', lazy: async () => ({ Component: (await import('../pages/agreement/agreement-edit-page.js')).AgreementEditPage }) },
  { path: '/teams', lazy: async () => ({ Component: (await import('../pages/teams/teams-page.js')).TeamsPage }) },
  { path: '/teams/:id', lazy: async () => ({ Component: (await import('../pages/team/team-page.js')).TeamPage }) },
  { path: '/tasks', lazy: async () => ({ Component: (await import('../pages/tasks/tasks-page.js')).TasksPage }) },
  { path: '/tasks/:id', lazy: async () => ({ Component: (await import('../pages/task/task-page.js')).TaskPage }) },
  { path: '/evaluations', lazy: async () => ({ Component: (await import('../pages/evaluations/evaluations-page.js')).EvaluationsPage }) },
  { path: '/evaluations/:id', lazy: async () => ({ Component: (await import('../pages/evaluation/evaluation-page.js')).EvaluationPage }) },
  { path: '/programmes', lazy: async () => ({ Component: (await import('../pages/programmes/programmes-page.js')).ProgrammesPage }) },
  { path: '/programmes/:id', lazy: async () => ({ Component: (await import('../pages/programme/programme-page.js')).ProgrammePage }) },
  { path: '/packs/:code/:version', lazy: async () => ({ Component: (await import('../pages/pack/pack-page.js')).PackPage }) },
  { path: '/staff', lazy: async () => ({ Component: (await import('../pages/staff/staff-page.js')).StaffPage }) },
  { path: '/staff/new', lazy: async () => ({ Component: (await import('../pages/staff/add-person-page.js')).AddPersonPage }) },
  { path: '/staff/:id', lazy: async () => ({ Component: (await import('../pages/staff/person-page.js')).PersonPage }) },
  { path: '/imports', lazy: async () => ({ Component: (await import('../pages/imports/imports-page.js')).ImportsPage }) },
  { path: '/imports/:id', lazy: async () => ({ Component: (await import('../pages/import/import-page.js')).ImportPage }) },
  { path: '/organizations', lazy: async () => ({ Component: (await import('../pages/organizations/organizations-page.js')).OrganizationsPage }) },
];
