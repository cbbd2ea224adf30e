import { createHmac } from 'node:crypto';
import type { ChannelProvider } from './channel-provider.js';

const PATIENCE_MS = 5_000;

/**
 * Sends notices to another system: POST of JSON, signed with HMAC-SHA-256 over the body (`x-jiedui-signature`), its id in
 * `x-jiedui-delivery`. Only hosts that the operator names are asked, and no redirection is followed, so that nobody can
 * make the server call what stands behind the firewall.
 *
 * @param hosts `host` or `host:port`, as they may stand in an address.
 */
export function webhookProvider(hosts: readonly string[]): ChannelProvider {
  return {
    signs: true,
    refusal: (address) => {
      if (hosts.length === 0) return { message: '本平台未开放接口推送', fix: '请平台运维人员在 WEBHOOK_HOSTS 中登记接收系统的主机后再添加' };
      const url = parsed(address);
      if (url === null || !['https:', 'http:'].includes(url.protocol) || url.username !== '') {
        return { message: `“${address}”不是有效的接口地址`, fix: '填写 https:// 开头的地址，不带账号口令' };
      }
      return hosts.includes(url.host) ? null : { message: `主机 ${url.host} 不在允许推送的范围`, fix: `可用的主机：${hosts.join('、')}` };
    },
    send: async (address, key, notice) => {
      const url = parsed(address);
      if (url === null || !hosts.includes(url.host)) throw new Error('the host is not allowed any more');
      const body = JSON.stringify({ id: notice.id, kind: notice.kind, title: notice.title, link: notice.link, at: notice.at.toISOString() });
      const signature = createHmac('sha256', key ?? '').update(body).digest('hex');
      const response = await fetch(url, {
        method: 'POST', redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS), body,
        headers: { 'content-type': 'application/json', 'x-jiedui-delivery': notice.id, 'x-jiedui-signature': `sha256=${signature}` },
      });
      await response.body?.cancel();
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
    },
    close: () => undefined,
  };
}

function parsed(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}
