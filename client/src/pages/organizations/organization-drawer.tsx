import { useState } from 'react';
import { number } from '../../app/format.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { OrganizationRowFragment } from '../../graphql/generated/types.js';
import { useLabel } from '../../modules/labels.js';
import { SecondFactorNotice } from '../../modules/second-factor-notice.js';
import { serverActions } from '../../modules/server-actions.js';
import { State } from '../../modules/state.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { useConfirm } from '../../ui/confirm-dialog.js';
import { KeyValues } from '../../ui/key-values.js';
import { Actions } from '../../ui/page-header.js';
import { Stack } from '../../ui/panel.js';
import { SideDrawer } from '../../ui/side-drawer.js';
import { OrganizationDialog } from './organization-dialog.js';
import { RESUME_ORGANIZATION, SUSPEND_ORGANIZATION } from './organization-query.js';

/** One institution: its attributes and what may be done with it. */
const words = defineWords('organization-drawer', {
  edit: ['修改', 'Edit'],
  suspend: ['停用', 'Suspend'],
  resume: ['恢复', 'Resume'],
  suspendText: ['该机构的全部账号立即失去访问；结对与记录保留。可以恢复。', 'All its accounts lose access at once; pairings and records stay. It can be resumed.'],
  resumeText: ['该机构的账号恢复访问。', 'Its accounts regain access.'],
  reason: ['理由', 'Reason'],
  kind: ['机构类型', 'Kind'],
  uscc: ['统一社会信用代码', 'Unified social credit code'],
  division: ['地区', 'Area'],
  level: ['级别', 'Level'],
  grade: ['等次', 'Grade'],
  category: ['类别', 'Category'],
  standard: ['达标情况', 'Standard'],
  creating: ['正在创建更高等级', 'Working towards a higher standard'],
  military: ['军队医院', 'Military'],
  residency: ['住院医师规培基地', 'Residency base'],
  beds: ['床位', 'Beds'],
  population: ['服务人口', 'Population served'],
  status: ['状态', 'Status'],
  yes: ['是', 'Yes'],
  no: ['否', 'No'],
});

function Attributes({ organization }: { organization: OrganizationRowFragment }) {
  const t = useWords(words);
  const label = useLabel();
  const flag = (value: boolean): string => (value ? t('yes') : t('no'));
  const rows = [
    ['kind', label('institutionKind', organization.kind)],
    ['uscc', organization.uscc],
    ['division', `${organization.divisionName} ${organization.divisionCode}`],
    ['level', organization.level ?? '—'],
    ['grade', label('grade', organization.grade)],
    ['category', label('institutionCategory', organization.category)],
    ['standard', label('standard', organization.standard)],
    ['creating', flag(organization.creating)],
    ['military', flag(organization.military)],
    ['residency', flag(organization.residencyBase)],
    ['beds', organization.beds === null ? '—' : number(organization.beds)],
    ['population', organization.servedPopulation === null ? '—' : number(organization.servedPopulation)],
  ] as const;
  return (
    <KeyValues
      items={[
        ...rows.map(([key, value]) => ({ key, label: t(key), value })),
        { key: 'status', label: t('status'), value: <><State list="organizationStatus" code={organization.status} /> {organization.suspensionReason}</> },
      ]}
    />
  );
}

export function OrganizationDrawer({ organization, onClose }: { organization: OrganizationRowFragment; onClose: () => void }) {
  const t = useWords(words);
  const ask = useConfirm();
  const [editing, setEditing] = useState(false);
  const suspend = useVerb(SUSPEND_ORGANIZATION);
  const resume = useVerb(RESUME_ORGANIZATION);
  const key = { organizationId: organization.id, revision: organization.revision };
  const confirmSuspend = async (): Promise<void> => {
    const answer = await ask({ title: t('suspend'), object: organization.name, consequence: t('suspendText'), okText: t('suspend'), danger: true, reason: { label: t('reason') } });
    if (answer) await suspend.run({ input: { ...key, reason: answer.reason } });
  };
  const confirmResume = async (): Promise<void> => {
    if (await ask({ title: t('resume'), object: organization.name, consequence: t('resumeText'), okText: t('resume') })) await resume.run({ input: key });
  };
  const actions = serverActions(
    [
      { name: 'suspend', label: t('suspend'), danger: true, onClick: () => void confirmSuspend() },
      { name: 'resume', label: t('resume'), onClick: () => void confirmResume() },
      { name: 'edit', label: t('edit'), icon: 'edit', always: true, onClick: () => setEditing(true) },
    ],
    organization.availableActions,
  );
  return (
    <SideDrawer title={organization.name} size={424} onClose={onClose}>
      <Stack>
        <SecondFactorNotice when={actions.some((action) => action.allowed === false)} />
        <Actions actions={actions} />
        <VerbOutcome verb={suspend} action={t('suspend')} />
        <VerbOutcome verb={resume} action={t('resume')} />
        <Attributes organization={organization} />
      </Stack>
      {editing && <OrganizationDialog organization={organization} onClose={() => setEditing(false)} />}
    </SideDrawer>
  );
}
