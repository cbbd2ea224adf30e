import { commonWords, deadlineWords as say, joined, plain, readinessWords as ready, type Deed } from '@jiedui/schema/finding-words';
import { agreementWords as words } from '@jiedui/schema/finding-words-agreement';
import { kindOf } from '@jiedui/schema/parameters/catalogue';
import type { AgreementParties } from '@jiedui/schema/parameters/shapes';
import { lookup, type ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { institutionKinds, type InstitutionKind, labelOf, type PartyKind, partyKinds } from '@jiedui/schema/vocabulary';
import { businessDay, daysBetween, isOnTime } from './calendar.js';
import type { AgreementFacts, Day, SupplementFacts } from './facts.js';
import { exempt, type Finding, judge, type Outcome } from './finding.js';
import { evaluateTasks } from './task.js';

type AgreementKind = AgreementFacts['kind'];

/** The parties that an agreement of this kind needs, and who may seal as each. Empty where the pack names none. */
export function agreementParties(pack: ResolvedPack, kind: AgreementKind): (AgreementParties[number] & { label: string })[] {
  const found = lookup(pack, 'agreement.parties', { 'agreement.kind': kind });
  if (found.state !== 'FOUND') return [];
  return found.value.map((line) => ({ ...line, label: labelOf(partyKinds, line.party) }));
}

/** Whether an agreement is complete: parties and their kinds, required content, tasks, and whether it keeps the deadline. */
export function evaluateAgreement(pack: ResolvedPack, agreement: AgreementFacts): Finding[] {
  return [
    ...partyFindings(pack, agreement),
    ...fieldFindings(pack, agreement),
    ...evaluateTasks(pack, agreement.tasks),
    ...deadlineFindings(pack, agreement),
  ];
}

function partyFindings(pack: ResolvedPack, agreement: AgreementFacts): Finding[] {
  const question = { pack, key: 'agreement.parties' as const, subject: { 'agreement.kind': agreement.kind } };
  const missing = judge({ ...question, code: 'PARTY_MISSING', path: 'parties' }, (wanted) => {
    const absent = wanted.filter((line) => !agreement.parties.some((party) => party.party === line.party));
    const names = joined(absent.map((line) => partyKinds[line.party]), '、', ', ');
    return {
      verdict: absent.length === 0 ? 'MET' : 'NOT_MET',
      required: kindOf('agreement.parties').show(wanted),
      actual: absent.length === 0 ? words.allParties(wanted.length) : commonWords.missing(names),
      numbers: { required: wanted.length, actual: wanted.length - absent.length },
      fix: absent.length === 0 ? null : words.addParties(names),
    };
  });
  const kinds = agreement.parties.flatMap((party) => sealFindings(pack, agreement.kind, party.party, party.organizationKind, party.organizationId, party.organizationName));
  return [...missing, ...kinds];
}

/** Whether an organisation of this kind may seal as that party of this agreement (R-240: a health bureau is no county government). */
export function evaluateSeal(
  pack: ResolvedPack,
  agreement: Pick<AgreementFacts, 'kind' | 'parties'>,
  signer: { party: PartyKind; organizationId: string; organizationName: string; organizationKind: InstitutionKind },
): Finding[] {
  const named = agreement.parties.find((party) => party.party === signer.party);
  const findings = sealFindings(pack, agreement.kind, signer.party, signer.organizationKind, signer.organizationId, signer.organizationName);
  if (named === undefined || named.organizationId === signer.organizationId || findings.some((finding) => finding.verdict === 'NOT_MET')) return findings;
  return judge(
    { pack, key: 'agreement.parties', subject: { 'agreement.kind': agreement.kind }, code: 'PARTY_KIND', path: `parties.${signer.party}`, about: { id: signer.organizationId, name: signer.organizationName } },
    () => ({ verdict: 'NOT_MET', required: words.sealedBy(named.organizationName), actual: plain(signer.organizationName), fix: words.letSeal(named.organizationName) }),
  );
}

function sealFindings(pack: ResolvedPack, kind: AgreementKind, party: PartyKind, organizationKind: InstitutionKind, id: string, name: string): Finding[] {
  const question = { pack, key: 'agreement.parties' as const, subject: { 'agreement.kind': kind }, code: 'PARTY_KIND', path: `parties.${party}`, about: { id, name } };
  return judge(question, (wanted): Outcome => {
    const line = wanted.find((candidate) => candidate.party === party);
    if (line === undefined) {
      return { verdict: 'NOT_MET', required: kindOf('agreement.parties').show(wanted), actual: words.noParty(partyKinds[party]), fix: words.properSeal };
    }
    const met = line.organizationKinds.includes(organizationKind);
    const proper = words.anyOf(line.organizationKinds.map((allowed) => institutionKinds[allowed]));
    return {
      verdict: met ? 'MET' : 'NOT_MET',
      required: words.sealOf(partyKinds[party], proper),
      actual: institutionKinds[organizationKind],
      numbers: { party, organizationKind },
      fix: met ? null : words.sealAs(proper, partyKinds[party]),
    };
  });
}

function fieldFindings(pack: ResolvedPack, agreement: AgreementFacts): Finding[] {
  const key = agreement.kind === 'SUPPLEMENT' ? ('agreement.supplement.fields' as const) : ('agreement.fields' as const);
  return judge({ pack, key, subject: { 'agreement.kind': agreement.kind }, code: 'FIELD_MISSING', path: 'fields' }, (wanted) => {
    const show = (codes: typeof wanted) => kindOf(key).show(codes);
    const absent = wanted.filter((field) => (agreement.fields[field] ?? '').trim() === '');
    return {
      verdict: absent.length === 0 ? 'MET' : 'NOT_MET',
      required: show(wanted),
      actual: absent.length === 0 ? words.complete : commonWords.missing(show(absent)),
      numbers: { required: wanted.length, missing: absent.join(',') },
      fix: absent.length === 0 ? null : words.write(show(absent)),
    };
  });
}

/** The day on which the last party sealed; null while a seal is missing. */
function sealedOn(agreement: AgreementFacts): Day | null {
  const days = agreement.parties.map((party) => (party.sealedAt === null ? null : businessDay(party.sealedAt)));
  if (days.length === 0 || days.includes(null)) return null;
  return days.reduce((latest, day) => (latest === null || (day !== null && day > latest) ? day : latest));
}

function deadlineFindings(pack: ResolvedPack, agreement: AgreementFacts): Finding[] {
  const question = { pack, key: 'agreement.deadline' as const, subject: { 'agreement.kind': agreement.kind }, code: 'AGREEMENT_LATE', path: 'sealedAt' };
  return judge(question, (deadline) => lateness(pack, deadline, sealedOn(agreement), agreement.today, 'SEAL'));
}

/** Whether something done (or still undone) keeps its deadline; the named day itself counts unless the pack says otherwise (C-3). */
export function lateness(pack: ResolvedPack, deadline: Day, doneOn: Day | null, today: Day, deed: Deed): Outcome {
  const rule = lookup(pack, 'deadline.inclusive');
  const inclusive = rule.state === 'FOUND' ? rule.value : true;
  const required = say.by(deadline, inclusive, deed);
  const onTime = isOnTime(doneOn ?? today, deadline, inclusive);
  const late = Math.max(0, daysBetween(deadline, doneOn ?? today) + (inclusive ? 0 : 1));
  if (doneOn !== null) {
    return { verdict: onTime ? 'MET' : 'NOT_MET', required, actual: say.done(doneOn, onTime ? 0 : late, deed), numbers: { deadline, doneOn, lateDays: late }, fix: onTime ? null : say.explain };
  }
  if (onTime) return { verdict: 'UNKNOWN', required, actual: say.daysLeft(daysBetween(today, deadline), deed), numbers: { deadline, today }, fix: say.doBy(deadline, deed) };
  return { verdict: 'NOT_MET', required, actual: say.overdue(late, deed), numbers: { deadline, today, lateDays: late }, fix: say.doSoon(deed) };
}

/**
 * Whether the roster of a rotation may be filed: from the second year on, the year's supplement must be in effect first.
 * The year in which the main agreement took effect is covered by its own annual tasks.
 */
export function evaluateSupplement(pack: ResolvedPack, facts: SupplementFacts): Finding[] {
  return judge({ pack, key: 'agreement.supplement.yearly', code: 'SUPPLEMENT_REQUIRED', path: 'supplement' }, (demanded): Outcome => {
    const required = ready.supplement(facts.rosterYear);
    if (!demanded) return exempt;
    if (facts.mainEffectiveOn === null) return { verdict: 'NOT_MET', required, actual: ready.mainMissing, fix: ready.mainFirst };
    const firstYear = Number(facts.mainEffectiveOn.slice(0, 4));
    if (facts.rosterYear <= firstYear) return { verdict: 'EXEMPT', required, actual: ready.firstYear(firstYear), numbers: { firstYear } };
    const met = facts.supplementYears.includes(facts.rosterYear);
    return {
      verdict: met ? 'MET' : 'NOT_MET',
      required,
      actual: met ? ready.inEffect : ready.noSupplement,
      numbers: { rosterYear: facts.rosterYear, supplements: facts.supplementYears.join(',') },
      fix: met ? null : ready.sealSupplement(facts.rosterYear),
    };
  });
}
