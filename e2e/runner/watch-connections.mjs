// Loaded by `node --import` before anything else: every attempt to reach another machine is
// refused and noted, a line each, in the file that WATCHED_CONNECTIONS names.
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

const file = process.env.WATCHED_CONNECTIONS ?? '';
const here = /^(localhost|127(\.\d+){3}|::1|::ffff:127(\.\d+){3})$/;

function refuse(how, host) {
  appendFileSync(file, `${how} ${host}\n`);
  throw new Error(`Refused to reach ${host}: nothing outside was configured.`);
}

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  const [options] = Array.isArray(args[0]) ? args[0] : args;
  const given = typeof options === 'object' && options !== null ? options : { host: args[1] };
  const host = typeof given.host === 'string' ? given.host : 'localhost';
  const isFile = typeof given.path === 'string' || typeof options === 'string';
  if (!isFile && !here.test(host)) refuse('connect', host);
  return connect.apply(this, args);
};

for (const resolver of [dns, dns.promises]) {
  for (const name of Object.keys(resolver).filter((key) => /^(lookup|resolve|reverse)/.test(key))) {
    const ask = resolver[name];
    resolver[name] = (host, ...rest) => {
      if (!here.test(String(host))) refuse(name, host);
      return ask.call(resolver, host, ...rest);
    };
  }
}

dgram.Socket.prototype.send = () => refuse('send', 'a datagram');
syncBuiltinESMExports();
