import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { QueryView } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import { TextField } from '../../ui/field.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { Panel, Stack } from '../../ui/panel.js';
import { PlainButton } from '../../ui/plain-button.js';
import { EmptyState } from '../../ui/states.js';
import { Activities, Certificate, Evaluation, Seals } from './trace-panels.js';
import { TRACE_PAGE } from './trace-query.js';

/** From the certificate to the confirmations it rests on, for its holder, offices, and the auditor. */
const words = defineWords('trace-page', {
  certificates: ['证书', 'Certificates'],
  title: ['证书追溯', 'Trace of a certificate'],
  sub: ['证书 → 签章 → 考核 → 评分 → 工作记录 → 确认，每一步由谁、何时', 'certificate → seals → evaluation → items → work → confirmations, each with who and when'],
  ask: ['输入证书上的核验码', 'Enter the code printed on the certificate'],
  code: ['核验码', 'Verification code'],
  go: ['追溯', 'Trace'],
  certificate: ['证书', 'Certificate'],
  seals: ['证书签章', 'Seals on the certificate'],
});

function Traced({ id, code }: { id: string | null; code: string | null }) {
  const t = useWords(words);
  const query = useQuery(TRACE_PAGE, { variables: { id, code } });
  return (
    <QueryView query={query}>
      {({ certificateTrace: trace }) => (
        <Stack>
          <Certificate trace={trace} />
          <Seals title={t('seals')} rows={trace.seals} />
          <Evaluation trace={trace} />
          <Activities trace={trace} />
        </Stack>
      )}
    </QueryView>
  );
}

function AskCode({ code }: { code: string }) {
  const t = useWords(words);
  const navigate = useNavigate();
  const [written, setWritten] = useState(code);
  const submit = async (event: React.FormEvent): Promise<void> => {
    event.preventDefault();
    if (written.trim() !== '') await navigate(`/trace?code=${encodeURIComponent(written.trim())}`);
  };
  return (
    <Panel>
      <form onSubmit={(event) => void submit(event)} style={{ display: 'flex', gap: 12, alignItems: 'end', flexWrap: 'wrap' }}>
        <TextField label={t('code')} value={written} placeholder="JD-…" maxLength={40} autoComplete="off" spellCheck={false} onChange={(event) => setWritten(event.target.value)} />
        <PlainButton primary type="submit">
          {t('go')}
        </PlainButton>
      </form>
    </Panel>
  );
}

export function TracePage() {
  const t = useWords(words);
  const { id } = useParams();
  const [search] = useSearchParams();
  const { may } = useSession();
  const code = search.get('code');
  return (
    <>
      <PageHeader
        crumbs={[...(may('career.read') ? [{ label: t('certificates'), to: '/certificates' }] : []), ...(id && may('career.read') ? [{ label: t('certificate'), to: `/certificates/${id}` }] : []), { label: t('title') }]}
        title={t('title')}
        sub={t('sub')}
      />
      <PageBody>
        <Stack>
          {!id && <AskCode key={code ?? ''} code={code ?? ''} />}
          {id || code ? <Traced id={id ?? null} code={id ? null : code} /> : <EmptyState title={t('ask')} />}
        </Stack>
      </PageBody>
    </>
  );
}
