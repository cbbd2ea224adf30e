import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Paper } from '@jiedui/schema/paper';
import { parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { JsonScalar } from '../../graphql/scalars.js';
import type { Services } from '../../graphql/services.js';
import type { Context } from '../../http/context.js';
import { change, list, one, row, type Change, type Planned } from '../../read/planned.js';
import { namedScopes } from '../team/team.query.js';
import { assessmentPaper } from './assessment-paper.js';
import { readAssessment } from './assessment.rows.js';
import { checkSeals } from './evaluation-check.service.js';
import { correctEvaluation } from './evaluation-correct.service.js';
import { openEvaluation } from './evaluation-open.service.js';
import { EvaluationSealCheck } from './evaluation-seal-check.js';
import { saveScores } from './evaluation-score.service.js';
import { returnEvaluation, signEvaluation } from './evaluation-sign.service.js';
import {
  CorrectEvaluationInput, EvaluationFilter, EvaluationOrder, OpenEvaluationInput, ReturnEvaluationInput, SaveScoresInput,
  SignEvaluationInput,
} from './evaluation.input.js';
import { Evaluation } from './evaluation.js';
import { EvaluationConnection, EvaluationPayload } from './evaluation.payload.js';
import { evaluationConditions, evaluationOrders } from './evaluation.query.js';
import { PairingSchemes, pairingSchemesSql } from './scheme.js';
import { EvaluationFacts } from './evaluation-fact.js';
import { readFacts } from './evaluation-facts.service.js';
import { saveMethodScores } from './evaluation-method.service.js';
import { SaveMethodScoresInput } from './evaluation-result.input.js';

@Resolver()
export class EvaluationResolver {
  readonly #services: Services;

  constructor(services: Services) {
    this.#services = services;
  }

  @Query(() => EvaluationConnection)
  evaluations(
    @Arg('filter', () => EvaluationFilter, { nullable: true }) filter: EvaluationFilter | null,
    @Arg('order', () => EvaluationOrder, { defaultValue: 'NEWEST' }) order: keyof typeof EvaluationOrder,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    const scopes = namedScopes(filter?.pairingId, filter?.assignmentId);
    return list(Evaluation, { where: evaluationConditions(filter), order: evaluationOrders[order], first, after, ...(scopes && { scopes }) });
  }

  @Query(() => Evaluation)
  evaluation(@Arg('id', () => ID) id: string): Planned {
    return one(Evaluation, id);
  }

  @Query(() => PairingSchemes, { description: 'How a pairing may be evaluated, by the packs that its years, stays and batches pin.' })
  evaluationSchemes(@Arg('pairingId', () => ID) pairingId: string): Planned {
    return row(PairingSchemes, pairingSchemesSql(parseKey(pairingId)));
  }

  @Query(() => EvaluationSealCheck, { description: 'VALID or INVALID by recomputing what each step signed and every signature.' })
  evaluationSealCheck(@Ctx() { request }: Context, @Arg('id', () => ID) id: string): Promise<EvaluationSealCheck> {
    const key = parseKey(id);
    return request.uow.read(request.viewer, [key.scopeId], (tx) => checkSeals(tx, this.#services.seals, key));
  }

  @Query(() => EvaluationFacts, { description: 'What is recorded of the evaluated in the period, now, and which of it the scheme names for which item (R-300–R-302).' })
  evaluationFacts(@Ctx() { request }: Context, @Arg('evaluationId', () => ID) evaluationId: string): Promise<EvaluationFacts> {
    const key = parseKey(evaluationId);
    return request.uow.read(request.viewer, [key.scopeId], (tx) => readFacts(tx, key));
  }

  @Query(() => JsonScalar, { description: 'The evaluation on the official form that its scheme names, as printed; NOT_FOUND where it names none.' })
  evaluationPaper(@Ctx() { request }: Context, @Arg('evaluationId', () => ID) evaluationId: string): Promise<Paper> {
    const key = parseKey(evaluationId);
    return request.uow.read(request.viewer, [key.scopeId], async (tx) => assessmentPaper(await readAssessment(tx, key)));
  }

  @Mutation(() => EvaluationPayload, { description: 'Self, mutual or spot scores beside the counted ones (R-098, R-393).' })
  saveMethodScores(@Arg('input', () => SaveMethodScoresInput) input: SaveMethodScoresInput): Change {
    return onEvaluation(input.evaluationId, (tx, key) => saveMethodScores(tx, key, input));
  }

  @Mutation(() => EvaluationPayload, { description: 'Items, weights and the chain come from the policy pack that the pairing pins.' })
  openEvaluation(@Arg('input', () => OpenEvaluationInput) input: OpenEvaluationInput): Change {
    const pairing = parseKey(input.pairingId);
    return change([pairing.scopeId], async (tx) => ({ keys: { evaluation: await openEvaluation(tx, pairing, input) } }));
  }

  @Mutation(() => EvaluationPayload, { description: 'By the party of the step that is open for filling.' })
  saveScores(@Arg('input', () => SaveScoresInput) input: SaveScoresInput): Change {
    return onEvaluation(input.evaluationId, (tx, key) => saveScores(tx, key, input));
  }

  @Mutation(() => EvaluationPayload, { description: 'Signs and seals the open step; the last one puts the evaluation into effect.' })
  signEvaluation(@Arg('input', () => SignEvaluationInput) input: SignEvaluationInput): Change {
    return onEvaluation(input.evaluationId, (tx, key) => signEvaluation(tx, this.#services, key, input));
  }

  @Mutation(() => EvaluationPayload, { description: 'Back to an earlier step: its seal and all later ones become void.' })
  returnEvaluation(@Arg('input', () => ReturnEvaluationInput) input: ReturnEvaluationInput): Change {
    return onEvaluation(input.evaluationId, (tx, key) => returnEvaluation(tx, key, input));
  }

  @Mutation(() => EvaluationPayload, { description: 'A new version of one in effect; the old one stands until the new one takes effect.' })
  correctEvaluation(@Arg('input', () => CorrectEvaluationInput) input: CorrectEvaluationInput): Change {
    const key = parseKey(input.evaluationId);
    return change([key.scopeId], async (tx) => ({ keys: { evaluation: await correctEvaluation(tx, key, input) } }));
  }
}

function onEvaluation(id: string, work: (tx: Tx, key: Key) => Promise<void>): Change {
  const key = parseKey(id);
  return change([key.scopeId], async (tx) => {
    await work(tx, key);
    return { keys: { evaluation: key } };
  });
}
