import { createBrowserRouter, RouterProvider } from 'react-router';
import { routes } from './routes.js';

const router = createBrowserRouter(routes);

/** Routes alone: data and theme come with the signed-in frame, so that the login page stays light. */
export function App() {
  return <RouterProvider router={router} />;
}
