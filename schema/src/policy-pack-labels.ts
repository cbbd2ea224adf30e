/** Words for what differs between two packs. */
import { label } from './vocabulary.js';

export const differenceKinds = {
  ADDED: label('新增', 'Added'),
  REMOVED: label('删除', 'Removed'),
  CHANGED: label('变更', 'Changed'),
};
export type DifferenceKind = keyof typeof differenceKinds;

/** Which way a difference goes for those who are judged by it. */
export const strictnesses = {
  STRICTER: label('更严', 'Stricter'),
  LOOSER: label('更宽', 'Looser'),
  OTHER: label('不可比', 'Not comparable'),
  NEUTRAL: label('不影响宽严', 'Neither'),
};
export type Strictness = keyof typeof strictnesses;
