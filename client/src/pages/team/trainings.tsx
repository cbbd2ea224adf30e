import { useWords, defineWords } from '../../app/words.js';
import type { TeamPageFieldsFragment } from '../../graphql/generated/types.js';
import { useLabel } from '../../modules/labels.js';
import { KeyValues } from '../../ui/key-values.js';
import { Panel } from '../../ui/panel.js';
import { RuleChip } from '../../ui/rule-chip.js';

const words = defineWords('trainings', {
  title: ['岗前培训', 'Training before the post'],
  none: ['还没有登记培训。', 'No training recorded yet.'],
  attended: ['{{count}} 人参加', { one: '{{count}} attended', other: '{{count}} attended' }],
});

/** What was recorded of the training before the post. */
export function Trainings({ team }: { team: TeamPageFieldsFragment }) {
  const t = useWords(words);
  const label = useLabel();
  return (
    <Panel title={t('title')} extra={<RuleChip ruleId="R-018" />}>
      {team.trainings.length === 0 ? (
        <p className="muted">{t('none')}</p>
      ) : (
        <KeyValues
          items={team.trainings.map((one) => ({
            key: one.id,
            label: one.heldOn,
            value: (
              <>
                {one.topics.map((topic) => label('trainingTopic', topic)).join('、')}
                <div className="muted">
                  {label('trainingOrganiser', one.organiser)} · {t('attended', { count: one.attendedKeys.length })}
                </div>
              </>
            ),
          }))}
        />
      )}
    </Panel>
  );
}
