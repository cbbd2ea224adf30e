/** States of policy packs and of their drafts. */
import { label } from './vocabulary.js';

export const packDraftStates = {
  DRAFT: label('草稿', 'Draft'),
  PUBLISHED: label('已发布', 'Published'),
  DISCARDED: label('已放弃', 'Discarded'),
};

export const packDraftOrigins = {
  COPY: label('复制', 'Copy'),
  EXTENSION: label('从严扩展', 'Extension'),
  VERSION: label('新版本', 'New version'),
};

export const packDraftActions = {
  TAKEN: label('建立草稿', 'Taken'),
  SAVED: label('保存', 'Saved'),
  PUBLISHED: label('发布', 'Published'),
  DISCARDED: label('放弃', 'Discarded'),
};

/** Of a published version: SUPERSEDED once a later version of the same pack is published. */
export const packVersionStates = {
  PUBLISHED: label('已发布', 'Published'),
  SUPERSEDED: label('已被新版取代', 'Superseded'),
};
