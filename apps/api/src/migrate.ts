import { migrate } from './migrate.server.js';

try {
  await migrate(process.env);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'The migration failed.'}\n`);
  process.exit(1);
}
