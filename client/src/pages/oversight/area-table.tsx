import type { FigureCode } from '@jiedui/schema/figures';
import { Link } from 'react-router';
import { number } from '../../app/format.js';
import { defineWords, useWords } from '../../app/words.js';
import { Panel } from '../../ui/panel.js';
import { PlainTable } from '../../ui/plain-table.js';
import { areaAddress, countOf } from './measures.js';
import type { Area, OversightFigure } from './oversight-query.js';

/** The areas below, or the institutions of a county: every count leads to the list that it counts. */
const words = defineWords('area-table', {
  areas: ['下级地区', 'Areas below'],
  institutions: ['受援单位', 'Receiving institutions'],
  note: ['每个数字都能点开同样行数的列表', 'every number opens a list of as many rows'],
  name: ['地区', 'Area'],
  institution: ['机构', 'Institution'],
  pairings: ['帮扶中 / 结对', 'Active / pairings'],
  receivers: ['已在帮扶 / 受援', 'Covered / receivers'],
  gap: ['覆盖缺口', 'Gaps'],
  agreements: ['协议生效', 'Agreements'],
  late: ['协议逾期', 'Late'],
  staff: ['在岗 / 应在岗', 'On site / planned'],
  months: ['人月', 'Person-months'],
  activities: ['工作记录', 'Work'],
  tasks: ['到期完成', 'Due, done'],
  overdue: ['任务逾期', 'Overdue'],
  trainees: ['进修', 'Trainees'],
  passed: ['考核合格', 'Passed'],
});

export interface AreaParts {
  areas: readonly Area[];
  figures: readonly OversightFigure[];
  /** The page of a division or institution. */
  address: (area: Area) => string;
}

export function AreaTable({ areas, figures, address }: AreaParts) {
  const t = useWords(words);
  const institutions = areas.every((area) => area.receiverId !== null);
  const link = (area: Area, code: FigureCode, alarm = false) => {
    const value = countOf(area, code);
    const to = areaAddress(area, code, figures);
    const text = alarm && value > 0 ? <b style={{ color: 'var(--bad)' }}>{number(value)}</b> : number(value);
    return to ? <Link to={to}>{text}</Link> : text;
  };
  const pair = (part: FigureCode, whole: FigureCode) => (area: Area) => (
    <>
      {link(area, part)} / {link(area, whole)}
    </>
  );
  const right = { align: 'right' as const };
  return (
    <Panel flush title={institutions ? t('institutions') : t('areas')} note={t('note')}>
      <PlainTable
        label={institutions ? t('institutions') : t('areas')}
        rows={areas}
        rowKey={(area) => area.receiverId ?? area.code}
        columns={[
          { key: 'name', title: institutions ? t('institution') : t('name'), strong: true, render: (area) => <span className={institutions ? '' : 'nowrap'}><Link to={address(area)}>{area.name}</Link></span> },
          { key: 'pairings', title: t('pairings'), ...right, render: pair('PAIRINGS_ACTIVE', 'PAIRINGS') },
          ...(institutions ? [] : [{ key: 'receivers', title: t('receivers'), ...right, render: pair('RECEIVERS_COVERED', 'RECEIVERS') }]),
          { key: 'gap', title: t('gap'), ...right, render: (area) => link(area, 'RECEIVERS_GAP', true) },
          { key: 'agreements', title: t('agreements'), ...right, render: (area) => link(area, 'AGREEMENTS_EFFECTIVE') },
          { key: 'late', title: t('late'), ...right, render: (area) => link(area, 'AGREEMENTS_LATE', true) },
          { key: 'staff', title: t('staff'), ...right, render: pair('STAFF_ON_SITE', 'STAFF_PLANNED') },
          { key: 'months', title: t('months'), ...right, render: (area) => link(area, 'STAY_MONTHS') },
          { key: 'activities', title: t('activities'), ...right, render: (area) => link(area, 'ACTIVITIES') },
          { key: 'tasks', title: t('tasks'), ...right, render: pair('TASKS_DUE_DONE', 'TASKS_DUE') },
          { key: 'overdue', title: t('overdue'), ...right, render: (area) => link(area, 'TASKS_OVERDUE', true) },
          { key: 'trainees', title: t('trainees'), ...right, render: (area) => link(area, 'TRAINEES') },
          { key: 'passed', title: t('passed'), ...right, render: pair('EVALUATIONS_PASSED', 'EVALUATIONS_ENDED') },
        ]}
      />
    </Panel>
  );
}
