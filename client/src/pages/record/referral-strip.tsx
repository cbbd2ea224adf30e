import { defineWords, useWords } from '../../app/words.js';
import type { RecordStaysQuery } from '../../graphql/generated/types.js';
import { ReasonStrip } from '../../ui/reason-strip.js';
import { RuleChip } from '../../ui/rule-chip.js';

/** Whom the doctor asks before he refers a patient upwards: his own hospital's medical affairs, one tap away. */
const words = defineWords('referral-strip', {
  title: ['上转前先联系本院{{department}}', 'Before referring upwards ask your own hospital: {{department}}'],
  none: ['本院还没有登记联系电话，请本院在“领导小组与办公室”中登记。', 'Your hospital keeps no telephone of it yet; it does so under “Leading groups and offices”.'],
  named: ['保存后记录写明该联系部门。', 'The record will name it.'],
});

export type ReferralFields = NonNullable<NonNullable<NonNullable<RecordStaysQuery['assignments']['nodes'][number]['team']>['pairing']>['referralContact']>;

export function ReferralStrip({ referral }: { referral: ReferralFields }) {
  const t = useWords(words);
  const { orgName, name, department, members, phone, ruleId } = referral;
  return (
    <ReasonStrip tone="info" icon="info" title={t('title', { department })} action={<RuleChip ruleId={ruleId} />}>
      {name === null ? t('none') : (
        <>
          {[orgName, name, members.join('、')].filter(Boolean).join(' ')} {phone && <a href={`tel:${phone.replaceAll(/[^0-9+]/g, '')}`}>{phone}</a>} {t('named')}
        </>
      )}
    </ReasonStrip>
  );
}
