import type { Paper } from '@jiedui/schema/paper';
import { defineWords, useWords } from '../app/words.js';
import { Panel } from '../ui/panel.js';
import { PaperView } from '../ui/paper.js';

/** The official form of a page, filled, as its files and its print show it; printed, it stands without the panel's header. */
const words = defineWords('paper-panel', {
  title: ['表单', 'The form'],
  note: ['与打印件一致', 'as printed'],
});

interface Props {
  /** A Paper, as the server sends it. */
  paper: unknown;
  title?: string;
  extra?: React.ReactNode;
  /** Below the last block: how anybody verifies it. */
  foot?: React.ReactNode;
  /** A seal is missing. */
  unsealed?: boolean;
}

export function PaperPanel({ paper, title, extra, foot, unsealed = false }: Props) {
  const t = useWords(words);
  return (
    <Panel screenTitle title={title ?? t('title')} note={t('note')} extra={extra}>
      <PaperView paper={paper as Paper} unsealed={unsealed} foot={foot} />
    </Panel>
  );
}
