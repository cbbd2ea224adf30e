import { Link } from 'react-router';
import { number } from '../../app/format.js';
import { defineWords, useWords } from '../../app/words.js';
import { Panel } from '../../ui/panel.js';
import { PlainTable } from '../../ui/plain-table.js';
import { areaAddress, type Count } from './measures.js';
import type { Area, OversightFigure } from './oversight-query.js';

/** The areas below, or the institutions of a county: every count leads to the list that it counts. */
const words = defineWords('area-table', {
  areas: ['下级地区', 'Areas below'],
  institutions: ['受援单位', 'Receiving institutions'],
  note: ['每个数字都能点开同样行数的列表', 'every number opens a list of as many rows'],
  name: ['地区', 'Area'],
  institution: ['机构', 'Institution'],
  pairings: ['结对', 'Pairings'],
  active: ['帮扶中', 'Active'],
  receivers: ['受援单位', 'Receivers'],
  agreements: ['协议生效', 'Agreements'],
  late: ['协议逾期', 'Late'],
  staff: ['在岗 / 应在岗', 'On site / planned'],
  tasks: ['任务完成', 'Tasks done'],
  overdue: ['任务逾期', 'Overdue'],
  open: ['考核进行中', 'Eval. open'],
  effective: ['考核生效', 'Eval. in effect'],
  total: ['合计', 'Total'],
});

export interface AreaParts {
  areas: readonly Area[];
  figures: readonly OversightFigure[];
  /** The page of a division. */
  address: (code: string) => string;
}

export function AreaTable({ areas, figures, address }: AreaParts) {
  const t = useWords(words);
  const institutions = areas.some((area) => area.receiverId !== null);
  const link = (area: Area, count: Count, alarm = false) => {
    const value = area[count];
    const to = areaAddress(area, count, figures);
    const text = alarm && value > 0 ? <b style={{ color: 'var(--bad)' }}>{number(value)}</b> : number(value);
    return to ? <Link to={to}>{text}</Link> : text;
  };
  const pair = (area: Area, part: Count, whole: Count) => (
    <>
      {link(area, part)} / {link(area, whole)}
    </>
  );
  return (
    <Panel flush title={institutions ? t('institutions') : t('areas')} note={t('note')}>
      <PlainTable
        label={institutions ? t('institutions') : t('areas')}
        rows={areas}
        rowKey={(area) => area.receiverId ?? area.code}
        columns={[
          {
            key: 'name',
            title: institutions ? t('institution') : t('name'),
            strong: true,
            render: (area) => {
              const to = area.receiverId === null ? address(area.code) : areaAddress(area, 'pairings', figures);
              return <span className={institutions ? '' : 'nowrap'}>{to ? <Link to={to}>{area.name}</Link> : area.name}</span>;
            },
          },
          { key: 'pairings', title: t('pairings'), align: 'right', render: (area) => link(area, 'pairings') },
          { key: 'active', title: t('active'), align: 'right', render: (area) => link(area, 'active') },
          ...(institutions ? [] : [{ key: 'receivers', title: t('receivers'), align: 'right' as const, render: (area: Area) => pair(area, 'covered', 'receivers') }]),
          { key: 'agreements', title: t('agreements'), align: 'right', render: (area) => link(area, 'agreementsEffective') },
          { key: 'late', title: t('late'), align: 'right', render: (area) => link(area, 'agreementsLate', true) },
          { key: 'staff', title: t('staff'), align: 'right', render: (area) => pair(area, 'onSiteStaff', 'plannedStaff') },
          { key: 'tasks', title: t('tasks'), align: 'right', render: (area) => pair(area, 'tasksDone', 'tasks') },
          { key: 'overdue', title: t('overdue'), align: 'right', render: (area) => link(area, 'tasksOverdue', true) },
          { key: 'open', title: t('open'), align: 'right', render: (area) => link(area, 'evaluationsOpen') },
          { key: 'effective', title: t('effective'), align: 'right', render: (area) => link(area, 'evaluationsEffective') },
        ]}
      />
    </Panel>
  );
}
