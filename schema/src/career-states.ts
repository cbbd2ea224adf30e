/** States and kinds of a career: service, certificates, commendations, promotion, falsification. */
import { label } from './vocabulary.js';

/** A recorded stretch of service outside the platform's own assignments. */
export const serviceKinds = {
  ORDINARY: label('对口支援', 'Assistance'),
  FOREIGN_AID: label('援外', 'Foreign aid'),
  TIBET: label('援藏', 'Tibet'),
  XINJIANG: label('援疆', 'Xinjiang'),
};

/** What became of a stretch in the ledger. */
export const serviceReasons = {
  COUNTED: label('计入', 'Counted'),
  TOO_SHORT: label('不足最短连续时间', 'Too short'),
  NOT_EQUIVALENT: label('方案不认定为等同服务', 'Not equivalent by the pack'),
  NOT_GOVERNMENT: label('非政府组织', 'Not organised by government'),
  ORGANISER_UNKNOWN: label('组织方不明', 'Organiser unknown'),
  OVERLAP: label('与其他时段重叠', 'Overlaps another stretch'),
  REVOKED: label('已撤销', 'Revoked'),
};

export const serviceSources = {
  STAY: label('派驻', 'Assignment'),
  RECORD: label('登记', 'Recorded'),
};

export const certificateTypes = {
  ADVANCED_INDIVIDUAL: label('先进个人证书', 'Advanced individual'),
  GRASSROOTS_EXPERIENCE: label('基层帮扶工作经历证明', 'Grass-roots experience'),
  STUDY_CERTIFICATE: label('进修合格证书', 'Study certificate'),
  COMMENDATION: label('表彰证书', 'Commendation'),
};
export type CertificateTypeCode = keyof typeof certificateTypes;

export const certificateStates = {
  ELIGIBLE: label('待签发', 'Being sealed'),
  ISSUED: label('已颁发', 'Issued'),
  REVOKED: label('已撤销', 'Revoked'),
  REISSUED: label('已换发', 'Reissued'),
  WITHDRAWN: label('已撤回', 'Withdrawn'),
};

export const promotionSteps = {
  APPOINT: label('聘任', 'Appointment'),
  APPLY: label('申报', 'Application'),
};

export const promotionStates = {
  OPENED: label('待核验', 'To be checked'),
  GATE_CHECKED: label('已核验', 'Checked'),
  PUBLIC_NOTICE: label('公示中', 'Public notice'),
  OBJECTED: label('有异议', 'Objected'),
  RESOLVED: label('异议已处理', 'Objections settled'),
  CLEARED: label('通过', 'Cleared'),
  BLOCKED: label('不通过', 'Blocked'),
  NOT_APPLICABLE: label('不适用', 'Not applicable'),
  WITHDRAWN: label('已撤回', 'Withdrawn'),
  CANCELLED: label('已取消', 'Cancelled'),
};

export const objectionChannels = {
  PHONE: label('电话', 'Telephone'),
  LETTER: label('来信', 'Letter'),
  VISIT: label('来访', 'Visit'),
  ONLINE: label('网络', 'Online'),
};

export const fraudSources = {
  REPORT: label('举报', 'Report'),
  SPOT_CHECK: label('抽查', 'Spot check'),
  CONTRADICTION: label('记录矛盾', 'Contradiction of records'),
  AUDIT: label('审计', 'Audit'),
};

export const fraudStates = {
  REPORTED: label('已立案', 'Reported'),
  INVESTIGATING: label('调查中', 'Investigating'),
  VERIFIED: label('查实', 'Verified'),
  UNFOUNDED: label('不成立', 'Unfounded'),
};

export const liabilityKinds = {
  UNIT: label('单位', 'Unit'),
  PERSONS: label('个人', 'Person'),
};

export const commendationSubjects = {
  PERSON: label('个人', 'Person'),
  TEAM: label('集体', 'Team'),
  SUPPORTER: label('支援医院', 'Supporter'),
  RECEIVER: label('受援单位', 'Receiver'),
};

export const commendationLevels = {
  HOSPITAL: label('院级', 'Hospital'),
  COUNTY: label('县级', 'County'),
  CITY: label('市级', 'City'),
  PROVINCE: label('省级', 'Province'),
  NATION: label('国家级', 'National'),
};

export const commendationStates = {
  GIVEN: label('已表彰', 'Given'),
  WITHDRAWN: label('已撤回', 'Withdrawn'),
};

/** Archives of a physician that the result of an evaluation is entered in. */
export const archiveKinds = {
  PERSONAL: label('个人档案', 'Personal archive'),
  PERIODIC: label('医师定期考核技术档案', 'Archive of the periodic assessment'),
};
