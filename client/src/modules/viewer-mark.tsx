import { dateTime } from '../app/format.js';
import { useSession } from '../app/session/session.js';
import { Watermark } from '../ui/watermark.js';

/** Marks personal data with the name of the person who looks at it and the business time. */
export function ViewerMark({ children }: { children: React.ReactNode }) {
  const { user, acting, viewer } = useSession();
  return <Watermark text={`${acting.organizationName} ${user.name} ${dateTime(viewer.businessNow)}`}>{children}</Watermark>;
}
