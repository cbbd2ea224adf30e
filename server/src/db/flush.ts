import type { Writable } from 'node:stream';
import type { PoolClient } from 'pg';

/** Sends everything that `send` queries as one write on the wire; the connection must be in pipeline mode. */
export function inOneFlush<T>(client: PoolClient, send: () => T): T {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
  stream.cork();
  try {
    return send();
  } finally {
    stream.uncork();
  }
}
