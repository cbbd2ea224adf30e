import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Viewer } from '../../access/viewer.js';
import { parseKey, type Key } from '../../db/key.js';
import { sql } from '../../db/sql.js';
import type { Tx } from '../../db/unit-of-work.js';
import { connectionOf, payloadOf } from '../../graphql/page.js';
import type { Context } from '../../http/context.js';
import { change, list, one, type Change, type Planned, type Where } from '../../read/planned.js';
import { anyText } from '../../read/text-filter.js';
import { Application } from './application.js';
import { ApplicationFilter, ApplicationInput, ApplyInput, DecideApplicationInput, RecommendApplicationInput, RecordApplicationInput } from './application.input.js';
import { apply, decideApplication, declineApplication, recommendApplication, recordApplication, withdrawApplication } from './application.service.js';

const ApplicationConnection = connectionOf('Application', () => Application);
const ApplicationPayload = payloadOf('Application', () => Application);

/** A head of a department sees his department's applications. */
function ofDepartment(viewer: Viewer): Where | null {
  const { department } = viewer;
  return department === '' ? null : (t) => sql`${t}.department = ${department}`;
}

function waitsFor(viewer: Viewer): Where {
  const states = [
    ...(viewer.permissions.has('application.recommend') ? ['APPLIED'] : []), ...(viewer.permissions.has('application.approve') ? ['DEPT_RECOMMENDED'] : []),
  ];
  return (t) => sql`${t}.state = any(${states})`;
}

@Resolver()
export class ApplicationResolver {
  @Query(() => ApplicationConnection, { description: 'Applications of the own staff; a person sees his own, the head of a department his department’s.' })
  applications(
    @Ctx() { request }: Context,
    @Arg('filter', () => ApplicationFilter, { nullable: true }) filter: ApplicationFilter | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    const { states, mine } = filter ?? {};
    const person = filter?.personId ? parseKey(filter.personId) : null;
    return list(Application, {
      where: [
        ofDepartment(request.viewer),
        states && ((t) => sql`${t}.state = any(${states})`),
        mine === true && waitsFor(request.viewer),
        person && ((t) => sql`${t}.scope_id = ${person.scopeId} and ${t}.person_id = ${person.id}`),
        anyText(filter?.search, ['person_name', 'department', 'specialty', 'receiver_name']),
      ],
      first,
      after,
    });
  }

  @Query(() => Application)
  application(@Arg('id', () => ID) id: string): Planned {
    return one(Application, id);
  }

  @Mutation(() => ApplicationPayload, { description: 'A person applies from his own account, in writing and of his own will (R-062, R-128).' })
  apply(@Arg('input', () => ApplyInput) input: ApplyInput): Change {
    return change(null, async (tx) => ({ keys: { application: await apply(tx, input) } }));
  }

  @Mutation(() => ApplicationPayload, { description: 'The office records a paper that the person has signed.' })
  recordApplication(@Arg('input', () => RecordApplicationInput) input: RecordApplicationInput): Change {
    return change(null, async (tx) => ({ keys: { application: await recordApplication(tx, input) } }));
  }

  @Mutation(() => ApplicationPayload)
  recommendApplication(@Arg('input', () => RecommendApplicationInput) input: RecommendApplicationInput): Change {
    return onApplication(input, (tx, key) => recommendApplication(tx, key, input));
  }

  @Mutation(() => ApplicationPayload)
  declineApplication(@Arg('input', () => DecideApplicationInput) input: DecideApplicationInput): Change {
    return onApplication(input, (tx, key) => declineApplication(tx, key, input));
  }

  @Mutation(() => ApplicationPayload, { description: 'Refused before the department has recommended (R-073).' })
  approveApplication(@Arg('input', () => DecideApplicationInput) input: DecideApplicationInput): Change {
    return onApplication(input, (tx, key) => decideApplication(tx, key, 'approveApplication', input));
  }

  @Mutation(() => ApplicationPayload)
  rejectApplication(@Arg('input', () => DecideApplicationInput) input: DecideApplicationInput): Change {
    return onApplication(input, (tx, key) => decideApplication(tx, key, 'rejectApplication', input));
  }

  @Mutation(() => ApplicationPayload)
  withdrawApplication(@Arg('input', () => ApplicationInput) input: ApplicationInput): Change {
    return onApplication(input, (tx, key) => withdrawApplication(tx, key, input));
  }
}

function onApplication(input: ApplicationInput, work: (tx: Tx, key: Key) => Promise<void>): Change {
  const key = parseKey(input.applicationId);
  return change([key.scopeId], async (tx) => {
    await work(tx, key);
    return { keys: { application: key } };
  });
}
