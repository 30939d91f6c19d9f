// Loaded before a build: a machine with another date and without a network. Anything that looks for one ends the build.
import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

const shift = Number(process.env['CLOCK_SHIFT'] ?? 0);
const now = Date.now.bind(Date);
globalThis.Date = class extends Date {
  constructor(...args) {
    if (args.length === 0) super(now() + shift);
    else super(...args);
  }
  static now() {
    return now() + shift;
  }
};

const refuse = (what) => {
  process.stderr.write(`NETWORK ${what}\n`);
  process.exit(70);
};
const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...args) {
  const [options] = Array.isArray(args[0]) ? args[0] : args;
  const isLocal = options?.path !== undefined || typeof options === 'string';
  const isLoopback = /^(localhost|127\.|::1$)/.test(options?.host ?? 'localhost');
  if (!isLocal && !isLoopback) refuse(`${options?.host}:${options?.port}`);
  return connect.apply(this, args);
};
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
  const ask = dns[name];
  dns[name] = (host, ...rest) =>
    host === 'localhost' ? ask(host, ...rest) : refuse(`${name} ${host}`);
}
dgram.Socket.prototype.send = () => refuse('datagram');
syncBuiltinESMExports();
