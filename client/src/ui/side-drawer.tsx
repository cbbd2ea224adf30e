import { Drawer } from 'antd';

/** A drawer from the right, 300 px; its own chunk. */
export function SideDrawer({ title, onClose, children }: { title: string; onClose: () => void; children: React.ReactNode }) {
  return (
    <Drawer open title={title} placement="right" size={300} onClose={onClose}>
      {children}
    </Drawer>
  );
}
