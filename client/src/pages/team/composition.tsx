import { defineWords, useWords } from '../../app/words.js';
import type { TeamPageFieldsFragment } from '../../graphql/generated/types.js';
import { useLabel, type ListName } from '../../modules/labels.js';
import { Panel, Stack } from '../../ui/panel.js';
import { ShareBar } from '../../ui/share-bar.js';
import { StatusTag } from '../../ui/status-tag.js';

/** How a team is made up: titles and categories as bars. */
const words = defineWords('composition', {
  title: ['编成', 'Composition'],
  people: ['{{count}} 人', { one: '{{count}} person', other: '{{count}} people' }],
  minimum: ['{{count}} / {{min}} 人', '{{count}} of {{min}} people'],
  union: ['各支援医院合计 {{all}} / {{min}} 人，本队 {{count}} 人', '{{all}} of {{min}} people from all supporters, {{count}} of this team'],
  titles: ['职称', 'Titles'],
  categories: ['类别', 'Categories'],
  roles: ['角色', 'Roles'],
});

const order: Record<string, readonly string[]> = {
  titleLevel: ['SENIOR', 'DEPUTY_SENIOR', 'INTERMEDIATE', 'JUNIOR', 'NONE'],
};

function counts(codes: readonly string[]): Map<string, number> {
  const out = new Map<string, number>();
  for (const code of codes) out.set(code, (out.get(code) ?? 0) + 1);
  return out;
}

/** Heads against the minimum of the policy pack; over all supporters of the receiver where there are several. */
function Size({ team }: { team: TeamPageFieldsFragment }) {
  const t = useWords(words);
  const finding = team.findings.find((one) => one.code === 'TEAM_SIZE');
  const { required, actual } = (finding?.numbers ?? {}) as { required?: number; actual?: number };
  if (!finding || required === undefined || actual === undefined) return t('people', { count: team.headcount });
  const text = actual === team.headcount ? t('minimum', { count: actual, min: required }) : t('union', { all: actual, min: required, count: team.headcount });
  return <StatusTag tone={finding.verdict === 'MET' ? 'ok' : 'bad'}>{text}</StatusTag>;
}

export function Composition({ team }: { team: TeamPageFieldsFragment }) {
  const t = useWords(words);
  const label = useLabel();
  const bar = (list: ListName, codes: readonly string[]) => {
    const found = counts(codes);
    const keys = [...found.keys()].sort((a, b) => (order[list]?.indexOf(a) ?? 0) - (order[list]?.indexOf(b) ?? 0));
    return keys.map((key) => ({ key, label: label(list, key), value: found.get(key) ?? 0 }));
  };
  if (team.members.length === 0) return null;
  return (
    <Panel title={t('title')} extra={<Size team={team} />}>
      <Stack>
        <ShareBar title={t('titles')} palette="sequential" parts={bar('titleLevel', team.members.map((member) => member.titleLevel))} />
        <ShareBar title={t('categories')} palette="categorical" parts={bar('personCategory', team.members.map((member) => member.staffCategory))} />
        <ShareBar title={t('roles')} palette="categorical" parts={bar('stayRole', team.members.map((member) => member.role))} />
      </Stack>
    </Panel>
  );
}
