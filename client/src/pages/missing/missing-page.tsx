import { Link } from 'react-router';
import { defineWords, useWords } from '../../app/words.js';
import { PageBody } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { plainButton } from '../../ui/plain-button.js';
import { ErrorState } from '../../ui/states.js';

const words = defineWords('missing', {
  home: ['回到工作台', 'To the workbench'],
});

/** An address that leads nowhere reads like a record that is not there. */
export function MissingPage() {
  const t = useWords(words);
  return (
    <PageBody spaced>
      <Panel>
        <ErrorState kind="missing" actions={<Link to="/" className={plainButton}>{t('home')}</Link>} />
      </Panel>
    </PageBody>
  );
}
