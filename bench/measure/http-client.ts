import { Agent, request } from 'node:http';
import type { Data } from '../questions/question';

interface Answer {
  readonly data?: Data;
  readonly errors?: unknown;
}

/** Posts JSON to one address over connections that are kept. */
export class HttpClient {
  private readonly agent: Agent;

  constructor(
    private readonly url: string,
    connections: number,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  post(body: object): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json' };
      const sent = request(this.url, { method: 'POST', agent: this.agent, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => resolve(JSON.parse(Buffer.concat(parts).toString()) as Answer));
      });
      sent.on('error', reject);
      sent.end(JSON.stringify(body));
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
