import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a browser's maker has it ask for by itself, extension or not. */
const BROWSERS_OWN = /(?:^|\.)(?:google|googleapis|gvt1|gvt2|gstatic|mozilla|firefox)\.(?:com|org|net)(?::\d+)?$/;

/** All there is between a browser and the web: a proxy that serves made-up pages, and notes whatever is asked. */
export interface Network {
  /** For the command line of a browser. */
  args: readonly string[];
  /** What was asked since the last time, without what browsers ask by themselves. */
  asked: () => string[];
  close: () => Promise<void>;
}

export async function openNetwork(pages: Readonly<Record<string, { type: string; body: string }>>): Promise<Network> {
  let noted: string[] = [];
  const note = (host: string, asked: string): void => {
    if (!BROWSERS_OWN.test(host)) noted.push(asked);
  };
  const server = createServer((request, response) => {
    const address = request.url ?? '';
    note(URL.canParse(address) ? new URL(address).host : '', address);
    const page = pages[address];
    if (page) response.writeHead(200, { 'content-type': page.type }).end(page.body);
    else response.writeHead(404).end();
  });
  server.on('connect', (request, socket) => {
    note(request.url ?? '', `CONNECT ${request.url}`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    args: [`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'],
    asked() {
      const since = noted;
      noted = [];
      return since;
    },
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
