import type { RouteObject } from 'react-router';
import { Outlet } from 'react-router';
import { pages } from './pages.js';
import { RouteFailure } from './route-failure.js';

/** Every page is its own chunk. */
const gallery: RouteObject[] = import.meta.env.DEV
  ? [
      {
        path: '/parts',
        lazy: async () => ({ Component: (await import('./parts-frame.js')).PartsFrame }),
        children: [{ index: true, lazy: async () => ({ Component: (await import('../pages/parts/parts-page.js')).PartsPage }) }],
      },
    ]
  : [];

export const routes: RouteObject[] = [
  {
    element: <Outlet />,
    errorElement: <RouteFailure />,
    hydrateFallbackElement: <></>,
    children: [
      { path: '/login', lazy: async () => ({ Component: (await import('../pages/login/login-page.js')).LoginPage }) },
      { path: '/verify', lazy: async () => ({ Component: (await import('../pages/verify/verify-page.js')).VerifyPage }) },
      { path: '/verify/:code', lazy: async () => ({ Component: (await import('../pages/verify/verify-page.js')).VerifyPage }) },
      { path: '/public-notices/:code', lazy: async () => ({ Component: (await import('../pages/career/public-notice-page.js')).PublicNoticePage }) },
      ...gallery,
      {
        lazy: async () => ({ Component: (await import('./apollo/apollo-root.js')).ApolloRoot }),
        children: [
          { path: '/password', lazy: async () => ({ Component: (await import('../pages/account/password-page.js')).PasswordPage }) },
          {
            path: '/choose-organization',
            lazy: async () => ({ Component: (await import('../pages/account/choose-organization-page.js')).ChooseOrganizationPage }),
          },
          {
            lazy: async () => ({ Component: (await import('./session/session.js')).RequireSession }),
            children: [
              {
                lazy: async () => ({ Component: (await import('./frame/frame.js')).Frame }),
                children: [...pages, { path: '*', lazy: async () => ({ Component: (await import('../pages/missing/missing-page.js')).MissingPage }) }],
              },
            ],
          },
        ],
      },
    ],
  },
];
