import { once } from 'node:events';
import { createServer } from 'node:net';

/** The address that the server is to listen at cannot be had. */
export class PortError extends Error {
  readonly code = 'PORT';
}

/**
 * Makes sure that a server can listen here, before anything slow is begun for it. Throws a PortError
 * that says what to do.
 */
export async function checkPort({ host, port }: { host: string; port: number }): Promise<void> {
  const server = createServer();
  try {
    server.listen({ host, port });
    await once(server, 'listening');
  } catch (error) {
    throw new PortError(messageFor(error as NodeJS.ErrnoException, host, port));
  }
  server.close();
  await once(server, 'close');
}

function messageFor({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is taken by another program. Stop it, or set PORT to a free one.`;
    case 'EACCES':
      return `Port ${port} needs rights that this user does not have. Set PORT to one from 1024.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST is ${host}, which is no address of this machine. Set it to 127.0.0.1, or 0.0.0.0 for all.`;
    default:
      return `The server cannot listen on port ${port} of ${host}: ${message}`;
  }
}
