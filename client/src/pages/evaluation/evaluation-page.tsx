import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useParams } from 'react-router';
import { dateTime, period } from '../../app/format.js';
import { QueryView } from '../../app/query-view.js';
import { defineWords, useWords } from '../../app/words.js';
import type { EvaluationPageFieldsFragment } from '../../graphql/generated/types.js';
import { RegisterLink } from '../../modules/career/register-link.js';
import { useSchemes, type Scheme } from '../../modules/evaluation/schemes.js';
import { Evidence } from '../../modules/evidence/evidence.js';
import { FileFailureView } from '../../modules/file-failure.js';
import { LogTimeline } from '../../modules/log/log-timeline.js';
import { usePaperFiles } from '../../modules/paper-files.js';
import { RuleBook } from '../../modules/rule-book.js';
import { RulesPanel } from '../../modules/rules-panel.js';
import { isAllowed } from '../../modules/server-actions.js';
import { State } from '../../modules/state.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { SelectField, TextArea } from '../../ui/field.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { Columns, Panel, Stack } from '../../ui/panel.js';
import { ReasonStrip } from '../../ui/reason-strip.js';
import { RecordSkeleton } from '../../ui/record-skeleton.js';
import { useUnsavedGuard } from '../../ui/use-draft.js';
import { useMedia } from '../../ui/use-media.js';
import { Chain } from './chain.js';
import { Consequences } from './consequences.js';
import { EVALUATION_PAGE } from './evaluation-query.js';
import { EVALUATION_FACTS } from './evaluation-result-query.js';
import { FactLines, type Fact } from './fact-lines.js';
import { MethodScores } from './method-scores.js';
import { OfficialPaper } from './official-paper.js';
import { EvaluationVersions } from './evaluation-versions.js';
import { ScoreSheet } from './score-sheet.js';
import { useEvaluationVerbs } from './use-evaluation-verbs.js';
import { useScoreForm, type ScoreEditing } from './use-score-form.js';
import { Verdict } from './verdict.js';

/** One evaluation: score sheet, verdict with its comparison, chain with seals, versions. */
const words = defineWords('evaluation-page', {
  evaluations: ['考核', 'Evaluations'],
  sub: ['{{scheme}} · {{period}} · 第 {{version}} 版 · 方案 {{pack}} v{{packVersion}}', '{{scheme}} · {{period}} · version {{version}} · pack {{pack}} v{{packVersion}}'],
  mark: ['满 {{mark}} 分合格', 'pass from {{mark}}'],
  rectified: ['已整改', 'rectified'],
  effective: ['{{at}} 生效', 'in effect since {{at}}'],
  sheet: ['评分表', 'Score sheet'],
  sheetNote: ['得分乘以权重，全程精确小数', 'points times weight, exact decimals throughout'],
  save: ['保存评分', 'Save'],
  kept: ['草稿已存在本机，尚未保存', 'kept as a draft in this browser, not saved yet'],
  saved: ['已保存', 'saved'],
  grade: ['等次', 'Grade'],
  chooseGrade: ['请评定', 'Choose'],
  summary: ['综合评语', 'Summary'],
  summaryHint: ['不要写患者信息', 'no patient data'],
  history: ['动态', 'What happened'],
  correction: ['更正版本。', 'A correction.'],
  superseded: ['已有更正后的新版本。', 'A newer version is in effect.'],
  returned: ['已退回到“{{step}}”。', 'Returned to “{{step}}”.'],
  facts: ['考核期内的平台记录', 'What is recorded of the period'],
  factsNote: ['随记录更新；签署时与项目一并保存', 'goes with the records; kept with the items when they are signed'],
  leave: ['有未保存的评分，离开后仍保留为草稿。确定离开？', 'There are unsaved points; they stay as a draft. Leave?'],
});

function Sheet({ evaluation, scheme, facts, editing, editable }: { evaluation: EvaluationPageFieldsFragment; scheme: Scheme | undefined; facts: Facts; editing: ScoreEditing; editable: boolean }) {
  const t = useWords(words);
  const { draft, verb } = editing;
  const byItems = evaluation.items.length > 0;
  return (
    <Panel
      flush
      title={t('sheet')}
      note={byItems && t('sheetNote')}
      foot={
        editable && (
          <>
            <span>{draft.dirty ? t('kept') : t('saved')}</span>
            <Button type="default" disabled={!draft.dirty} loading={verb.running} onClick={() => void editing.save()}>
              {t('save')}
            </Button>
          </>
        )
      }
    >
      {byItems && <ScoreSheet evaluation={evaluation} facts={facts.items} editing={editable ? editing : null} />}
      {(editable || evaluation.summary || !byItems) && (
        <div style={{ padding: 16, borderTop: byItems ? '1px solid var(--line-soft)' : undefined }}>
          <Stack>
            {!byItems && editable && (
              <SelectField
                label={t('grade')}
                placeholder={t('chooseGrade')}
                value={draft.value.grade}
                error={verb.problems.find((one) => one.path === 'grade')?.message ?? null}
                options={(scheme?.grades ?? []).map((grade) => ({ value: grade.code, label: grade.label }))}
                onChange={(event) => draft.change({ ...draft.value, grade: event.target.value })}
              />
            )}
            {editable ? (
              <TextArea label={t('summary')} hint={t('summaryHint')} rows={3} maxLength={4000} value={draft.value.summary} error={verb.problems.find((one) => one.path === 'summary')?.message ?? null} onChange={(event) => draft.change({ ...draft.value, summary: event.target.value })} />
            ) : (
              <p>
                <b>{t('summary')}</b>　{evaluation.summary || '—'}
              </p>
            )}
          </Stack>
        </div>
      )}
    </Panel>
  );
}

interface Facts {
  all: readonly Fact[];
  items: ReadonlyMap<string, readonly Fact[]>;
}

/** What is recorded now, while it is being filled. */
function useFacts(evaluation: EvaluationPageFieldsFragment): Facts {
  const { data } = useQuery(EVALUATION_FACTS, { variables: { id: evaluation.id }, skip: evaluation.state !== 'OPEN' });
  return { all: data?.evaluationFacts.all ?? [], items: new Map(data?.evaluationFacts.items.map(({ code, facts }) => [code, facts])) };
}

function Notices({ evaluation }: { evaluation: EvaluationPageFieldsFragment }) {
  const t = useWords(words);
  const returned = evaluation.steps.find((step) => step.state === 'RETURNED');
  return (
    <>
      {returned?.returnReason && (
        <ReasonStrip icon="undo" title={t('returned', { step: returned.name })}>
          {returned.returnReason}
        </ReasonStrip>
      )}
      {evaluation.correctionReason && (
        <ReasonStrip tone="info" title={t('correction')}>
          {evaluation.correctionReason}
        </ReasonStrip>
      )}
      {evaluation.state === 'SUPERSEDED' && (
        <ReasonStrip tone="info" title={t('superseded')}>
          {evaluation.versions[0]?.correctionReason ?? ''}
        </ReasonStrip>
      )}
    </>
  );
}

function Loaded({ evaluation, onReload }: { evaluation: EvaluationPageFieldsFragment; onReload: () => void }) {
  const t = useWords(words);
  const scheme = useSchemes(evaluation.pairing?.id)?.find((one) => one.id === evaluation.schemeId && one.packCode === evaluation.packCode && one.packVersion === evaluation.packVersion);
  const facts = useFacts(evaluation);
  const editing = useScoreForm(evaluation);
  const { actions, outcome } = useEvaluationVerbs(evaluation, editing, onReload);
  const files = usePaperFiles(`evaluation/${evaluation.id}`, { page: 'page' });
  const downloads = evaluation.formCode === null ? [] : files.actions.filter(({ key }) => key !== 'print');
  const editable = isAllowed(evaluation.availableActions, 'saveScores');
  useUnsavedGuard(editable && editing.draft.dirty && !editing.verb.running, t('leave'));
  const narrow = useMedia('(width < 1200px)');
  const history = (
    <Panel title={t('history')}>
      <LogTimeline lines={evaluation.history} />
    </Panel>
  );
  const { pairing } = evaluation;
  const passMark = scheme?.passMark ?? null;
  // Items have files of their own, a person's sheet has those of the register.
  const ofUnit = evaluation.subject !== 'PERSON';
  const lines = [
    t('sub', { scheme: evaluation.schemeName, period: period(evaluation.periodFrom, evaluation.periodTo), version: evaluation.versionNo, pack: evaluation.packCode, packVersion: evaluation.packVersion }),
    passMark && t('mark', { mark: passMark }),
    evaluation.effectiveAt && t('effective', { at: dateTime(evaluation.effectiveAt) }),
  ];
  return (
    <>
      <OfficialPaper evaluation={evaluation} />
      <div className="no-print">
        <PageHeader
          surface
          crumbs={[{ label: t('evaluations'), to: '/evaluations' }, ...(pairing ? [{ label: `${pairing.code} ${pairing.receiverName}`, to: `/pairings/${pairing.id}/evaluations` }] : [])]}
          title={`${evaluation.subjectName}　${evaluation.schemeName}`}
          tags={<State list="evaluation" code={evaluation.state} variant="tag" {...(evaluation.rectified ? { suffix: t('rectified') } : {})} />}
          sub={lines.filter(Boolean).join(' · ')}
          actions={[...downloads, ...actions]}
          notice={
            <>
              <Notices evaluation={evaluation} />
              <VerbOutcome verb={editing.verb} action={t('save')} onReload={onReload} />
              {outcome}
              <FileFailureView failure={files.failure} />
            </>
          }
          tabs={<div style={{ height: 12 }} />}
        />
        <PageBody spaced>
          <Columns
            width={336}
            aside={
              <>
                <Chain evaluation={evaluation} />
                <Consequences evaluation={evaluation} />
                <RegisterLink evaluationId={evaluation.id} subject={evaluation.subject} />
                <EvaluationVersions evaluation={evaluation} />
              </>
            }
          >
            <Stack>
              <Sheet evaluation={evaluation} scheme={scheme} facts={facts} editing={editing} editable={editable} />
              <MethodScores evaluation={evaluation} />
              <Verdict evaluation={evaluation} passMark={passMark} />
              <RulesPanel findings={evaluation.findings} />
              {evaluation.state === 'OPEN' && facts.all.length > 0 && (
                <Panel title={t('facts')} note={t('factsNote')}>
                  <FactLines facts={facts.all} />
                </Panel>
              )}
              {ofUnit && evaluation.items.length === 0 && <Evidence subject="EVALUATION" id={evaluation.id} state={evaluation.state} />}
              {!narrow && history}
            </Stack>
          </Columns>
          {narrow && history}
        </PageBody>
      </div>
    </>
  );
}

export function EvaluationPage() {
  const { id = '' } = useParams();
  const query = useQuery(EVALUATION_PAGE, { variables: { id } });
  return (
    <QueryView query={query} skeleton={<RecordSkeleton />}>
      {({ evaluation }) => (
        <RuleBook code={evaluation.packCode} version={evaluation.packVersion}>
          <Loaded key={evaluation.id} evaluation={evaluation} onReload={() => void query.refetch()} />
        </RuleBook>
      )}
    </QueryView>
  );
}
