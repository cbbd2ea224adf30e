import { migrate } from './migrate.js';

const adminUrl = process.env.DATABASE_URL;
if (!adminUrl) {
  console.error('DATABASE_URL must name the database to migrate, with an administrator’s login');
  process.exit(1);
}
await migrate(adminUrl, { progress: (line) => console.log(line) });
console.log('the database is up to date');
