import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Problem } from '../../graphql/page.js';
import { Refusal } from '../../graphql/refusal.js';
import type { Services } from '../../graphql/services.js';
import type { Context, RequestState } from '../../http/context.js';
import { ChangePasswordInput, CodeInput, LoginInput, RevokeSessionInput } from './membership.input.js';
import { ConfirmationPayload, EnrolmentPayload, Session, SessionsPayload, ViewerPayload, ViewerState } from './membership.js';
import { viewerState } from './viewer-state.js';

@Resolver()
export class MembershipResolver {
  readonly #services: Services;

  constructor(services: Services) {
    this.#services = services;
  }

  @Query(() => ViewerState, { description: 'Who is signed in; answers for anonymous visitors too.' })
  async viewer(@Ctx() { request }: Context): Promise<ViewerState> {
    await this.#services.sessions.reload(request);
    return this.#state(request);
  }

  @Query(() => [Session], { description: 'Where the user is signed in.' })
  sessions(@Ctx() { request }: Context): Promise<Session[]> {
    return this.#services.sessions.list(request);
  }

  @Mutation(() => ViewerPayload)
  login(@Ctx() { request }: Context, @Arg('input', () => LoginInput) input: LoginInput): Promise<ViewerPayload> {
    return this.#viewerAfter(request, () => this.#services.login.login(request, input.login, input.password));
  }

  @Mutation(() => ViewerPayload)
  logout(@Ctx() { request }: Context): Promise<ViewerPayload> {
    return this.#viewerAfter(request, () => this.#services.sessions.logout(request));
  }

  @Mutation(() => ViewerPayload)
  verifySecondFactor(@Ctx() { request }: Context, @Arg('input', () => CodeInput) input: CodeInput): Promise<ViewerPayload> {
    return this.#viewerAfter(request, () => this.#services.credentials.verify(request, input.code));
  }

  @Mutation(() => EnrolmentPayload)
  async enrolSecondFactor(@Ctx() { request }: Context): Promise<EnrolmentPayload> {
    return { ...(await this.#services.credentials.enrol(request)), problems: [] };
  }

  @Mutation(() => ConfirmationPayload)
  confirmSecondFactor(@Ctx() { request }: Context, @Arg('input', () => CodeInput) input: CodeInput): Promise<ConfirmationPayload> {
    return refusalAsData<ConfirmationPayload>(
      async () => {
        const recoveryCodes = await this.#services.credentials.confirm(request, input.code);
        return { viewer: this.#state(request), recoveryCodes, problems: [] };
      },
      (problems) => ({ viewer: null, recoveryCodes: [], problems }),
    );
  }

  @Mutation(() => ViewerPayload)
  changePassword(
    @Ctx() { request }: Context,
    @Arg('input', () => ChangePasswordInput) { presentPassword, newPassword }: ChangePasswordInput,
  ): Promise<ViewerPayload> {
    return this.#viewerAfter(request, () => this.#services.credentials.changePassword(request, presentPassword, newPassword));
  }

  @Mutation(() => SessionsPayload)
  async revokeSession(@Ctx() { request }: Context, @Arg('input', () => RevokeSessionInput) input: RevokeSessionInput): Promise<SessionsPayload> {
    await this.#services.sessions.revoke(request, input.id);
    const own = input.id === request.viewer.sessionHash?.toString('hex');
    return { sessions: own ? [] : await this.#services.sessions.list(request), problems: [] };
  }

  #viewerAfter(request: RequestState, work: () => Promise<void>): Promise<ViewerPayload> {
    return refusalAsData<ViewerPayload>(
      async () => {
        await work();
        return { viewer: this.#state(request), problems: [] };
      },
      (problems) => ({ viewer: null, problems }),
    );
  }

  #state(request: RequestState): ViewerState {
    return viewerState(request.viewer, request.clock.now(), this.#services.demo);
  }
}

async function refusalAsData<T>(work: () => Promise<T>, refused: (problems: Problem[]) => T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) return refused([...error.problems]);
    throw error;
  }
}
