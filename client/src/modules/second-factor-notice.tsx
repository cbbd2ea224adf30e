import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { SecondFactor } from '../app/session/second-factor.js';
import { useSession } from '../app/session/session.js';
import { defineWords, useWords } from '../app/words.js';
import { PlainButton } from '../ui/plain-button.js';
import { ReasonStrip } from '../ui/reason-strip.js';

/** Says that sealing, publishing and assigning wait for the one-time code, and asks for it. */
const words = defineWords('second-factor-notice', {
  title: ['动态口令未验证。', 'One-time code not given.'],
  text: ['发布、指派与盖章须先验证，验证一次本次登录有效。', 'Publishing, assigning and sealing need it; once is enough for this session.'],
  verify: ['验证', 'Give it'],
});

/** Nothing once the code was given; after that the page's actions are asked for again. */
export function SecondFactorNotice({ when = true }: { when?: boolean }) {
  const t = useWords(words);
  const client = useApolloClient();
  const { viewer } = useSession();
  const [open, setOpen] = useState(false);
  if (!when || !viewer.secondFactor.required || viewer.secondFactor.verifiedAt) return null;
  return (
    <>
      <ReasonStrip tone="warn" icon="shield" title={t('title')} action={<PlainButton onClick={() => setOpen(true)}>{t('verify')}</PlainButton>}>
        {t('text')}
      </ReasonStrip>
      <SecondFactor open={open} onClose={() => setOpen(false)} onVerified={() => void client.refetchQueries({ include: 'active' })} />
    </>
  );
}
