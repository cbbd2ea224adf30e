import { Drawer } from 'antd';
import styles from './side-drawer.module.css';
import { useModal } from './use-modal.js';

/** A drawer from the right, `size` px wide at most; its body scrolls by keyboard too. Its own chunk. */
export function SideDrawer({ title, onClose, size = 300, children }: { title: string; onClose: () => void; size?: number; children: React.ReactNode }) {
  useModal();
  return (
    <Drawer open title={title} placement="right" size={size} onClose={onClose} styles={{ body: { display: 'flex', overflow: 'hidden', padding: 0 } }}>
      <div className={styles.body} role="region" aria-label={title} tabIndex={0}>
        {children}
      </div>
    </Drawer>
  );
}
