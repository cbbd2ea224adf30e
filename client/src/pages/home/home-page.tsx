import { lazy, Suspense } from 'react';
import { useSession } from '../../app/session/session.js';

const Workbench = lazy(async () => ({ default: (await import('../workbench/workbench-page.js')).WorkbenchPage }));
const PhoneHome = lazy(async () => ({ default: (await import('../phone/phone-home-page.js')).PhoneHomePage }));

/** The first page: an office's workbench, or a dispatched person's day. */
export function HomePage() {
  const { dispatched } = useSession();
  return <Suspense>{dispatched ? <PhoneHome /> : <Workbench />}</Suspense>;
}
