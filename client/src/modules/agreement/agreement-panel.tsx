import { gql } from '@apollo/client';
import { Link } from 'react-router';
import { defineWords, useWords } from '../../app/words.js';
import type { AgreementPanelFragment } from '../../graphql/generated/types.js';
import { Panel, Stack } from '../../ui/panel.js';
import { TextDifference } from '../../ui/text-difference.js';
import { useLabel } from '../labels.js';
import { AGREEMENT_SEALS, AgreementSeals } from './agreement-seals.js';
import { AgreementState } from './agreement-state.js';

export const AGREEMENT_PANEL = gql`
  fragment AgreementPanel on Agreement {
    id
    kind
    year
    number
    versionNo
    state
    late
    overdue
    sealedCount
    partyCount
    returnReason
    versions {
      id
      versionNo
      byOrgName
      byName
      createdAt
      differences {
        path
        label
        before
        after
      }
    }
    ...AgreementSeals
  }
  ${AGREEMENT_SEALS}
`;

const words = defineWords('agreement-panel', {
  title: ['{{kind}} 第 {{version}} 版', '{{kind}}, version {{version}}'],
  open: ['查看全文', 'Full text'],
  before: ['第 {{version}} 版', 'Version {{version}}'],
  changes: ['与上一版的差异', 'Changes since the version before'],
});

/** The agreement of the moment: seals in party order, and what this version changed; `linked` to its full text. */
export function AgreementPanel({ agreement, linked = true }: { agreement: AgreementPanelFragment; linked?: boolean }) {
  const t = useWords(words);
  const label = useLabel();
  const [latest, before] = agreement.versions;
  return (
    <Panel
      title={t('title', { kind: label('agreementKind', agreement.kind), version: agreement.versionNo })}
      note={agreement.number}
      extra={
        <>
          <AgreementState agreement={agreement} variant="tag" />
          {linked && <Link to={`/agreements/${agreement.id}`}>{t('open')}</Link>}
        </>
      }
    >
      <Stack>
        <AgreementSeals agreement={agreement} />
        {latest && before && latest.differences.length > 0 && (
          <section aria-label={t('changes')}>
            <Stack>
              {latest.differences.map((one) => (
                <TextDifference
                  key={one.path}
                  label={one.label}
                  before={one.before}
                  after={one.after}
                  beforeTitle={t('before', { version: before.versionNo })}
                  afterTitle={t('before', { version: latest.versionNo })}
                />
              ))}
            </Stack>
          </section>
        )}
      </Stack>
    </Panel>
  );
}
