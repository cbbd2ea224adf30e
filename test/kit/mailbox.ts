import { createServer, type AddressInfo, type Server } from 'node:net';
import { createServer as createHttpServer, type IncomingHttpHeaders } from 'node:http';

export interface Letter {
  readonly to: string;
  readonly text: string;
}

/** A mail server that takes every letter and keeps it: as much of SMTP as a client that sends needs. */
export interface Mailbox {
  /** `smtp://host:port` */
  readonly url: string;
  readonly letters: readonly Letter[];
  close(): Promise<void>;
}

export async function openMailbox(): Promise<Mailbox> {
  const letters: Letter[] = [];
  const server = createServer((socket) => {
    let to = '';
    let body: string[] | null = null;
    socket.on('error', () => undefined);
    socket.write('220 test\r\n');
    let rest = '';
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString('utf8')).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (body !== null) {
          if (line !== '.') body.push(line);
          else {
            letters.push({ to, text: body.join('\n') });
            body = null;
            socket.write('250 kept\r\n');
          }
        } else if (/^DATA/i.test(line)) {
          body = [];
          socket.write('354 go on\r\n');
        } else {
          to = /^RCPT TO:<([^>]*)>/i.exec(line)?.[1] ?? to;
          socket.write(/^QUIT/i.test(line) ? '221 bye\r\n' : '250 ok\r\n');
        }
      }
    });
  });
  return { url: `smtp://127.0.0.1:${await listening(server)}`, letters, close: () => closed(server) };
}

export interface Call {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Another system that is called over HTTP; `answer` is the status it gives. */
export interface Receiver {
  /** `host:port` */
  readonly host: string;
  readonly calls: readonly Call[];
  answer: number;
  close(): Promise<void>;
}

export async function openReceiver(): Promise<Receiver> {
  const calls: Call[] = [];
  const server = createHttpServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      calls.push({ headers: request.headers, body: Buffer.concat(parts).toString('utf8') });
      response.writeHead(receiver.answer, receiver.answer === 302 ? { location: 'http://127.0.0.1:1/elsewhere' } : {}).end();
    });
  });
  const receiver: Receiver = { host: '', calls, answer: 204, close: () => closed(server) };
  return Object.assign(receiver, { host: `127.0.0.1:${await listening(server)}` });
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)));
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
