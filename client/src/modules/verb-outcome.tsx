import { useState } from 'react';
import { failureText } from '../app/failure-text.js';
import { SecondFactor } from '../app/session/second-factor.js';
import type { Verb } from '../app/use-verb.js';
import { defineWords, useWords } from '../app/words.js';
import { PlainButton } from '../ui/plain-button.js';
import { ProblemList } from '../ui/problem-list.js';
import { ReasonStrip } from '../ui/reason-strip.js';
import { RequestId } from '../ui/states.js';

/** What came of a verb: its refusals, or what went wrong with the way out of it. */
const words = defineWords('verb-outcome', {
  reload: ['重新载入', 'Reload'],
  verify: ['验证动态口令', 'Give the one-time code'],
  failed: ['“{{action}}”没有完成。', '“{{action}}” was not done.'],
});

type Outcome = Pick<Verb<unknown, never>, 'problems' | 'failure' | 'clear'>;

/** `action` names the verb in words; `onReload` fetches what somebody else has changed. */
export function VerbOutcome({ verb, action, onReload }: { verb: Outcome; action: string; onReload?: (() => void) | undefined }) {
  const t = useWords(words);
  const [verifying, setVerifying] = useState(false);
  const { failure, problems, clear } = verb;
  if (problems.length > 0) return <ProblemList problems={problems} action={action} onClose={clear} />;
  if (!failure) return null;
  const strong = failure.code === 'FORBIDDEN' && failure.reason === 'SECOND_FACTOR';
  return (
    <div role="alert">
      <ReasonStrip
        tone="bad"
        icon={strong ? 'shield' : 'info'}
        title={t('failed', { action })}
        action={
          <>
            {failure.code === 'CONFLICT' && (
              <PlainButton
                onClick={() => {
                  clear();
                  onReload?.();
                }}
              >
                {t('reload')}
              </PlainButton>
            )}
            {strong && <PlainButton onClick={() => setVerifying(true)}>{t('verify')}</PlainButton>}
          </>
        }
      >
        {failureText(failure)}
      </ReasonStrip>
      {failure.code === 'INTERNAL' && failure.requestId && <RequestId id={failure.requestId} />}
      <SecondFactor open={verifying} onClose={() => setVerifying(false)} onVerified={clear} />
    </div>
  );
}
