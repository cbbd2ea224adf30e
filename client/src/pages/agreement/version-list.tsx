import { dateTime } from '../../app/format.js';
import { defineWords, useWords } from '../../app/words.js';
import type { AgreementPanelFragment } from '../../graphql/generated/types.js';
import { Panel } from '../../ui/panel.js';
import { Timeline } from '../../ui/timeline.js';

/** The versions that went out for sealing, newest first. */
const words = defineWords('agreement-versions', {
  title: ['版本', 'Versions'],
  version: ['第 {{version}} 版', 'Version {{version}}'],
  changed: ['改动 {{count}} 处', { one: '{{count}} change', other: '{{count}} changes' }],
  first: ['首次送签', 'first sent for sealing'],
});

export function VersionList({ agreement }: { agreement: AgreementPanelFragment }) {
  const t = useWords(words);
  if (agreement.versions.length === 0) return null;
  return (
    <Panel title={t('title')}>
      <Timeline
        label={t('title')}
        items={agreement.versions.map((version) => ({
          key: version.id,
          title: t('version', { version: version.versionNo }),
          detail: `${version.byOrgName} ${version.byName} · ${version.differences.length > 0 ? t('changed', { count: version.differences.length }) : t('first')}`,
          at: dateTime(version.createdAt),
        }))}
      />
    </Panel>
  );
}
