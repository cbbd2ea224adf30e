import { stayStates } from '@jiedui/schema/stay-states';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { dayOf } from '../../app/format.js';
import { usePreferences } from '../../app/preferences.js';
import { inLanguage } from '../../app/said.js';
import { useSession } from '../../app/session/session.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { EvaluationSubjectsQuery } from '../../graphql/generated/types.js';
import { useSchemes, type Scheme } from '../../modules/evaluation/schemes.js';
import { PairingField } from '../../modules/pairing/pairing-field.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { DateField } from '../../ui/date-field.js';
import { CheckField, SelectField } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { FormGrid } from '../../ui/form-grid.js';
import { EVALUATION_SUBJECTS, OPEN_EVALUATION } from './evaluations-query.js';
import { periodFor } from './evaluation-period.js';
import styles from './open-evaluation.module.css';

/** Opens evaluations by a scheme of the policy pack: one for each person chosen, one for a team, or one for the pairing or one of its hospitals. */
const words = defineWords('open-evaluation', {
  title: ['发起考核', 'Open an evaluation'],
  ok: ['发起 {{count}} 份考核', { one: 'Open {{count}} evaluation', other: 'Open {{count}} evaluations' }],
  scheme: ['考核办法', 'Scheme'],
  chooseScheme: ['请选择方案规定的考核', 'Choose a scheme of the policy pack'],
  noScheme: ['该结对的方案没有规定考核。', 'The policy pack of this pairing sets no evaluation.'],
  persons: ['考核对象', 'Who'],
  nobody: ['还没有人到岗，到岗确认后才能考核。', 'Nobody has arrived yet; arrivals are confirmed first.'],
  team: ['队伍', 'Team'],
  choose: ['请选择', 'Choose'],
  batch: ['第 {{no}} 批 {{name}}', 'Team {{no}} {{name}}'],
  from: ['考核期起', 'From'],
  to: ['考核期止', 'To'],
  arrived: ['{{on}} 到岗', 'arrived {{on}}'],
  ofYears: ['{{label}}（{{years}} 年，{{pack}} v{{version}}）', '{{label}} ({{years}}, {{pack}} v{{version}})'],
  ofPack: ['{{label}}（{{pack}} v{{version}}）', '{{label}} ({{pack}} v{{version}})'],
});

/** Chosen from the start: not who is archived or went away. */
const JUDGED = stayStates.served.filter((state) => state !== 'ARCHIVED' && state !== 'UNAUTHORISED_DEPARTURE');

type Person = EvaluationSubjectsQuery['assignments']['nodes'][number];

function Persons({ persons, chosen, onChange }: { persons: readonly Person[]; chosen: readonly string[]; onChange: (ids: string[]) => void }) {
  const t = useWords(words);
  if (persons.length === 0) return <p className="muted">{t('nobody')}</p>;
  return (
    <fieldset className={styles.persons}>
      <legend>{t('persons')}</legend>
      {persons.map((person) => (
        <CheckField
          key={person.id}
          label={
            <>
              <b>{person.name}</b> {person.titleText} <span className="muted">{[person.specialty, person.arrivedOn && t('arrived', { on: person.arrivedOn })].filter(Boolean).join(' · ')}</span>
            </>
          }
          checked={chosen.includes(person.id)}
          onChange={(event) => onChange(event.target.checked ? [...chosen, person.id] : chosen.filter((id) => id !== person.id))}
        />
      ))}
    </fieldset>
  );
}

/** `pairingId` is given where the page is about one pairing. */
export function OpenEvaluationDialog({ pairingId: given, onClose }: { pairingId?: string | undefined; onClose: () => void }) {
  const t = useWords(words);
  const { language } = usePreferences();
  const navigate = useNavigate();
  const { viewer } = useSession();
  const [pairingId, setPairingId] = useState(given ?? '');
  const [schemeId, setSchemeId] = useState('');
  // Null until somebody changes them: everybody who has arrived, the period of the scheme's rhythm, also where those come after the scheme was chosen.
  const [chosen, setChosen] = useState<string[] | null>(null);
  const [typed, setTyped] = useState<{ from: string; to: string } | null>(null);
  const [teamId, setTeamId] = useState('');
  const schemes = useSchemes(pairingId);
  const subjects = useQuery(EVALUATION_SUBJECTS, { variables: { pairingId, states: JUDGED }, skip: !pairingId });
  const open = useVerb(OPEN_EVALUATION, { refetch: ['EvaluationsPage', 'EvaluationViews', 'PairingEvaluations'] });
  const keyOf = (one: Scheme): string => `${one.packCode}@${one.packVersion} ${one.id}`;
  const scheme = schemes?.find((one) => keyOf(one) === schemeId);
  const several = new Set(schemes?.map((one) => `${one.packCode}@${one.packVersion}`)).size > 1;
  const named = (one: Scheme): string => {
    const label = language === 'en' ? one.labelEn : one.label;
    if (!several) return label;
    return one.years.length > 0 ? t('ofYears', { label, years: one.years.join('、'), pack: one.packCode, version: one.packVersion }) : t('ofPack', { label, pack: one.packCode, version: one.packVersion });
  };
  const arrived = subjects.data?.assignments.nodes ?? [];
  const persons = chosen ?? arrived.map((one) => one.id);
  const period = typed ?? (scheme && subjects.data ? periodFor(scheme.rhythm, dayOf(viewer.businessNow), arrived) : { from: '', to: '' });
  const targets = scheme?.subject === 'PERSON' ? persons : scheme?.subject === 'TEAM' ? (teamId ? [teamId] : []) : scheme ? [pairingId] : [];
  const choose = (next: Scheme | undefined): void => {
    setSchemeId(next ? keyOf(next) : '');
    setChosen(null);
    setTyped(null);
  };
  const save = async (): Promise<void> => {
    let last: string | null = null;
    for (const target of targets) {
      const subject = scheme?.subject === 'PERSON' ? { assignmentId: target } : scheme?.subject === 'TEAM' ? { teamId: target } : {};
      const done = await open.run({ input: { pairingId, schemeId: scheme?.id ?? '', periodFrom: period.from, periodTo: period.to, ...subject } });
      if (!done?.openEvaluation.evaluation) return;
      last = done.openEvaluation.evaluation.id;
      setChosen((before) => (before ?? persons).filter((id) => id !== target));
    }
    onClose();
    if (targets.length === 1 && last) await navigate(`/evaluations/${last}`);
  };
  const problem = (path: string): string | null => open.problems.find((one) => one.path === path)?.message ?? null;
  return (
    <FormDialog title={t('title')} okText={t('ok', { count: targets.length })} running={open.running} disabled={targets.length === 0 || scheme?.opening.allowed === false || !period.from || !period.to} onSubmit={() => void save()} onClose={onClose}>
      <VerbOutcome verb={open} action={t('title')} />
      {!given && (
        <PairingField
          value={pairingId}
          onChange={(id) => {
            setPairingId(id);
            choose(undefined);
          }}
        />
      )}
      {pairingId && (
        <SelectField
          required
          label={t('scheme')}
          placeholder={t('chooseScheme')}
          value={schemeId}
          error={schemes?.length === 0 ? t('noScheme') : (problem('schemeId') ?? (scheme?.opening.allowed === false && scheme.opening.reason !== null ? inLanguage(scheme.opening.reason, scheme.opening.reasonEn) : null))}
          options={(schemes ?? []).map((one) => ({ value: keyOf(one), label: named(one) }))}
          onChange={(event) => choose(schemes?.find((one) => keyOf(one) === event.target.value))}
        />
      )}
      {scheme?.subject === 'PERSON' && <Persons persons={arrived} chosen={persons} onChange={setChosen} />}
      {scheme?.subject === 'TEAM' && (
        <SelectField
          required
          label={t('team')}
          placeholder={t('choose')}
          value={teamId}
          error={problem('teamId')}
          options={(subjects.data?.teams.nodes ?? []).map((one) => ({ value: one.id, label: t('batch', { no: one.batchNo, name: one.name }) }))}
          onChange={(event) => setTeamId(event.target.value)}
        />
      )}
      {scheme && (
        <FormGrid>
          <DateField required label={t('from')} value={period.from} error={problem('periodFrom')} onValue={(from) => setTyped({ ...period, from })} />
          <DateField required label={t('to')} value={period.to} error={problem('periodTo')} onValue={(to) => setTyped({ ...period, to })} />
        </FormGrid>
      )}
    </FormDialog>
  );
}
