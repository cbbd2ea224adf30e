import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link } from 'react-router';
import { day, dayOf, period } from '../../app/format.js';
import { QueryView } from '../../app/query-view.js';
import { defineWords, useWords } from '../../app/words.js';
import type { OwnCareerQuery } from '../../graphql/generated/types.js';
import { GateWhen, ledgerWords } from '../../modules/career/ledger-view.js';
import { FilesButton } from '../../modules/evidence/files-button.js';
import { findingRows } from '../../modules/finding-rows.js';
import { useLabel } from '../../modules/labels.js';
import { StepDialog } from '../../modules/presence/step-dialog.js';
import { State } from '../../modules/state.js';
import { PhoneCard, PhoneLine, PhoneLines, PhoneStack } from '../../ui/phone-card.js';
import { PlainButton } from '../../ui/plain-button.js';
import { RuleChip } from '../../ui/rule-chip.js';
import { OWN_CAREER } from './ledger-query.js';
import { useOpenPromotion } from './use-open-promotion.js';

/** A dispatched person's service, certificates, promotion and archive: what counts, and when the months are full. */
const words = defineWords('own-career', {
  title: ['服务与晋升', 'Service and promotion'],
  service: ['累计服务', 'Service'],
  asOf: ['截至 {{day}}', 'as of {{day}}'],
  none: ['到岗后开始计入。', 'It begins with the arrival.'],
  ban: ['弄虚作假，禁止晋升至 {{day}}（含当日）', 'barred from promotion until {{day}} included'],
  gates: ['晋升服务年限', 'Service before promotion'],
  lines: ['服务时段', 'Stretches'],
  counted: ['计入 {{length}}', '{{length}} counted'],
  records: ['登记的等同服务', 'Recorded equivalent service'],
  certificates: ['我的证书', 'My certificates'],
  noCertificates: ['考核合格后由双方医院颁发。', 'Issued by both hospitals after a passed evaluation.'],
  verify: ['公开核验', 'Verify'],
  trace: ['追溯', 'Trace'],
  promotions: ['晋升申报', 'Promotion'],
  noPromotions: ['还没有申报。', 'No case yet.'],
  open: ['申报晋升', 'Open a case'],
  archive: ['考核归档', 'Archive'],
  noArchive: ['还没有归档的考核。', 'No evaluation is archived yet.'],
  commendations: ['表彰', 'Commendations'],
});

type Data = OwnCareerQuery;
type Standing = Data['myServiceLedger']['standings'][number];

function Service({ ledger }: { ledger: Data['myServiceLedger'] }) {
  const t = useWords(words);
  const l = useWords(ledgerWords);
  return (
    <>
      {ledger.banUntil && <PhoneCard tone="bad">{t('ban', { day: ledger.banUntil })}</PhoneCard>}
      {ledger.standings.length === 0 && (
        <PhoneCard title={t('service')}>
          <p className="muted">{t('none')}</p>
        </PhoneCard>
      )}
      {ledger.standings.map((standing) => (
        <PhoneCard key={`${standing.packCode}-${standing.packVersion}`} title={t('service')} extra={t('asOf', { day: ledger.asOf })}>
          <p>
            <b style={{ fontSize: 26 }}>{l('length', { months: standing.totalMonths, days: standing.totalDays })}</b>
          </p>
          <p className="muted">{[`${standing.packCode} v${standing.packVersion}`, standing.countsAs].filter(Boolean).join(' · ')}</p>
          <Stretches standing={standing} />
        </PhoneCard>
      ))}
    </>
  );
}

function Stretches({ standing }: { standing: Standing }) {
  const t = useWords(words);
  const l = useWords(ledgerWords);
  const label = useLabel();
  return (
    <>
      <PhoneLines>
        {standing.gates.map((gate) => (
          <PhoneLine key={`${gate.step}-${gate.to}`} aside={<RuleChip ruleId={gate.ruleId} clause={null} />}>
            {l('gate', { step: label('promotionStep', gate.step), to: label('titleLevel', gate.to) })}
            <div>
              <GateWhen gate={gate} />
            </div>
          </PhoneLine>
        ))}
        {findingRows(standing.cycles, () => null).map((row) => (
          <PhoneLine key={row.key} aside={<RuleChip ruleId={row.ruleId} clause={null} />}>
            {row.requirement}
            <div className="muted">{[row.data, row.comparison, row.fix].filter(Boolean).join(' · ')}</div>
          </PhoneLine>
        ))}
        {standing.lines.map((line) => (
          <PhoneLine key={`${line.sourceId}-${line.from}`} aside={<State list="serviceReason" code={line.reason} />}>
            <b>{line.place}</b> <span className="muted">{label('serviceKind', line.kind)}</span>
            <div className="muted">{period(line.from, line.to)}</div>
            <div>{t('counted', { length: l('length', { months: line.countedMonths, days: line.countedDays }) })}</div>
          </PhoneLine>
        ))}
      </PhoneLines>
    </>
  );
}

function Records({ rows }: { rows: Data['serviceRecords']['nodes'] }) {
  const t = useWords(words);
  const label = useLabel();
  if (rows.length === 0) return null;
  return (
    <PhoneCard title={t('records')}>
      <PhoneLines>
        {rows.map((row) => (
          <PhoneLine key={row.id} aside={<FilesButton subject="SERVICE_RECORD" id={row.id} name={row.place} />}>
            <b>{row.place}</b> <span className="muted">{label('serviceKind', row.kind)}</span>
            <div className="muted">{period(row.fromOn, row.toOn ?? '')}</div>
            <div className="muted">{row.proof}</div>
          </PhoneLine>
        ))}
      </PhoneLines>
    </PhoneCard>
  );
}

function Certificates({ rows }: { rows: Data['certificates']['nodes'] }) {
  const t = useWords(words);
  const label = useLabel();
  return (
    <PhoneCard title={t('certificates')}>
      {rows.length === 0 ? (
        <p className="muted">{t('noCertificates')}</p>
      ) : (
        <PhoneLines>
          {rows.map((row) => (
            <PhoneLine key={row.id} aside={<State list="certificate" code={row.state} />}>
              <Link to={`/certificates/${row.id}`}>
                <b>{label('certificateType', row.type)}</b>
              </Link>
              <div className="muted">
                {row.number} {day(row.issuedOn)}
              </div>
              <div>
                {row.verificationCode && <Link to={`/verify/${row.verificationCode}`}>{t('verify')}</Link>}　<Link to={`/certificates/${row.id}/trace`}>{t('trace')}</Link>
              </div>
            </PhoneLine>
          ))}
        </PhoneLines>
      )}
    </PhoneCard>
  );
}

function Promotions({ data, onOpen }: { data: Data; onOpen: () => void }) {
  const t = useWords(words);
  const l = useWords(ledgerWords);
  const label = useLabel();
  const rows = data.promotionCases.nodes;
  return (
    <PhoneCard title={t('promotions')} extra={data.myStays.some((stay) => stay.arrivedOn) && <PlainButton onClick={onOpen}>{t('open')}</PlainButton>}>
      {rows.length === 0 ? (
        <p className="muted">{t('noPromotions')}</p>
      ) : (
        <PhoneLines>
          {rows.map((row) => (
            <PhoneLine key={row.id} aside={<State list="promotion_case" code={row.state} />}>
              <Link to={`/promotions/${row.id}`}>{l('gate', { step: label('promotionStep', row.step), to: label('titleLevel', row.toLevel) })}</Link>
              <div className="muted">{dayOf(row.createdAt)}</div>
            </PhoneLine>
          ))}
        </PhoneLines>
      )}
    </PhoneCard>
  );
}

function Archive({ data }: { data: Data }) {
  const t = useWords(words);
  const label = useLabel();
  return (
    <>
      <PhoneCard title={t('archive')}>
        {data.archiveEntries.nodes.length === 0 ? (
          <p className="muted">{t('noArchive')}</p>
        ) : (
          <PhoneLines>
            {data.archiveEntries.nodes.map((row) => (
              <PhoneLine key={row.id} aside={row.gradeName}>
                <Link to={`/evaluations/${row.evaluationKey}/register`}>{row.schemeName}</Link>
                <div className="muted">{period(row.periodFrom, row.periodTo)}</div>
                <div className="muted">{row.archives.map((one) => label('archiveKind', one)).join('、')} {row.number}</div>
              </PhoneLine>
            ))}
          </PhoneLines>
        )}
      </PhoneCard>
      {data.commendations.nodes.length > 0 && (
        <PhoneCard title={t('commendations')}>
          <PhoneLines>
            {data.commendations.nodes.map((row) => (
              <PhoneLine key={row.id} aside={<State list="commendation" code={row.state} />}>
                <b>{row.title}</b>
                <div className="muted">
                  {label('commendationLevel', row.level)} {row.byOrgName} {row.givenOn}
                </div>
              </PhoneLine>
            ))}
          </PhoneLines>
        </PhoneCard>
      )}
    </>
  );
}

export function OwnCareerPage() {
  const t = useWords(words);
  const query = useQuery(OWN_CAREER);
  const [opening, setOpening] = useState(false);
  const step = useOpenPromotion(query.data?.myStays ?? []);
  return (
    <PhoneStack>
      <h1 className="visually-hidden">{t('title')}</h1>
      {opening && <StepDialog step={step} onClose={() => setOpening(false)} />}
      <QueryView query={query}>
        {(data) => (
          <>
            <Service ledger={data.myServiceLedger} />
            <Records rows={data.serviceRecords.nodes} />
            <Certificates rows={data.certificates.nodes} />
            <Promotions data={data} onOpen={() => setOpening(true)} />
            <Archive data={data} />
          </>
        )}
      </QueryView>
    </PhoneStack>
  );
}
