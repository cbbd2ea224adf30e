import { isEmail } from 'class-validator';
import { createTransport } from 'nodemailer';
import type { ChannelProvider } from './channel-provider.js';

const PATIENCE_MS = 10_000;

/**
 * Sends notices by e-mail.
 *
 * @param server `smtp://user:password@host:port`; null: this platform sends no e-mail, and says so.
 * @param from sender's address.
 */
export function emailProvider(server: string | null, from: string): ChannelProvider {
  const transport = server === null ? null : createTransport({ url: server, connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS });
  return {
    signs: false,
    refusal: (address) => {
      if (transport === null) return { message: '本平台尚未配置邮件服务器，不能发送邮件', fix: '请平台运维人员配置 SMTP_URL 后再添加' };
      return isEmail(address) ? null : { message: `“${address}”不是有效的邮箱地址`, fix: '填写如 office@example.org 的地址' };
    },
    send: async (address, _key, notice) => {
      if (transport === null) throw new Error('no mail server is configured');
      await transport.sendMail({
        from, to: address, subject: `[结对] ${notice.title}`, messageId: `<${notice.id}@jiedui>`,
        text: `${notice.title}\n\n详情请登录查看：${notice.link}\n`,
      });
    },
    close: () => transport?.close(),
  };
}
