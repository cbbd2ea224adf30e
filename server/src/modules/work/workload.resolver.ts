import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../http/context.js';
import { WorkloadInput } from './workload.input.js';
import { readWorkload } from './workload.service.js';
import { Workload } from './workload.js';

@Resolver()
export class WorkloadResolver {
  @Query(() => Workload, { description: 'Each load rule of the pinned pack with its numbers, over what is recorded; of a dispatched person his own.' })
  workload(@Ctx() { request }: Context, @Arg('input', () => WorkloadInput) input: WorkloadInput): Promise<Workload> {
    return readWorkload(request, input);
  }
}
