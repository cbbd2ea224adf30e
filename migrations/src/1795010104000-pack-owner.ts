import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Delivered packs outlive whatever is emptied of an installation, and a table that refers to scopes would have to be emptied
 * with them. Whose a pack is stands in its code, which the constraints hold together with the owner's scope.
 */
export class PackOwner1795010104000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table policy_pack drop constraint policy_pack_owner_scope_id_fkey');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
