import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { defineWords, useWords } from '../../app/words.js';
import type { PairingViewsQuery } from '../../graphql/generated/types.js';
import { Icon } from '../../ui/icon.js';
import { TabLinks } from '../../ui/tabs.js';
import type { Filters } from '../../ui/use-filters.js';
import { useSavedViews } from './saved-views.js';

/** Ready-made and saved views of the list as tabs with their counts. */
const words = defineWords('pairing-views', {
  views: ['视图', 'Views'],
  all: ['全部', 'All'],
  unsigned: ['协议未生效', 'Agreement not in force'],
  late: ['协议逾期', 'Agreement late'],
  leaderless: ['待定牵头', 'Needs a lead'],
  save: ['保存为视图', 'Save view'],
  name: ['视图名称', 'Name of the view'],
  ok: ['保存', 'Save'],
  drop: ['删除视图', 'Delete view'],
});

const ready = { unsigned: 'agreementStates=NONE%2CDRAFT%2CSIGNING%2CRETURNED', late: 'agreementLate=true', leaderless: 'groupStates=NEEDS_LEAD' } as const;

function SaveView({ onSave }: { onSave: (name: string) => void }) {
  const t = useWords(words);
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const save = (): void => {
    if (!name.trim()) return;
    onSave(name.trim());
    setName('');
    setOpen(false);
  };
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      content={
        <Input.Search aria-label={t('name')} placeholder={t('name')} enterButton={t('ok')} maxLength={20} value={name} onChange={(event) => setName(event.target.value)} onSearch={save} />
      }
    >
      <Button type="link" size="small" icon={<Icon name="save" />}>
        {t('save')}
      </Button>
    </Popover>
  );
}

export function PairingViews({ counts, filters, extra }: { counts: PairingViewsQuery | undefined; filters: Filters; extra: React.ReactNode }) {
  const t = useWords(words);
  const saved = useSavedViews('pairings');
  const here = new URLSearchParams(filters.search);
  here.delete('order');
  const search = here.toString();
  const own = saved.views.find((view) => view.search === search);
  const known = Object.values<string>(ready).includes(search);
  const tabs = [
    { key: 'all', label: t('all'), to: '/pairings', current: search === '', count: counts?.all.totalCount },
    ...(Object.keys(ready) as (keyof typeof ready)[]).map((key) => ({
      key,
      label: t(key),
      to: `/pairings?${ready[key]}`,
      current: search === ready[key],
      count: counts?.[key].totalCount,
    })),
    ...saved.views.map((view) => ({ key: `view-${view.name}`, label: view.name, to: `/pairings?${view.search}`, current: search === view.search })),
  ];
  return (
    <TabLinks
      label={t('views')}
      tabs={tabs}
      extra={
        <>
          {own && (
            <Button type="link" size="small" icon={<Icon name="close" />} onClick={() => saved.drop(own.name)}>
              {t('drop')}
            </Button>
          )}
          {search && !own && !known && <SaveView onSave={(name) => saved.save({ name, search })} />}
          {extra}
        </>
      }
    />
  );
}
