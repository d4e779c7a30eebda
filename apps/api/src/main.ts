import { start } from './start.server.js';

await start({ http: true });
