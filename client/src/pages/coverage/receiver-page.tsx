import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import { ReceiverYear } from '../../modules/coverage/receiver-year.js';
import { YearChoice } from '../../modules/coverage/year-choice.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';

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
  return (
    <PageBody>
      <ReceiverYear
        filter={{ year, receiverId: id }}
        onReceiver={(receiver) => (
          <>
            <PageHeader
              crumbs={[{ label: t('calendar'), to: `/coverage?year=${year}` }]}
              title={receiver?.name ?? t('calendar')}
              sub={receiver ? t('sub', { area: receiver.divisionName, year, count: receiver.supporters }) : String(year)}
            />
            <YearChoice year={year} onChange={(next) => void navigate(`/coverage/${id}?year=${next}`)} />
          </>
        )}
      />
    </PageBody>
  );
}
