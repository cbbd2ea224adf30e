import { Drawer } from 'antd';
import { useFocusReturn } from './use-focus-return.js';

/** A drawer from the right, 300 px; its own chunk. */
export function SideDrawer({ title, onClose, children }: { title: string; onClose: () => void; children: React.ReactNode }) {
  useFocusReturn();
  return (
    <Drawer open title={title} placement="right" size={300} onClose={onClose}>
      {children}
    </Drawer>
  );
}
