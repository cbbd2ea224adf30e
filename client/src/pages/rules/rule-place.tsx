import { Link } from 'react-router';
import { usePreferences } from '../../app/preferences.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import { StatusTag, type Tone } from '../../ui/status-tag.js';
import { useLabel } from '../../modules/labels.js';
import styles from './rules.module.css';
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
  money: ['经费', 'Money'],
  ledgers: ['服务台账', 'Service ledger'],
  certificates: ['证书', 'Certificates'],
  promotions: ['晋升', 'Promotion'],
  fraud: ['弄虚作假', 'Falsification'],
  commendations: ['表彰', 'Commendations'],
  'archive-entries': ['考核归档', 'Archive'],
  'attended-trainings': ['参加培训', 'Trainings'],
  oversight: ['监管驾驶舱', 'Oversight'],
  rectifications: ['整改', 'Rectification'],
  registers: ['登记簿', 'Registers'],
  reports: ['报表', 'Reports'],
  'joint-evaluations': ['联合考核', 'Joint evaluations'],
  organizations: ['机构', 'Institutions'],
  audit: ['审计', 'Audit'],
});

type Place = (typeof words.keys)[number];

/** The list that leads to a screen, and what one must be allowed to see it; of `pairing/…` and `career/…` the second part tells. */
const places: Record<string, [place: Place, permission: string]> = {
  programme: ['programmes', 'programme.read'],
  pairing: ['pairings', 'pairing.read'],
  agreement: ['agreements', 'agreement.read'],
  team: ['teams', 'team.read'],
  staff: ['staff', 'staff.read'],
  task: ['tasks', 'task.read'],
  evaluation: ['evaluations', 'evaluation.read'],
  money: ['money', 'money.read'],
  ledger: ['ledgers', 'service.record'],
  certificate: ['certificates', 'career.read'],
  promotion: ['promotions', 'career.read'],
  'fraud-case': ['fraud', 'fraud.read'],
  commendations: ['commendations', 'career.read'],
  'archive-entries': ['archive-entries', 'career.read'],
  'attended-trainings': ['attended-trainings', 'career.read'],
  'evaluation-register': ['evaluations', 'evaluation.read'],
  oversight: ['oversight', 'oversight.read'],
  rectification: ['rectifications', 'rectification.read'],
  register: ['registers', 'register.read'],
  report: ['reports', 'report.read'],
  joint: ['joint-evaluations', 'joint.read'],
  organization: ['organizations', 'organization.read'],
  audit: ['audit', 'audit.read'],
};

function placeOf(screen: string): [place: Place, permission: string] | null {
  const [area = '', part = ''] = screen.split('/');
  return (area === 'pairing' || area === 'career' ? places[part] : undefined) ?? places[area] ?? null;
}

const tones: Record<RuleRow['state'], Tone> = { PROVEN: 'ok', RECORDED: 'ok', NARRATIVE: 'mute', NOT_YET: 'warn' };

export function RuleState({ state }: { state: RuleRow['state'] }) {
  const label = useLabel();
  return <StatusTag tone={tones[state]}>{label('ruleState', state)}</StatusTag>;
}

/** Each parameter with the pack that states it; leads to the pack whoever may see it. */
export function RuleParameters({ rule, brief = false }: { rule: RuleRow; brief?: boolean }) {
  const english = usePreferences().language === 'en';
  const { may } = useSession();
  if (rule.parameters.length === 0) return <>—</>;
  const shown = brief ? rule.parameters.slice(0, 2) : rule.parameters;
  return (
    <>
      {shown.map((one) => (
        <div key={`${one.pack} ${one.key} ${one.value}`}>
          {english ? one.labelEn : one.label} <b>{english ? one.valueEn : one.value}</b>{' '}
          {may('programme.read') ? (
            <Link className={styles.pack} to={`/packs/${one.pack}/${one.version}`}>
              {one.pack}@{one.version}
            </Link>
          ) : (
            <span className="muted">
              {one.pack}@{one.version}
            </span>
          )}
          {!brief && one.clause && <div className="muted">{one.clause}</div>}
        </div>
      ))}
      {shown.length < rule.parameters.length && <span className="muted">… {rule.parameters.length}</span>}
    </>
  );
}

/** The screen on which a person meets the rule. */
export function RuleScreen({ rule }: { rule: RuleRow }) {
  const t = useWords(words);
  const { may } = useSession();
  if (!rule.screen) return <>—</>;
  const [held] = rule.parameters;
  if (rule.screen === 'programme/pack' && held) {
    return may('programme.read') ? <Link to={`/packs/${held.pack}/${held.version}`}>{t('pack')}</Link> : <>{t('pack')}</>;
  }
  const found = placeOf(rule.screen);
  if (!found) return <>{rule.screen}</>;
  const [place, permission] = found;
  return may(permission) ? <Link to={`/${place}`}>{t(place)}</Link> : <>{t(place)}</>;
}
