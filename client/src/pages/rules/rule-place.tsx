import { Link } from 'react-router';
import { usePreferences } from '../../app/preferences.js';
import { defineWords, useWords } from '../../app/words.js';
import { StatusTag, type Tone } from '../../ui/status-tag.js';
import { useLabel } from '../../modules/labels.js';
import type { RuleRow } from './rules-query.js';

/** Where a rule is held and seen: state, parameters with their pack, screen. */
const words = defineWords('rule-place', {
  pack: ['方案参数', 'Policy pack'],
  programmes: ['方案', 'Programmes'],
  pairings: ['结对', 'Pairings'],
  agreements: ['协议', 'Agreements'],
  teams: ['队伍', 'Teams'],
  staff: ['人员库', 'Staff'],
  tasks: ['任务', 'Tasks'],
  evaluations: ['考核', 'Evaluations'],
  oversight: ['监管驾驶舱', 'Oversight'],
  organizations: ['机构', 'Institutions'],
  audit: ['审计', 'Audit'],
});

type Place = (typeof words.keys)[number];

/** The first part of a screen's name tells the list that leads there; `pairing/…` is told by the second. */
const places: Record<string, Place> = {
  programme: 'programmes', pairing: 'pairings', agreement: 'agreements', team: 'teams', staff: 'staff', task: 'tasks', evaluation: 'evaluations',
  oversight: 'oversight', organization: 'organizations', audit: 'audit',
};

function placeOf(screen: string): Place | null {
  const [area = '', part = ''] = screen.split('/');
  return (area === 'pairing' ? places[part] : undefined) ?? places[area] ?? null;
}

const tones: Record<RuleRow['state'], Tone> = { PROVEN: 'ok', RECORDED: 'ok', NARRATIVE: 'mute', NOT_YET: 'warn' };

export function RuleState({ state }: { state: RuleRow['state'] }) {
  const label = useLabel();
  return <StatusTag tone={tones[state]}>{label('ruleState', state)}</StatusTag>;
}

/** Each parameter with the pack that states it; leads to the pack. */
export function RuleParameters({ rule, brief = false }: { rule: RuleRow; brief?: boolean }) {
  const english = usePreferences().language === 'en';
  if (rule.parameters.length === 0) return <>—</>;
  const shown = brief ? rule.parameters.slice(0, 2) : rule.parameters;
  return (
    <>
      {shown.map((one) => (
        <div key={`${one.pack} ${one.key} ${one.value}`}>
          {english ? one.labelEn : one.label} <b>{english ? one.valueEn : one.value}</b>{' '}
          <Link className="muted" to={`/packs/${one.pack}/${one.version}`}>
            {one.pack}@{one.version}
          </Link>
        </div>
      ))}
      {shown.length < rule.parameters.length && <span className="muted">… {rule.parameters.length}</span>}
    </>
  );
}

/** The screen on which a person meets the rule. */
export function RuleScreen({ rule }: { rule: RuleRow }) {
  const t = useWords(words);
  if (!rule.screen) return <>—</>;
  const [held] = rule.parameters;
  if (rule.screen === 'programme/pack' && held) return <Link to={`/packs/${held.pack}/${held.version}`}>{t('pack')}</Link>;
  const place = placeOf(rule.screen);
  return place ? <Link to={`/${place}`}>{t(place)}</Link> : <>{rule.screen}</>;
}
