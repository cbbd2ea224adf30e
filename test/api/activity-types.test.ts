import { recordedActivities, type RecordedActivity } from '@jiedui/schema/activity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { station, ZHONGZHAN, type Station } from '../kit/station.js';
import { attempt } from '../kit/teams.js';
import { createWorld, done, type World } from '../kit/world.js';

// What the sources ask to be done: each kind of work can be recorded, is listed and exported by its kind, and is audited.

/** Kinds of work by the rule that names them. */
const NAMED: Readonly<Record<string, readonly RecordedActivity[]>> = {
  '[R-009 record] other work that the hospital assigns': ['OTHER'],
  '[R-064 record] clinical work, transfer of knowledge, quality and safety, health education': ['CLINIC', 'TRAINING', 'QUALITY', 'HEALTH_EDUCATION'],
  '[R-065 record] common diseases, training, teaching, research, public education': ['CLINIC', 'TRAINING', 'TEACHING', 'RESEARCH', 'HEALTH_EDUCATION'],
  '[R-075 record] care and surgical demonstration, new techniques, difficult cases, research': ['CLINIC', 'SURGERY_DEMO', 'NEW_TECHNIQUE', 'DIFFICULT_CASE', 'RESEARCH'],
  '[R-076 record] lectures, training and clinical practice': ['LECTURE', 'TRAINING', 'TEACHING'],
  '[R-096 record] training of the receiver’s managers and staff': ['TRAINING', 'MANAGEMENT'],
  '[R-115 record] [R-190 record] [R-284 record] referral up and down': ['UP_REFERRAL', 'DOWN_REFERRAL'],
  '[R-116 record] [R-188 record] teaching demonstrations': ['SURGERY_DEMO', 'TEACHING_ROUND', 'TEACHING'],
  '[R-122 record] management, techniques and backbone staff': ['MANAGEMENT', 'GUIDANCE', 'TRAINING', 'MENTEE'],
  '[R-203 record] teaching, basic care, health education, management advice, difficult cases': ['TEACHING', 'CLINIC', 'HEALTH_EDUCATION', 'MANAGEMENT', 'DIFFICULT_CASE'],
  '[R-236 record] new techniques and services': ['NEW_TECHNIQUE'],
  '[R-239 record] [R-285 record] remote training, consultation, rounds, pathology and imaging': ['REMOTE_TRAINING', 'REMOTE_CONSULT', 'REMOTE_ROUND', 'REMOTE_PATHOLOGY', 'REMOTE_IMAGING'],
  '[R-268 record] rounds, demonstrations, difficult and death cases, management advice': ['ROUND', 'SURGERY_DEMO', 'DIFFICULT_CASE', 'DEATH_CASE', 'MANAGEMENT'],
  '[R-283 record] difficult disease, complex surgery, circuit free clinics': ['DIFFICULT_CASE', 'SURGERY', 'FREE_CLINIC'],
  '[R-312 record] rounds, demonstrations, case discussions, lectures': ['ROUND', 'SURGERY_DEMO', 'CONSULT', 'DIFFICULT_CASE', 'LECTURE'],
  '[R-325 record] clinical care and teaching': ['CLINIC', 'ROUND', 'TEACHING'],
  '[R-383 record] operations guided, joined and performed': ['SURGERY', 'SURGERY_DEMO'],
};

describe('kinds of work', () => {
  let world: World;
  let here: Station;
  beforeAll(async () => {
    world = await createWorld(ZHONGZHAN);
    world.at('2022-01-04T09:00:00+08:00');
    here = await station(world);
    world.at('2022-03-31T18:00:00+08:00');
    const types = Object.keys(recordedActivities) as RecordedActivity[];
    const lines = types.map((type, at) => ({ type, day: `2022-03-${String(1 + at).padStart(2, '0')}`, slot: 'AM', quantity: at + 1 }));
    done(await attempt(here.li, 'recordActivities', 'RecordActivitiesInput', { assignmentId: here.stays.get('李秋实'), lines }, 'activities { id }'));
  });
  afterAll(() => world.close());

  it.each(Object.entries(NAMED))('%s', async (_, types) => {
    const { activities } = await world.officeOf('zhongzhan').ask<{ activities: { nodes: { id: string; type: string; quantity: number; personName: string }[]; totalCount: number } }>(
      'query($types: [ActivityType!]) { activities(filter: { types: $types }, first: 200) { nodes { id type quantity personName } totalCount } }', { types });
    expect(activities.nodes.map((row) => row.type).sort()).toEqual([...types].sort());
    const rows = await world.database.admin<{ row: string }>(
      `select row_id as row from audit_event where table_name = 'activity' and action = 'INSERT' and row_id = any ($1)`, [activities.nodes.map((row) => row.id.split(/-(.*)/s)[1])]);
    expect(rows).toHaveLength(types.length);
  });
});
