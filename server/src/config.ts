import { z } from 'zod';
import { clockFrom } from './clock.js';

const flag = z.enum(['on', 'off']).transform((value) => value === 'on');
const whole = (min: number, max: number) => z.coerce.number().int().min(min).max(max);
const KEY = /^[a-z0-9-]{1,16}:[A-Za-z0-9+/]{43}=$/;

const variables = z.object({
  APP_DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'a postgres:// address of the application role'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: whole(0, 65_535).default(4000),
  /** On when browsers reach the server over TLS: secure cookie, HSTS. */
  SECURE: flag.default(false),
  /** Proxies in front whose X-Forwarded-For is believed. */
  TRUSTED_PROXIES: whole(0, 10).default(0),
  INTROSPECTION: flag.default(false),
  /** Answers only the operations of schema/operations.json. */
  ALLOW_LISTED_OPERATIONS_ONLY: flag.default(false),
  DEMO: flag.default(false),
  /** Business time: see clockFrom. */
  DEMO_CLOCK: z.string().default('system').refine(isClock, 'system, fixed:<instant>, <instant> or <instant>@<instant>'),
  /** `<key id>:<32 bytes in base64>`, several separated by commas: the first encrypts, all decrypt. */
  FIELD_KEYS: z.string().transform((value) => value.split(',')).pipe(
    z.array(z.string().regex(KEY, '<key id>:<32 bytes in base64>')).min(1)),
  /** Passwords older than so many days must be changed (K-01); 0 asks for no change. */
  PASSWORD_DAYS: whole(0, 3_650).default(0),
  POOL_SIZE: whole(1, 200).default(10),
  STATEMENT_TIMEOUT_MS: whole(100, 60_000).default(5_000),
  POOL_WAIT_MS: whole(100, 30_000).default(3_000),
  /** An event loop that lags so much answers 503 until it has caught up; 0 lets it lag. */
  MOST_LAG_MS: whole(0, 60_000).default(1_000),
  /** How long an ending server still takes requests, so that the balancer before it and open connections can move on. */
  DRAIN_MS: whole(0, 60_000).default(500),
  /** Requests a minute for one address: a whole hospital may come from one. */
  RATE_LIMIT: whole(10, 10_000_000).default(6_000),
  /** Verifications of papers a minute for one address: anybody may ask, nobody may try codes. */
  VERIFICATION_LIMIT: whole(1, 100_000).default(30),
  /** Where browsers reach the platform; QR codes of sealed papers and links in e-mails lead there. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** smtp://user:password@host:port, or smtps://; without it no notice goes out by e-mail. */
  SMTP_URL: z.string().regex(/^smtps?:\/\//, 'smtp://user:password@host:port').optional(),
  MAIL_FROM: z.string().min(3).default('结对平台 <jiedui@localhost>'),
  /** Hosts that webhooks may be sent to, `host` or `host:port`, separated by commas; none: no webhooks. */
  WEBHOOK_HOSTS: z.string().default('').transform((value) => value.split(',').map((host) => host.trim()).filter((host) => host !== '')),
  CLIENT_FOLDER: z.string().optional(),
  OPERATIONS_FILE: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

/** The server's settings, checked. */
export interface Config {
  readonly databaseUrl: string;
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly trustedProxies: number;
  readonly introspection: boolean;
  readonly allowListedOperationsOnly: boolean;
  readonly demo: boolean;
  readonly clock: string;
  readonly fieldKeys: readonly string[];
  readonly passwordDays: number | null;
  readonly poolSize: number;
  readonly statementTimeoutMs: number;
  readonly poolWaitMs: number;
  readonly mostLagMs: number;
  readonly drainMs: number;
  readonly rateLimit: number;
  readonly verificationLimit: number;
  readonly publicUrl: string;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly webhookHosts: readonly string[];
  /** Built client to serve; none serves the API alone. */
  readonly clientFolder: string | null;
  readonly operationsFile: string | null;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
}

/** Reads the settings from environment variables; throws one Error that names every wrong variable and what it should be. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const read = variables.safeParse(environment);
  if (!read.success) {
    const faults = read.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The settings are wrong:\n${faults.join('\n')}`);
  }
  const value = read.data;
  return {
    databaseUrl: value.APP_DATABASE_URL,
    host: value.HOST,
    port: value.PORT,
    secure: value.SECURE,
    trustedProxies: value.TRUSTED_PROXIES,
    introspection: value.INTROSPECTION,
    allowListedOperationsOnly: value.ALLOW_LISTED_OPERATIONS_ONLY,
    demo: value.DEMO,
    clock: value.DEMO_CLOCK,
    fieldKeys: value.FIELD_KEYS,
    passwordDays: value.PASSWORD_DAYS === 0 ? null : value.PASSWORD_DAYS,
    poolSize: value.POOL_SIZE,
    statementTimeoutMs: value.STATEMENT_TIMEOUT_MS,
    poolWaitMs: value.POOL_WAIT_MS,
    mostLagMs: value.MOST_LAG_MS,
    drainMs: value.DRAIN_MS,
    rateLimit: value.RATE_LIMIT,
    verificationLimit: value.VERIFICATION_LIMIT,
    publicUrl: (value.PUBLIC_URL ?? `http://localhost:${value.PORT}`).replace(/\/$/, ''),
    smtpUrl: value.SMTP_URL ?? null,
    mailFrom: value.MAIL_FROM,
    webhookHosts: value.WEBHOOK_HOSTS,
    clientFolder: value.CLIENT_FOLDER ?? null,
    operationsFile: value.OPERATIONS_FILE ?? null,
    logLevel: value.LOG_LEVEL,
  };
}

function isClock(written: string): boolean {
  try {
    clockFrom(written);
    return true;
  } catch {
    return false;
  }
}
