import autocannon from 'autocannon';

/** One request of a load; `next` may answer another one each time. */
export interface Shot {
  readonly headers: Record<string, string>;
  readonly body: string;
}

export interface Measured {
  readonly perSecond: number;
  readonly p95: number;
  readonly failed: number;
}

/** Sends shots to `url` over so many connections for so long; `shotFor` gives each connection its own sequence. */
export async function fire(
  url: string, options: { connections: number; seconds: number; method?: 'POST' }, shotFor: (connection: number) => () => Shot,
): Promise<Measured> {
  let opened = 0;
  let failed = 0;
  const result = await autocannon({
    url,
    connections: options.connections,
    duration: options.seconds,
    method: 'POST',
    setupClient: (client) => {
      const next = shotFor(opened++);
      const aim = () => {
        const { headers, body } = next();
        client.setHeadersAndBody({ 'content-type': 'application/json', ...headers }, body);
      };
      aim();
      client.on('response', () => aim());
    },
    verifyBody: (body) => {
      const text = String(body);
      const good = !text.includes('"errors"') && !/"problems":\[\{/.test(text);
      if (!good) failed += 1;
      if (!good && failed === 1) console.error(text.slice(0, 600));
      return good;
    },
  });
  return { perSecond: result.requests.average, p95: result.latency.p97_5, failed: failed + result.non2xx + result.errors };
}

/** The middle of several runs: these machines are noisy. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
