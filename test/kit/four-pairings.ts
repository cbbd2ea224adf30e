import { agreementInSigning, assign, createProgramme, lead, publish, seal } from './pairings.js';
import { attempt, teamOnSite } from './teams.js';
import { done, type World } from './world.js';

export interface SeenIds { readonly pairing: string; readonly agreement: string; readonly team: string; readonly assignment: string; readonly evaluation: string }

/** Pairings that neighbours must tell apart: who sees one of them sees nothing of the next. */
export interface FourPairings {
  readonly programmeId: string;
  /** Tianjin supports the county TCM hospital. */
  readonly tianjin: Pick<SeenIds, 'pairing' | 'agreement'>;
  /** Lanzhou supports the county hospital, with a team on site and an open evaluation. */
  readonly lanzhou: SeenIds;
  /** Another county of the same prefecture. */
  readonly weiyuan: Pick<SeenIds, 'pairing' | 'agreement'>;
  /** The county hospital, receiver above, supports the TCM hospital here. */
  readonly dual: string;
  /** In another programme the TCM hospital supports the county hospital. */
  readonly mutual: string;
}

/** Builds them; business time is 2022-10-08 afterwards. */
export async function fourPairings(world: World): Promise<FourPairings> {
  world.at('2022-04-05T09:00:00+08:00');
  const programmeId = (await createProgramme(world)).id;
  const pairs = [['tianjinHospital', 'longxiTcm'], ['lanzhouHospital', 'longxiHospital'], ['gansuFourth', 'weiyuanHospital'], ['longxiHospital', 'longxiTcm']] as const;
  const ids: string[] = [];
  for (const [supporter, receiver] of pairs) ids.push((await assign(world, programmeId, supporter, receiver)).id);
  await lead(world, programmeId, 'tianjinHospital', 'longxiTcm');
  await publish(world, programmeId);
  const [p1 = '', p2 = '', p3 = '', p4 = ''] = ids;
  const signed = async (pairingId: string, supporter: (typeof pairs)[number][0], receiver: (typeof pairs)[number][1], government: 'longxiGovernment' | 'weiyuanGovernment') => {
    const agreement = await agreementInSigning(world, pairingId, receiver);
    for (const party of [supporter, receiver, government] as const) await seal(world, agreement.id, party);
    return agreement.id;
  };
  const tianjin = { pairing: p1, agreement: await signed(p1, 'tianjinHospital', 'longxiTcm', 'longxiGovernment') };
  const weiyuan = { pairing: p3, agreement: await signed(p3, 'gansuFourth', 'weiyuanHospital', 'weiyuanGovernment') };
  await signed(p4, 'longxiHospital', 'longxiTcm', 'longxiGovernment');
  const agreement = await signed(p2, 'lanzhouHospital', 'longxiHospital', 'longxiGovernment');
  const { teamId, members } = await teamOnSite(world, p2, '2022-04-05');
  const assignment = members.get('李秋实') ?? '';
  const input = { pairingId: p2, schemeId: 'person-annual', assignmentId: assignment, periodFrom: '2022-04-05', periodTo: '2022-09-30' };
  world.at('2022-10-08T09:00:00+08:00');
  const opened = done(await attempt<{ evaluation: { id: string } }>(world.as('lx-hosp'), 'openEvaluation', 'OpenEvaluationInput', input, 'evaluation { id }'));
  const second = await createProgramme(world, { code: 'GS-2022-B' });
  const mutual = (await assign(world, second.id, 'longxiTcm', 'longxiHospital')).id;
  await publish(world, second.id);
  return { programmeId, tianjin, weiyuan, dual: p4, mutual, lanzhou: { pairing: p2, agreement, team: teamId, assignment, evaluation: opened.evaluation.id } };
}
