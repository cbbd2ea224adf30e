import { QRCode } from 'antd';
import { defineWords, useWords } from '../app/words.js';
import styles from './verification-foot.module.css';

/** What the foot of a sealed paper says: where anybody verifies it. The paper stays Chinese. */
const words = defineWords('verification-foot', {
  qr: ['核验二维码', 'QR code of the verification'],
});

export function VerificationFoot({ code, hash }: { code: string; hash: string | null }) {
  const t = useWords(words);
  const address = `${window.location.origin}/verify/${code}`;
  return (
    <div className={styles.foot}>
      <QRCode type="svg" bordered={false} size={84} value={address} aria-label={t('qr')} />
      <div>
        核验码 {code}
        <br />
        核验 {address}
        {hash && (
          <>
            <br />
            内容摘要 SHA-256 {hash}
          </>
        )}
      </div>
    </div>
  );
}
