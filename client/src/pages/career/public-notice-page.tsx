import type { Paper } from '@jiedui/schema/paper';
import { useEffect, useState } from 'react';
import { useParams } from 'react-router';
import { failureText } from '../../app/failure-text.js';
import { fetchJson } from '../../app/files.js';
import { Themed } from '../../app/themed.js';
import { defineWords, useWords } from '../../app/words.js';
import { Panel, Stack } from '../../ui/panel.js';
import { PaperView } from '../../ui/paper.js';
import { EmptyState } from '../../ui/states.js';
import { PublicFrame } from '../login/public-frame.js';

/** A public notice before a promotion, open to anybody while it lasts. */
const words = defineWords('public-notice-page', {
  what: ['晋升前公示', 'Public notice'],
  title: ['对口支援派驻医师晋升前公示', 'Public notice before a promotion'],
  lead: ['公示期内任何人都可以查看；对内容有异议的，请向公示单位或其主管卫生健康行政部门反映。', 'Open to anybody while it lasts. Objections go to the hospital or to the health administration over it.'],
  busy: ['正在读取…', 'Reading…'],
  none: ['没有正在公示的内容', 'Nothing is shown here'],
  noneText: ['公示尚未开始、已经结束，或地址有误。', 'The notice has not begun, is over, or the address is wrong.'],
});

interface Look {
  readonly paper: Paper | null;
  readonly message: string | null;
}

function Loaded({ code }: { code: string }) {
  const t = useWords(words);
  const [look, setLook] = useState<Look | null>(null);
  useEffect(() => {
    let left = false;
    void (async () => {
      const asked = await fetchJson<{ paper: Paper | null }>(`/files/public-notices/${encodeURIComponent(code)}`);
      if (!left) setLook('failure' in asked ? { paper: null, message: failureText(asked.failure) } : { paper: asked.answer.paper, message: null });
    })();
    return () => {
      left = true;
    };
  }, [code]);
  return (
    <PublicFrame wide what={t('what')}>
      <Stack>
        <h1 style={{ fontSize: 20 }}>{t('title')}</h1>
        <p className="muted">{t('lead')}</p>
        <p role="status">{look === null && t('busy')}</p>
        {look && (
          <Panel>{look.paper ? <PaperView paper={look.paper} /> : <EmptyState title={t('none')}>{look.message ?? t('noneText')}</EmptyState>}</Panel>
        )}
      </Stack>
    </PublicFrame>
  );
}

export function PublicNoticePage() {
  const { code = '' } = useParams();
  return (
    <Themed>
      <Loaded key={code} code={code} />
    </Themed>
  );
}
