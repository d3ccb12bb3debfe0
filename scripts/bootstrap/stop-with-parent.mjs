// A program that is killed cannot stop what it started. So those look up every second whether
// the process that started them is still there, and stop in order when it is not.
const parent = process.ppid;

setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
}, 1_000).unref();
