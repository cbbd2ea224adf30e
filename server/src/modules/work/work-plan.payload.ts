import { connectionOf, payloadOf } from '../../graphql/page.js';
import { WorkPlan } from './work-plan.js';

export const WorkPlanConnection = connectionOf('WorkPlan', () => WorkPlan);
export const WorkPlanPayload = payloadOf('WorkPlan', () => WorkPlan);
