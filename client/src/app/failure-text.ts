import { preferences } from './preferences.js';
import { defineWords, say } from './words.js';
import type { Failure } from './apollo/failure.js';

const words = defineWords('failure', {
  UNAUTHENTICATED: ['登录已失效，请重新登录。', 'Your session has ended; please sign in again.'],
  FORBIDDEN: ['你没有此项权限。', 'You may not do this.'],
  NOT_FOUND: ['未找到，或你无权查看。', 'Not found, or not visible to you.'],
  CONFLICT: ['数据已被他人修改，请重新载入后再试。', 'Somebody else changed this first; reload and try again.'],
  BAD_INPUT: ['填写内容有误，请检查。', 'Something in the form is wrong; please check it.'],
  LIMITED: ['请求过多或系统繁忙，请稍候再试。', 'Too many requests or the server is busy; please try again shortly.'],
  INTERNAL: ['系统内部错误，请凭请求编号联系技术支持。', 'Internal error; please quote the request id to support.'],
  OFFLINE: ['连不上服务端，请检查网络。', 'The server cannot be reached; check the network.'],
});

/** A failure in words: the server's own in Chinese, ours by code in English. */
export function failureText(failure: Failure): string {
  if (failure.message && preferences().language === 'zh-CN' && failure.code !== 'INTERNAL') return failure.message;
  return say(words, failure.code);
}
