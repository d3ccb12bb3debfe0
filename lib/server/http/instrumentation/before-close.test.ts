import { createServer } from 'node:http';
import { expect, it } from 'vitest';
import { beforeClose, holdClose } from './before-close';

it('a server that closes begins to stop the rest at once, and has closed when it has stopped (trust 19)', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  const seen: string[] = [];
  let end = () => {};
  beforeClose(async () => {
    seen.push('stopping');
    await new Promise<void>((resolve) => {
      end = resolve;
    });
    seen.push('stopped');
  });
  beforeClose(async () => {
    throw new Error('This one fails, and holds nothing up.');
  });
  holdClose(server);
  const socketsClosed = new Promise((resolve) => server.once('close', resolve));
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      seen.push('closed');
      resolve();
    });
  });
  expect(seen).toEqual(['stopping']);
  await socketsClosed;
  end();
  await closed;
  expect(seen).toEqual(['stopping', 'stopped', 'closed']);
});
