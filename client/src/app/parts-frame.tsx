import { Outlet } from 'react-router';
import { Icon } from '../ui/icon.js';
import { Shell } from '../ui/shell.js';
import { Themed } from './themed.js';

/** The shell with sample content, to look at the parts without a server (development only). */
export function PartsFrame() {
  return (
    <Themed>
      <Shell
        nav={[
          { key: 'a', items: [{ key: 'parts', label: '部件', icon: 'home', to: '/parts', end: true }, { key: 'todo', label: '待办', icon: 'todo', to: '/parts/todo', count: 12 }] },
          { key: 'b', label: '结对', items: [{ key: 'pairings', label: '结对', icon: 'link', to: '/parts/pairings' }, { key: 'teams', label: '队伍', icon: 'team', to: '/parts/teams' }] },
        ]}
        phoneNav={['parts', 'todo', 'pairings']}
        organization={<span><Icon name="bank" /> 示例卫生健康委员会 医政处</span>}
        demo="演示环境 · 虚构数据"
        notices={{ count: 5, to: '/parts/notices' }}
        user={<span><Icon name="user" /> 马玉兰 省级项目官员</span>}
        onSearch={() => undefined}
        foot={<span>方案 示例-2022 v3</span>}
      >
        <Outlet />
      </Shell>
    </Themed>
  );
}
