import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A receiver's pairings are asked for by the receiver (C-8), whoever supports it: not by reading every pairing of the nation. */
export class PairingByReceiver1795020300200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index pairing_receiver on pairing (receiver_org_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
