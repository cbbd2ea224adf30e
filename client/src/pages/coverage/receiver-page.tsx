import { useQuery } from '@apollo/client/react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { QueryView } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import { RECEIVER_COVERAGE } from '../../modules/coverage/coverage-query.js';
import { ReceiverYear } from '../../modules/coverage/receiver-year.js';
import { YearChoice } from '../../modules/coverage/year-choice.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { RecordSkeleton } from '../../ui/record-skeleton.js';

const words = defineWords('coverage-receiver', {
  calendar: ['覆盖日历', 'Coverage calendar'],
  sub: ['{{area}} · {{year}} 年 · 支援医院 {{count}} 家', '{{area}} · {{year}} · supporting hospitals: {{count}}'],
});

/** One receiver's coverage calendar. */
export function CoverageReceiverPage() {
  const t = useWords(words);
  const { id = '' } = useParams();
  const { viewer } = useSession();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const year = Number(params.get('year')) || Number(viewer.businessNow.slice(0, 4));
  const query = useQuery(RECEIVER_COVERAGE, { variables: { filter: { year, receiverId: id } } });
  return (
    <QueryView query={query} skeleton={<RecordSkeleton />}>
      {({ coverage: [receiver] }) => (
        <>
          <PageHeader
            crumbs={[{ label: t('calendar'), to: `/coverage?year=${year}` }]}
            title={receiver?.name ?? t('calendar')}
            sub={receiver ? t('sub', { area: receiver.divisionName, year, count: receiver.supporters }) : String(year)}
          />
          <PageBody>
            <YearChoice year={year} onChange={(next) => void navigate(`/coverage/${id}?year=${next}`)} />
            <ReceiverYear receiver={receiver} />
          </PageBody>
        </>
      )}
    </QueryView>
  );
}
