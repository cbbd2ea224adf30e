import type { Logger } from 'pino';
import { ViewerStore } from '../access/viewer-store.js';
import type { Clock } from '../clock.js';
import type { Config } from '../config.js';
import { AesGcm } from '../crypto/aes-gcm.js';
import type { FieldCrypto } from '../crypto/provider.js';
import { Database } from '../db/data-source.js';
import { ImportService } from '../modules/document/import.service.js';
import { platformSeals, type SealProvider } from '../modules/document/seal-provider.js';
import { VerificationService } from '../modules/document/verification.service.js';
import type { ChannelProviders } from '../modules/notice/channel-provider.js';
import { emailProvider } from '../modules/notice/email-provider.js';
import { webhookProvider } from '../modules/notice/webhook-provider.js';
import { CredentialService } from '../modules/membership/credential.service.js';
import { LoginService } from '../modules/membership/login.service.js';
import { Passwords } from '../modules/membership/passwords.js';
import { SessionService } from '../modules/membership/session.service.js';

/** What lives as long as the server: handed to every resolver's constructor. */
export interface Services {
  readonly log: Logger;
  readonly clock: Clock;
  readonly demo: boolean;
  readonly database: Database;
  readonly viewers: ViewerStore;
  readonly crypto: FieldCrypto;
  readonly seals: SealProvider;
  /** Where browsers reach the platform: what QR codes on papers lead to. */
  readonly publicUrl: string;
  readonly verification: VerificationService;
  readonly imports: ImportService;
  readonly channels: ChannelProviders;
  readonly passwords: Passwords;
  readonly login: LoginService;
  readonly sessions: SessionService;
  readonly credentials: CredentialService;
}

/** Makes the services; the database is not opened yet. */
export function createServices(config: Config, clock: Clock, log: Logger): Services {
  const database = new Database({
    url: config.databaseUrl,
    poolSize: config.poolSize,
    poolWaitMs: config.poolWaitMs,
    statementTimeoutMs: config.statementTimeoutMs,
    log,
  });
  const viewers = new ViewerStore(database);
  const crypto = new AesGcm(config.fieldKeys);
  const seals = platformSeals(config.fieldKeys);
  const verification = new VerificationService({ database, seals, clock });
  const imports = new ImportService(crypto);
  const channels = { EMAIL: emailProvider(config.smtpUrl, config.mailFrom), WEBHOOK: webhookProvider(config.webhookHosts) };
  const passwords = new Passwords();
  const sessions = new SessionService(viewers);
  const login = new LoginService(passwords, sessions, config.passwordDays);
  const credentials = new CredentialService(crypto, passwords, sessions);
  return {
    log, clock, demo: config.demo, database, viewers, crypto, seals, publicUrl: config.publicUrl, verification, imports, channels, passwords, login, sessions, credentials,
  };
}
