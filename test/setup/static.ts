import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** A built web without its API: every address that is no file is its first page; `json` answers what is asked of it. */
export async function serveBuilt(
  folder: string,
  json: (url: string) => unknown,
): Promise<{ origin: string; server: Server }> {
  const root = path.resolve(folder);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const body = json(pathname);
    if (body !== undefined) {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(body));
      return;
    }
    const asked = path.join(root, pathname);
    const file =
      asked.startsWith(root) && path.extname(asked) !== '' && existsSync(asked) ? asked : path.join(root, 'index.html');
    response.setHeader('content-type', TYPES[path.extname(file)] ?? 'application/octet-stream');
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
