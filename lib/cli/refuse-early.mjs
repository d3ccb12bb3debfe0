// Preloaded into the web server: node --import this-file next start
// Next listens before it has run instrumentation.ts, and would keep what comes meanwhile for later,
// without the headers, limits and refusals of every other request. Until something instruments
// requests, connections are closed, as if nothing listened yet.
import { channel, subscribe } from 'node:diagnostics_channel';

const requests = channel('http.server.request.start');

subscribe('net.server.socket', ({ socket }) => {
  if (!requests.hasSubscribers) socket.destroy();
});
