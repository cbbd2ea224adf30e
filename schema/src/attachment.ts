/** What may be attached as evidence, and to what, as server and client know it. */
import { label, type Label } from './vocabulary.js';

/** What an attachment hangs on. A new one takes a line here and one in server/src/modules/document/attachment-subject.ts. */
export const attachmentSubjects = {
  ACTIVITY: label('工作记录', 'Record of work'),
  TASK: label('任务', 'Task'),
  ANNUAL_PLAN: label('年度计划', 'Annual plan'),
  WORK_EVENT: label('活动登记', 'Event'),
  GUARANTEE: label('保障', 'Guarantee'),
  WORK_PLAN: label('月工作计划', 'Monthly plan'),
  TRAINEE: label('进修人员', 'Trainee'),
  AGREEMENT: label('协议', 'Agreement'),
  EVALUATION: label('考核', 'Evaluation'),
  EVALUATION_ITEM: label('考核项目', 'Item of an evaluation'),
  LEAVE: label('请假', 'Leave'),
  INCIDENT: label('差错事故', 'Incident'),
  VIOLATION: label('违纪', 'Violation'),
  SPOT_CHECK: label('抽查', 'Spot check'),
  RECTIFICATION_ORDER: label('责令整改', 'Rectification order'),
  REPORT: label('报表', 'Report'),
  REGISTER: label('考核登记表', 'Register of an evaluation'),
  REGISTER_ENTRY: label('登记簿', 'Register entry'),
  SERVICE_RECORD: label('登记的服务', 'Recorded service'),
  JOINT_EVALUATION: label('联合考核', 'Joint evaluation'),
};
export type AttachmentSubject = keyof typeof attachmentSubjects;

export const attachmentStates = {
  KEPT: label('有效', 'Kept'),
  WITHDRAWN: label('已撤回', 'Withdrawn'),
};

interface Format extends Label {
  readonly mediaType: string;
  /** Endings of a file's name, the first being the usual one. */
  readonly extensions: readonly string[];
}

const format = (zh: string, en: string, mediaType: string, ...extensions: string[]): Format => ({ zh, en, mediaType, extensions });

/** The kinds of files that are kept. Which one a file is, its content says; its name must agree. */
export const attachmentFormats = {
  PDF: format('PDF', 'PDF', 'application/pdf', 'pdf'),
  JPEG: format('JPEG 图片', 'JPEG image', 'image/jpeg', 'jpg', 'jpeg'),
  PNG: format('PNG 图片', 'PNG image', 'image/png', 'png'),
  WEBP: format('WebP 图片', 'WebP image', 'image/webp', 'webp'),
  DOCX: format('Word 文档', 'Word document', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'),
  XLSX: format('Excel 工作簿', 'Excel workbook', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'),
};
export type AttachmentFormat = keyof typeof attachmentFormats;

/** Most bytes of one file, and most files of one subject. */
export const MOST_ATTACHMENT_BYTES = 10 * 1_024 * 1_024;
export const MOST_ATTACHMENTS = 30;

/** For the `accept` of a file field. */
export const attachmentAccept = Object.values(attachmentFormats).flatMap(({ extensions }) => extensions.map((one) => `.${one}`)).join(',');
