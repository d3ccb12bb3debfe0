import { once } from 'node:events';

interface Inspector {
  /** Bytes in use after a garbage collection. */
  heapUsed(): Promise<number>;
  close(): void;
}

/** Looks into the heap of a server that was started with `--inspect=127.0.0.1:PORT`. */
export async function inspectHeap(port: number): Promise<Inspector> {
  const targets = await (await fetch(`http://127.0.0.1:${port}/json/list`)).json();
  const socket = new WebSocket(targets[0].webSocketDebuggerUrl);
  await once(socket, 'open');
  let last = 0;
  const ask = (method: string, params: object = {}) => {
    last += 1;
    const id = last;
    const answer = new Promise<{ result: { result?: { value: number } } }>((resolve) => {
      const listen = ({ data }: MessageEvent) => {
        const message = JSON.parse(String(data));
        if (message.id !== id) return;
        socket.removeEventListener('message', listen);
        resolve(message);
      };
      socket.addEventListener('message', listen);
    });
    socket.send(JSON.stringify({ id, method, params }));
    return answer;
  };
  return {
    async heapUsed() {
      await ask('HeapProfiler.collectGarbage');
      const expression = 'process.memoryUsage().heapUsed';
      const { result } = await ask('Runtime.evaluate', { expression });
      return result.result?.value ?? Number.NaN;
    },
    close: () => socket.close(),
  };
}
