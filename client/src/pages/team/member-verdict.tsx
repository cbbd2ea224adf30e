import { defineWords, useWords } from '../../app/words.js';
import type { MemberFieldsFragment, TeamPageFieldsFragment } from '../../graphql/generated/types.js';
import { StatusTag } from '../../ui/status-tag.js';

/** The worst that the rules of eligibility say about one member, with the rule. */
const words = defineWords('member-verdict', {
  MET: ['满足', 'met'],
  NOT_MET: ['不满足 {{rules}}', 'not met {{rules}}'],
  UNKNOWN: ['待定 {{rules}}', 'unknown {{rules}}'],
});

export function MemberVerdict({ team, member }: { team: TeamPageFieldsFragment; member: MemberFieldsFragment }) {
  const t = useWords(words);
  const about = team.findings.filter((finding) => finding.subjectId === member.id || finding.subjectId === member.personKey);
  const rulesOf = (verdict: string): string => [...new Set(about.filter((finding) => finding.verdict === verdict).map((finding) => finding.ruleId))].join(' ');
  if (about.length === 0) return <span className="muted">—</span>;
  if (rulesOf('NOT_MET')) return <StatusTag tone="bad">{t('NOT_MET', { rules: rulesOf('NOT_MET') })}</StatusTag>;
  if (rulesOf('UNKNOWN')) return <StatusTag tone="warn">{t('UNKNOWN', { rules: rulesOf('UNKNOWN') })}</StatusTag>;
  return <StatusTag tone="ok">{t('MET')}</StatusTag>;
}
