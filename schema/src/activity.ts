/** What a record of work says, as server and client know it. The types are those that load quotas speak of. */
import { activityTypes } from './parameters/shapes.js';
import { label, type Label } from './vocabulary.js';

const { ANY: _any, ...recorded } = activityTypes;

/** Every type that somebody may record: all but the quotas' "any work". */
export const recordedActivities = recorded;
export type RecordedActivity = keyof typeof recordedActivities;

export const slots = { AM: label('上午', 'Morning'), PM: label('下午', 'Afternoon') };
export type HalfDay = keyof typeof slots;

/** How a record came in. */
export const activitySources = {
  PHONE: label('手机登记', 'On the phone'),
  GRID: label('表格填报', 'In the month grid'),
  OFFICE: label('办公室代录', 'By the office'),
};

const visits = label('人次', 'visits');
const cases = label('例', 'cases');
const people = label('人', 'people');

/** What the quantity of a record counts. */
export const activityUnits: Record<RecordedActivity, Label> = {
  CLINIC: visits,
  ROUND: label('床', 'beds'),
  TEACHING_ROUND: label('床', 'beds'),
  SURGERY: label('台', 'operations'),
  SURGERY_DEMO: label('台', 'operations'),
  CONSULT: cases,
  DIFFICULT_CASE: cases,
  DEATH_CASE: cases,
  LECTURE: label('人听课', 'listeners'),
  TRAINING: label('人参训', 'trained'),
  GUIDANCE: people,
  GUIDANCE_DAY: people,
  DOWN_REFERRAL: people,
  NEW_TECHNIQUE: label('项', 'items'),
  MENTEE: people,
  TEACHING: people,
  UP_REFERRAL: people,
  REMOTE_CONSULT: cases,
  REMOTE_ROUND: label('床', 'beds'),
  REMOTE_TRAINING: label('人参训', 'trained'),
  REMOTE_PATHOLOGY: cases,
  REMOTE_IMAGING: cases,
  FREE_CLINIC: visits,
  HEALTH_EDUCATION: people,
  MANAGEMENT: label('项', 'items'),
  QUALITY: label('项', 'items'),
  RESEARCH: label('项', 'items'),
  OTHER: label('项', 'items'),
};

/** The eight that a phone shows first; the others stand behind "more". */
export const frequentActivities: readonly RecordedActivity[] = [
  'CLINIC', 'ROUND', 'SURGERY', 'CONSULT', 'LECTURE', 'TEACHING', 'DIFFICULT_CASE', 'DOWN_REFERRAL',
];

/** Most lines that one sheet saves: a month of half-days with four works each. */
export const MOST_ACTIVITY_LINES = 250;
/** Most units of one record. */
export const MOST_ACTIVITY_QUANTITY = 9_999;

/** Names that fit a small button. */
export const shortActivityNames: Partial<Record<RecordedActivity, Label>> = {
  LECTURE: label('讲座', 'Lecture'),
  DIFFICULT_CASE: label('疑难病例', 'Hard cases'),
  DEATH_CASE: label('死亡病例', 'Death cases'),
  DOWN_REFERRAL: label('下转', 'Referral down'),
  UP_REFERRAL: label('上转', 'Referral up'),
  NEW_TECHNIQUE: label('新技术', 'New technique'),
};
