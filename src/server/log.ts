import pino, { type Logger } from 'pino';
import pretty from 'pino-pretty';

export type LogLevel = (typeof LOG_LEVELS)[number];

/** From the fewest lines to the most. */
export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

/** Lines are written together: as soon as they have so many bytes, and after so many milliseconds at the latest. */
const TOGETHER = { minLength: 4_096, periodicFlush: 100 };

/** Bytes that may wait for a reader of the log; beyond them lines are dropped, and the server goes on. */
const LONGEST_BACKLOG = 2 ** 24;

const STANDARD_OUTPUT = 1;

/**
 * The server's log on standard output: one line an event, JSON unless a person reads it in a
 * terminal. Messages of the command to a person go to standard error, so the two never mix.
 */
export function openLog(level: LogLevel, isTerminal = process.stdout.isTTY): Logger {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  if (isTerminal) {
    const readable = pretty({
      colorize: true,
      singleLine: true,
      translateTime: 'SYS:HH:MM:ss',
      ignore: 'method,route,status,ms',
      messageFormat: '{msg}{if status} {status} in {ms} ms{end}',
      destination: STANDARD_OUTPUT,
    });
    return pino(options, readable);
  }
  const destination = pino.destination({
    dest: STANDARD_OUTPUT,
    sync: false,
    ...TOGETHER,
    maxLength: LONGEST_BACKLOG,
  });
  // A reader that went away is no reason to end.
  destination.on('error', () => {});
  return pino(options, destination);
}
