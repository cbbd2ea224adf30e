import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import type { Services } from '../../graphql/services.js';
import type { Context } from '../../http/context.js';
import { change, list, one, type Change, type Planned } from '../../read/planned.js';
import { namedScopes } from '../team/team.query.js';
import { CertificateConnection, CertificatePayload } from './career.payload.js';
import { certificateConditions } from './career.query.js';
import { CertificateFilter, ProposeCertificateInput, ReissueCertificateInput, RevokeCertificateInput, SealCertificateInput, WithdrawCertificateInput } from './certificate.input.js';
import { certificateKey, proposeCertificate, reissueCertificate, revokeCertificate, sealCertificate, withdrawCertificate } from './certificate.service.js';
import { CertificateTrace } from './certificate-trace.js';
import { certificateTrace } from './certificate-trace.service.js';
import { Certificate } from './certificate.js';
import { SaveRegisterInput } from './register.input.js';
import { Register } from './register.js';
import { registerKey, registerOf, saveRegister } from './register.service.js';
import { EvaluationPayload } from '../evaluation/evaluation.payload.js';

@Resolver()
export class CertificateResolver {
  readonly #services: Services;

  constructor(services: Services) {
    this.#services = services;
  }

  @Query(() => CertificateConnection)
  certificates(
    @Arg('filter', () => CertificateFilter, { nullable: true }) filter: CertificateFilter | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    const scopes = namedScopes(filter?.pairingId, filter?.assignmentId);
    return list(Certificate, { where: certificateConditions(filter), first, after, ...(scopes && { scopes }) });
  }

  @Query(() => Certificate)
  certificate(@Arg('id', () => ID) id: string): Planned {
    return one(Certificate, id);
  }

  @Query(() => CertificateTrace, { description: 'From the certificate to the confirmations it rests on, by its id or its printed code; for its holder, those who reach it, and the owner’s auditor.' })
  certificateTrace(
    @Ctx() { request }: Context, @Arg('id', () => ID, { nullable: true }) id: string | null, @Arg('code', () => String, { nullable: true }) code: string | null,
  ): Promise<CertificateTrace> {
    return certificateTrace(request, id ?? null, code ?? null);
  }

  @Query(() => Register, { description: 'Form F-5 of an evaluation of a person.' })
  register(@Ctx() { request }: Context, @Arg('evaluationId', () => ID) evaluationId: string): Promise<Register> {
    const key = parseKey(evaluationId);
    return request.uow.read(request.viewer, [key.scopeId], (tx) => registerOf(tx, key));
  }

  @Mutation(() => EvaluationPayload, { description: 'The register’s own part: own summary, six dimensions, attached attendance (R-214). Sealed with the evaluation.' })
  saveRegister(@Arg('input', () => SaveRegisterInput) input: SaveRegisterInput): Change {
    const key = registerKey(input);
    return change([key.scopeId], async (tx) => {
      await saveRegister(tx, key, input);
      return { keys: { evaluation: key } };
    });
  }

  @Mutation(() => CertificatePayload, { description: 'Refused while a rule of the pack stands against it (R-256, R-281, R-291, R-292).' })
  proposeCertificate(@Arg('input', () => ProposeCertificateInput) input: ProposeCertificateInput): Change {
    const scopes = namedScopes(input.assignmentId, input.traineeId);
    return change(scopes ?? null, async (tx) => ({ keys: { certificate: await proposeCertificate(tx, input) } }));
  }

  @Mutation(() => CertificatePayload, { description: 'For the acting issuer; the last seal issues it.' })
  sealCertificate(@Arg('input', () => SealCertificateInput) input: SealCertificateInput): Change {
    return onCertificate(input, (tx, key) => sealCertificate(tx, this.#services, key, input));
  }

  @Mutation(() => CertificatePayload, { description: 'Before it is issued.' })
  withdrawCertificate(@Arg('input', () => WithdrawCertificateInput) input: WithdrawCertificateInput): Change {
    return onCertificate(input, (tx, key) => withdrawCertificate(tx, key, input));
  }

  @Mutation(() => CertificatePayload)
  revokeCertificate(@Arg('input', () => RevokeCertificateInput) input: RevokeCertificateInput): Change {
    return onCertificate(input, (tx, key) => revokeCertificate(tx, key, input));
  }

  @Mutation(() => CertificatePayload, { description: 'Answers the new one; the old one stands until the new one is issued.' })
  reissueCertificate(@Arg('input', () => ReissueCertificateInput) input: ReissueCertificateInput): Change {
    const key = certificateKey(input);
    return change([key.scopeId], async (tx) => ({ keys: { certificate: await reissueCertificate(tx, key, input) } }));
  }
}

function onCertificate(input: { readonly certificateId: string }, work: (tx: Tx, key: Key) => Promise<void>): Change {
  const key = certificateKey(input);
  return change([key.scopeId], async (tx) => {
    await work(tx, key);
    return { keys: { certificate: key } };
  });
}
