import { Link } from 'react-router';
import { defineWords, useWords } from '../../app/words.js';
import { Panel } from '../../ui/panel.js';

/** From an evaluation of a person to its register, form F-5. */
const words = defineWords('register-link', {
  title: ['考核登记表', 'Register'],
  open: ['打开登记表 F-5', 'Open form F-5'],
  text: ['本人小结、六个方面评定、考勤附件；逐级签章后归档并可公开核验。', 'Own summary, six dimensions, attached attendance; archived and verifiable once every level has sealed.'],
});

export function RegisterLink({ evaluationId, subject }: { evaluationId: string; subject: string }) {
  const t = useWords(words);
  if (subject !== 'PERSON') return null;
  return (
    <Panel title={t('title')}>
      <Link to={`/evaluations/${evaluationId}/register`}>{t('open')}</Link>
      <p className="muted">{t('text')}</p>
    </Panel>
  );
}
